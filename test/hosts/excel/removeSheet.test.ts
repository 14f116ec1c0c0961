import { makeExcelHost } from "../../../src/hosts/excel/excelHost";
import { fill } from "./harness/fill";
import { openWorkbook, type OpenWorkbook } from "./harness/library";
import { reportPlan, reportSheet } from "./reportPlan";
import { planOf, sampleDeals } from "./samplePlan";

async function written(): Promise<OpenWorkbook> {
  const book = openWorkbook({ sheets: ["Deals"] });
  fill(book.workbook.worksheets.getItem("Deals"), [["KPI 2026-10"]]);
  await makeExcelHost().write(reportPlan);
  return book;
}

const namesIn = ({ workbook }: OpenWorkbook): string[] => workbook.worksheets.$items.map(({ name }) => name);
const remove = (name: string): Promise<boolean> | undefined => makeExcelHost().remove?.(name, reportSheet);

describe("undoing a sheet that was made", () => {
  it("takes it away where it is as it was written, and nothing else", async () => {
    const book = await written();
    expect(await remove(reportSheet.name)).toBe(true);
    expect(namesIn(book)).toEqual(["Deals"]);
  });

  it("takes away a whole summary too", async () => {
    const book = openWorkbook({ sheets: ["Deals"] });
    const plan = planOf(sampleDeals(), "nb");
    const [sheet] = plan.sheets;
    if (sheet === undefined) throw new Error("no sheet");
    await makeExcelHost().write(plan);
    expect(await makeExcelHost().remove?.(sheet.name, sheet)).toBe(true);
    expect(namesIn(book)).toEqual(["Deals"]);
  });

  it.each(["A2", "C3", "H99", "Z1"])("leaves it where somebody has written in %s since", async (address) => {
    const book = await written();
    book.workbook.worksheets.getItem(reportSheet.name).getRange(address).values = [["mine"]];
    expect(await remove(reportSheet.name)).toBe(false);
    expect(namesIn(book)).toContain(reportSheet.name);
  });

  it("leaves it where somebody has put a chart on it", async () => {
    const book = await written();
    const sheet = book.workbook.worksheets.getItem(reportSheet.name);
    sheet.charts.add("Line", sheet.getRange("A1:B2"), "Auto");
    expect(await remove(reportSheet.name)).toBe(false);
  });

  it("never takes away a sheet of the user's, nor one that is not there", async () => {
    const book = await written();
    expect(await remove("Deals")).toBe(false);
    expect(await remove("Gone")).toBe(false);
    expect(namesIn(book)).toEqual(["Deals", reportSheet.name]);
  });
});
