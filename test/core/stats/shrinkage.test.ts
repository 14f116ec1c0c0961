import fc from "fast-check";
import { betaBinomial } from "../../../src/core/stats/betaBinomial";
import { betaBinomialFamily } from "../../../src/core/stats/betaBinomialFamily";
import type { Successes } from "../../../src/core/stats/checkChances";
import { gammaPoisson } from "../../../src/core/stats/gammaPoisson";
import type { Counted } from "../../../src/core/stats/gammaPoissonFamily";
import { likeliestStrength } from "../../../src/core/stats/likeliestStrength";
import type { Shrinkage } from "../../../src/core/stats/shrinkage";
import type { ShrinkageFamily } from "../../../src/core/stats/shrinkageFamily";
import { strengthPosterior } from "../../../src/core/stats/strengthPosterior";
import { isFault, type Fault } from "../../../src/core/words/fault";
import golden from "../../golden/shrinkage.json";
import { disagreements } from "./disagreements";

function sure(answer: Shrinkage | Fault): Shrinkage {
  if (isFault(answer)) throw new Error(JSON.stringify(answer));
  return answer;
}

const shares = (x: readonly number[], n: readonly number[] | number): Successes[] =>
  x.map((successes, index) => ({ successes, trials: typeof n === "number" ? n : (n[index] ?? NaN) }));
const rates = (x: readonly number[], t: readonly number[]): Counted[] =>
  x.map((count, index) => ({ count, exposure: t[index] ?? NaN }));

type Person = readonly [estimate: number, low: number, high: number, chanceAbove: number];
const peopleOf = (people: readonly (readonly number[])[]): readonly Person[] => people as unknown as readonly Person[];

