import { kpis, kpiOf } from "../../../src/core/kpi/catalogue";
import { brokenGuards, type Judged } from "../../../src/core/verdict/brokenGuards";
import type { Verdict } from "../../../src/core/verdict/verdict";

const judged = (id: string, kind: Exclude<Verdict["kind"], "signal-pattern">): Judged => ({
  kpi: kpiOf(id),
  verdict: {
    kind,
    usual: 1,
    limits: { low: 0, high: 2 },
    have: 24,
    needed: 12,
    together: null,
    cycle: 1,
    isScattered: false,
    isAsLastYear: false,
    rules: null,
  },
});

const pairs = (...items: Judged[]): string[] =>
  brokenGuards(items).map(({ better, worse }) => `${better.kpi.id} / ${worse.kpi.id}`);

describe("brokenGuards(items)", () => {
  it("finds more calls with worse calls", () => {
    expect(pairs(judged("calls_made", "signal-up"), judged("connect_rate", "signal-down"))).toEqual([
      "calls_made / connect_rate",
    ]);
  });

  it("knows which way is better: a shorter sales cycle bought with a lower win rate", () => {
    expect(pairs(judged("sales_cycle_length", "signal-down"), judged("win_rate", "signal-down"))).toEqual([
      "sales_cycle_length / win_rate",
    ]);
    expect(pairs(judged("sales_cycle_length", "signal-up"), judged("win_rate", "signal-down"))).toEqual([]);
  });

  it("asks for a signal on both sides", () => {
    for (const kind of ["normal", "too-little-data", "maturing", "signal-up"] as const) {
      expect(pairs(judged("calls_made", "signal-up"), judged("connect_rate", kind))).toEqual([]);
    }
    expect(pairs(judged("calls_made", "normal"), judged("connect_rate", "signal-down"))).toEqual([]);
    expect(pairs(judged("calls_made", "signal-up"))).toEqual([]);
  });

  it("has a counter for every KPI with a direction", () => {
    const without = kpis.filter(
      ({ direction, counters }) => (direction === "higher" || direction === "lower") && counters.length === 0,
    );
    expect(without.map(({ id }) => id)).toEqual([]);
  });
});
