import { fileFault } from "../../../core/index";
import { fileKind, type FileKind } from "./fileKind";
import type { ReadOptions, ReadResult } from "./fileTables";
import { limits } from "./limits";
import { readText } from "./readText";
import { readXls, readXlsx } from "./readWorkbook";

/** Reads the bytes of a file of tables: text of separated values, .xlsx (.xlsm), or .xls; the name is for what is said. */
export function readFileBytes(path: string, bytes: Buffer, options: ReadOptions = {}): ReadResult {
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

/** The largest file of each kind that is read, in bytes. */
export const limitOf = {
  zip: limits.xlsxBytes,
  ole: limits.xlsBytes,
  text: limits.textBytes,
  foreign: limits.textBytes,
} as const satisfies Record<FileKind["kind"], number>;