describe("betaBinomial(groups, level)", () => {
  it("finds the likeliest fit of the surgical hospitals", () => {
    const { x, n, first, second, means } = golden.surgical;
    const { mean, strength, strengthInterval, plugIn } = sure(betaBinomial(shares(x, n)));
    expect(strength / (first + second)).toBeCloseTo(1, 4);
    expect(mean / (first / (first + second))).toBeCloseTo(1, 4);
    expect(strengthInterval.low).toBeLessThan(strength);
    expect(strengthInterval.high).toBeGreaterThan(strength);
    expect(plugIn.map((value) => Number(value.toFixed(4)))).toEqual(means);
  });

  it("finds the likeliest fit of Efron's and Morris's batters, and that the strength may as well be infinite", () => {
    const { hits, atBats, first, second, players } = golden.efronMorris;
    const { mean, strength, strengthInterval, plugIn } = sure(betaBinomial(shares(hits, atBats)));
    expect(mean).toBeCloseTo(first / (first + second), 6);
    // The optimum is so flat that scipy's own answers differ in the fifth digit.
    expect(strength / (first + second)).toBeCloseTo(1, 4);
    expect(strengthInterval.low).toBeLessThan(168);
    expect(strengthInterval.high).toBe(Infinity);
    expect(players.length).toBe(9);
    expect(
      disagreements(players as unknown as readonly (readonly [number, number])[], 1e-4, ([hit, expected]) => [
        [plugIn[hits.indexOf(hit)], expected],
      ]),
    ).toEqual([]);
  });

  it("averages over the strength as the exact posterior does, by scipy", () => {
    expect(golden.posterior.shares.length).toBe(8);
    const cases = golden.posterior.shares.flatMap(({ name, x, n, people }) => {
      const { estimates } = sure(betaBinomial(shares(x, n)));
      return peopleOf(people).map((person, index) => ({ name, person, ours: estimates[index] }));
    });
    expect(disagreements(cases, 1e-4, ({ person, ours }) => [[ours?.estimate, person[0]]], "printed")).toEqual([]);
    // Ends and chances rest on a beta distribution fitted at each strength, and five points for the mean.
    expect(
      disagreements(
        cases,
        3.5e-3,
        ({ person, ours }) => [
          [ours?.low, person[1]],
          [ours?.high, person[2]],
          [ours?.chanceAbove, person[3]],
        ],
        "printed",
      ),
    ).toEqual([]);
  });

  it("lets none of eight like reps stand out, and the one who does", () => {
    const alike = sure(betaBinomial(shares([2, 4, 5, 5, 5, 6, 6, 8], 20)));
    expect(alike.strength).toBe(Infinity);
    expect(alike.plugIn.every((value) => value === alike.mean)).toBe(true);
    for (const { low, high, chanceAbove } of alike.estimates) {
      expect(chanceAbove).toBeGreaterThan(0.1);
      expect(chanceAbove).toBeLessThan(0.9);
      expect(low).toBeLessThan(41 / 160);
      expect(high).toBeGreaterThan(41 / 160);
    }
    const [last, ...rest] = [...sure(betaBinomial(shares([4, 5, 5, 5, 6, 6, 5, 15], 20))).estimates].reverse();
    expect(last?.chanceAbove).toBeGreaterThan(0.975);
    expect(rest.every(({ chanceAbove }) => chanceAbove > 0.1 && chanceAbove < 0.5)).toBe(true);
  });

  it("says nothing in common of all or nothing, and no spread of none", () => {
    expect(sure(betaBinomial(shares([0, 20, 0, 20], 20))).strength).toBe(0);
    const none = sure(betaBinomial(shares([0, 0, 0], 20)));
    expect(none).toMatchObject({ mean: 0, strength: Infinity, strengthInterval: { low: 0, high: Infinity } });
    expect(none.estimates[0]?.estimate).toBeGreaterThan(0);
  });

  it("knows a person without trials by the team alone, and the others as without that person", () => {
    const three = sure(betaBinomial(shares([1, 5, 12], 20)));
    const four = sure(betaBinomial(shares([1, 5, 12, 0], [20, 20, 20, 0])));
    expect(four.plugIn[3]).toBe(four.mean);
    expect(four.estimates.slice(0, 3)).toEqual(three.estimates);
    const [, , , unknown] = four.estimates;
    expect((unknown?.high ?? 0) - (unknown?.low ?? 1)).toBeGreaterThan(0.5);
  });

  it("mirrors, keeps the order of the results, and draws every estimate towards the rest", () => {
    const person = fc
      .integer({ min: 1, max: 200 })
      .chain((trials) => fc.record({ trials: fc.constant(trials), successes: fc.integer({ min: 0, max: trials }) }));
    fc.assert(
      fc.property(fc.array(person, { minLength: 2, maxLength: 8 }), (people) => {
        const ours = sure(betaBinomial(people));
        const turned = sure(betaBinomial([...people].reverse())).estimates;
        const mirrored = sure(
          betaBinomial(people.map(({ successes, trials }) => ({ successes: trials - successes, trials }))),
        ).estimates;
        const raw = people.map(({ successes, trials }) => successes / trials);
        ours.estimates.forEach(({ estimate, low, high, chanceAbove }, index) => {
          expect(turned[people.length - 1 - index]?.estimate).toBeCloseTo(estimate, 8);
          expect(mirrored[index]?.estimate).toBeCloseTo(1 - estimate, 6);
          expect(mirrored[index]?.chanceAbove).toBeCloseTo(1 - chanceAbove, 5);
          expect(mirrored[index]?.low).toBeCloseTo(1 - high, 5);
          expect(low).toBeLessThanOrEqual(estimate);
          expect(high).toBeGreaterThanOrEqual(estimate);
          expect(estimate).toBeGreaterThan(Math.min(...raw, 0.5) - 1e-9);
          expect(estimate).toBeLessThan(Math.max(...raw, 0.5) + 1e-9);
        });
      }),
      { numRuns: 15 },
    );
  });

  it("lets who has won more of as many be no less", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 2, maxLength: 10 }), (wins) => {
        const sorted = [...wins].sort((a, b) => a - b);
        const { estimates } = sure(betaBinomial(shares(sorted, 20)));
        estimates.slice(1).forEach((later, index) => {
          const earlier = estimates[index];
          expect(later.estimate).toBeGreaterThanOrEqual((earlier?.estimate ?? NaN) - 1e-12);
          expect(later.chanceAbove).toBeGreaterThanOrEqual((earlier?.chanceAbove ?? NaN) - 1e-9);
        });
      }),
      { numRuns: 15 },
    );
  });
});

