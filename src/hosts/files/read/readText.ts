import { basename, extname } from "node:path";
import { streamCsvRows } from "hucre/csv";
import { type Cell, fileFault, type FileFault } from "../../../core/index";
import { decodeText } from "./decodeText";
import { type Delimiter, delimiters, type ReadOptions, type TextTables } from "./fileTables";
import { findDelimiter } from "./findDelimiter";
import { limits } from "./limits";
import { makeOwnText } from "./ownText";
import { extentOf, rectangle } from "./rectangle";

/** A last record that no file holds: when it does not come out as a record of its own, a quotation mark was left open. */
const endMark = "\uFFFFend of file\uFFFF";

/** A text file of separated values (RFC 4180, read as leniently as Excel does). Every value stays text; blank is null. */
export function readText(path: string, bytes: Buffer, options: ReadOptions): TextTables | FileFault {
  const { text: whole, encoding } = decodeText(bytes);
  const { text, declared } = withoutSeparatorLine(whole);
  if (text.trim() === "") return fileFault(path, { kind: "empty", what: "file" });
  const delimiter = options.delimiter ?? declared ?? findDelimiter(text);
  const rows = recordsOf(text, delimiter);
  if (rows === null) {
    const row = lastRecord(text, delimiter) + (declared === null ? 0 : 1);
    return fileFault(path, { kind: "open-quote", row });
  }
  const extent = extentOf(rows);
  const size = extent.rows * extent.columns;
  if (size > limits.cells) return fileFault(path, { kind: "too-large", what: "cells", size, limit: limits.cells });
  const name = basename(path, extname(path));
  const sheet = { name, visibility: "visible", cells: rectangle(rows, extent), merged: [] } as const;
  if (options.sheet !== undefined && options.sheet !== name) {
    return fileFault(path, { kind: "no-such-sheet", sheet: options.sheet, known: [name] });
  }
  return { kind: "csv", encoding, delimiter, sheets: [sheet] };
}

/** Excel's own first line, `sep=;`, names the delimiter and is no record. */
function withoutSeparatorLine(text: string): { readonly text: string; readonly declared: Delimiter | null } {
  const line = /^"?sep=([^\r\n])"?(?:\r\n|\r|\n|$)/i.exec(text);
  const declared = delimiters.find((one) => one === line?.[1]);
  if (line === null || declared === undefined) return { text, declared: null };
  return { text: text.slice(line[0].length), declared };
}

/** The records, or `null` when a quotation mark is still open at the end and so has swallowed rows. */
function recordsOf(text: string, delimiter: Delimiter | null): Cell[][] | null {
  const ownText = makeOwnText();
  const rows: Cell[][] = [];
  let closed = false;
  for (const record of streamCsvRows(withEndMark(text), { delimiter: delimiter ?? noDelimiter, skipBom: false })) {
    if (record.length === 1 && record[0] === endMark) closed = true;
    else rows.push(record.map((value) => (typeof value === "string" && value !== "" ? ownText(value) : null)));
  }
  return closed ? rows : null;
}

/** One column: a mark that stands in no text divides nothing. */
const noDelimiter = "\uFFFE\uFFFE";

const withEndMark = (text: string): string => `${text}${/[\r\n]$/.test(text) ? "" : "\n"}${endMark}`;

/** The record, counted from 1, that runs to the end of the file. */
function lastRecord(text: string, delimiter: Delimiter | null): number {
  let count = 0;
  for (const record of streamCsvRows(text, { delimiter: delimiter ?? noDelimiter, skipBom: false })) {
    count += record.length > 0 ? 1 : 0;
  }
  return count;
}
