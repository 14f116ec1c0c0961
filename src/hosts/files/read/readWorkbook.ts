import * as library from "@e965/xlsx";
import { fileFault, type FileFault } from "../../../core/index";
import { checkWorkbook } from "./checkWorkbook";
import type { ReadOptions, SheetTable, WorkbookTables } from "./fileTables";
import { oleIsWhole } from "./oleIsWhole";
import { readSheet } from "./readSheet";
import { makeOwnText } from "./ownText";
import type { CellReader } from "./sheetCells";
import { unpackMember } from "./unpackMember";
import type { ZipMember } from "./zipDirectory";

/**
 * Raw values and formats only: no dates of JavaScript, no display texts, no formulas (with formulas on, one without a
 * computed value would read as 0).
 */
const parsing: library.ParsingOptions = {
  type: "buffer",
  dense: true,
  cellDates: false,
  cellNF: true,
  cellText: false,
  cellHTML: false,
  cellFormula: false,
};

/** The library's door to parts that are unpacked already; it is exported but missing in its types. */
type ParseParts = (
  container: { readonly FullPaths: readonly string[]; readonly FileIndex: readonly object[] },
  options: library.ParsingOptions,
) => library.WorkBook;

const parseParts = (library as unknown as { readonly parse_zip: ParseParts }).parse_zip;

/** An .xlsx (or .xlsm) workbook. */
export function readXlsx(path: string, bytes: Buffer, options: ReadOptions): WorkbookTables | FileFault {
  const checked = checkWorkbook(path, bytes);
  if ("fileFault" in checked) return checked;
  const book = tried(path, () => parseParts(containerOf(bytes, checked.members), { ...parsing }));
  if ("fileFault" in book) return book;
  const sheets = readSheets(path, book, options);
  return "fileFault" in sheets ? sheets : { kind: "xlsx", uncalculated: checked.uncalculated, sheets };
}

/** An .xls workbook (Excel 5 to 2003), or one that hides behind a password: both are OLE containers. */
export function readXls(path: string, bytes: Buffer, options: ReadOptions): WorkbookTables | FileFault {
  if (!oleIsWhole(bytes)) return fileFault(path, { kind: "truncated" });
  const book = tried(path, () => library.read(bytes, { ...parsing }));
  if ("fileFault" in book) return book;
  const sheets = readSheets(path, book, options);
  return "fileFault" in sheets ? sheets : { kind: "xls", uncalculated: 0, sheets };
}

/** Each part is unpacked when the library asks for it: bytes and text of a large sheet are not kept side by side. */
const containerOf = (bytes: Buffer, members: readonly ZipMember[]): Parameters<ParseParts>[0] => ({
  FullPaths: members.map(({ name }) => name),
  FileIndex: members.map((member) => ({
    name: member.name,
    asBinary: () => unpackMember(bytes, member)?.toString("latin1") ?? "",
  })),
});

/** The library throws plain errors; what they say is passed on, save what we have words for. */
function tried(path: string, read: () => library.WorkBook): library.WorkBook | FileFault {
  try {
    return read();
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    if (/password|encrypt/i.test(detail)) return fileFault(path, { kind: "password" });
    if (/cannot find workbook/i.test(detail)) return fileFault(path, { kind: "not-a-workbook", found: "ole" });
    return fileFault(path, { kind: "unreadable", detail });
  }
}

function readSheets(path: string, book: library.WorkBook, options: ReadOptions): WorkbookTables["sheets"] | FileFault {
  const wanted = options.sheet;
  const known = book.SheetNames;
  if (wanted !== undefined && !known.includes(wanted)) {
    return fileFault(path, { kind: "no-such-sheet", sheet: wanted, known });
  }
  const uses1904 = book.Workbook?.WBProps?.date1904 === true;
  const reader: CellReader = { ownText: makeOwnText(), uses1904, senses: new Map() };
  const sheets: SheetTable[] = [];
  for (const [index, name] of known.entries()) {
    if (wanted !== undefined && name !== wanted) continue;
    const sheet = readSheet(path, book, index, reader);
    if (sheet === null) continue;
    if ("fileFault" in sheet) return sheet;
    sheets.push(sheet);
  }
  const [first, ...rest] = sheets;
  return first === undefined ? fileFault(path, { kind: "empty", what: "sheets" }) : [first, ...rest];
}
