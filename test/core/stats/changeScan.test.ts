import fc from "fast-check";
import type { Split } from "../../../src/core/stats/changeScan";
import { changeScanOfCounts } from "../../../src/core/stats/changeScanOfCounts";
import { changeScanOfShares } from "../../../src/core/stats/changeScanOfShares";
import { isFault, type Fault } from "../../../src/core/words/fault";
import golden from "../../golden/changeScan.json";
import { disagreements } from "./disagreements";

function known(splits: readonly Split[] | Fault): readonly Split[] {
  if (isFault(splits)) throw new Error(JSON.stringify(splits));
  return splits;
}

const claims = (splits: readonly Split[], statistics: readonly number[]) =>
  statistics.map((expected, place) => [splits[place]?.statistic, expected] as const);
const seriesOf = (successes: readonly number[], trials: readonly number[]) =>
  successes.map((won, month) => ({ successes: won, trials: trials[month] ?? NaN }));

describe("changeScanOfCounts(counts) and changeScanOfShares(series)", () => {
  it("agree with scipy's log likelihood ratios at every split", () => {
    expect([golden.counts.length, golden.shares.length]).toEqual([4, 3]);
    expect(
      disagreements(golden.counts, 1e-12, (one) => claims(known(changeScanOfCounts(one.counts)), one.statistics)),
    ).toEqual([]);
    expect(
      disagreements(golden.shares, 1e-12, (one) =>
        claims(known(changeScanOfShares(seriesOf(one.successes, one.trials))), one.statistics),
      ),
    ).toEqual([]);
  });

  it("names the first month of the new level, with the rates on both sides", () => {
    const splits = known(changeScanOfCounts([4, 4, 4, 9, 9], [2, 2, 2, 3, 3]));
    const best = splits.reduce((one, two) => (two.statistic > one.statistic ? two : one));
    expect(best).toMatchObject({ at: 3, before: 2, after: 3 });
    expect(splits.map(({ at }) => at)).toEqual([1, 2, 3, 4]);
  });

  it("leaves missing months out and keeps their place", () => {
    expect(known(changeScanOfCounts([8, NaN, 8, 2])).map(({ at }) => at)).toEqual([2, 3]);
    expect(known(changeScanOfCounts([8, NaN, 8, 2])).map(({ statistic }) => statistic)).toEqual(
      known(changeScanOfCounts([8, 8, 2])).map(({ statistic }) => statistic),
    );
    const none = { successes: 0, trials: 0 };
    const half = { successes: 1, trials: 2 };
    expect(changeScanOfShares([none, half, none, half])).toEqual([{ at: 3, statistic: 0, before: 0.5, after: 0.5 }]);
  });

  it("refuses what has no two sides, and what is no count", () => {
    const tooFew = (have: number) => ({ fault: true, kind: "too-few-values", needed: 2, have });
    expect(changeScanOfCounts([])).toEqual(tooFew(0));
    expect(changeScanOfCounts([3, NaN])).toEqual(tooFew(1));
    expect(changeScanOfShares([])).toEqual(tooFew(0));
    expect(changeScanOfCounts([1, -1])).toEqual({ fault: true, kind: "not-a-count", value: -1 });
    expect(changeScanOfCounts([1, 1], [1e308, 1.7e308])).toEqual({ fault: true, kind: "no-denominator", of: "rate" });
  });

  it("is never below 0, turns with time and between success and failure, and grows with the counts", () => {
    const counts = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 2, max: 9 }), (values, factor) => {
        const splits = known(changeScanOfCounts(Object.freeze(values)));
        const turned = known(changeScanOfCounts(values.slice().reverse())).slice().reverse();
        const scaled = known(changeScanOfCounts(values.map((value) => value * factor)));
        const won = known(changeScanOfShares(values.map((value) => ({ successes: value, trials: 30 }))));
        const lost = known(changeScanOfShares(values.map((value) => ({ successes: 30 - value, trials: 30 }))));
        expect(splits.length).toBe(values.length - 1);
        splits.forEach(({ statistic, before, after }, place) => {
          expect(statistic).toBeGreaterThanOrEqual(0);
          expect(turned[place]?.statistic).toBeCloseTo(statistic, 9);
          expect([turned[place]?.after, turned[place]?.before]).toEqual([before, after]);
          expect(scaled[place]?.statistic).toBeCloseTo(statistic * factor, 8);
          expect(lost[place]?.statistic).toBeCloseTo(won[place]?.statistic ?? NaN, 9);
        });
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
    const count = fc.oneof(
      { weight: 9, arbitrary: fc.integer({ min: 0, max: 9 }) },
      { weight: 1, arbitrary: fc.constantFrom(NaN, 9_007_199_254_740_991) },
    );
    fc.assert(
      fc.property(
        fc.oneof(fc.array(fc.tuple(absurd, absurd)), fc.array(fc.tuple(count, absurd), { maxLength: 20 })),
        (pairs) => {
          const [first, second] = [pairs.map(([one]) => one), pairs.map(([, two]) => two)];
          for (const splits of [
            changeScanOfCounts(first),
            changeScanOfCounts(first, second),
            changeScanOfShares(seriesOf(first, second)),
          ]) {
            expect(isFault(splits) || splits.every(({ statistic }) => statistic >= 0 && statistic < Infinity)).toBe(
              true,
            );
          }
        },
      ),
    );
    expect(Date.now() - started).toBeLessThan(100 * 50);
  });
});
