import fc from "fast-check";
import { continuedFraction } from "../../../src/core/stats/continuedFraction";
import { deviance } from "../../../src/core/stats/deviance";
import { incompleteBeta } from "../../../src/core/stats/incompleteBeta";
import { incompleteGamma } from "../../../src/core/stats/incompleteGamma";
import { inverseBeta } from "../../../src/core/stats/inverseBeta";
import { inverseGamma } from "../../../src/core/stats/inverseGamma";
import { inverseNormal } from "../../../src/core/stats/inverseNormal";
import { logGamma } from "../../../src/core/stats/logGamma";
import { normalTails } from "../../../src/core/stats/normalTails";
import { stirlingError } from "../../../src/core/stats/stirlingError";
import { fromLower, fromUpper } from "../../../src/core/stats/tails";
import golden from "../../golden/specialFunctions.json";
import { disagreements } from "./disagreements";

type Answer = (first: number, second: number, third: number) => number;
type Golden = readonly [name: string, args: readonly number[], expected: number];

/** The functions under the names that spreadsheets give them. */
const excel: Readonly<Record<string, Answer>> = {
  "NORM.S.INV": (lower) => inverseNormal(fromLower(lower)),
  "NORM.S.DIST": (z) => normalTails(z).lower,
  "CHISQ.INV": (lower, freedom) => 2 * inverseGamma(freedom / 2, fromLower(lower)),
  "CHISQ.INV.RT": (upper, freedom) => 2 * inverseGamma(freedom / 2, fromUpper(upper)),
  "CHISQ.DIST": (x, freedom) => incompleteGamma(freedom / 2, x / 2).lower,
  "GAMMA.INV": (lower, shape, scale) => scale * inverseGamma(shape, fromLower(lower)),
  "GAMMA.DIST": (x, shape, scale) => incompleteGamma(shape, x / scale).lower,
  "BETA.INV": (lower, first, second) => inverseBeta(first, second, fromLower(lower)),
  "BETA.DIST": (x, first, second) => incompleteBeta(first, second, x).lower,
  "POISSON.DIST": (count, mean) => incompleteGamma(count + 1, mean).upper,
  "BINOM.DIST": (count, trials, chance) =>
    count === trials ? 1 : incompleteBeta(count + 1, trials - count, chance).upper,
  GAMMALN: logGamma,
};

const forward: Readonly<Record<string, Answer>> = {
  logGamma,
  gammaLower: (shape, x) => incompleteGamma(shape, x).lower,
  gammaUpper: (shape, x) => incompleteGamma(shape, x).upper,
  betaLower: (first, second, x) => incompleteBeta(first, second, x).lower,
  betaUpper: (first, second, x) => incompleteBeta(first, second, x).upper,
  normalLower: (z) => normalTails(z).lower,
};

/** From the chance back to the last argument; only where the chance is the smaller tail, which alone can tell. */
const backward: Readonly<Record<string, (args: readonly number[], chance: number) => number>> = {
  gammaLower: ([shape = NaN], chance) => inverseGamma(shape, fromLower(chance)),
  gammaUpper: ([shape = NaN], chance) => inverseGamma(shape, fromUpper(chance)),
  betaLower: ([first = NaN, second = NaN], chance) => inverseBeta(first, second, fromLower(chance)),
  betaUpper: ([first = NaN, second = NaN], chance) => inverseBeta(first, second, fromUpper(chance)),
  normalLower: (_, chance) => inverseNormal(fromLower(chance)),
};

const ask = (table: Readonly<Record<string, Answer>>, name: string, args: readonly number[]): number | undefined =>
  table[name]?.(args[0] ?? NaN, args[1] ?? NaN, args[2] ?? NaN);

const fromR = golden.R.cases as unknown as readonly Golden[];
const fromMpmath = golden.mpmath.cases as unknown as readonly Golden[];

