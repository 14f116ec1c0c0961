/**
 * Why a file could not be read. A file is read whole or not at all: each arm is one clear reason with its own facts.
 * `path` is the file as the user named it; the sentences stand in the text catalogue.
 */
export type FileFault = { readonly fileFault: true; readonly path: string } & FileFaultFacts;

export type FileFaultFacts =
  | { readonly kind: "not-found" }
  /** It is a folder, or the user may not open it; `code` is the system's own word for it, such as "EACCES". */
  | { readonly kind: "no-access"; readonly why: "folder" | "permission" | "other"; readonly code: string }
  /** No bytes, or nothing but white space; `what` is "sheets" when a workbook has no sheet with cells (charts alone). */
  | { readonly kind: "empty"; readonly what: "file" | "sheets" }
  /** Told by its content, never by its name: what it is instead of a workbook or a text table. */
  | { readonly kind: "not-a-workbook"; readonly found: ForeignFile }
  | { readonly kind: "password" }
  /** The end is missing: a download or copy that stopped half-way. */
  | { readonly kind: "truncated" }
  /** Bytes are wrong inside; `part` names the part of the workbook, such as "xl/worksheets/sheet1.xml". */
  | { readonly kind: "damaged"; readonly part: string }
  /** The reader gave up; `detail` is its own English message, for a report and not for a heading. */
  | { readonly kind: "unreadable"; readonly detail: string }
  /** `size` and `limit` are bytes for file and unpacked, cells for cells. */
  | {
      readonly kind: "too-large";
      readonly what: "file" | "unpacked" | "cells";
      readonly size: number;
      readonly limit: number;
    }
  /** A quotation mark that opens on this row of the text file (counted from 1) and never closes. */
  | { readonly kind: "open-quote"; readonly row: number }
  | { readonly kind: "no-such-sheet"; readonly sheet: string; readonly known: readonly string[] };

export type ForeignFile =
  | "html"
  | "xml"
  | "json"
  | "ods"
  | "xlsb"
  | "numbers"
  | "word"
  | "powerpoint"
  | "zip"
  | "ole"
  | "old-excel"
  | "pdf"
  | "image"
  | "rtf"
  | "binary";

export const fileFault = (path: string, facts: FileFaultFacts): FileFault => ({ fileFault: true, path, ...facts });

export const isFileFault = (value: unknown): value is FileFault =>
  typeof value === "object" && value !== null && (value as { fileFault?: unknown }).fileFault === true;
