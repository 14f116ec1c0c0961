import fc from "fast-check";
import { newcombe } from "../../../src/core/stats/newcombe";
import { isFault, type Fault } from "../../../src/core/words/fault";
import type { Interval } from "../../../src/core/words/interval";
import golden from "../../golden/shareIntervals.json";
import { disagreements, type Claim } from "./disagreements";

type Golden = readonly [number, number, number, number, number, number];

function ends(answer: Interval | Fault): readonly [number, number] {
  if (isFault(answer)) throw new Error(JSON.stringify(answer));
  return [answer.low, answer.high];
}

const difference = (x1: number, n1: number, x2: number, n2: number) =>
  newcombe({ successes: x1, trials: n1 }, { successes: x2, trials: n2 });

const claims = ([x1, n1, x2, n2, low, high]: Golden): Claim[] => {
  const [ourLow, ourHigh] = ends(difference(x1, n1, x2, n2));
  return [
    [ourLow, low],
    [ourHigh, high],
  ];
};

const pairs = fc
  .tuple(fc.integer({ min: 1, max: 2000 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([trials, share]) => ({ successes: Math.round(share * trials), trials }));

describe("newcombe(first, second, level)", () => {
  it("agrees with statsmodels, and with Newcombe's examples to four decimals", () => {
    const fromStatsmodels = golden.newcombe.cases as unknown as readonly Golden[];
    const published = golden.newcombePrinted.cases as unknown as readonly Golden[];
    expect([fromStatsmodels.length, published.length]).toEqual([4, 6]);
    expect(disagreements(fromStatsmodels, 1e-9, claims)).toEqual([]);
    expect(disagreements(published, 0.5e-4, claims, "printed")).toEqual([]);
  });

  it("holds the observed difference, within −1 to 1, and turns its sign when the two are swapped", () => {
    fc.assert(
      fc.property(pairs, pairs, (first, second) => {
        const [low, high] = ends(newcombe(Object.freeze(first), Object.freeze(second)));
        const seen = first.successes / first.trials - second.successes / second.trials;
        expect(low).toBeLessThanOrEqual(seen);
        expect(high).toBeGreaterThanOrEqual(seen);
        expect(low).toBeGreaterThanOrEqual(-1 - 1e-15);
        expect(high).toBeLessThanOrEqual(1 + 1e-15);
        const [swappedLow, swappedHigh] = ends(newcombe(second, first));
        expect(swappedLow).toBeCloseTo(-high, 13);
        expect(swappedHigh).toBeCloseTo(-low, 13);
      }),
    );
  });

  it("says what is wrong with either of the two", () => {
    expect(difference(1, 2, 1, 0)).toEqual({ fault: true, kind: "no-denominator", of: "share" });
    expect(difference(3, 2, 1, 1)).toMatchObject({ kind: "more-successes-than-trials", successes: 3 });
    expect(difference(1, 2, NaN, 1)).toEqual({ fault: true, kind: "not-a-count", value: NaN });
    expect(newcombe({ successes: 1, trials: 2 }, { successes: 1, trials: 2 }, 95)).toMatchObject({
      kind: "not-a-level",
      value: 95,
    });
  });
});
