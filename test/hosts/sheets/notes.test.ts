import {
  isFault,
  languages,
  makeSample,
  sayNotes,
  readTargetSheet,
  summaryPlan,
  targetsPlan,
  type Plan,
} from "../../../src/core/index";
import { planToJson } from "../../../src/hosts/sheets/wire/plan";
import { readTargets } from "../../../src/core/targets/readTargets";
import type { WriteOutcome } from "../../../src/hosts/sheets/wire/outcome";
import { requestOf } from "../../core/report/summaryOf";
import { FakeBook } from "./fake/book";
import { buildTime, built, sheetsWith, type Sheets } from "./fake/realm";
import type { FakeSheet } from "./fake/sheet";

beforeAll(() => {
  built("Code.js");
}, buildTime);

const { deals, leads, activities, targets: cells } = makeSample({ seed: 1 }).tables;
const targets = readTargets(cells);
if (isFault(targets)) throw new Error("targets");

/** A summary of one table, and a longer one of the same month. */
const short = summaryPlan(requestOf({ deals }, "2026-10", { language: "nb" }));
const long = summaryPlan(requestOf({ deals, leads, activities }, "2026-10", { language: "nb", targets }));

function write(sheets: Sheets, plan: Plan, isContinued = false): WriteOutcome {
  const answer = sheets.run("nokkelServer", "write", JSON.stringify([planToJson(plan), isContinued]));
  const reply = JSON.parse(String(answer)) as { value?: WriteOutcome };
  if (reply.value === undefined) throw new Error(String(answer));
  return reply.value;
}

function opened(): { sheets: Sheets; sheet: FakeSheet; size: { rows: number; columns: number } } {
  const sheets = sheetsWith();
  sheets.book.add("Ark1");
  write(sheets, short);
  const sheet = sheets.book.getSheetByName("KPI 2026-10");
  if (sheet === null) throw new Error("no summary");
  const mark = JSON.parse(sheet.metadata[0]?.getValue() ?? "{}") as { rows: number; columns: number };
  return { sheets, sheet, size: mark };
}

const filledCells = (plan: Plan): number =>
  plan.sheets
    .flatMap(({ blocks }) => blocks.flatMap(({ cells: lines }) => lines.flat()))
    .filter(({ value }) => value !== null && value !== "").length;

const find = (sheet: FakeSheet, text: string): [row: number, column: number][] =>
  sheet
    .getDataRange()
    .getValues()
    .flatMap((line, row) =>
      line.flatMap((value, column) => (value === text ? [[row + 1, column + 1] as [number, number]] : [])),
    );