describe("gammaPoisson(groups, level)", () => {
  it("finds the likeliest fit of the pumps", () => {
    const { x, t, shape, rate, means } = golden.pumps;
    const { mean, strength, plugIn } = sure(gammaPoisson(rates(x, t)));
    expect(strength / rate).toBeCloseTo(1, 4);
    expect(mean / (shape / rate)).toBeCloseTo(1, 4);
    expect(
      disagreements(
        means.map((expected, index) => ({ expected, got: plugIn[index] })),
        6e-5,
        ({ expected, got }) => [[got, expected]],
        "printed",
      ),
    ).toEqual([]);
  });

  it("averages over the strength as the exact posterior does, by scipy", () => {
    expect(golden.posterior.rates.length).toBe(3);
    const cases = golden.posterior.rates.flatMap(({ name, x, t, people }) => {
      const { estimates } = sure(gammaPoisson(rates(x, t)));
      return peopleOf(people).map((person, index) => ({ name, person, ours: estimates[index] }));
    });
    expect(disagreements(cases, 3e-4, ({ person, ours }) => [[ours?.estimate, person[0]]])).toEqual([]);
    expect(
      disagreements(
        cases,
        0.015,
        ({ person: [estimate, low, high], ours }) => [
          [((ours?.low ?? NaN) - low) / estimate, 0],
          [((ours?.high ?? NaN) - high) / estimate, 0],
        ],
        "printed",
      ),
    ).toEqual([]);
    expect(disagreements(cases, 1e-3, ({ person, ours }) => [[ours?.chanceAbove, person[3]]], "printed")).toEqual([]);
  });

  it("does not hang on the unit of exposure", () => {
    const { x, t } = golden.pumps;
    const ours = sure(gammaPoisson(rates(x, t)));
    const scaled = sure(
      gammaPoisson(
        rates(
          x,
          t.map((exposure) => exposure * 1024),
        ),
      ),
    );
    expect(scaled.strength / ours.strength).toBeCloseTo(1024, 2);
    scaled.estimates.forEach(({ estimate, low, chanceAbove }, index) => {
      expect(estimate * 1024).toBeCloseTo(ours.estimates[index]?.estimate ?? NaN, 6);
      expect(low * 1024).toBeCloseTo(ours.estimates[index]?.low ?? NaN, 5);
      expect(chanceAbove).toBeCloseTo(ours.estimates[index]?.chanceAbove ?? NaN, 6);
    });
  });

  it("meets betaBinomial where successes are rare", () => {
    const wins = [3, 5, 8, 4, 15, 6];
    const ofMillion = sure(betaBinomial(shares(wins, 1_000_000))).estimates;
    const counts = sure(gammaPoisson(wins.map((count) => ({ count, exposure: 1 })))).estimates;
    counts.forEach(({ estimate, low, high }, index) => {
      expect((ofMillion[index]?.estimate ?? NaN) * 1e6).toBeCloseTo(estimate, 2);
      expect((ofMillion[index]?.low ?? NaN) * 1e6).toBeCloseTo(low, 2);
      expect((ofMillion[index]?.high ?? NaN) * 1e6).toBeCloseTo(high, 2);
    });
  });
});

describe("every input of numbers", () => {
  const absurd = fc.oneof(
    fc.double(),
    fc.maxSafeNat(),
    fc.nat(50),
    fc.constantFrom(0, 1, 1e12, 1e15, 1e300, NaN, Infinity, -1),
  );
  const soundNumbers = (answer: Shrinkage | Fault): boolean =>
    isFault(answer) ||
    answer.estimates.every(
      ({ estimate, low, high, chanceAbove }) =>
        Number.isFinite(estimate) &&
        low <= high &&
        Number.isFinite(high) &&
        chanceAbove >= 0 &&
        chanceAbove <= 1 + 1e-9,
    );

  it("has an answer or a fault", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(absurd, absurd), { maxLength: 5 }), (people) => {
        expect(soundNumbers(betaBinomial(people.map(([successes, trials]) => ({ successes, trials }))))).toBe(true);
        expect(soundNumbers(gammaPoisson(people.map(([count, exposure]) => ({ count, exposure }))))).toBe(true);
      }),
      { numRuns: 100 },
    );
    const size = fc.oneof(fc.nat(3), fc.nat(100), fc.nat(1_000_000), fc.integer({ min: 0, max: 1e12 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(size, size), { minLength: 2, maxLength: 6 }), (people) => {
        const whole = people.map(([a, b]) => ({ successes: Math.min(a, b), trials: Math.max(a, b) }));
        expect(soundNumbers(betaBinomial(whole))).toBe(true);
        expect(
          soundNumbers(gammaPoisson(people.map(([count, exposure]) => ({ count, exposure: exposure + 1e-6 })))),
        ).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it("names its fault", () => {
    expect(betaBinomial([])).toEqual({ fault: true, kind: "too-few-values", needed: 2, have: 0 });
    expect(betaBinomial(shares([5, 0], [20, 0]))).toEqual({ fault: true, kind: "too-few-values", needed: 2, have: 1 });
    expect(betaBinomial(shares([5, 21], 20))).toEqual({
      fault: true,
      kind: "more-successes-than-trials",
      successes: 21,
      trials: 20,
    });
    expect(betaBinomial(shares([5, 6], 20), 95)).toEqual({ fault: true, kind: "not-a-level", value: 95 });
    expect(gammaPoisson(rates([1, 2], [1, 0]))).toEqual({ fault: true, kind: "no-denominator", of: "rate" });
    expect(gammaPoisson(rates([1, 2], [1, -1]))).toEqual({ fault: true, kind: "not-a-count", value: -1 });
  });

  it("costs forty people no more than so many likelihoods: 20 ms outside of a test runner, whose globals are slow", () => {
    const people = Array.from({ length: 40 }, (_, index) => ({
      successes: 200 * index + 7000,
      trials: 50_000 + 1200 * index,
    }));
    let asked = 0;
    const family = betaBinomialFamily(people);
    const counting: ShrinkageFamily = {
      ...family,
      logLikelihood: (strength) => {
        const at = family.logLikelihood(strength);
        return (place) => {
          asked++;
          return at(place);
        };
      },
    };
    likeliestStrength(counting, 0.95);
    expect(strengthPosterior(counting).length).toBeLessThanOrEqual(21);
    expect(asked).toBeGreaterThan(100);
    expect(asked).toBeLessThan(3000);
  });
});
