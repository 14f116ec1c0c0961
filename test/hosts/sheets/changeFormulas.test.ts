import type { FormulaChange } from "../../../src/core/index";
import { sheetsHost } from "../../../src/hosts/sheets/client/sheetsHost";
import { FakeBook } from "./fake/book";
import { buildTime, built, sheetsWith } from "./fake/realm";
import { scriptRun } from "./fake/scriptRun";

beforeAll(() => {
  built("Code.js");
}, buildTime);

const asked = ['=KPI_DEALS_WON(Avtaler!A1:C9;"2026-09")', '=KPI_DEALS_WON(Avtaler!A1:C9;"2026-10")'];
const answered = asked.map((formula) => formula.replace("Avtaler!A1:C9", "'KPI-summer'!$A:$B"));

const change: FormulaChange = {
  sheet: "Rapport",
  totals: { name: "KPI-summer", formula: '=KPI_TABLE(Avtaler!A1:C9;"deals_won")' },
  edits: asked.map((from, place) => ({ row: 0, column: place, from, to: answered[place] ?? "" })),
};

const opened = (locale: string) => {
  const book = new FakeBook({ locale });
  const report = book.add("Rapport", [[null, null, "tekst"]]);
  asked.forEach((formula, column) => report.getRange(1, column + 1).setFormula(formula));
  report.getRange(1, 1).activate();
  return { book, report, host: sheetsHost(scriptRun(sheetsWith(book, "nb")), "nb") };
};

describe("formulas of the sheet that is shown", () => {
  it.each([
    ["nb_NO", ";"],
    ["en_US", ","],
  ])("come as %s writes them", async (locale, separator) => {
    const { host } = opened(locale);
    expect(await host.formulas?.()).toMatchObject({ sheet: "Rapport", separator, formulas: [[...asked, null]] });
  });

  it("ask the totals on a sheet of their own, and are put back; the user stays where they are", async () => {
    const { host, report, book } = opened("nb_NO");
    expect(await host.changeFormulas?.(change)).toBe(true);
    expect(book.getSheetByName("KPI-summer")?.getRange(1, 1).getFormulas()).toEqual([[change.totals?.formula]]);
    expect(report.getRange(1, 1, 1, 3).getFormulas()).toEqual([[...answered, ""]]);
    expect(book.getActiveSheet()).toBe(report);
    const back = {
      ...change,
      totals: null,
      edits: change.edits.map((one) => ({ ...one, from: one.to, to: one.from })),
    };
    expect(await host.changeFormulas?.(back)).toBe(true);
    expect(report.getRange(1, 1, 1, 3).getFormulas()).toEqual([[...asked, ""]]);
  });

  it("are not touched where one is another by now", async () => {
    const { host, report, book } = opened("nb_NO");
    report.getRange(1, 2).setFormula("=1");
    expect(await host.changeFormulas?.(change)).toBe(false);
    expect(report.getRange(1, 1).getFormulas()).toEqual([[asked[0]]]);
    expect(book.getSheetByName("KPI-summer")).toBeNull();
  });

  it.each([
    { ...change, totals: { name: "x", formula: '=IMPORTDATA("https://example.org")' } },
    { ...change, edits: [{ row: 0, column: 0, from: asked[0], to: '=KPI_LIST(IMAGE("https://example.org"))' }] },
    { ...change, edits: [{ row: -1, column: 0, from: asked[0], to: asked[1] }] },
    { ...change, sheet: 7 },
    "text",
  ])("cannot be made into what is no formula of ours: %#", async (bad) => {
    const { host, report } = opened("nb_NO");
    await expect(host.changeFormulas?.(bad as FormulaChange)).rejects.toMatchObject({ kind: "unknown" });
    expect(report.getRange(1, 1, 1, 2).getFormulas()).toEqual([asked]);
  });
});
