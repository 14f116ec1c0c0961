import fc from "fast-check";
import { clopperPearson } from "../../../src/core/stats/clopperPearson";
import { jeffreys } from "../../../src/core/stats/jeffreys";
import { wilson } from "../../../src/core/stats/wilson";
import { isFault, type Fault } from "../../../src/core/words/fault";
import type { Interval } from "../../../src/core/words/interval";
import golden from "../../golden/shareIntervals.json";
import { disagreements, type Claim } from "./disagreements";

type Ends = readonly [low: number, high: number];

function ends(answer: Interval | Fault): Ends {
  if (isFault(answer)) throw new Error(JSON.stringify(answer));
  return [answer.low, answer.high];
}

const claims = (answer: Interval | Fault, [low, high]: Ends): Claim[] => {
  const [ourLow, ourHigh] = ends(answer);
  return [
    [ourLow, low],
    [ourHigh, high],
  ];
};

const fromR = golden.R.cases as unknown as readonly (readonly [number, number, number, Ends, Ends, Ends])[];
const fromBinom = golden.binom.cases as unknown as readonly (readonly [number, number, number, Ends, Ends])[];
const fromPhe = golden.phe.cases as unknown as readonly (readonly [number, number, number, number, number])[];
type Printed = readonly (readonly [number, number, number, number])[];
const printed = golden.printed as unknown as Readonly<Record<"wilson" | "clopperPearson" | "jeffreys", Printed>>;

/** Two of the four cases from binom were printed to eight decimals only. */
const eightDecimals = 0.5e-8;

const intervals = { wilson, clopperPearson, jeffreys } as const;
const names = ["wilson", "clopperPearson", "jeffreys"] as const;

describe("wilson(successes, trials, level)", () => {
  it("agrees with R's prop.test, R's binom and the UK's public health tests", () => {
    expect([fromR.length, fromBinom.length, fromPhe.length]).toEqual([60, 4, 14]);
    expect(disagreements(fromR, 1e-9, ([x, n, level, expected]) => claims(wilson(x, n, level), expected))).toEqual([]);
    expect(
      disagreements(
        fromBinom,
        eightDecimals,
        ([x, n, level, expected]) => claims(wilson(x, n, level), expected),
        "printed",
      ),
    ).toEqual([]);
    expect(
      disagreements(fromPhe, 1e-9, ([x, n, level, low, high]) => claims(wilson(x, n, level), [low, high])),
    ).toEqual([]);
  });
});

describe("clopperPearson(successes, trials, level)", () => {
  it("agrees with R's binom.test and binom", () => {
    expect(
      disagreements(fromR, 1e-9, ([x, n, level, , expected]) => claims(clopperPearson(x, n, level), expected)),
    ).toEqual([]);
    expect(
      disagreements(
        fromBinom,
        eightDecimals,
        ([x, n, level, , expected]) => claims(clopperPearson(x, n, level), expected),
        "printed",
      ),
    ).toEqual([]);
  });

  it("takes any count that a double can hold, and answers at once", () => {
    const [low, high] = ends(clopperPearson(4e15, 9e15));
    expect(low / (4 / 9)).toBeCloseTo(1, 7);
    expect(high / (4 / 9)).toBeCloseTo(1, 7);
    expect(ends(clopperPearson(5, 9e15))[1] * 9e15).toBeCloseTo(11.668332, 6); // Garwood's upper end for 5 (poisson.test)
  });
});

describe("jeffreys(successes, trials, level)", () => {
  it("agrees with R's qbeta, but for the ends that are 0 and 1 by rule", () => {
    expect(
      disagreements(fromR, 1e-9, ([x, n, level, , , [low, high]]) =>
        claims(jeffreys(x, n, level), [x === 0 ? 0 : low, x === n ? 1 : high]),
      ),
    ).toEqual([]);
  });
});

describe.each(names)("%s(successes, trials, level)", (name) => {
  const interval = intervals[name];

  it("agrees with the published tables to what they print", () => {
    const [sevens, others] = [printed[name].filter(([, n]) => n === 7), printed[name].filter(([, n]) => n !== 7)];
    expect(others.length).toBe(4);
    expect(disagreements(others, 0.5e-4, ([x, n, ...expected]) => claims(interval(x, n), expected), "printed")).toEqual(
      [],
    );
    expect(sevens.length).toBe(name === "jeffreys" ? 4 : 0);
    if (name !== "jeffreys") return;
    expect(disagreements(sevens, 0.5e-3, ([x, n, ...expected]) => claims(interval(x, n), expected), "printed")).toEqual(
      [],
    );
  });

  const trials = fc.integer({ min: 1, max: 5000 });
  const shareOf = fc.double({ min: 0, max: 1, noNaN: true });
  const levels = fc.double({ min: 0.5, max: 0.9999, noNaN: true });

  it("holds the observed share, within 0 to 1, and mirrors when successes and failures are swapped", () => {
    fc.assert(
      fc.property(trials, shareOf, levels, (n, share, level) => {
        const x = Math.round(share * n);
        const [low, high] = ends(interval(x, n, level));
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(x / n);
        expect(high).toBeGreaterThanOrEqual(x / n);
        expect(high).toBeLessThanOrEqual(1);
        const [mirrorLow, mirrorHigh] = ends(interval(n - x, n, level));
        expect(mirrorLow).toBeCloseTo(1 - high, 12);
        expect(mirrorHigh).toBeCloseTo(1 - low, 12);
      }),
    );
  });

  it("rises with the successes, narrows with more trials of the same share, widens with the level", () => {
    fc.assert(
      fc.property(trials, shareOf, fc.integer({ min: 2, max: 9 }), (n, share, factor) => {
        const x = Math.round(share * (n - 1));
        const [low, high] = ends(interval(x, n));
        const [nextLow, nextHigh] = ends(interval(x + 1, n));
        expect(nextLow).toBeGreaterThan(low);
        expect(nextHigh).toBeGreaterThan(high - 1e-15);
        const [manyLow, manyHigh] = ends(interval(x * factor, n * factor));
        expect(manyHigh - manyLow).toBeLessThan(high - low);
        const [sureLow, sureHigh] = ends(interval(x, n, 0.99));
        expect(sureLow).toBeLessThanOrEqual(low);
        expect(sureHigh).toBeGreaterThanOrEqual(high);
      }),
    );
  });

  it("is exactly 0 or 1 at the edges", () => {
    for (const n of [1, 2, 3, 7, 20, 1_000_000]) {
      expect(ends(interval(0, n))[0]).toBe(0);
      expect(ends(interval(n, n))[1]).toBe(1);
    }
  });

  it("says what is wrong with counts and levels that are none", () => {
    expect(interval(1, 0)).toEqual({ fault: true, kind: "no-denominator", of: "share" });
    expect(interval(5, 4)).toEqual({ fault: true, kind: "more-successes-than-trials", successes: 5, trials: 4 });
    for (const value of [-1, 1.5, NaN, Infinity, 2 ** 53]) {
      expect(interval(value, 10)).toEqual({ fault: true, kind: "not-a-count", value });
      expect(interval(1, value)).toEqual({ fault: true, kind: "not-a-count", value });
    }
    for (const value of [0, 1, 95, -0.5, NaN]) {
      expect(interval(1, 10, value)).toEqual({ fault: true, kind: "not-a-level", value });
    }
  });
});
