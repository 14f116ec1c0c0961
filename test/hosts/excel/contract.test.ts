import * as sheetJs from "@e965/xlsx";
import { cellAddress, columnLetters, languages, type Plan } from "../../../src/core/index";
import { makeExcelHost } from "../../../src/hosts/excel/excelHost";
import { writeWorkbook } from "../../../src/hosts/files/xlsx/writeWorkbook";
import { fill } from "./harness/fill";
import { openWorkbook, type FakeSheet } from "./harness/library";
import { planOf, sampleDeals } from "./samplePlan";

/** Every filled cell of some columns: address, value with its kind, number format. */
type Held = readonly (readonly [string, unknown, string])[];

function heldInExcel(sheet: FakeSheet, columns: number): Held {
  const rows = sheet.getUsedRange(true).values.length;
  const { values, numberFormat } = sheet.getRange(`A1:${columnLetters(columns - 1)}${rows}`);
  return values.flatMap((line, row) =>
    line.flatMap((value, column) =>
      value === "" ? [] : [[cellAddress(row, column), value, numberFormat[row]?.[column] ?? ""] as const],
    ),
  );
}

async function heldInFile(plan: Plan, columns: number): Promise<Held> {
  const book = sheetJs.read(await writeWorkbook(plan), { type: "array", cellNF: true });
  const sheet = book.Sheets[book.SheetNames[0] ?? ""] ?? {};
  const last = sheetJs.utils.decode_range(sheet["!ref"] ?? "A1").e.r;
  const addresses = Array.from({ length: last + 1 }, (_, row) =>
    Array.from({ length: columns }, (__, column) => cellAddress(row, column)),
  ).flat();
  return addresses.flatMap((address) => {
    const cell = sheet[address] as sheetJs.CellObject | undefined;
    return cell?.v === undefined ? [] : [[address, cell.v, String(cell.z ?? "General")] as const];
  });
}

describe.each(languages)("the summary of the sample in %s", (language) => {
  it("has the same cells, kinds and number formats in Excel and in the .xlsx file", async () => {
    const { workbook } = openWorkbook({ sheets: ["Deals"], language: language === "nb" ? "nb-NO" : "en-US" });
    const deals = sampleDeals();
    fill(workbook.worksheets.getItem("Deals"), deals);
    const host = makeExcelHost();
    const { cells } = await host.read("sheet:Deals");
    expect(cells).toEqual(deals);
    const plan = planOf(cells, language);
    const [sheet] = plan.sheets;
    if (sheet === undefined) throw new Error("no sheet");
    await host.write(plan);
    const written = workbook.worksheets.getItem(sheet.name);
    const inFile = await heldInFile(plan, sheet.widths.length);
    expect(inFile.length).toBeGreaterThan(300);
    expect(heldInExcel(written, sheet.widths.length)).toEqual(inFile);
    expect(written.charts.$items.map(({ name }) => name)).toEqual(sheet.charts.map(({ name }) => `nokkel:${name}`));
    expect(written.$cfs).toHaveLength(sheet.conditions.length);
  });
});
