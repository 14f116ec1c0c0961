import {
  isFault,
  makeSample,
  parsePeriod,
  readSettings,
  readTable,
  readTargets,
  summaryPlan,
  type Cell,
  type Plan,
  type TableOptions,
  type Table,
} from "../../../src/core/index";
import { FakeBook } from "./fake/book";
import { buildTime, built, sheetsWith, type Sheets } from "./fake/realm";

beforeAll(() => {
  built("Code.js");
}, buildTime);

jest.setTimeout(60_000);

const { deals, leads, activities, targets: targetCells } = makeSample({ seed: 1 }).tables;

function tableOf(cells: readonly (readonly Cell[])[], options: TableOptions = {}): Table {
  const table = readTable(cells, { origin: { row: 0, column: 0 }, ...options });
  if (isFault(table)) throw new Error("no table");
  return table;
}

// Saturdays are worked here, and the data end on Friday 30 October: that month is not complete.
const september = parsePeriod("2026-09");
const march = parsePeriod("2026-03");
const targets = readTargets(targetCells);
if (isFault(september) || isFault(march) || isFault(targets)) throw new Error("periods");

/** What the pane has stored in the workbook, all of it other than what is found by itself. */
const kept = {
  version: 2,
  language: "en",
  place: "sheet:Avtaler",
  options: {
    roles: { closed: "Opprettet" },
    words: [{ role: "stage", word: "Forhandling", meaning: "won" }],
    decimal: null,
    order: null,
  },
  others: [
    { place: "table:Leads2026", options: {} },
    { place: "sheet:Borte", options: {} },
  ],
  by: "team",
  rebases: [{ kpi: "win_rate", from: "2026-03", reason: "A new price list" }],
  settings: {
    fiscalYearStart: 7,
    calendar: { weekdays: [1, 2, 3, 4, 5, 6], holidays: "none", commonHoliday: true, closed: [] },
    currency: "SEK",
    rules: "nelson",
    confidence: 0.8,
  },
  targetsSheet: "Mine tall",
};

const request = {
  sources: [
    {
      name: "Avtaler",
      table: tableOf(deals, {
        roles: new Map([["closed", "Opprettet"]]),
        words: [{ role: "stage", word: "Forhandling", meaning: "won" }],
      }),
    },
    { name: "Leads", table: tableOf(leads) },
  ],
  targets,
  rebases: [{ kpi: "win_rate", from: march, reason: "A new price list" }],
  month: september,
  by: "team",
  settings: readSettings(kept.settings),
  language: "en",
  version: "0.1.0",
} as const;

function spreadsheet(choice: unknown): Sheets {
  const sheets = sheetsWith(new FakeBook({ locale: "nb_NO" }), "nb");
  sheets.book.add("Avtaler", deals);
  sheets.book.add("Aktiviteter", activities);
  sheets.book.named.push({ name: "Leads2026", range: sheets.book.add("Leads", leads).getDataRange() });
  sheets.book.add("Mine tall", targetCells);
  sheets.run("nokkelServer", "save", JSON.stringify(["pane", JSON.stringify(choice)]));
  return sheets;
}

/** Cells of the plan that the sheet shows otherwise, and how many were compared. */
function differences(sheets: Sheets, plan: Plan): { compared: number; wrong: unknown[] } {
  const [own] = plan.sheets;
  const sheet = sheets.book.getSheetByName(own?.name ?? "");
  const cells = (own?.blocks ?? []).flatMap((block) =>
    block.cells.flatMap((line, down) =>
      line.map(({ value }, along) => ({
        wanted: value ?? "",
        found: sheet?.cell(block.row + down + 1, block.column + along + 1).value,
      })),
    ),
  );
  return { compared: cells.length, wrong: cells.filter(({ wanted, found }) => wanted !== found) };
}

describe("a summary without the sidebar", () => {
  it.each(["monthlySummary", "monthlyRun"])("is made by %s with all that was chosen there", (name) => {
    const sheets = spreadsheet(kept);
    const told = /^Done: KPI 2026-09\. Left out, since it is not there .+: Borte\.$/;
    // Nobody watches the trigger, so that a table was left out comes to the user as a failure of it.
    if (name === "monthlyRun") expect(() => sheets.run(name)).toThrow(told);
    else {
      sheets.run(name);
      expect(sheets.book.toasts).toEqual([expect.stringMatching(told)]);
    }
    const { compared, wrong } = differences(sheets, summaryPlan(request));
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(400);
  });

  it.each(["options", "others", "by", "rebases", "settings", "targetsSheet", "language"] as const)(
    "is another one without %s",
    (part) => {
      const sheets = spreadsheet({ ...kept, [part]: undefined });
      sheets.run("monthlySummary");
      expect(differences(sheets, summaryPlan(request)).wrong.length).toBeGreaterThan(0);
    },
  );

  it("takes no other table where all that were chosen are gone", () => {
    const sheets = spreadsheet({ ...kept, place: "sheet:Borte", others: [] });
    sheets.run("monthlySummary");
    expect(sheets.book.toasts[0]).toMatch(/: Borte\. Found no data to summarise\./);
    expect(sheets.book.sheets).toHaveLength(4);
  });

  it("tells of rows of targets that could not be read, by their cells", () => {
    const sheets = spreadsheet({ ...kept, others: [] });
    const cell = sheets.book.getSheetByName("Mine tall")?.cell(2, 4);
    if (cell === undefined) throw new Error("no targets");
    cell.value = "mye";
    sheets.run("monthlySummary");
    expect(sheets.book.toasts[0]).toMatch(/^Done: KPI 2026-09\. Mine tall: D2: “mye” is not a number/);
  });

  it.each(["", "null", "[]", '{"others":3,"options":[],"rebases":{"a":1}}', "not json", '{"place":7}'])(
    "takes what was kept as %p for nothing chosen",
    (text) => {
      const sheets = sheetsWith(new FakeBook(), "en");
      sheets.book.add("Avtaler", deals);
      sheets.run("nokkelServer", "save", JSON.stringify(["pane", text]));
      sheets.run("monthlySummary");
      expect(sheets.book.toasts).toEqual(["Done: KPI 2026-10."]);
    },
  );
});
