import { summaryData, type SummaryData } from "../../../src/core/report/summaryData";
import { isFault } from "../../../src/core/words/fault";
import { parsePeriod } from "../../../src/core/words/period";
import { usualSettings, type Settings } from "../../../src/core/words/settings";
import type { Target } from "../../../src/core/targets/readTargets";
import { makeSample } from "../../../src/core/sample/makeSample";
import { deal, header, on, times } from "../kpi/dealRows";
import { requestOf, rowOf, sheetOf, textsOf } from "./summaryOf";

const target = (month: string, value: number): Target => {
  const period = parsePeriod(month);
  if (isFault(period)) throw new Error(month);
  return { kpi: "deals_won", scope: null, period, value };
};

// Won: 2 in June, 3 in July, 4 in August. Lost: 2 in August.
const rows = [
  header,
  ...times(2, () => deal("Won", 100, on("2026-01-05"), on("2026-06-10"), "")),
  ...times(3, () => deal("Won", 100, on("2026-06-01"), on("2026-07-10"), "")),
  ...times(4, () => deal("Won", 100, on("2026-06-01"), on("2026-08-10"), "")),
  ...times(2, () => deal("Lost", 100, on("2026-06-01"), on("2026-08-11"), "")),
];
const targets = [target("2026-07", 5), target("2026-08", 5)];

const dataOf = (settings: Partial<Settings>): SummaryData =>
  summaryData(requestOf({ deals: rows }, "2026-08", { targets, settings: { ...usualSettings, ...settings } }));
const kpiIn = (data: SummaryData, id: string): SummaryData["kpis"][number] => {
  const found = data.kpis.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

describe("the year so far", () => {
  it("runs from the month in which the fiscal year starts", () => {
    const data = dataOf({ fiscalYearStart: 7 });
    expect(data.fiscalYear).toBe(2027);
    expect(kpiIn(data, "deals_won")).toMatchObject({ yearToDate: 7, yearToDateTarget: 10 });
    // Seven won of nine decided: sums over sums, not the mean of two rates.
    expect(kpiIn(data, "win_rate")).toMatchObject({ yearToDate: 7 / 9, yearToDateTarget: null });
  });

  it("has no target where a month has none", () => {
    expect(kpiIn(dataOf({ fiscalYearStart: 6 }), "deals_won")).toMatchObject({ yearToDate: 9, yearToDateTarget: null });
  });

  it("is not shown where the data begin within it", () => {
    expect(kpiIn(dataOf({ fiscalYearStart: 12 }), "deals_won").yearToDate).toBeNull();
  });

  it("is named in the summary, with its share of the targets", () => {
    const sheet = sheetOf(
      requestOf({ deals: rows }, "2026-08", { targets, settings: { ...usualSettings, fiscalYearStart: 7 } }),
    );
    expect(textsOf(sheet)).toContain("Fiscal year 2027 so far");
    expect(
      rowOf(sheet, "Deals won")
        .map(({ value }) => value)
        .slice(7, 9),
    ).toEqual([7, 0.7]);
  });
});

describe("other settings", () => {
  it("give intervals of the coverage chosen, and say so", () => {
    // scipy 1.17.1, binomtest(4, 6).proportion_ci(0.80, "wilson"): 0.4094013 to 0.8522975
    const { low, high } = kpiIn(dataOf({ confidence: 0.8 }), "win_rate");
    expect([low, high].map((end) => end?.toFixed(6))).toEqual(["0.409401", "0.852297"]);
    const sheet = sheetOf(
      requestOf({ deals: rows }, "2026-08", { language: "nb", settings: { ...usualSettings, confidence: 0.8 } }),
    );
    expect(textsOf(sheet)).toContain("Tilfeldighetenes spillerom (80\u00a0%)");
  });

  it("name the currency where the data name none, and only there", () => {
    const named = (cells: typeof rows): string[] =>
      textsOf(sheetOf(requestOf({ deals: cells }, "2026-08", { settings: { ...usualSettings, currency: "SEK" } })));
    expect(named(rows)).toContain("Revenue won, SEK");
    const inEuro = rows.map((row, place) => (place === 0 ? row : row.map((cell) => (cell === "" ? "EUR" : cell))));
    expect(named(inEuro)).toContain("Revenue won, EUR");
  });

  it("judge by the rules chosen, and say what that costs", () => {
    const { deals } = makeSample({ seed: 1 }).tables;
    const request = requestOf({ deals }, "2026-10", { settings: { ...usualSettings, rules: "nelson" } });
    const data = summaryData(request);
    expect(data.rules).toBe("nelson");
    expect(data.kpis.some(({ sentence }) => sentence.includes("Nelson's rules"))).toBe(true);
    const texts = textsOf(sheetOf(request));
    expect(texts.filter((text) => text.includes("about 22 of 100"))).toHaveLength(1);
    expect(texts.some((text) => text.startsWith("A signal is a month that breaks Nelson's rules"))).toBe(true);
    expect(texts.some((text) => text.includes("at most one gets a signal"))).toBe(false);
  });

  it("change the exposure of counts with the calendar", () => {
    const { deals } = makeSample({ seed: 1 }).tables;
    const usualOf = (weekdays: number[]): number | null =>
      kpiIn(
        summaryData(
          requestOf({ deals }, "2026-10", {
            settings: { ...usualSettings, calendar: { ...usualSettings.calendar, weekdays } },
          }),
        ),
        "deals_won",
      ).usual;
    expect(usualOf([1])).not.toBe(usualOf([1, 2, 3, 4, 5]));
  });
});
