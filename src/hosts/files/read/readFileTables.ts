import { readFile, stat } from "node:fs/promises";
import { fileFault, type FileFault } from "../../../core/index";
import { fileKind, type FileKind } from "./fileKind";
import type { ReadOptions, ReadResult } from "./fileTables";
import { limits } from "./limits";
import { readText } from "./readText";
import { readXls, readXlsx } from "./readWorkbook";

/**
 * Reads a file of tables: text of separated values, .xlsx (.xlsm), or .xls. What it is shows by its content, not by its
 * name. Values come as they stand in the file: in text files every value is text, and blank is `null`.
 *
 * @example await readFileTables("deals.csv") //=> { kind: "csv", encoding: "utf-8", delimiter: ";", sheets: [{ name: "deals", … }] }
 */
export async function readFileTables(path: string, options: ReadOptions = {}): Promise<ReadResult> {
  const bytes = await bytesOf(path);
  if ("fileFault" in bytes) return bytes;
  if (bytes.length === 0) return fileFault(path, { kind: "empty", what: "file" });
  const kind = fileKind(bytes);
  const limit = limitOf[kind.kind];
  if (bytes.length > limit) return fileFault(path, { kind: "too-large", what: "file", size: bytes.length, limit });
  switch (kind.kind) {
    case "zip":
      return readXlsx(path, bytes, options);
    case "ole":
      return readXls(path, bytes, options);
    case "text":
      return readText(path, bytes, options);
    case "foreign":
      return fileFault(path, { kind: "not-a-workbook", found: kind.found });
  }
}

const limitOf = {
  zip: limits.xlsxBytes,
  ole: limits.xlsBytes,
  text: limits.textBytes,
  foreign: limits.textBytes,
} as const satisfies Record<FileKind["kind"], number>;

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
