import { chanceSpread } from "../../../src/core/verdict/chanceSpread";

const alike = (groups: number, base: number): number[] => new Array<number>(groups).fill(base);

describe("chanceSpread(kind, bases, rate)", () => {
  // Medians of the best and the worst of 200,000 simulated teams each, numpy 2.
  const simulated = [
    ["proportion", alike(8, 20), 0.25, 0.1, 0.4],
    ["proportion", alike(8, 40), 0.25, 0.15, 0.35],
    ["proportion", alike(20, 40), 0.25, 0.125, 0.375],
    ["count", alike(8, 1), 4, 1, 7],
    ["count", alike(10, 1), 8, 4, 12],
  ] as const;

  it.each(simulated)("%s of %j at %d lie from %d to %d", (kind, bases, rate, low, high) => {
    expect(chanceSpread(kind, bases, rate)).toEqual({ low, high });
  });

  it("finds the median of the only one there is", () => {
    // scipy 1.17.1: stats.binom(37, 0.3).median() is 11, stats.poisson(12.5).median() is 12.
    expect(chanceSpread("proportion", [37], 0.3)).toEqual({ low: 11 / 37, high: 11 / 37 });
    expect(chanceSpread("count", [2.5], 5)).toEqual({ low: 12 / 2.5, high: 12 / 2.5 });
  });

  it("gives shares the failures' mirror image", () => {
    const { low, high } = chanceSpread("proportion", [12, 20, 31], 0.3);
    const mirror = chanceSpread("proportion", [31, 12, 20], 0.7);
    expect(mirror.low).toBeCloseTo(1 - high, 12);
    expect(mirror.high).toBeCloseTo(1 - low, 12);
  });

  it("does not mind the unit of exposure", () => {
    const [months, days] = [chanceSpread("count", [3, 3, 1], 4), chanceSpread("count", [90, 90, 30], 4 / 30)];
    expect(days.low * 30).toBeCloseTo(months.low, 9);
    expect(days.high * 30).toBeCloseTo(months.high, 9);
  });

  it("has no width where nothing, or everything, succeeds", () => {
    expect(chanceSpread("proportion", [20, 20], 0)).toEqual({ low: 0, high: 0 });
    expect(chanceSpread("proportion", [20, 20], 1)).toEqual({ low: 1, high: 1 });
    expect(chanceSpread("count", [1, 2], 0)).toEqual({ low: 0, high: 0 });
  });

  it("narrows towards the rate with more trials, up to absurd ones", () => {
    let last = 1;
    for (const trials of [10, 100, 10_000, 1e6, 1e12]) {
      const { low, high } = chanceSpread("proportion", alike(8, trials), 0.25);
      expect(low).toBeLessThan(0.25);
      expect(high).toBeGreaterThan(0.25);
      expect(high - low).toBeLessThan(last);
      last = high - low;
    }
  });
});
