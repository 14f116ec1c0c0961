import fc from "fast-check";
import { landFlow, type FlowAhead } from "../../../src/core/targets/flowLanding";
import { landRate } from "../../../src/core/targets/rateLanding";
import { memoriesOf } from "../../../src/core/targets/memories";
import { rng } from "../../../src/core/sample/rng";
import { binomial, poisson } from "../../../src/core/sample/samplers";

const ahead = (past: readonly number[], later = 0): FlowAhead => ({
  past: past.map((value) => ({ value, exposure: 20 })),
  now: { value: 0, exposure: 20 },
  splits: [{ done: 0, weight: 1 }],
  reach: 1,
  actual: 0,
  unsure: 0,
  later: Array.from({ length: later }, () => ({ exposure: 20, unsure: 0 })),
  size: 1,
  mean: 1,
  isCount: true,
});

const drawn = (seed: number, means: readonly number[]): number[] => {
  const random = rng(seed, 1);
  return means.map((mean) => poisson(random, mean));
};
const months = (count: number, mean: (month: number) => number): number[] =>
  Array.from({ length: count }, (_, month) => mean(month));
const seeds = Array.from({ length: 20 }, (_, seed) => seed + 1);
const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

describe("a level that drifts", () => {
  it("is known by what months could have been foretold from those before", () => {
    const steady = memoriesOf(() => -50);
    expect(steady.map(({ memory }) => memory)).toEqual([1, 0.97, 0.93, 0.87, 0.76]);
    expect(steady[0]?.weight).toBeCloseTo(0.7, 9);
    expect(memoriesOf((memory) => (memory === 0.76 ? -40 : -90))).toEqual([{ memory: 0.76, weight: 1 }]);
  });

  it("is landed at, where the mean of all months is another: a team that doubled a year ago", () => {
    const landings = seeds.map(
      (seed) =>
        landFlow(
          ahead(
            drawn(
              seed,
              months(36, (month) => (month < 24 ? 20 : 40)),
            ),
          ),
        ).landing,
    );
    expect(landings.length).toBe(20);
    // The mean of the 36 months is 26.7, and the truth is 40.
    expect(mean(landings)).toBeGreaterThan(38);
    expect(mean(landings)).toBeLessThan(42);
  });

  it("follows a team that grows by 3 % a month", () => {
    const landings = seeds.map(
      (seed) =>
        landFlow(
          ahead(
            drawn(
              seed,
              months(36, (month) => 50 * 1.03 ** (month - 36)),
            ),
          ),
        ).landing,
    );
    // The mean of the 36 months is 30.
    expect(mean(landings)).toBeGreaterThan(44);
    expect(mean(landings)).toBeLessThan(52);
  });

  it("is landed at for a share too", () => {
    const landings = seeds.map((seed) => {
      const random = rng(seed, 2);
      const past = months(36, (month) => (month < 24 ? 0.4 : 0.2)).map((share) => ({
        successes: binomial(random, 60, share),
        trials: 60,
      }));
      const none = { successes: 0, trials: 0 };
      return landRate(past, none, none, { rest: 60, below: (events) => (events < 60 ? 0 : 1), outcomes: null })
        ?.landing;
    });
    expect(landings.every((landing) => landing !== undefined && landing > 0.15 && landing < 0.26)).toBe(true);
  });

  it("makes what is farther away less sure, where it drifts", () => {
    const width = (past: readonly number[], later: number): number => {
      const { low, high, landing } = landFlow(ahead(past, later));
      return (high - low) / landing;
    };
    const steady = drawn(
      3,
      months(36, () => 50),
    );
    const grown = drawn(
      3,
      months(36, (month) => 50 * 1.05 ** (month - 36)),
    );
    // Of a steady team a year is surer than a month; a drifting one gains much less by waiting.
    expect(width(steady, 11) / width(steady, 0)).toBeLessThan(width(grown, 11) / width(grown, 0));
  });
});

describe("a level that stays as it is", () => {
  it("is not led astray: the landing stays near the mean of all months", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.constantFrom(10, 40, 100), (seed, level) => {
        const past = drawn(
          seed,
          months(36, () => level),
        );
        const { landing } = landFlow(ahead(past));
        expect(Math.abs(landing - mean(past))).toBeLessThan(1.5 * Math.sqrt(level));
      }),
      { numRuns: 20 },
    );
  });
});
