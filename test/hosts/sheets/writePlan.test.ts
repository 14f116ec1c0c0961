import { isDay, makeSample, type Cell, type Plan, type PlanCell } from "../../../src/core/index";
import { planToJson } from "../../../src/hosts/sheets/wire/plan";
import { requestOf } from "../../core/report/summaryOf";
import { readTargets } from "../../../src/core/targets/readTargets";
import { summaryPlan } from "../../../src/core/report/summary";
import { isFault } from "../../../src/core/words/fault";
import { FakeBook } from "./fake/book";
import { buildTime, built, sheetsWith, type Sheets } from "./fake/realm";
import type { FakeSheet } from "./fake/sheet";

beforeAll(() => {
  built("Code.js");
}, buildTime);

const { deals, leads, activities, targets: targetCells } = makeSample({ seed: 1 }).tables;
const targets = readTargets(targetCells);
if (isFault(targets)) throw new Error("targets");
const plan = summaryPlan(requestOf({ deals, leads, activities }, "2026-10", { language: "nb", targets }));

interface Outcome {
  readonly done: boolean;
  readonly share: number;
  readonly sheets: readonly { readonly name: string; readonly what: string }[];
}

function write(sheets: Sheets, own: Plan, isContinued = false): Outcome {
  const reply = JSON.parse(
    String(sheets.run("nokkelServer", "write", JSON.stringify([planToJson(own), isContinued]))),
  ) as { value?: Outcome; trouble?: string; message?: string };
  if (reply.value === undefined) throw new Error(`${reply.trouble ?? ""}: ${reply.message ?? ""}`);
  return reply.value;
}

const sheetNamed = (book: FakeBook, name: string): FakeSheet => {
  const sheet = book.getSheetByName(name);
  if (sheet === null) throw new Error(name);
  return sheet;
};

/** Cells of the sheet that are not what the plan says, and how many were compared. */
function differences(sheet: FakeSheet, own: Plan): { compared: number; wrong: unknown[] } {
  const wrong: unknown[] = [];
  let compared = 0;
  for (const block of own.sheets[0]?.blocks ?? []) {
    block.cells.forEach((line, down) => {
      line.forEach((cell: PlanCell, along) => {
        const place = sheet.cell(block.row + down + 1, block.column + along + 1);
        const value = cell.value === null ? "" : isDay(cell.value) ? cell.value.serial : cell.value;
        compared += 1;
        const format = cell.format ?? "General";
        if (place.value !== value || place.formula !== "" || place.format !== format) wrong.push({ cell, place });
      });
    });
  }
  return { compared, wrong };
}

describe("the summary in a spreadsheet", () => {
  const sheets = sheetsWith();
  sheets.book.add("Avtaler", deals);
  let sheet: FakeSheet;
  beforeAll(() => {
    expect(write(sheets, plan)).toEqual({ done: true, share: 1, sheets: [{ name: "KPI 2026-10", what: "made" }] });
    sheet = sheetNamed(sheets.book, "KPI 2026-10");
  });

  it("holds the plan cell by cell, texts as texts", () => {
    const { compared, wrong } = differences(sheet, plan);
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(400);
  });

  it("is written in few calls", () => {
    expect(sheets.book.clock.calls["range"]).toBeLessThan(200);
    expect(sheets.book.lock).toBe("nobody");
  });

  it("has a chart for each of the plan's, with a series for every range and a sentence under it", () => {
    const charts = plan.sheets[0]?.charts ?? [];
    expect(charts.length).toBe(3);
    expect(sheet.charts).toHaveLength(charts.length);
    charts.forEach((chart, place) => {
      const made = sheet.charts[place];
      const series = chart.series.reduce((sum, { interval }) => sum + (interval === undefined ? 1 : 3), 0);
      expect(made?.ranges).toHaveLength(series + 1);
      expect(made?.options.get("title")).toBe(chart.title);
      // The header row comes along, so that each series has its name.
      expect(made?.ranges[0]).toMatchObject({ row: chart.categories.row, rows: chart.categories.rows + 1 });
      expect(sheet.cell(chart.place.row + 1, chart.place.column + 1).value).toBe(chart.alt);
      const drawnTarget = chart.series.findIndex(({ role }) => role === "target");
      if (drawnTarget >= 0) expect(made?.options.get(`series.${drawnTarget}.color`)).toBe("#0B5D3B");
    });
  });

  it("has the plan's merges, sizes and view", () => {
    const spans = (plan.sheets[0]?.blocks ?? [])
      .flatMap(({ cells }) => cells.flat())
      .filter(({ span = 1 }) => span > 1);
    expect(spans.length).toBeGreaterThan(5);
    expect(sheet.merges).toHaveLength(spans.length);
    expect(sheet.view).toEqual({ frozenRows: 1, frozenColumns: 0, hiddenGridlines: true, tab: "#12355B" });
    expect(sheet.rules.length).toBe(plan.sheets[0]?.conditions.length);
    expect(sheet.widths.get(1)).toBe(201);
  });

  it("is rewritten in place, and what the user has put beside it stays", () => {
    sheet.cell(3, 12).value = "min egen merknad";
    sheet.insertChart(
      sheet.newChart().setChartType("COMBO").setPosition(3, 12, 0, 0).addRange(sheet.getRange(3, 12)).build(),
    );
    const rule = sheet.rules[0];
    if (rule === undefined) throw new Error("no rule");
    sheet.rules.push({ ...rule, getRanges: () => [sheet.getRange(3, 12)] });
    sheet.name = "Oktober";
    expect(write(sheets, plan).sheets).toEqual([{ name: "Oktober", what: "rewritten" }]);
    expect(sheet.cell(3, 12).value).toBe("min egen merknad");
    expect(sheet.charts).toHaveLength(4);
    expect(sheet.rules).toHaveLength((plan.sheets[0]?.conditions.length ?? 0) + 1);
    expect(sheet.merges.length).toBeGreaterThan(5);
    expect(differences(sheet, plan).wrong).toEqual([]);
    expect(sheets.book.sheets).toHaveLength(2);
  });
});

