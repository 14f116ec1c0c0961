import { day, hostTexts, makeSample, paneSentences, sayNotes, type Cell } from "../../../src/core/index";
import { associateCommands } from "../../../src/hosts/excel/commands/associateCommands";
import { hear } from "../../../src/hosts/excel/said";
import { saveSetting } from "../../../src/hosts/excel/settings";
import { fill, picture } from "./harness/fill";
import { openWorkbook, type OpenWorkbook } from "./harness/library";
import { sampleDeals } from "./samplePlan";

/** What the pane was last told to say. */
function openPage(): { textContent: string; tone: string } {
  const said = { textContent: "", tone: "" };
  hear(({ text, tone }) => {
    Object.assign(said, { textContent: text, tone });
  });
  return said;
}

/** Clicks a button of the ribbon, and waits until Excel is told that it is done. */
async function click(book: OpenWorkbook, button: string): Promise<void> {
  associateCommands();
  const body = book.actions.get(button);
  if (body === undefined) throw new Error(`no such button: ${button}`);
  await new Promise<void>((completed) => {
    body({ completed });
  });
}

const leads: readonly (readonly Cell[])[] = [
  ["Lead", "Created"],
  ["L1", day(46200)],
];

describe("monthlySummary", () => {
  it("writes the last complete month of the sheet that reads as deals, and says so in the pane", async () => {
    const book = openWorkbook({ sheets: ["Notes", "Leads", "Avtaler"], language: "nb-NO" });
    const said = openPage();
    fill(book.workbook.worksheets.getItem("Notes"), [["Remember the milk"]]);
    fill(book.workbook.worksheets.getItem("Leads"), leads);
    fill(book.workbook.worksheets.getItem("Avtaler"), sampleDeals());
    const shownBefore = book.shown.count;
    await click(book, "monthlySummary");
    expect(said.textContent).toBe("Skrev «KPI 2026-10» fra Avtaler.");
    expect(book.shown.count).toBe(shownBefore + 1);
    expect(book.workbook.getSelectedRange().address).toBe("'KPI 2026-10'!A1");
    expect(book.workbook.worksheets.getItem("KPI 2026-10").getRange("A1").values).toEqual([
      ["KPI-sammendrag, oktober 2026"],
    ]);
    const first = picture(book.workbook.worksheets.getItem("KPI 2026-10"));
    await click(book, "monthlySummary");
    expect(picture(book.workbook.worksheets.getItem("KPI 2026-10"))).toEqual(first);
    expect(book.workbook.worksheets.$items).toHaveLength(4);
  });

  it("pressed twice writes once, and says both times what it came to", async () => {
    const book = openWorkbook({ sheets: ["Avtaler"], language: "nb-NO" });
    const told: string[] = [];
    hear(({ text }) => told.push(text));
    fill(book.workbook.worksheets.getItem("Avtaler"), sampleDeals());
    book.requests.length = 0;
    await click(book, "monthlySummary");
    const once = book.requests.length;
    told.length = 0;
    book.requests.length = 0;
    await Promise.all([click(book, "monthlySummary"), click(book, "monthlySummary")]);
    expect(book.requests.length).toBeLessThanOrEqual(once);
    expect(told).toEqual(["Skrev «KPI 2026-10» fra Avtaler.", "Skrev «KPI 2026-10» fra Avtaler."]);
    expect(book.workbook.worksheets.$items).toHaveLength(2);
  });

  it("follows the settings that were chosen in the pane", async () => {
    const book = openWorkbook({ sheets: ["Avtaler"] });
    openPage();
    fill(book.workbook.worksheets.getItem("Avtaler"), sampleDeals());
    const settings = { fiscalYearStart: 7, rules: "nelson", confidence: 0.8 };
    await saveSetting("pane", JSON.stringify({ version: 2, settings }));
    await click(book, "monthlySummary");
    const values = book.workbook.worksheets.getItem("KPI 2026-10").getUsedRange(true).values.flat().map(String);
    expect(values).toEqual(expect.arrayContaining(["Fiscal year 2027 so far", "Room for chance (80%)"]));
    expect(values.filter((value) => value.includes("judged by Nelson's rules"))).toHaveLength(1);
  });

  it("takes the data, the language and the targets that were chosen in the pane", async () => {
    const book = openWorkbook({ sheets: ["Avtaler", "Other", "Mål"] });
    const said = openPage();
    fill(book.workbook.worksheets.getItem("Avtaler"), sampleDeals(300));
    fill(book.workbook.worksheets.getItem("Other"), sampleDeals());
    fill(book.workbook.worksheets.getItem("Mål"), [
      ["KPI", "Periode", "Mål"],
      ["deals_won", "2026-10", 7],
    ]);
    const chosen = { version: 1, language: "nb", place: "sheet:Other", options: { roles: {} }, targetsSheet: "Mål" };
    await saveSetting("pane", JSON.stringify(chosen));
    await click(book, "monthlySummary");
    expect(said.textContent).toBe("Skrev «KPI 2026-10» fra Other.");
    const values = book.workbook.worksheets.getItem("KPI 2026-10").getUsedRange(true).values;
    expect(values.find(([name]) => name === "Antall salg")?.[3]).toBe(7);
  });

  it("makes one summary of all tables that were chosen, and says which was left out", async () => {
    const book = openWorkbook({ sheets: ["Avtaler", "Leads"], language: "nb-NO" });
    const said = openPage();
    fill(book.workbook.worksheets.getItem("Avtaler"), sampleDeals());
    fill(book.workbook.worksheets.getItem("Leads"), makeSample().tables.leads);
    const others = [{ place: "sheet:Avtaler", options: {} }, { place: "sheet:Borte" }];
    await saveSetting("pane", JSON.stringify({ version: 2, place: "sheet:Leads", others }));
    await click(book, "monthlySummary");
    expect(said.textContent).toMatch(/^Skrev «KPI 2026-10» fra Avtaler, Leads\. Ikke med, .*: Borte\.$/);
    const names = book.workbook.worksheets
      .getItem("KPI 2026-10")
      .getUsedRange(true)
      .values.map(([name]) => name);
    expect(names).toEqual(expect.arrayContaining(["Treffprosent", "Markedskvalifiserte leads"]));
  });

  it("makes limits from where the user has said that a level is new", async () => {
    const book = openWorkbook({ sheets: ["Avtaler"], language: "nb-NO" });
    openPage();
    fill(book.workbook.worksheets.getItem("Avtaler"), sampleDeals());
    const rebases = [{ kpi: "pipeline_created", from: "2025-08", reason: "Nytt kontor" }];
    await saveSetting("pane", JSON.stringify({ version: 2, rebases }));
    await click(book, "monthlySummary");
    const values = book.workbook.worksheets.getItem("KPI 2026-10").getUsedRange(true).values.flat();
    expect(values.filter((value) => String(value).includes("fra august 2025 (Nytt kontor)"))).toHaveLength(1);
  });

  it("leaves out a target that cannot be read, says where it stands, and takes the others", async () => {
    const book = openWorkbook({ sheets: ["Avtaler", "KPI-mål"] });
    const said = openPage();
    fill(book.workbook.worksheets.getItem("Avtaler"), sampleDeals());
    fill(book.workbook.worksheets.getItem("KPI-mål"), [
      ["KPI", "Periode", "Mål"],
      ["deals_won", "2026-10", 7],
      ["win_rate", "2026-10", "mye"],
    ]);
    await click(book, "monthlySummary");
    expect(said.textContent).toMatch(/^Wrote “KPI 2026-10” from Avtaler\. KPI-mål: C3: .*mye/);
    const values = book.workbook.worksheets.getItem("KPI 2026-10").getUsedRange(true).values;
    expect(values.find(([name]) => name === "Deals won")?.[3]).toBe(7);
  });

  it("takes what there is where what was kept was spoilt or chooses nothing", async () => {
    for (const setting of ["{", "[]", '{"options":7,"by":null}', '{"place":"selection"}']) {
      const book = openWorkbook({ sheets: ["Deals"] });
      const said = openPage();
      fill(book.workbook.worksheets.getItem("Deals"), sampleDeals());
      await saveSetting("pane", setting);
      await click(book, "monthlySummary");
      expect(said.textContent).toBe("Wrote “KPI 2026-10” from Deals.");
    }
  });

  it("says so where all that was chosen is gone, and takes nothing else in its place", async () => {
    const book = openWorkbook({ sheets: ["Deals", "List"] });
    const said = openPage();
    fill(book.workbook.worksheets.getItem("Deals"), sampleDeals());
    fill(book.workbook.worksheets.getItem("List"), [["milk"]]);
    await saveSetting("pane", JSON.stringify({ version: 2, place: "sheet:Gone", others: [{ place: "sheet:List" }] }));
    await click(book, "monthlySummary");
    expect(said).toEqual({
      textContent: `${paneSentences.leftOut.en("Gone, List")} ${hostTexts.noDeals.en()}`,
      tone: "trouble",
    });
    expect(book.workbook.worksheets.$items.map(({ name }) => name)).toEqual(["Deals", "List"]);
  });

  it("says what became of the user's notes, and shows the sheet that was written", async () => {
    const book = openWorkbook({ sheets: ["Deals"] });
    const said = openPage();
    fill(book.workbook.worksheets.getItem("Deals"), sampleDeals());
    await click(book, "monthlySummary");
    book.workbook.worksheets.getItem("KPI 2026-10").getRange("B3").values = [["Kari was ill"]];
    await click(book, "monthlySummary");
    const names = { name: "KPI 2026-10 (2)", left: "KPI 2026-10" };
    expect(said).toEqual({
      textContent: `Wrote “KPI 2026-10 (2)” from Deals. ${sayNotes(names, "en").join("")}`,
      tone: "done",
    });
    expect(book.workbook.getSelectedRange().address).toBe("'KPI 2026-10 (2)'!A1");
  });

  it("says why there is no summary, and always tells Excel that it is done", async () => {
    const book = openWorkbook({ sheets: ["Empty"] });
    const said = openPage();
    await click(book, "monthlySummary");
    expect(said).toEqual({ textContent: hostTexts.noDeals.en(), tone: "trouble" });
    fill(book.workbook.worksheets.getItem("Empty"), sampleDeals());
    book.workbook.worksheets.add("KPI 2026-10").getRange("A1").values = [["mine"]];
    await click(book, "monthlySummary");
    expect(said.textContent).toBe(hostTexts.notOurs.en("KPI 2026-10"));
    book.faultAt = () => ({ code: "AccessDenied" });
    await click(book, "monthlySummary");
    expect(said.textContent).toBe(hostTexts.protected.en());
  });
});

