import fc from "fast-check";
import { binomialTails } from "../../../src/core/stats/binomial";
import { binomialQuantile } from "../../../src/core/stats/binomialQuantile";
import { poissonTails } from "../../../src/core/stats/poisson";
import { poissonQuantile } from "../../../src/core/stats/poissonQuantile";
import golden from "../../golden/countQuantiles.json";
import { disagreements } from "./disagreements";
import { quickest } from "./quickest";

type Numbers = readonly (readonly number[])[];

const lowers = fc.double({ min: 0, max: 1, noNaN: true });

describe("binomialQuantile(lower, trials, chance)", () => {
  const agrees = (cases: Numbers): string[] =>
    disagreements(cases, 0, ([lower = NaN, trials = NaN, chance = NaN, expected = NaN]) => [
      [binomialQuantile(lower, trials, chance), expected],
    ]);

  it("is Excel's BINOM.INV, as R has it", () => {
    expect(golden.R.length).toBe(57);
    expect(agrees(golden.R)).toEqual([]);
  });

  it("agrees with scipy for up to 10¹² trials", () => {
    expect(golden.binomial.length).toBe(132);
    expect(agrees(golden.binomial)).toEqual([]);
  });

  it("takes a chance that is meant to be a step of the distribution as that step", () => {
    // HyperFormula's tests: BINOM.INV(1, 0.8, 0.2) = 0, although 1 − 0.8 < 0.2 to the computer
    expect(binomialQuantile(0.2, 1, 0.8)).toBe(0);
    expect(binomialQuantile(0.999, 1, 0.001)).toBe(0);
    expect(binomialQuantile(0.5, 1, 0.5)).toBe(0);
  });

  it("answers at the ends, and refuses what is no chance or no count", () => {
    expect([0, 0.5, 1].map((lower) => binomialQuantile(lower, 7, 0.5))).toEqual([0, 3, 7]);
    expect([0, 0.5, 1].map((lower) => binomialQuantile(lower, 7, 0))).toEqual([0, 0, 0]);
    expect([0, 0.5, 1].map((lower) => binomialQuantile(lower, 7, 1))).toEqual([0, 7, 7]);
    expect(binomialQuantile(0.5, 0, 0.5)).toBe(0);
    expect([binomialQuantile(NaN, 1, 1), binomialQuantile(0, NaN, 1), binomialQuantile(0, 1, NaN)]).toEqual([
      NaN,
      NaN,
      NaN,
    ]);
    expect(() => binomialQuantile(1.1, 1, 0.5)).toThrow("invalid lower tail: 1.1");
    expect(() => binomialQuantile(0.5, 1.5, 0.5)).toThrow("invalid trials: 1.5");
    expect(() => binomialQuantile(0.5, 1, -1)).toThrow("invalid chance: -1");
  });

  it("is the first count whose tail reaches", () => {
    fc.assert(
      fc.property(lowers, fc.integer({ min: 1, max: 3000 }), lowers, (lower, trials, chance) => {
        const count = binomialQuantile(lower, trials, chance);
        expect(binomialTails(count, trials, chance).lower).toBeGreaterThanOrEqual(lower * (1 - 1e-11));
        if (count > 0) expect(binomialTails(count - 1, trials, chance).lower).toBeLessThan(lower * (1 + 1e-11));
      }),
    );
  });
});

describe("poissonQuantile(lower, mean)", () => {
  it("agrees with scipy, and with mpmath where scipy is off, for means up to 10⁹", () => {
    expect(golden.poisson.length).toBe(143);
    expect(
      disagreements(golden.poisson, 0, ([lower = NaN, mean = NaN, expected = NaN]) => [
        [poissonQuantile(lower, mean), expected],
      ]),
    ).toEqual([]);
  });

  it("answers at the ends, and refuses what is no chance or no mean", () => {
    expect([0, 0.5, 1].map((lower) => poissonQuantile(lower, 4))).toEqual([0, 4, Infinity]);
    expect([0, 0.5, 1].map((lower) => poissonQuantile(lower, 0))).toEqual([0, 0, 0]);
    expect([poissonQuantile(NaN, 1), poissonQuantile(0.5, NaN)]).toEqual([NaN, NaN]);
    expect(() => poissonQuantile(-0.1, 1)).toThrow("invalid chance: -0.1");
    expect(() => poissonQuantile(0.5, -1)).toThrow("invalid mean: -1");
    expect(() => poissonQuantile(0.5, Infinity)).toThrow("invalid mean: Infinity");
  });

  it("is the first count whose tail reaches", () => {
    fc.assert(
      fc.property(lowers, fc.double({ min: 0, max: 1e5, noNaN: true }), (lower, mean) => {
        fc.pre(lower < 1);
        const count = poissonQuantile(lower, mean);
        expect(poissonTails(count, mean).lower).toBeGreaterThanOrEqual(lower * (1 - 1e-11));
        if (count > 0) expect(poissonTails(count - 1, mean).lower).toBeLessThan(lower * (1 + 1e-11));
      }),
    );
  });

  it("goes on smoothly where the expansion takes over, and answers at once for any mean", () => {
    // 31,623² is the mean from which no tails are summed; the quantile there moves with the mean, one count by one.
    const around = [-3, -2, -1, 0, 1, 2, 3].map((step) => poissonQuantile(0.00135, 31_623 ** 2 + step));
    around.slice(1).forEach((count, index) => {
      expect(Math.abs(count - (around[index] ?? NaN) - 1)).toBeLessThanOrEqual(1);
    });
    fc.assert(
      fc.property(lowers, fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }), (lower, mean) => {
        expect(quickest(() => poissonQuantile(lower, mean))).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
