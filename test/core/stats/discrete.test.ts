import fc from "fast-check";
import { binomialChance, binomialTails } from "../../../src/core/stats/binomial";
import { poissonChance, poissonTails } from "../../../src/core/stats/poisson";
import golden from "../../golden/discrete.json";
import { disagreements } from "./disagreements";

type Answer = (first: number, second: number, third: number) => number;
type Golden = readonly [name: string, args: readonly number[], expected: number];

/** Under the names that spreadsheets give them. */
const excel: Readonly<Record<string, Answer>> = {
  "POISSON.PMF": poissonChance,
  "POISSON.CDF": (count, mean) => poissonTails(count, mean).lower,
  "BINOM.PMF": binomialChance,
  "BINOM.CDF": (successes, trials, share) => binomialTails(successes, trials, share).lower,
};

const cases = golden.R as unknown as readonly Golden[];
const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-12 * Math.max(1e-300, Math.abs(a));

describe("discrete distributions", () => {
  it("agree with R to 1e-12", () => {
    expect(cases.length).toBe(golden.count);
    expect(golden.count).toBeGreaterThan(50);
    expect(
      disagreements(cases, 1e-12, ([name, args, expected]) => [
        [excel[name]?.(args[0] ?? NaN, args[1] ?? NaN, args[2] ?? NaN), expected],
      ]),
    ).toEqual([]);
  });

  it("have chances that are the steps of their tails, and that add up to one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.double({ min: 0, max: 1, noNaN: true }), (trials, share) => {
        let total = 0;
        for (let count = 0; count <= trials; count++) total += binomialChance(count, trials, share);
        expect(total).toBeCloseTo(1, 12);
        const middle = Math.floor(trials / 2);
        const step = binomialTails(middle - 1, trials, share).upper - binomialTails(middle, trials, share).upper;
        expect(step).toBeCloseTo(binomialChance(middle, trials, share), 12);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.double({ min: 0, max: 500, noNaN: true }), (count, mean) => {
        const step = poissonTails(count, mean).lower - poissonTails(count - 1, mean).lower;
        expect(step).toBeCloseTo(poissonChance(count, mean), 12);
      }),
    );
  });

  it("mirror: successes of one share are failures of the rest", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 0, max: 64 }),
        (trials, count, part) => {
          const successes = Math.min(count, trials);
          const share = part / 64;
          expect(
            near(binomialChance(successes, trials, share), binomialChance(trials - successes, trials, 1 - share)),
          ).toBe(true);
        },
      ),
    );
  });
});
