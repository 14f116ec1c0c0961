import fc from "fast-check";
import { binomialTest } from "../../../src/core/stats/binomialTest";
import { fisherExact } from "../../../src/core/stats/fisherExact";
import { poissonTest } from "../../../src/core/stats/poissonTest";
import golden from "../../golden/exactTests.json";
import { disagreements } from "./disagreements";

const fisher = (x1: number, n1: number, x2: number, n2: number) =>
  fisherExact({ successes: x1, trials: n1 }, { successes: x2, trials: n2 });

type Three = readonly [number, number, number];
type Four = readonly [number, number, number, number];
type Five = readonly [number, number, number, number, number];

const result = fc
  .tuple(fc.integer({ min: 1, max: 3000 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([trials, share]) => ({ successes: Math.round(share * trials), trials }));

describe("binomialTest(successes, trials, share)", () => {
  it("agrees with the full sums", () => {
    const cases = golden.binomial.cases as unknown as readonly Four[];
    expect(cases.length).toBe(17);
    expect(disagreements(cases, 1e-9, ([x, n, share, p]) => [[binomialTest(x, n, share), p]])).toEqual([]);
  });

  it("mirrors, is a chance, and falls as the result moves away from the usual", () => {
    fc.assert(
      fc.property(result, fc.integer({ min: 1, max: 63 }), ({ successes, trials }, part) => {
        const p = Number(binomialTest(successes, trials, part / 64));
        expect(p).toBeGreaterThanOrEqual(0);
        expect(p).toBeLessThanOrEqual(1);
        expect(binomialTest(trials - successes, trials, 1 - part / 64)).toBeCloseTo(p, 10);
        const outward = successes < (trials * part) / 64 ? -1 : 1;
        const farther = successes + outward;
        if (farther < 0 || farther > trials) return;
        expect(Number(binomialTest(farther, trials, part / 64))).toBeLessThanOrEqual(p * (1 + 1e-9));
      }),
    );
  });

  it("knows what never and always mean", () => {
    expect([binomialTest(0, 5, 0), binomialTest(1, 5, 0)]).toEqual([1, 0]);
    expect([binomialTest(5, 5, 1), binomialTest(4, 5, 1)]).toEqual([1, 0]);
  });

  it("says what is wrong", () => {
    expect(binomialTest(1, 0, 0.5)).toEqual({ fault: true, kind: "no-denominator", of: "share" });
    expect(binomialTest(3, 2, 0.5)).toMatchObject({ kind: "more-successes-than-trials" });
    expect(binomialTest(NaN, 2, 0.5)).toEqual({ fault: true, kind: "not-a-count", value: NaN });
    for (const share of [-0.1, 1.1, 25, NaN]) {
      expect(binomialTest(1, 2, share)).toEqual({ fault: true, kind: "not-a-level", value: share });
    }
  });
});

describe("poissonTest(count, mean)", () => {
  it("agrees with the full sums", () => {
    const cases = golden.poisson.cases as unknown as readonly Three[];
    expect(cases.length).toBe(13);
    expect(disagreements(cases, 1e-9, ([count, mean, p]) => [[poissonTest(count, mean), p]])).toEqual([]);
  });

  it("is what the binomial test becomes when trials are many and successes rare", () => {
    const trials = 2 ** 50;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 40 }), (count, mean) => {
        const p = Number(poissonTest(count, mean));
        expect(Math.abs(Number(binomialTest(count, trials, mean / trials)) / p - 1)).toBeLessThan(1e-9);
      }),
    );
  });

  it("says what is wrong, and knows that nothing comes of nothing", () => {
    expect([poissonTest(0, 0), poissonTest(1, 0)]).toEqual([1, 0]);
    expect(poissonTest(1.5, 2)).toEqual({ fault: true, kind: "not-a-count", value: 1.5 });
    for (const mean of [-1, NaN, Infinity]) {
      expect(poissonTest(1, mean)).toEqual({ fault: true, kind: "not-a-count", value: mean });
    }
  });
});

describe("fisherExact(first, second)", () => {
  const claims = ([x1, n1, x2, n2, p]: Five) => [[fisher(x1, n1, x2, n2), p] as const];

  it("agrees with R's fisher.test", () => {
    const cases = golden.fisherR.cases as unknown as readonly Five[];
    expect(cases.length).toBe(4);
    expect(disagreements(cases, 1e-9, claims)).toEqual([]);
  });

  it("agrees with the full sums, up to five thousand million trials", () => {
    const cases = golden.fisher.cases as unknown as readonly Five[];
    expect(cases.length).toBe(13);
    expect(disagreements(cases, 1e-9, claims)).toEqual([]);
  });

  it("is the same for the two swapped, for failures in place of successes, and for the table turned over", () => {
    fc.assert(
      fc.property(result, result, (first, second) => {
        const p = Number(fisherExact(Object.freeze(first), Object.freeze(second)));
        expect(p).toBeGreaterThanOrEqual(0);
        expect(p).toBeLessThanOrEqual(1);
        const [x1, n1, x2, n2] = [first.successes, first.trials, second.successes, second.trials];
        const same = [fisher(x2, n2, x1, n1), fisher(n1 - x1, n1, n2 - x2, n2)];
        if (x1 + x2 > 0 && x1 + x2 < n1 + n2) same.push(fisher(x1, x1 + x2, n1 - x1, n1 + n2 - x1 - x2));
        for (const other of same) expect(Math.abs(Number(other) - p)).toBeLessThanOrEqual(1e-10 * p + 1e-300);
      }),
    );
  });

  it("finds nothing odd where there is nothing to choose between", () => {
    expect([fisher(0, 5, 0, 9), fisher(5, 5, 9, 9), fisher(2, 4, 2, 4), fisher(1, 1, 0, 1)]).toEqual([1, 1, 1, 1]);
  });

  it("says what is wrong with either of the two", () => {
    expect(fisher(1, 2, 0, 0)).toEqual({ fault: true, kind: "no-denominator", of: "share" });
    expect(fisher(3, 2, 1, 1)).toMatchObject({ kind: "more-successes-than-trials", successes: 3 });
    expect(fisher(1, 2, NaN, 1)).toEqual({ fault: true, kind: "not-a-count", value: NaN });
  });
});
