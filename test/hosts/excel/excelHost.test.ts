import { makeExcelHost } from "../../../src/hosts/excel/excelHost";
import { isDay } from "../../../src/core/index";
import { openWorkbook, type FakeSheet } from "./harness/library";
import { planOf, sampleDeals } from "./samplePlan";

/** Puts rows on a sheet as Excel holds them: days as serials with a date format. */
function fill(sheet: FakeSheet, rows: readonly (readonly unknown[])[]): void {
  const columns = rows[0]?.length ?? 0;
  const letter = String.fromCharCode(64 + columns);
  const range = sheet.getRange(`A1:${letter}${rows.length}`);
  range.values = rows.map((row) => row.map((cell) => (isDay(cell) ? cell.serial : ((cell ?? "") as string))));
  range.numberFormat = rows.map((row) => row.map((cell) => (isDay(cell) ? "dd.mm.yyyy" : "General")));
}

describe("makeExcelHost()", () => {
  it("reads what stands in a sheet, and writes the summary of it", async () => {
    const { workbook, largest, requests } = openWorkbook({ sheets: ["Deals"] });
    const deals = sampleDeals();
    fill(workbook.worksheets.getItem("Deals"), deals);
    const host = makeExcelHost();
    expect(await host.places()).toEqual([
      { id: "selection", kind: "selection", name: `Deals!A1:M${deals.length}` },
      { id: "sheet:Deals", kind: "sheet", name: "Deals" },
    ]);
    const read = await host.read("sheet:Deals");
    expect(read.cells).toEqual(deals);
    const written = await host.write(planOf(read.cells, "nb"));
    console.log(written, largest, requests.length);
    const sheet = workbook.worksheets.$items[1];
    console.log(
      sheet
        ?.getUsedRange()
        .values.map((r) => r.join("|"))
        .join("\n")
        .slice(0, 1500),
    );
  });
});
