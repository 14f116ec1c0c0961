import * as sheetJs from "@e965/xlsx";
import { cellAddress, columnLetters, languages } from "../../../src/core/index";
import { makeExcelHost } from "../../../src/hosts/excel/excelHost";
import { writeWorkbook } from "../../../src/hosts/files/xlsx/writeWorkbook";
import { fill } from "./harness/fill";
import { openWorkbook } from "./harness/library";
import { planOf, sampleDeals } from "./samplePlan";

describe.each(languages)("the summary of the sample in %s", (language) => {
  it("has the same cells, kinds and number formats in Excel and in the .xlsx file", async () => {
    const { workbook } = openWorkbook({ sheets: ["Deals"], language: language === "nb" ? "nb-NO" : "en-US" });
    const deals = sampleDeals();
    fill(workbook.worksheets.getItem("Deals"), deals);
    const host = makeExcelHost();
    const { cells } = await host.read("sheet:Deals");
    expect(cells).toEqual(deals);
    const plan = planOf(cells, language);
    await host.write(plan);

    const file = sheetJs.read(await writeWorkbook(plan), { type: "array", cellNF: true });
    const name = plan.sheets[0]?.name ?? "";
    const inFile = file.Sheets[name] ?? {};
    const inExcel = workbook.worksheets.getItem(name);
    const used = inExcel.getUsedRange(true);
    const rows = used.values.length;
    const columns = plan.sheets[0]?.widths.length ?? 0;
    const range = inExcel.getRange(`A1:${columnLetters(columns - 1)}${rows}`);
    const [values, formats] = [range.values, range.numberFormat];
    let filled = 0;
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const address = cellAddress(row, column);
        const cell = inFile[address] as sheetJs.CellObject | undefined;
        const value = values[row]?.[column];
        expect([address, value]).toEqual([address, cell?.v ?? ""]);
        if (value === "") continue;
        filled += 1;
        expect([address, formats[row]?.[column]]).toEqual([address, cell?.z ?? "General"]);
      }
    }
    expect(filled).toBeGreaterThan(300);
    // Nothing in the file stands outside what was compared, but for the helper columns of its error bars.
    const outside = Object.keys(inFile).filter((address) => {
      const [, letters = "", row = "0"] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
      return letters !== "" && letters.length === 1 && letters <= columnLetters(columns - 1) && Number(row) > rows;
    });
    expect(outside).toEqual([]);
    expect(inExcel.charts.$items.map((chart) => chart.name)).toEqual(
      plan.sheets[0]?.charts.map((chart) => `nokkel:${chart.name}`),
    );
  });
});