describe("freezeToValues", () => {
  const metadata = {
    functions: [
      { id: "KPICONVERSION", name: "KPI_CONVERSION", parameters: [], result: {} },
      { id: "KPILIST", name: "KPI_LIST", parameters: [], result: {} },
    ],
  };

  /** Cells as Excel would hold them after calculating: our formulas with what they show. */
  function calculated(book: OpenWorkbook): void {
    const sheet = book.workbook.worksheets.getItem("Sheet1") as unknown as {
      $cells: Map<number, { f?: string; v?: unknown; spillOf?: number; nf?: string }>;
    };
    const columns = 16384;
    sheet.$cells.set(0, { f: "=1*KPI.CONVERSION(12,80)", v: 0.15, nf: "0%" });
    sheet.$cells.set(columns, { f: "=KPI_LIST()", v: "KPI" });
    sheet.$cells.set(columns + 1, { v: "=name", spillOf: columns });
    sheet.$cells.set(columns * 2, { v: "win_rate", spillOf: columns });
    sheet.$cells.set(columns * 2 + 1, { v: 5, spillOf: columns });
    sheet.$cells.set(columns * 4, { f: "=kpi_conversion(1,0)", v: "#DIV/0!" });
    sheet.$cells.set(columns * 5, { f: '=LEN("KPI_CONVERSION(")', v: 15 });
    sheet.$cells.set(columns * 6, { v: "=KPI_CONVERSION(1,2)" });
  }

  it("turns our formulas and what they spill into values, and leaves errors and everything else", async () => {
    const book = openWorkbook({ metadata });
    const said = openPage();
    calculated(book);
    book.workbook.$select(book.workbook.worksheets.getItem("Sheet1").getRange("D9"));
    await click(book, "freezeToValues");
    expect(said).toEqual({ textContent: hostTexts.frozen.en("2", "1"), tone: "done" });
    const sheet = book.workbook.worksheets.getItem("Sheet1");
    expect(sheet.getRange("A1:A3").formulas).toEqual([[0.15], ["KPI"], ["win_rate"]]);
    expect(sheet.getRange("B2:B3").formulas).toEqual([["=name"], [5]]);
    expect(sheet.getRange("A1").numberFormat).toEqual([["0%"]]);
    expect(sheet.getRange("A5:A7").formulas).toEqual([
      ["=kpi_conversion(1,0)"],
      ['=LEN("KPI_CONVERSION(")'],
      ["=KPI_CONVERSION(1,2)"],
    ]);
  });

  it("freezes only the selection where that has formulas of ours", async () => {
    const book = openWorkbook({ metadata });
    const said = openPage();
    calculated(book);
    book.workbook.$select(book.workbook.worksheets.getItem("Sheet1").getRange("A1"));
    await click(book, "freezeToValues");
    expect(said.textContent).toBe(hostTexts.frozen.en("1", "0"));
    expect(book.workbook.worksheets.getItem("Sheet1").getRange("A2").formulas).toEqual([["=KPI_LIST()"]]);
  });

  it("says that there was nothing to freeze", async () => {
    const book = openWorkbook({ language: "nb-NO" });
    const said = openPage();
    await click(book, "freezeToValues");
    expect(said.textContent).toBe("Fant ingen Nøkkel-formler her.");
  });
});

it("openPane opens the pane", async () => {
  const book = openWorkbook();
  const before = book.shown.count;
  await click(book, "openPane");
  expect(book.shown.count).toBe(before + 1);
});
