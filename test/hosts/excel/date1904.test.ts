import { makeExcelHost } from "../../../src/hosts/excel/excelHost";
import { writePlan } from "../../../src/hosts/excel/write/writePlan";
import { day, serialOf, type Cell } from "../../../src/core/index";
import { fill } from "./harness/fill";
import { openWorkbook, type OpenWorkbook } from "./harness/library";
import { reportPlan, reportSheet } from "./reportPlan";

const closed = serialOf({ year: 2026, month: 10, day: 5 });
/** What stands in a workbook that counts from 1904: 1462 days fewer (Microsoft, "Date systems in Excel"). */
const stored = closed - 1462;

const deals = (serial: number): Cell[][] => [
  ["Deal", "Amount", "Closed"],
  ["A", 100, day(serial)],
];

function openBook(is1904: boolean): OpenWorkbook {
  const book = openWorkbook({ sheets: ["Deals"] });
  Object.assign(book.workbook, { use1904DateSystem: is1904 });
  return book;
}

describe("a workbook that counts days from 1904", () => {
  it("is read to the right day, its other numbers as they are, and says so", async () => {
    const book = openBook(true);
    fill(book.workbook.worksheets.getItem("Deals"), deals(stored));
    const read = await makeExcelHost().read("sheet:Deals");
    expect(read.cells).toEqual(deals(closed));
    expect(read.is1904).toBe(true);
  });

  it("is written to the right day", async () => {
    const book = openBook(true);
    const blocks = [{ row: 0, column: 0, cells: [[{ value: day(closed) }, { value: 7 }]] }];
    await writePlan({ ...reportPlan, sheets: [{ ...reportSheet, blocks, charts: [], conditions: [] }] });
    const sheet = book.workbook.worksheets.getItem(reportSheet.name);
    expect(sheet.getRange("A1:B1").values).toEqual([[stored, 7]]);
  });
});

describe("a workbook that counts days from 1900", () => {
  it("is read as it stands, and says nothing", async () => {
    const book = openBook(false);
    fill(book.workbook.worksheets.getItem("Deals"), deals(closed));
    const read = await makeExcelHost().read("sheet:Deals");
    expect(read.cells).toEqual(deals(closed));
    expect(read.is1904).toBeUndefined();
  });
});
