import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Cell, epoch1904Offset, isCellError, isDay, isFileFault, serialOf } from "../../../../src/core/index";
import type { FileTables, SheetTable } from "../../../../src/hosts/files/read/fileTables";
import { readFileTables } from "../../../../src/hosts/files/read/readFileTables";
import { workbookOf } from "./workbookOf";

describe("readFileTables(path): what a file is shows by its content, not by its name", () => {
  const folder = mkdtempSync(join(tmpdir(), "nokkel-read-"));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const file = (name: string, content: string | Buffer): string => {
    writeFileSync(join(folder, name), typeof content === "string" ? content : new Uint8Array(content));
    return join(folder, name);
  };

  it.each([
    ["page.xls", "<html><body><table><tr><td>1</td></tr></table>", { kind: "not-a-workbook", found: "html" }],
    [
      "book.xls",
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
      { kind: "not-a-workbook", found: "xml" },
    ],
    ["data.csv", '[{"id": 1}]', { kind: "not-a-workbook", found: "json" }],
    ["report.xlsx", "%PDF-1.7\n", { kind: "not-a-workbook", found: "pdf" }],
    ["photo.csv", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), { kind: "not-a-workbook", found: "image" }],
    [
      "noise.csv",
      Buffer.from(Array.from({ length: 500 }, (_, at) => (at * 37) % 32)),
      { kind: "not-a-workbook", found: "binary" },
    ],
    ["old.xls", Buffer.from([9, 8, 8, 0, 0, 5, 5, 0]), { kind: "not-a-workbook", found: "old-excel" }],
    ["nothing.xlsx", "", { kind: "empty", what: "file" }],
    ["blank.csv", "\n \n", { kind: "empty", what: "file" }],
    ["text.xls", "a\tb\n1\t2\n", { kind: "csv", delimiter: "\t" }],
    ["book.csv", workbookOf({ rows: "<row><c><v>1</v></c></row>" }), { kind: "xlsx" }],
    ["compare.csv", "<5 days;10\n>5 days;20\n", { kind: "csv", delimiter: ";" }],
  ])("%s", async (name, content, expected) => {
    expect(await readFileTables(file(name, content))).toMatchObject(expected);
  });

  it("says why it could not open a file", async () => {
    expect(await readFileTables(join(folder, "none.csv"))).toMatchObject({ kind: "not-found" });
    expect(await readFileTables(folder)).toMatchObject({ kind: "no-access", why: "folder" });
  });

  const root = process.getuid?.() === 0 || process.platform === "win32";
  (root ? it.skip : it)("says that the user may not open it", async () => {
    const path = file("locked.csv", "a;b\n");
    chmodSync(path, 0);
    expect(await readFileTables(path)).toMatchObject({ kind: "no-access", why: "permission", code: "EACCES" });
  });
});

const shared = join(__dirname, "../../../../../shared/data");
const present = existsSync(join(shared, "xlsx-odd"));
if (!present) process.stdout.write("readFileTables: the folder of odd workbooks is absent, its tests are skipped\n");

/** What openpyxl 3.0.9, xlrd and LibreOffice 7.4 read from each file; the readings carry their own reader's name. */
interface Reading {
  readonly file: string;
  readonly epoch_1904?: boolean;
  readonly datemode_1904?: boolean;
  readonly openpyxl_error?: string;
  readonly sheets?: readonly {
    readonly name: string;
    readonly kind?: string;
    readonly state?: string;
    readonly merged?: readonly string[];
    readonly first_rows?: readonly (readonly ExpectedCell[])[];
  }[];
}
interface Moment {
  readonly t: string;
  readonly v: string;
}
type ExpectedCell = string | number | boolean | null | Moment;

/** Files that the other readers fail on, and what we say of them. */
const failing: Readonly<Record<string, object>> = {
  "calamine__pass_protected.xlsx": { kind: "password" },
  "made-here__truncated_half.xlsx": { kind: "truncated" },
  "exceljs__invalid-xml.xlsx": { kind: "damaged", part: "xl/worksheets/sheet1.xml" },
  // A message that a mail server left in place of an attachment: text, whatever its name says.
  "calamine__too_small.xls": { kind: "csv", delimiter: null },
  // openpyxl finds no sheets in strict OOXML; LibreOffice, SheetJS and calamine find this one.
  "calamine__strict_iso_paths.xlsx": { kind: "xlsx", sheets: [{ name: "ml_out", visibility: "visible" }] },
};

