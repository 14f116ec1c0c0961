import fc from "fast-check";
import { kpiOf } from "../../../src/core/kpi/catalogue";
import { apportion } from "../../../src/core/targets/apportion";
import { resolveTarget } from "../../../src/core/targets/resolveTarget";
import { growTarget, spreadTarget, type SpreadBy } from "../../../src/core/targets/spreadTarget";
import type { Target } from "../../../src/core/targets/target";
import { parseTargetPeriod } from "../../../src/core/targets/targetPeriod";
import { isFault, type Fault } from "../../../src/core/words/fault";
import { periodAt, type Period } from "../../../src/core/words/period";
import { norwegianCalendar } from "../../../src/core/words/workingDays";

const [won, rate] = [kpiOf("deals_won"), kpiOf("win_rate")];
const year = periodAt(2026, "year");

function known<Value extends object>(value: Value | Fault | null): Value {
  if (value === null || isFault(value)) throw new Error("no value");
  return value;
}

function span(text: string): Period {
  return known(parseTargetPeriod(text, 1));
}

const target = (kpi: string, period: string, value: number, scope: string | null = null): Target => ({
  kpi,
  scope,
  period: span(period),
  value,
});

const history = Array.from({ length: 24 }, (_, place) => ({
  month: periodAt(2024 * 12 + place, "month"),
  value: 20 + (place % 12),
}));

const ways: readonly SpreadBy[] = [
  { kind: "working-days" },
  { kind: "season", history },
  { kind: "last-year", history: history.slice(12) },
  { kind: "hand", weights: [1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5] },
];

describe("apportion(total, weights)", () => {
  it("adds up to the total, and no part is a unit or more from its share", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e9 }),
        fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 40 }),
        (total, weights) => {
          const parts = apportion(total, weights);
          expect(parts.reduce((sum, one) => sum + one, 0)).toBe(total);
          const all = weights.reduce((sum, one) => sum + one, 0);
          for (const [place, part] of parts.entries()) {
            const share = all > 0 ? (total * (weights[place] ?? 0)) / all : total / weights.length;
            expect(Math.abs(part - share)).toBeLessThan(1 + 1e-6);
          }
        },
      ),
    );
  });

  it("keeps the cents of a total that has them", () => {
    expect(apportion(0.1, [1, 1])).toEqual([0.1, 0]);
    expect(apportion(10.01, [1, 1])).toEqual([5.01, 5]);
  });
});

describe("spreadTarget", () => {
  it.each(ways)("by $kind gives twelve whole months that add up to the year", (by) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e8 }), (total) => {
        const parts = known(spreadTarget(won, total, year, by, norwegianCalendar));
        expect(parts).toHaveLength(12);
        expect(parts.every(({ value }) => Number.isInteger(value))).toBe(true);
        expect(parts.reduce((sum, { value }) => sum + value, 0)).toBe(total);
      }),
      { numRuns: 30 },
    );
  });

  it("rolled up again is what it was", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), fc.constantFrom(...ways), (total, by) => {
        const parts = known(spreadTarget(won, total, year, by, norwegianCalendar));
        const months = parts.map(({ period, value }) => target("deals_won", period.key, value));
        const found = known(resolveTarget(months, won, year, null, norwegianCalendar));
        expect([found.value, found.how.kind]).toEqual([total, "summed"]);
      }),
      { numRuns: 30 },
    );
  });

  it("gives a month with more working days no less", () => {
    // July 2026 has 23 working days; of the common holiday, the last three whole weeks of July are off.
    const calendar = { ...norwegianCalendar, commonHoliday: true };
    const parts = known(spreadTarget(won, 1000, year, { kind: "working-days" }, calendar));
    expect(Math.min(...parts.map(({ value }) => value))).toBe(parts[6]?.value);
  });

  it("leaves a rate as it is, and says what season cannot be learned", () => {
    expect(
      known(spreadTarget(rate, 0.25, year, { kind: "working-days" }, norwegianCalendar)).map(({ value }) => value),
    ).toEqual(Array.from({ length: 12 }, () => 0.25));
    const short: SpreadBy = { kind: "season", history: history.slice(0, 23) };
    expect(spreadTarget(won, 100, year, short, norwegianCalendar)).toMatchObject({
      kind: "too-few-values",
      needed: 24,
    });
  });

  it("grows the months of the year before", () => {
    const lastYear = history.map(({ value }, place) => ({ month: periodAt(2024 * 12 + place, "month"), value }));
    const parts = known(growTarget(won, 2, periodAt(2025, "year"), lastYear, norwegianCalendar));
    expect(parts.map(({ value }) => value)).toEqual(history.slice(0, 12).map(({ value }) => 2 * value));
  });
});

describe("resolveTarget", () => {
  const resolve = (targets: readonly Target[], period: string, kpi = won, scope: string | null = null): unknown => {
    const found = resolveTarget(targets, kpi, span(period), scope, norwegianCalendar, (who) =>
      who === null ? ["Vest"] : who === "Vest" ? ["Jon", "Åse"] : [],
    );
    return found === null ? null : isFault(found) ? found.kind : [found.value, found.how.kind];
  };

  it("takes what is given before what is worked out", () => {
    const targets = [target("deals_won", "2026", 120), target("deals_won", "2026-01", 30)];
    expect(resolve(targets, "2026-01")).toEqual([30, "given"]);
    expect(resolve(targets, "2026")).toEqual([120, "given"]);
  });

  it("shares what a year asks beyond its given months, and all months add up to it", () => {
    const targets = [target("deals_won", "2026", 120), target("deals_won", "2026-01", 30)];
    const months = Array.from({ length: 12 }, (_, place) => periodAt(2026 * 12 + place, "month"));
    const values = months.map((month) => known(resolveTarget(targets, won, month, null, norwegianCalendar)).value);
    expect(values.reduce((sum, one) => sum + one, 0)).toBe(120);
    expect(resolve(targets, "2026-02")).toMatchObject([expect.any(Number), "share"]);
    expect(resolve([...targets, target("deals_won", "2026-02", 91)], "2026-03")).toBe("parts-exceed");
  });

  it("adds a team from its people, and everyone from the teams, only where each has a target", () => {
    const jon = target("deals_won", "2026-01", 3, "Jon");
    expect(resolve([jon, target("deals_won", "2026-01", 4, "åse")], "2026-01", won, "Vest")).toEqual([7, "people"]);
    expect(resolve([jon, target("deals_won", "2026-01", 4, "Åse")], "2026-01")).toEqual([7, "people"]);
    expect(resolve([jon], "2026-01", won, "Vest")).toBeNull();
  });

  it("never adds or averages rates", () => {
    const two = [target("win_rate", "2026-Q1", 0.2), target("win_rate", "2026-Q2", 0.3)];
    expect(resolve(two, "2026-02", rate)).toEqual([0.2, "same-rate"]);
    expect(resolve(two, "2026-01..2026-06", rate)).toBe("rates-do-not-add");
    expect(resolve(two, "2026-12", rate)).toBeNull();
  });
});