describe("what is the user's", () => {
  it("is not touched where a sheet has the same name", () => {
    const sheets = sheetsWith();
    const own = sheets.book.add("KPI 2026-10", [["mitt"]]);
    expect(write(sheets, plan)).toEqual({ done: true, share: 1, sheets: [{ name: "KPI 2026-10", what: "not-ours" }] });
    expect(own.getDataRange().getValues()).toEqual([["mitt"]]);
  });

  it("is not touched where it is a copy of ours", () => {
    const sheets = sheetsWith();
    sheets.book.add("Ark1");
    write(sheets, plan);
    const ours = sheetNamed(sheets.book, "KPI 2026-10");
    const copy = sheets.book.add("Kopi", [["min kopi"]]);
    copy.metadata = [...ours.metadata];
    sheets.book.sheets = sheets.book.sheets.filter((sheet) => sheet !== ours);
    expect(write(sheets, plan).sheets[0]?.what).toBe("made");
    expect(copy.getDataRange().getValues()).toEqual([["min kopi"]]);
  });

  it("is a formula only where the user wrote one", () => {
    const texts = ["=1+1", "+47 22 00 00 00", "-5", "@navn", "1/2", "okt. 2026", "10 %", "TRUE", "'sitat'", "2026-10"];
    const sheets = sheetsWith();
    sheets.book.add("Ark1");
    const small: Plan = {
      language: "nb",
      sheets: plan.sheets.slice(0, 1).map((sheet) => ({
        ...sheet,
        mark: "test:x",
        name: "x",
        charts: [],
        conditions: [],
        heights: new Map(),
        blocks: [{ row: 0, column: 0, cells: texts.map((value) => [{ value }]) }],
      })),
    };
    write(sheets, small);
    const cells = texts.map((_, row) => sheetNamed(sheets.book, "x").cell(row + 1, 1));
    expect(cells.map(({ value }) => value)).toEqual(texts);
    expect(cells.map(({ formula }) => formula)).toEqual(texts.map(() => ""));
  });
});

describe("when Google's patience ends", () => {
  it("stops before, and goes on where it was", () => {
    const sheets = sheetsWith();
    sheets.book.add("Ark1");
    sheets.book.clock.cost = 4000;
    const outcomes: Outcome[] = [write(sheets, plan)];
    while (outcomes[outcomes.length - 1]?.done === false && outcomes.length < 30)
      outcomes.push(write(sheets, plan, true));
    expect(outcomes.length).toBeGreaterThan(2);
    expect(outcomes.map(({ share }) => share)).toEqual([...outcomes.map(({ share }) => share)].sort((a, b) => a - b));
    expect(outcomes[outcomes.length - 1]?.done).toBe(true);
    const sheet = sheetNamed(sheets.book, "KPI 2026-10");
    expect(differences(sheet, plan).wrong).toEqual([]);
    expect(sheet.charts).toHaveLength(3);
    expect(sheet.rules).toHaveLength(plan.sheets[0]?.conditions.length ?? 0);
  });

  it("writes no chart twice where it was ended without a word", () => {
    const sheets = sheetsWith();
    sheets.book.add("Ark1");
    sheets.book.clock.endAt = { kind: "chart", count: 2 };
    expect(() => write(sheets, plan)).toThrow(/^unknown: /);
    expect(sheetNamed(sheets.book, "KPI 2026-10").charts).toHaveLength(1);
    sheets.book.lock = "nobody";
    expect(write(sheets, plan, true).done).toBe(true);
    expect(differences(sheetNamed(sheets.book, "KPI 2026-10"), plan).wrong).toEqual([]);
    expect(sheetNamed(sheets.book, "KPI 2026-10").charts).toHaveLength(3);
  });
});

describe("when it cannot write", () => {
  it("says that somebody else is writing, and writes nothing", () => {
    const sheets = sheetsWith();
    sheets.book.add("Ark1");
    sheets.book.lock = "another";
    expect(() => write(sheets, plan)).toThrow(/^busy: Noen andre skriver/);
    expect(sheets.book.sheets).toHaveLength(1);
  });

  it("says that the sheet is protected", () => {
    const sheets = sheetsWith(new FakeBook({ locale: "en_US" }), "en");
    sheets.book.add("Ark1");
    write(sheets, plan);
    sheetNamed(sheets.book, "KPI 2026-10").isProtected = true;
    expect(() => write(sheets, plan)).toThrow(/^protected: The sheet is protected/);
    expect(sheets.book.lock).toBe("nobody");
  });
});

describe("a large plan", () => {
  it("is written in pieces", () => {
    const sheets = sheetsWith();
    sheets.book.add("Ark1");
    const rows: Cell[][] = Array.from({ length: 3000 }, (_, row) =>
      Array.from({ length: 13 }, (_, column) => row * 13 + column),
    );
    const big: Plan = {
      language: "en",
      sheets: plan.sheets.slice(0, 1).map((sheet) => ({
        ...sheet,
        mark: "sample:deals",
        name: "Big",
        widths: [],
        charts: [],
        conditions: [],
        heights: new Map(),
        blocks: [{ row: 0, column: 0, cells: rows.map((line) => line.map((value) => ({ value: Number(value) }))) }],
      })),
    };
    expect(write(sheets, big).done).toBe(true);
    expect(sheetNamed(sheets.book, "Big").getLastRow()).toBe(3000);
    expect(sheetNamed(sheets.book, "Big").cell(3000, 13).value).toBe(38_999);
  });
});
