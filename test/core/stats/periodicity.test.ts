import fc from "fast-check";
import type { Periodicity } from "../../../src/core/stats/periodicity";
import { periodicityOfCounts } from "../../../src/core/stats/periodicityOfCounts";
import { periodicityOfShares } from "../../../src/core/stats/periodicityOfShares";
import { isFault, type Fault } from "../../../src/core/words/fault";
import golden from "../../golden/rhythm.json";
import { disagreements } from "./disagreements";

function known(rhythm: Periodicity | Fault): Periodicity {
  if (isFault(rhythm)) throw new Error(JSON.stringify(rhythm));
  return rhythm;
}

const claims = (got: Periodicity, one: { statistic: number; plain: number; p: number; period: number }) =>
  [
    [got.statistic, one.statistic],
    [got.plain, one.plain],
    [got.p, one.p],
    [got.freedom, one.period - 1],
  ] as const;

const seriesOf = (successes: readonly number[], trials: readonly number[]) =>
  successes.map((won, month) => ({ successes: won, trials: trials[month] ?? NaN }));

describe("periodicityOfCounts(counts, period) and periodicityOfShares(series, period)", () => {
  it("agree with scipy's χ² and analysis of variance", () => {
    expect([golden.counts.length, golden.exposed.length, golden.shares.length]).toEqual([6, 2, 4]);
    expect(
      disagreements(golden.counts, 1e-10, (one) => claims(known(periodicityOfCounts(one.counts, one.period)), one)),
    ).toEqual([]);
    expect(
      disagreements(golden.exposed, 1e-10, (one) =>
        claims(known(periodicityOfCounts(one.counts, one.period, one.exposures)), one),
      ),
    ).toEqual([]);
    expect(
      disagreements(golden.shares, 1e-10, (one) =>
        claims(known(periodicityOfShares(seriesOf(one.successes, one.trials), one.period)), one),
      ),
    ).toEqual([]);
  });

  it("gives the factor of each place, and NaN for a place without data", () => {
    const { factors } = known(periodicityOfCounts([1, 2, 3, 1, 2, 3], 3));
    expect(factors).toEqual([0.5, 1, 1.5]);
    const holed = known(periodicityOfCounts([4, NaN, 8, 4, NaN, 8, 4, NaN, 8], 3));
    expect(holed.factors).toEqual([4 / 6, NaN, 8 / 6]);
    expect(holed.freedom).toBe(1);
  });

  it("does not take a few events that happen to fall in the same month for certainty", () => {
    // Two sales in two years, both in July: whatever the first one's month, the second has 1 chance in 12 to share it
    const july = Array.from({ length: 24 }, (_, month) => (month % 12 === 6 ? 1 : 0));
    expect(known(periodicityOfCounts(july, 12)).p).toBeGreaterThan(0.01);
    const exact = known(periodicityOfCounts([1, 2, 3, 1, 2, 3], 3));
    expect([exact.p, exact.dispersion]).toEqual([exact.plain, 0]);
  });

  it("sees no rhythm where nothing varies", () => {
    const none = { statistic: 0, freedom: 2, p: 1, plain: 1, dispersion: 0, factors: [1, 1, 1] };
    expect(periodicityOfCounts([0, 0, 0, 0, 0, 0], 3)).toEqual(none);
    expect(periodicityOfCounts([5, 5, 5, 5, 5, 5], 3)).toEqual(none);
    const all = { successes: 7, trials: 7 };
    expect(periodicityOfShares([all, all, all, all, all, all], 3)).toEqual(none);
    // 3 in 10 and 9 in 30 are one rate, if not one number
    const proportional = known(periodicityOfCounts([3, 9, 21, 6, 12, 15], 3, [10, 30, 70, 20, 40, 50]));
    expect([proportional.statistic, proportional.p]).toEqual([0, 1]);
  });

  it("refuses less than two cycles, and what is no count", () => {
    const tooFew = (needed: number, have: number) => ({ fault: true, kind: "too-few-values", needed, have });
    expect(periodicityOfCounts([1, 2, 3, 1, 2], 3)).toEqual(tooFew(6, 5));
    expect(periodicityOfCounts([1, 2, 3, 1, 2, NaN], 3)).toEqual(tooFew(6, 5));
    expect(periodicityOfShares([], 12)).toEqual(tooFew(24, 0));
    expect(periodicityOfCounts([1, 2], 12, [1])).toEqual({
      fault: true,
      kind: "different-lengths",
      first: 2,
      second: 1,
    });
    expect(periodicityOfCounts([1.5, 2], 2)).toEqual({ fault: true, kind: "not-a-count", value: 1.5 });
    expect(periodicityOfCounts([1, 2], 2, [1, -1])).toEqual({ fault: true, kind: "not-a-count", value: -1 });
    expect(periodicityOfCounts([1, 2], 2, [1, 0])).toEqual({ fault: true, kind: "no-denominator", of: "rate" });
    expect(periodicityOfShares([{ successes: 2, trials: 1 }], 2)).toMatchObject({ kind: "more-successes-than-trials" });
    // Only one place of the cycle has data
    expect(periodicityOfCounts([1, NaN, 2, NaN, 3, NaN, 4, NaN], 2)).toEqual(tooFew(2, 1));
    expect(() => periodicityOfCounts([1, 2], 0)).toThrow("invalid period");
  });

  const counts = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 12, maxLength: 48 });

  it("does not care about unit of exposure, order of cycles, start of the cycle or what is called a success", () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 2, max: 6 }), fc.integer({ min: 1, max: 1000 }), (raw, period, unit) => {
        const values = raw.slice(0, raw.length - (raw.length % period));
        const one = known(periodicityOfCounts(Object.freeze(values), period));
        const scaled = known(
          periodicityOfCounts(
            values,
            period,
            values.map(() => unit),
          ),
        );
        const turned = known(periodicityOfCounts(values.slice().reverse(), period));
        const later = known(periodicityOfCounts([...values.slice(period), ...values.slice(0, period)], period));
        const won = known(
          periodicityOfShares(
            values.map((value) => ({ successes: value, trials: 41 })),
            period,
          ),
        );
        const lost = known(
          periodicityOfShares(
            values.map((value) => ({ successes: 41 - value, trials: 41 })),
            period,
          ),
        );
        for (const other of [scaled, turned, later]) {
          expect(other.p).toBeCloseTo(one.p, 9);
          expect(other.statistic).toBeCloseTo(one.statistic, 6);
        }
        expect(lost.p).toBeCloseTo(won.p, 9);
        expect(one.p).toBeGreaterThanOrEqual(0);
        expect(one.p).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("answers or says why not, whatever the numbers, each in under 50 ms", () => {
    const started = Date.now();
    const absurd = fc.oneof(
      fc.integer({ min: 0, max: 9 }),
      fc.constantFrom(NaN, 1e15, 9_007_199_254_740_991, 1e300, -1, 0.5, Infinity, 5e-324),
      fc.double(),
    );
    const mild = fc.oneof(
      { weight: 9, arbitrary: fc.integer({ min: 0, max: 9 }) },
      { weight: 1, arbitrary: fc.constantFrom(NaN, 1e15, 9_007_199_254_740_991) },
    );
    fc.assert(
      fc.property(
        fc.oneof(fc.array(fc.tuple(absurd, absurd)), fc.array(fc.tuple(mild, absurd), { minLength: 8, maxLength: 30 })),
        fc.integer({ min: 2, max: 4 }),
        (pairs, period) => {
          const [first, second] = [pairs.map(([one]) => one), pairs.map(([, two]) => two)];
          for (const rhythm of [
            periodicityOfCounts(first, period),
            periodicityOfCounts(first, period, second),
            periodicityOfShares(seriesOf(first, second), period),
          ]) {
            expect(isFault(rhythm) || (rhythm.p >= 0 && rhythm.p <= 1 && rhythm.plain >= 0)).toBe(true);
          }
        },
      ),
    );
    expect(Date.now() - started).toBeLessThan(100 * 50);
  });
});
