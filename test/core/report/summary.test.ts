import { makeSample } from "../../../src/core/sample/makeSample";
import { readTargets } from "../../../src/core/targets/readTargets";
import type { CellRange } from "../../../src/core/report/plan";
import { isFault } from "../../../src/core/words/fault";
import { languages } from "../../../src/core/words/language";
import { deal, header, on, times } from "../kpi/dealRows";
import { gridOf, requestOf, rowOf, sheetOf, textsOf } from "./summaryOf";

const sample = makeSample({ seed: 1 });
const { deals, leads, activities } = sample.tables;
const targets = readTargets(sample.tables.targets);
if (isFault(targets)) throw new Error("the sample's targets cannot be read");

describe.each(languages)("the summary of the sample in %s", (language) => {
  const sheet = sheetOf(requestOf({ deals, leads, activities }, "2026-10", { language, targets }));
  const grid = gridOf(sheet);
  const inside = ({ row, column, rows, columns }: CellRange): boolean =>
    Array.from({ length: rows * columns }, (_, cell) => [
      row + Math.floor(cell / columns),
      column + (cell % columns),
    ]).every(([down = 0, along = 0]) => grid.has(`${String(down)},${String(along)}`));

  it("writes no cell twice, and none beside the columns whose widths it gives", () => {
    expect(grid.size).toBeGreaterThan(400);
    for (const [key, { span = 1 }] of grid) {
      expect(Number(key.split(",")[1]) + span).toBeLessThanOrEqual(sheet.widths.length);
    }
  });

  it("holds no number that is none", () => {
    for (const [, { value }] of grid) {
      if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
      if (typeof value === "string") expect(value).not.toMatch(/NaN|undefined|Infinity|\[object/);
    }
  });

  it("draws charts from cells that it writes, as many for each series as there are categories", () => {
    expect(sheet.charts.map(({ name }) => name)).toEqual(["trend:revenue_won", "trend:win_rate", "compare:win_rate"]);
    for (const { categories, series, alt } of sheet.charts) {
      expect(alt.length).toBeGreaterThan(20);
      expect(inside(categories)).toBe(true);
      for (const { values, interval } of series) {
        for (const range of [values, ...(interval === undefined ? [] : [interval.low, interval.high])]) {
          expect([range.rows, range.columns]).toEqual([categories.rows, categories.columns]);
          expect(inside(range)).toBe(true);
        }
      }
    }
  });

  it("leaves the places of the charts free", () => {
    for (const { place } of sheet.charts) {
      for (let down = 0; down < place.rows; down++) {
        for (let along = 0; along < place.columns; along++) {
          expect(grid.has(`${String(place.row + down)},${String(place.column + along)}`)).toBe(false);
        }
      }
    }
  });

  it("begins a page where a section begins", () => {
    expect(sheet.print.breaks.length).toBe(5);
    for (const row of sheet.print.breaks) expect(grid.get(`${String(row)},0`)?.look).toBe("section");
  });

  it("carries the mark of its month", () => {
    expect([sheet.mark, sheet.name]).toEqual(["summary:2026-10", "KPI 2026-10"]);
  });
});

describe("the figures of a summary", () => {
  // Counted by hand: three won of four decided in October, two won of eight in September.
  const rows = [
    header,
    ...times(3, () => deal("Won", 100, on("2026-08-01"), on("2026-10-05"))),
    ...times(1, () => deal("Lost", 100, on("2026-08-01"), on("2026-10-06"))),
    ...times(2, () => deal("Won", 100, on("2026-08-01"), on("2026-09-05"))),
    ...times(6, () => deal("Lost", 100, on("2026-08-01"), on("2026-09-06"))),
  ];
  const sheet = sheetOf(requestOf({ deals: rows }, "2026-10"));

  it("are the month's own, with the month before beside them", () => {
    expect(rowOf(sheet, "Win rate").map(({ value }) => value)).toEqual([
      "Win rate",
      0.75,
      // scipy 1.17.1, binomtest(3, 4).proportion_ci(method="wilson"): 0.3006418 to 0.9544127
      "30.1% – 95.4%",
      "–",
      null,
      0.25,
      "–",
      // The data begin in August, within the year.
      "–",
      null,
      "○ Too little data",
    ]);
  });
});

describe("eight reps who are all alike", () => {
  // Wins of 20 deals each, as chance deals them out at 25 %.
  const won = [2, 4, 5, 5, 5, 6, 6, 7];
  const rows = [
    header,
    ...won.flatMap((wins, rep) =>
      Array.from({ length: 20 }, (_, place) =>
        deal(place < wins ? "Won" : "Lost", 100, on("2026-08-01"), on("2026-10-05"), "NOK", `Rep ${rep + 1}`),
      ),
    ),
  ];
  const texts = textsOf(sheetOf(requestOf({ deals: rows }, "2026-10", { language: "nb" })));

  it("are not named, and the spread that chance gives is told", () => {
    expect(texts.filter((text) => /^[▲▼]/u.test(text))).toEqual([]);
    // Median of the worst and the best of eight: 10 % and 40 %.
    expect(texts).toContain(
      "• Treffprosent: ingen selger lar seg skille fra de andre. Like gode selgere ville sprikt fra 10\u00a0% til 40\u00a0% ved tilfeldigheter alene, så en rangering sier ingenting.",
    );
  });
});

describe("texts of the user's own", () => {
  it("are written as they stand, whatever they begin with", () => {
    const rows = [header, ...times(12, () => deal("Won", 100, on("2026-08-01"), on("2026-10-05")))];
    const sheet = sheetOf(requestOf({ "=HYPERLINK(1)": rows }, "2026-10"));
    expect(textsOf(sheet).some((text) => text.startsWith("=HYPERLINK(1): 12 rows"))).toBe(true);
  });
});
