import fc from "fast-check";
import { overDispersion } from "../../../src/core/stats/overDispersion";
import { ratioOverDispersion, widenedRatioLimits } from "../../../src/core/stats/ratioOverDispersion";
import { shareOverDispersion, widenedShareLimits } from "../../../src/core/stats/shareOverDispersion";
import { isFault, type Fault } from "../../../src/core/words/fault";
import golden from "../../golden/overDispersion.json";
import { disagreements } from "./disagreements";

function sure<Answer extends object>(answer: Answer | Fault): Answer {
  if (isFault(answer)) throw new Error(JSON.stringify(answer));
  return answer;
}

const pairs = (first: readonly number[], second: readonly number[]): (readonly [number, number])[] =>
  first.map((value, index) => [value, second[index] ?? NaN] as const);
const shares = (x: readonly number[], n: readonly number[]): { successes: number; trials: number }[] =>
  pairs(x, n).map(([successes, trials]) => ({ successes, trials }));
const hospitals = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L"];
const { shares: surgical, ratios } = golden.printed;

describe("overDispersion(estimates, target, winsor)", () => {
  it("agrees with FunnelPlotR", () => {
    expect(golden.cases.length).toBe(3);
    expect(
      disagreements(golden.cases, 1e-9, ({ values, errors, target, winsor, inflation, variance }) => {
        const ours = sure(
          overDispersion(
            pairs(values, errors).map(([value, error]) => ({ value, error })),
            target,
            winsor,
          ),
        );
        return [
          [ours.inflation, inflation],
          [ours.variance, variance],
        ];
      }),
    ).toEqual([]);
  });

  it("agrees from the counts on: 20 weeks of an English emergency service", () => {
    const { numerator, denominator, inflation, variance } = golden.league;
    const ours = sure(shareOverDispersion(shares(numerator, denominator)));
    expect(ours.inflation / inflation).toBeCloseTo(1, 9);
    expect(ours.variance / variance).toBeCloseTo(1, 9);
    expect(ours.hardlyEstimable).toBe(false);
  });

  it("gives the printed digits for hospitals and for ratios, and says that six are too few", () => {
    const spread = sure(shareOverDispersion(shares(surgical.x, surgical.n)));
    expect(spread.inflation).toBeCloseTo(surgical.phi, 6);
    expect(spread.variance).toBeCloseTo(surgical.tau2, 8);
    const six = sure(
      ratioOverDispersion(pairs(ratios.O, ratios.E).map(([observed, expected]) => ({ observed, expected }))),
    );
    expect(six.inflation).toBeCloseTo(ratios.phi, 6);
    expect(six.variance).toBeCloseTo(ratios.tau2, 8);
    expect(six.hardlyEstimable).toBe(true);
  });

  it("widens the limits until only H and the hospital without a death lie outside", () => {
    const spread = sure(shareOverDispersion(shares(surgical.x, surgical.n)));
    const outside = hospitals.filter((_, index) => {
      const [successes, trials] = [surgical.x[index] ?? NaN, surgical.n[index] ?? NaN];
      const { low, high } = sure(widenedShareLimits(spread, trials));
      return successes / trials < low || successes / trials > high;
    });
    // By numpy, (arcsin √share − arcsin √target) / √(1/4n + τ²): A −3.26, H 2.09, E −1.45, K 1.29
    expect(outside).toEqual(["A", "H"]);
  });

  it("finds no variance where people are alike, and limits that then are the normal ones", () => {
    const alike = sure(shareOverDispersion(shares(new Array<number>(12).fill(5), new Array<number>(12).fill(20))));
    expect(alike.variance).toBe(0);
    // log scale: exp(± 1.959963984540054 / 5)
    const { low, high } = sure(widenedRatioLimits(0, 25));
    expect(low).toBeCloseTo(Math.exp(-1.959963984540054 / 5), 12);
    expect(high).toBeCloseTo(Math.exp(1.959963984540054 / 5), 12);
  });

  it("does not hang on the order, nor on the unit of values and errors", () => {
    const estimate = fc.record({
      value: fc.double({ min: -100, max: 100, noNaN: true }),
      error: fc.double({ min: 0.01, max: 10, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(estimate, { minLength: 2, maxLength: 30 }), (estimates) => {
        const ours = sure(overDispersion(estimates, 1));
        const turned = sure(overDispersion([...estimates].reverse(), 1));
        const doubled = sure(
          overDispersion(
            estimates.map(({ value, error }) => ({ value: 2 * value, error: 2 * error })),
            2,
          ),
        );
        expect(turned.inflation).toBeCloseTo(ours.inflation, 6);
        expect(doubled.inflation).toBe(ours.inflation);
        expect(doubled.variance).toBe(4 * ours.variance);
      }),
    );
  });

  it("has an answer or a fault for every number", () => {
    const absurd = fc.oneof(fc.double(), fc.maxSafeNat(), fc.constantFrom(0, 1, 1e15, 1e300, NaN, Infinity, -Infinity));
    const sound = (answer: object): boolean =>
      isFault(answer) || Object.values(answer).every((value) => typeof value !== "number" || Number.isFinite(value));
    fc.assert(
      fc.property(fc.array(fc.tuple(absurd, absurd), { maxLength: 6 }), absurd, absurd, (people, target, winsor) => {
        expect(
          sound(
            overDispersion(
              people.map(([value, error]) => ({ value, error })),
              target,
              winsor,
            ),
          ),
        ).toBe(true);
        expect(sound(shareOverDispersion(people.map(([successes, trials]) => ({ successes, trials }))))).toBe(true);
        expect(sound(ratioOverDispersion(people.map(([observed, expected]) => ({ observed, expected }))))).toBe(true);
        expect(sound(widenedShareLimits({ target: 0.25, variance: 0.01 }, target, winsor))).toBe(true);
        expect(sound(widenedRatioLimits(0.01, target, winsor))).toBe(true);
      }),
    );
    expect(overDispersion([], 0)).toEqual({ fault: true, kind: "too-few-values", needed: 2, have: 0 });
    expect(shareOverDispersion(shares([1], [0]))).toEqual({ fault: true, kind: "no-denominator", of: "share" });
    expect(() => widenedShareLimits({ target: 2, variance: 0 }, 20)).toThrow("invalid target");
    expect(() => widenedRatioLimits(-1, 20)).toThrow("invalid variance");
  });

  it("counts none as a half on the log scale", () => {
    // (log(0.5/10)·√10)² = 89.74, log 1 = 0: half of the sum
    const ours = sure(
      ratioOverDispersion(
        [0, 10].map((observed) => ({ observed, expected: 10 })),
        0,
      ),
    );
    expect(ours.inflation).toBeCloseTo((10 * Math.log(0.05) ** 2) / 2, 10);
  });
});
