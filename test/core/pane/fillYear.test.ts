import { figuresView, type FigureView } from "../../../src/core/pane/figuresView";
import { fillYear } from "../../../src/core/pane/fillYear";
import { missingGuards } from "../../../src/core/pane/missingGuards";
import { noTargets } from "../../../src/core/pane/targetSheet";
import { targetGrid, type TargetEdit } from "../../../src/core/pane/targetGrid";
import { makeSample } from "../../../src/core/sample/makeSample";
import { usualSettings } from "../../../src/core/words/settings";
import { workingDays } from "../../../src/core/words/workingDays";
import { parsePeriod } from "../../../src/core/words/period";
import type { Target } from "../../../src/core/targets/target";
import { isFault } from "../../../src/core/words/fault";
import { requestOf } from "../report/summaryOf";

const { deals, activities } = makeSample({ seed: 1 }).tables;
const figures: readonly FigureView[] = figuresView(requestOf({ deals, activities }, "2026-10"));

const fill = (more: Partial<Parameters<typeof fillYear>[0]>): TargetEdit[] | string =>
  fillYear({
    kpi: "deals_won",
    year: 2027,
    scope: null,
    by: "working-days",
    total: "240",
    language: "en",
    settings: usualSettings,
    figures,
    ...more,
  });
const valuesOf = (edits: TargetEdit[] | string): number[] => {
  if (typeof edits === "string") throw new Error(edits);
  return edits.map(({ text }) => Number(text.replace(/[,%]/g, "")));
};
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

describe("a year filled from its total", () => {
  it.each(["working-days", "season"] as const)("adds up to it by %s", (by) => {
    expect(sumOf(valuesOf(fill({ by })))).toBe(240);
    expect(sumOf(valuesOf(fill({ by, total: "241", language: "nb" })))).toBe(241);
  });

  it("gives months of more working days more", () => {
    const values = valuesOf(fill({ total: "24000" }));
    const days = Array.from({ length: 12 }, (_, month) => {
      const period = parsePeriod(`2027-${String(month + 1).padStart(2, "0")}`);
      return isFault(period) ? NaN : workingDays(period.first, period.last);
    });
    values.forEach((value, month) => {
      expect(Math.abs(value - (24000 * (days[month] ?? NaN)) / sumOf(days))).toBeLessThanOrEqual(1);
    });
  });

  it("begins where the fiscal year does", () => {
    const edits = fill({ settings: { ...usualSettings, fiscalYearStart: 7 } });
    expect(typeof edits === "string" ? edits : [edits[0]?.period, edits[11]?.period]).toEqual(["2026-07", "2027-06"]);
  });

  it("holds a rate as it is in every month", () => {
    expect(new Set(valuesOf(fill({ kpi: "win_rate", total: "25%" })))).toEqual(new Set([25]));
  });

  it("says why it cannot be", () => {
    expect(fill({ total: "" })).toContain("whole year");
    expect(fill({ by: "season", figures: [] })).toContain("Here there are 0 months");
  });
});

describe("a target without its counter-KPI's", () => {
  const kpis = ["calls_made", "connect_rate", "win_rate"];
  const missingIn = (edits: readonly TargetEdit[], saved: readonly Target[] = []): ReturnType<typeof missingGuards> =>
    missingGuards(targetGrid(noTargets, edits, { kpis, year: 2027, scope: null, language: "en" }), figures, {
      scope: null,
      saved,
      fiscalYearStart: 1,
      language: "en",
    });
  const calls: TargetEdit = { kpi: "calls_made", scope: null, period: "2027-03", text: "400" };

  it("is told, with one in the same months at the usual level to add", () => {
    const [missing, ...others] = missingIn([calls]);
    expect(others).toEqual([]);
    expect(missing).toMatchObject({ kpi: "calls_made", counter: "connect_rate" });
    expect(missing?.edits.map(({ kpi, period }) => [kpi, period])).toEqual([["connect_rate", "2027-03"]]);
    expect(missing?.edits[0]?.text).toMatch(/^\d+\.\d%$/);
  });

  it("is no longer told once it is added", () => {
    expect(missingIn([calls, ...(missingIn([calls])[0]?.edits ?? [])])).toEqual([]);
  });

  it("is told where the counterweight stands in other months, and added only where it is missing", () => {
    const rate: TargetEdit = { kpi: "connect_rate", scope: null, period: "2027-01", text: "30%" };
    const [missing] = missingIn([calls, { ...calls, period: "2027-01" }, { ...rate, period: "2027-02" }]);
    expect(missing?.edits.map(({ period }) => period)).toEqual(["2027-01", "2027-03"]);
  });

  it("is not told where everyone's target guards it", () => {
    const march = parsePeriod("2027-03");
    if (isFault(march)) throw new Error(march.kind);
    const of: Target = { kpi: "connect_rate", scope: null, value: 0.3, period: march };
    const byOne = targetGrid(noTargets, [{ ...calls, scope: "Jonas" }], {
      kpis,
      year: 2027,
      scope: "Jonas",
      language: "en",
    });
    const asked = { scope: "Jonas", fiscalYearStart: 1, language: "en" } as const;
    expect(missingGuards(byOne, figures, { ...asked, saved: [] })).toHaveLength(1);
    expect(missingGuards(byOne, figures, { ...asked, saved: [of] })).toEqual([]);
  });

  it("is not told where nothing is set", () => {
    expect(missingIn([])).toEqual([]);
  });
});