describe("special functions", () => {
  it("agree with R to 1e-12, under their Excel names", () => {
    expect(fromR.length).toBe(433);
    expect(disagreements(fromR, 1e-12, ([name, args, expected]) => [[ask(excel, name, args), expected]])).toEqual([]);
  });

  it("agree with sixty-digit arithmetic to 1e-12, far into the tails", () => {
    expect(fromMpmath.length).toBe(492);
    expect(
      disagreements(fromMpmath, 1e-12, ([name, args, expected]) => [[ask(forward, name, args), expected]]),
    ).toEqual([]);
  });

  it("have inverses that find the argument again to 1e-12", () => {
    const smaller = fromMpmath.filter(([name, , chance]) => name in backward && chance > 1e-290 && chance <= 0.5);
    expect(smaller.length).toBeGreaterThan(200);
    expect(
      disagreements(smaller, 1e-12, ([name, args, chance]) => [
        [backward[name]?.(args, chance), args[args.length - 1] ?? NaN],
      ]),
    ).toEqual([]);
  });
});

const shapes = fc.double({ min: 0.05, max: 1e5, noNaN: true });
const chances = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });

describe("inverse functions", () => {
  it("give back the chance that they were asked for", () => {
    fc.assert(
      fc.property(shapes, shapes, chances, (first, second, chance) => {
        const tails = fromLower(chance);
        const side = chance < 0.5 ? "lower" : "upper";
        expect(incompleteGamma(first, inverseGamma(first, tails))[side] / tails[side]).toBeCloseTo(1, 9);
        expect(normalTails(inverseNormal(tails))[side] / tails[side]).toBeCloseTo(1, 9);
        const x = inverseBeta(first, second, tails);
        // Close to 1 the double x itself is too coarse to hold the answer
        if (x < 0.999) expect(incompleteBeta(first, second, x)[side] / tails[side]).toBeCloseTo(1, 8);
      }),
    );
  });

  it("mirror: swapping the shapes and the tails of a beta gives 1 − x, negating z swaps those of a normal", () => {
    fc.assert(
      fc.property(shapes, shapes, chances, (first, second, chance) => {
        const there = inverseBeta(first, second, fromLower(chance));
        expect(there + inverseBeta(second, first, fromUpper(chance))).toBeCloseTo(1, 13);
        expect(inverseNormal(fromLower(chance))).toBe(-inverseNormal(fromUpper(chance)));
      }),
    );
  });

  it("answer the ends: nothing below, nothing above, not known", () => {
    expect([fromLower(0), fromUpper(0), fromLower(NaN)].map((tails) => inverseGamma(3, tails))).toEqual([
      0,
      Infinity,
      NaN,
    ]);
    expect([fromLower(0), fromUpper(0), fromLower(NaN)].map((tails) => inverseBeta(3, 4, tails))).toEqual([0, 1, NaN]);
    expect([fromLower(0), fromUpper(0), fromLower(NaN)].map(inverseNormal)).toEqual([-Infinity, Infinity, NaN]);
  });

  it("hold together where the expansion for huge shapes takes over", () => {
    const below = 999_999_999;
    for (const tails of [fromLower(0.001), fromLower(0.025), fromUpper(0.025), fromUpper(1e-6)]) {
      // Between neighbouring shapes the quantile moves by 1 + z / (2 √shape), to the order of 1 / shape
      const step = inverseGamma(below + 1, tails) - inverseGamma(below, tails);
      expect(step).toBeCloseTo(1 + inverseNormal(tails) / (2 * Math.sqrt(below)), 5);
      const ratio = inverseBeta(below + 1, below + 1, tails) / inverseBeta(below, below, tails);
      expect(ratio).toBeCloseTo(1, 12);
      // A gamma variable of so large a shape has relative spread 1/√shape, and a beta variable of two such 1/√(8 shape)
      expect(inverseBeta(below + 1, below + 1, tails)).toBeCloseTo(0.5 + inverseNormal(tails) / Math.sqrt(8e9), 12);
    }
  });
});

