import { readFile, stat } from "node:fs/promises";
import { fileFault, type FileFault } from "../../../core/index";
import type { ReadOptions, ReadResult } from "./fileTables";
import { limitOf, readFileBytes } from "./readFileBytes";

/**
 * Reads a file of tables: text of separated values, .xlsx (.xlsm), or .xls. What it is shows by its content, not by its
 * name. Values come as they stand in the file: in text files every value is text, and blank is `null`.
 *
 * @example await readFileTables("deals.csv") //=> { kind: "csv", encoding: "utf-8", delimiter: ";", sheets: [{ name: "deals", … }] }
 */
export async function readFileTables(path: string, options: ReadOptions = {}): Promise<ReadResult> {
  const bytes = await bytesOf(path);
  if ("fileFault" in bytes) return bytes;
  return readFileBytes(path, bytes, options);
}

async function bytesOf(path: string): Promise<Buffer | FileFault> {
  try {
    const { size } = await stat(path);
    const limit = Math.max(...Object.values(limitOf));
    if (size > limit) return fileFault(path, { kind: "too-large", what: "file", size, limit });
    return await readFile(path);
  } catch (error) {
    return accessFault(path, error);
  }
}

function accessFault(path: string, error: unknown): FileFault {
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  if (code === "ENOENT" || code === "ENOTDIR") return fileFault(path, { kind: "not-found" });
  if (code === "EISDIR") return fileFault(path, { kind: "no-access", why: "folder", code });
  const why = code === "EACCES" || code === "EPERM" ? "permission" : "other";
  return fileFault(path, { kind: "no-access", why, code });
}