(present ? describe : describe.skip)("readFileTables(path): odd workbooks read as others read them", () => {
  const folder = join(shared, "xlsx-odd");
  const readings = present
    ? (JSON.parse(readFileSync(join(folder, "expected_readings.json"), "utf8")) as readonly Reading[])
    : [];
  const files = present ? readdirSync(folder).filter((name) => /\.xlsx?$/.test(name)) : [];

  it("covers every file of the folder", () => {
    expect(files.length).toBeGreaterThan(0);
    expect(readings.map(({ file }) => file).sort()).toEqual(files.sort());
  });

  it.each(readings)("$file", async (reading) => {
    const result = await readFileTables(join(folder, reading.file));
    const fails = failing[reading.file];
    if (fails !== undefined) {
      expect(result).toMatchObject(fails);
      return;
    }
    if (isFileFault(result)) throw new Error(JSON.stringify(result));
    const expected = (reading.sheets ?? []).filter(({ kind }) => kind !== "chartsheet");
    expect(expected.length).toBeGreaterThan(0);
    expect(result.sheets.map(({ name }) => name)).toEqual(expected.map(({ name }) => name));
    const uses1904 = reading.epoch_1904 === true || reading.datemode_1904 === true;
    expected.forEach((sheet, index) => {
      const ours = result.sheets[index];
      if (ours === undefined) throw new Error(`no sheet ${sheet.name}`);
      expect(ours.visibility).toBe(sheet.state ?? "visible");
      expect(ours.merged).toHaveLength(sheet.merged?.length ?? 0);
      const rows = sheet.first_rows ?? [];
      expect(rows.map((row, at) => row.map((cell, column) => plain(ours, at, column, cell, uses1904)))).toEqual(
        rows.map((row) => row.map(plainExpected)),
      );
    });
  });

  it("reads the strict workbook whole", async () => {
    const result = await readFileTables(join(folder, "calamine__strict_iso_paths.xlsx"));
    const [sheet] = (result as FileTables).sheets;
    expect([sheet.cells.length, sheet.cells[0]?.length]).toEqual([76, 18]);
    expect(sheet.cells[1]?.slice(0, 3)).toEqual(["150-031260-001_B", 1.5, 7]);
  });
});

/** One of our cells in the words of the readings; days are counted as that reader counts them. */
function plain(sheet: SheetTable, row: number, column: number, expected: ExpectedCell, uses1904: boolean): Cell {
  const cell: Cell = sheet.cells[row]?.[column] ?? null;
  if (isCellError(cell)) return cell.code;
  if (!isDay(cell)) return cell;
  // xlrd gives bare serials in the workbook's own system; openpyxl calls the first day of 1904 the time 00:00.
  const bare = typeof expected === "number" || (isMoment(expected) && expected.t === "time");
  const serial = bare && uses1904 && cell.serial >= epoch1904Offset ? cell.serial - epoch1904Offset : cell.serial;
  return Number(serial.toFixed(5));
}

const isMoment = (cell: ExpectedCell): cell is Moment => typeof cell === "object" && cell !== null;

/** "2021-01-01 00:00:00", "10 days, 15:10:10" or "00:00:00" as a serial. */
function plainExpected(cell: ExpectedCell): Cell {
  if (!isMoment(cell)) return cell;
  const numbers = (pattern: RegExp): number[] => pattern.exec(cell.v)?.slice(1).map(Number) ?? [];
  const [year = 0, month = 0, ofMonth = 0] = numbers(/^(\d+)-(\d+)-(\d+)/);
  const [days = 0] = numbers(/^(\d+) days/);
  const [hours = 0, minutes = 0, seconds = 0] = numbers(/(\d+):(\d+):(\d+)$/);
  const whole = year > 0 ? serialOf({ year, month, day: ofMonth }) : days;
  return Number((whole + (hours * 3600 + minutes * 60 + seconds) / 86400).toFixed(5));
}

const maven = join(shared, "crm-maven/sales_pipeline.csv");
(existsSync(maven) ? describe : describe.skip)("readFileTables(path): the same pipeline in three files", () => {
  const rowsOf = async (path: string): Promise<readonly (readonly Cell[])[]> => {
    const result = await readFileTables(path);
    if (isFileFault(result)) throw new Error(JSON.stringify(result));
    return result.sheets[0].cells;
  };

  it("has 8800 rows, a header and 8 columns each time", async () => {
    const twins = [
      maven,
      join(shared, "crm-maven/sales_pipeline_us_dates.csv"),
      join(shared, "norwegian/made-here_maven_pipeline_nb-NO.csv"),
    ];
    const tables = await Promise.all(twins.map(rowsOf));
    expect(tables).toHaveLength(3);
    for (const rows of tables) {
      expect([rows.length, rows[0]?.length]).toEqual([8801, 8]);
      expect(rows.map((row) => row[0])).toEqual(tables[0]?.map((row) => row[0]));
    }
  });
});