describe("a user's notes on our summary", () => {
  it("below it make way for a longer one, and the user is told", () => {
    const { sheets, sheet, size } = opened();
    sheet.cell(size.rows + 2, 1).value = "min merknad";
    sheet.cell(size.rows + 3, 2).formula = "=A1";
    const [outcome] = write(sheets, long).sheets;
    expect(outcome).toEqual({ name: "KPI 2026-10", what: "rewritten", moved: true });
    const after = JSON.parse(sheet.metadata[0]?.getValue() ?? "{}") as { rows: number };
    expect(after.rows).toBeGreaterThan(size.rows);
    expect(find(sheet, "min merknad")).toEqual([[after.rows + 2, 1]]);
    expect(sheet.cell(after.rows + 3, 2).formula).toBe("=A1");
    // All of the summary is there too.
    expect(sheet.getRange(1, 1, after.rows, 8).getValues().flat().length).toBeGreaterThan(0);
    expect(write(sheets, long).sheets[0]).toEqual({ name: "KPI 2026-10", what: "rewritten" });
    expect(find(sheet, "min merknad")).toEqual([[after.rows + 2, 1]]);
  });

  it("beside it stay where they are", () => {
    const { sheets, sheet, size } = opened();
    sheet.cell(4, size.columns + 3).value = "ved siden av";
    expect(write(sheets, long).sheets[0]?.what).toBe("rewritten");
    expect(find(sheet, "ved siden av")).toEqual([[4, size.columns + 3]]);
  });

  it("within it are left on a sheet that is the user's from then on", () => {
    const { sheets, sheet } = opened();
    const before = sheet.getDataRange().getValues();
    expect(sheet.cell(3, 2).value).toBe("");
    sheet.cell(3, 2).value = "Kari var syk";
    expect(write(sheets, long).sheets).toEqual([{ name: "KPI 2026-10 (2)", what: "made", left: "KPI 2026-10" }]);
    expect(sheet.getDataRange().getValues()).toEqual(
      before.map((line, row) => line.map((value, column) => (row === 2 && column === 1 ? "Kari var syk" : value))),
    );
    // The new one is ours: it is found again, and the old one is never written any more.
    expect(write(sheets, long).sheets).toEqual([{ name: "KPI 2026-10 (2)", what: "rewritten" }]);
    expect(sheets.book.sheets.map(({ name }) => name)).toEqual(["Ark1", "KPI 2026-10", "KPI 2026-10 (2)"]);
  });

  it("are told of where the writing was stopped in between", () => {
    const { sheets, sheet } = opened();
    sheet.cell(3, 2).value = "Kari var syk";
    sheets.book.clock.cost = 4000;
    let outcome = write(sheets, long);
    for (let run = 0; !outcome.done && run < 30; run++) outcome = write(sheets, long, true);
    expect(outcome.sheets).toEqual([{ name: "KPI 2026-10 (2)", what: "made", left: "KPI 2026-10" }]);
  });

  it("typed over a figure are written over, as the documents say", () => {
    const { sheets, sheet } = opened();
    sheet.cell(1, 1).value = "mitt";
    expect(write(sheets, short).sheets[0]).toEqual({ name: "KPI 2026-10", what: "rewritten" });
    expect(sheet.cell(1, 1).value).not.toBe("mitt");
  });

  it("are told of by the menu in the user's words", () => {
    const sheets = sheetsWith(new FakeBook({ locale: "en_US" }), "en");
    sheets.book.add("Deals", deals);
    sheets.run("monthlySummary");
    const [, sheet] = sheets.book.sheets;
    if (sheet === undefined) throw new Error("no summary");
    sheet.cell(3, 2).value = "mine";
    sheets.run("monthlySummary");
    expect(sheets.book.toasts[1]).toBe(
      `Done: KPI 2026-10 (2). ${sayNotes({ name: "KPI 2026-10 (2)", left: "KPI 2026-10" }, "en").join("")}`,
    );
  });

  it("are words in both languages", () => {
    for (const language of languages) {
      const said = sayNotes({ name: "Ny", left: "Gammel", moved: true }, language);
      expect(said).toHaveLength(2);
      expect(said.join(" ")).toMatch(/Gammel.+Ny.+Ny/);
    }
    expect(filledCells(long)).toBeGreaterThan(filledCells(short));
  });
});

describe("the user's table of targets", () => {
  it("keeps formulas that give what is wanted, and rows that were added since", () => {
    const sheets = sheetsWith();
    sheets.book.add("Ark1");
    const sheet = readTargetSheet(cells, { row: 0, column: 0 }, "nb");
    const plan = targetsPlan(sheet, [], "KPI-mål", "nb");
    write(sheets, plan);
    const own = sheets.book.getSheetByName("KPI-mål");
    if (own === null) throw new Error("no targets");
    const value = own.cell(2, 4).value;
    Object.assign(own.cell(2, 4), { formula: "=10*2" });
    own.cell(cells.length + 3, 1).value = "win_rate";
    expect(write(sheets, plan).sheets[0]).toEqual({ name: "KPI-mål", what: "rewritten" });
    expect(own.cell(2, 4)).toMatchObject({ formula: "=10*2", value });
    expect(own.cell(cells.length + 3, 1).value).toBe("win_rate");
  });
});
