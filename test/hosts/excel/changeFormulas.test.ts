import { mostAskedRange, type FormulaChange } from "../../../src/core/index";
import { makeExcelHost } from "../../../src/hosts/excel/excelHost";
import { openWorkbook } from "./harness/library";

const asked = ['=KPI_DEALS_WON(Deals!A1:C9,"2026-09")', '=KPI_DEALS_WON(Deals!A1:C9,"2026-10")'];
const answered = asked.map((formula) => formula.replace("Deals!A1:C9", "'KPI totals'!$A$1#"));

const opened = () => {
  const { workbook } = openWorkbook({ sheets: ["Report", "Deals"] });
  const report = workbook.worksheets.getItem("Report");
  report.getRange("B2:C2").formulas = [asked];
  report.getRange("B3").values = [["'=KPI_LIST()"]];
  return { workbook, report, host: makeExcelHost() };
};

const change: FormulaChange = {
  sheet: "Report",
  totals: { name: "KPI totals", formula: '=KPI_TABLE(Deals!A1:C9,"deals_won")' },
  edits: asked.map((from, place) => ({ row: 1, column: 1 + place, from, to: answered[place] ?? "" })),
};

describe("formulas of the sheet that is shown", () => {
  it("come with where they stand, and text that looks like one is none", async () => {
    const { host } = opened();
    const sheet = await host.formulas?.();
    expect(sheet).toMatchObject({ sheet: "Report", origin: { row: 1, column: 1 }, sheets: ["Report", "Deals"] });
    expect(sheet?.formulas).toEqual([asked, [null, null]]);
    expect(sheet === undefined ? null : mostAskedRange(sheet)?.asking.map(({ row, column }) => [row, column])).toEqual([
      [1, 1],
      [1, 2],
    ]);
  });

  it("ask the totals on a sheet of their own, and are put back", async () => {
    const { host, report, workbook } = opened();
    expect(await host.changeFormulas?.(change)).toBe(true);
    expect(workbook.worksheets.getItem("KPI totals").getRange("A1").formulas).toEqual([[change.totals?.formula]]);
    expect(report.getRange("B2:C2").formulas).toEqual([answered]);
    const back = {
      sheet: "Report",
      totals: null,
      edits: change.edits.map(({ from, to, ...at }) => ({ ...at, from: to, to: from })),
    };
    expect(await host.changeFormulas?.(back)).toBe(true);
    expect(report.getRange("B2:C2").formulas).toEqual([asked]);
  });

  it("are not touched where one is another by now, the sheet is gone, or the new name is taken", async () => {
    const { host, report, workbook } = opened();
    report.getRange("C2").formulas = [["=1+1"]];
    expect(await host.changeFormulas?.(change)).toBe(false);
    expect(report.getRange("B2").formulas).toEqual([[asked[0]]]);
    expect(await host.changeFormulas?.({ ...change, sheet: "Gone" })).toBe(false);
    report.getRange("C2").formulas = [[asked[1] ?? ""]];
    workbook.worksheets.add("KPI totals");
    expect(await host.changeFormulas?.(change)).toBe(false);
    expect(report.getRange("B2:C2").formulas).toEqual([asked]);
  });

  it("are not offered where Excel cannot spill", () => {
    openWorkbook({ sheets: ["Report"], excelApi: "1.10" });
    expect(makeExcelHost().formulas).toBeUndefined();
  });
});