describe("incompleteGamma(shape, x) and incompleteBeta(first, second, x)", () => {
  it("have tails that add up to 1, and a lower one that grows with x", () => {
    fc.assert(
      fc.property(shapes, shapes, chances, chances, (first, second, one, two) => {
        const [small, large] = one < two ? [one, two] : [two, one];
        const gammas = [incompleteGamma(first, small * 2 * first), incompleteGamma(first, large * 2 * first)] as const;
        const betas = [incompleteBeta(first, second, small), incompleteBeta(first, second, large)] as const;
        for (const [near, far] of [gammas, betas]) {
          expect(near.lower + near.upper).toBeCloseTo(1, 14);
          expect(far.lower).toBeGreaterThanOrEqual(near.lower * (1 - 1e-10));
        }
      }),
    );
  });

  it("answer the ends of their range", () => {
    expect(incompleteGamma(2, 0)).toEqual({ lower: 0, upper: 1 });
    expect(incompleteGamma(2, Infinity)).toEqual({ lower: 1, upper: 0 });
    expect(incompleteGamma(2, NaN)).toEqual({ lower: NaN, upper: NaN });
    expect(incompleteBeta(2, 3, 0)).toEqual({ lower: 0, upper: 1 });
    expect(incompleteBeta(2, 3, 1)).toEqual({ lower: 1, upper: 0 });
    expect(incompleteBeta(2, 3, NaN)).toEqual({ lower: NaN, upper: NaN });
  });

  it("refuse what no caller may ask", () => {
    expect(() => incompleteGamma(0, 1)).toThrow("invalid shape: 0");
    expect(() => incompleteGamma(1, -1)).toThrow("invalid x: -1");
    expect(() => incompleteBeta(0, 1, 0.5)).toThrow("invalid first shape: 0");
    expect(() => incompleteBeta(1, -2, 0.5)).toThrow("invalid second shape: -2");
    expect(() => incompleteBeta(1, 1, 1.5)).toThrow("invalid x: 1.5");
    expect(() => inverseGamma(-1, fromLower(0.5))).toThrow("invalid shape: -1");
    expect(() => inverseBeta(0, 1, fromLower(0.5))).toThrow("invalid first shape: 0");
    expect(() => inverseBeta(1, 1, fromLower(1.5))).toThrow("invalid tails");
    expect(() => inverseNormal(fromLower(-0.1))).toThrow("invalid tail: -0.1");
    expect(() => logGamma(0)).toThrow("invalid x: 0");
    expect(() =>
      continuedFraction(
        0,
        () => -1,
        () => 1,
      ),
    ).toThrow("did not settle");
  });
});

describe("logGamma(x), stirlingError(x), deviance(x, mean)", () => {
  it("follow log Γ(x + 1) = log Γ(x) + log x", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (x) => {
        const step = logGamma(x) + Math.log(x);
        expect(Math.abs(logGamma(x + 1) - step)).toBeLessThan(1e-14 * Math.max(1, Math.abs(step)));
      }),
    );
  });

  it("lie between the bounds of Robbins 1955: 1/(12x + 1) < δ(x) < 1/(12x), and δ falls", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (x) => {
        const error = stirlingError(x);
        expect(error).toBeGreaterThan(1 / (12 * x + 1));
        expect(error).toBeLessThan(1 / (12 * x) + 1e-15);
        expect(stirlingError(x + 1)).toBeLessThan(error);
      }),
    );
  });

  it("deviance is 0 where mean and count agree, above 0 elsewhere, and the same on both sides of its seam", () => {
    expect(deviance(7, 7)).toBe(0);
    fc.assert(
      fc.property(shapes, fc.double({ min: 0.01, max: 100, noNaN: true }), (x, factor) => {
        expect(deviance(x, x * factor)).toBeGreaterThanOrEqual(0);
      }),
    );
    // The series ends where |x − mean| = 0.1 (x + mean), that is mean = 9/11 x
    const [series, logarithm] = [deviance(11, 9 + 1e-9), deviance(11, 9 - 1e-9)];
    expect(logarithm - series).toBeCloseTo(2e-9 * (11 / 9 - 1), 14);
  });
});
