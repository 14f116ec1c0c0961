import fc from "fast-check";
import { landFlow, restOf, type FlowAhead } from "../../../src/core/targets/flowLanding";
import { landRate } from "../../../src/core/targets/rateLanding";

const ahead = (past: readonly number[], gone: number, soFar: number, more: Partial<FlowAhead> = {}): FlowAhead => ({
  past: past.map((value) => ({ value, exposure: 1 })),
  now: { value: soFar, exposure: 1 },
  splits: [{ done: gone, weight: 1 }],
  reach: 1,
  actual: soFar,
  unsure: 0,
  later: [],
  size: 1,
  mean: 1,
  isCount: true,
  ...more,
});

const counts = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 3, maxLength: 36 });

describe("landFlow", () => {
  it("knows the chance of a level that is known", () => {
    // scipy 1.17.1: poisson.sf(6, 5) = 0.2378165370270613. The level of 300 even months is known, and does not move.
    const landing = landFlow(ahead(new Array<number>(300).fill(10), 0.5, 3));
    expect(landing.chanceAtLeast(10)).toBeCloseTo(0.2378, 1);
    expect(Math.abs(landing.chanceAtLeast(10) - 0.2378165)).toBeLessThan(0.012);
  });

  it("pays for a level that is learned from twelve months", () => {
    // scipy 1.17.1: nbinom.sf(9, 96.5, 12/13) = 0.293180, the predictive of a Poisson level; ours may scatter a little more.
    const landing = landFlow(ahead([8, 8, 5, 11, 8, 10, 6, 9, 7, 8, 4, 12], 0, 0));
    expect(Math.abs(landing.chanceAtLeast(10) - 0.29318)).toBeLessThan(0.02);
  });

  it("has landed when nothing is left", () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 0, max: 60 }), (past, soFar) => {
        const { low, high, landing, holds } = landFlow(ahead(past, 1, soFar));
        expect([low, high, landing, holds]).toEqual([soFar, soFar, soFar, 1]);
      }),
      { numRuns: 30 },
    );
  });

  it("narrows as the month goes, holds its own landing, and is surer of less", () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 9 }), (past, tenths) => {
        const mean = past.reduce((sum, one) => sum + one, 0) / past.length;
        const at = (gone: number): ReturnType<typeof landFlow> => landFlow(ahead(past, gone, Math.round(mean * gone)));
        const [early, late] = [at(tenths / 10 - 0.05), at(0.99)];
        expect(late.high - late.low).toBeLessThanOrEqual(early.high - early.low + 1);
        expect(early.low).toBeLessThanOrEqual(early.landing + 1);
        expect(early.high).toBeGreaterThanOrEqual(early.landing - 1);
        const chances = [0, 1, 5, 20, 60].map((goal) => early.chanceAtLeast(goal));
        expect([...chances].sort((one, other) => other - one)).toEqual(chances);
      }),
      { numRuns: 12 },
    );
  });

  it("in other money lands at the same place", () => {
    fc.assert(
      fc.property(
        counts.filter((past) => past.some((one) => one > 0)),
        fc.integer({ min: 2, max: 1000 }),
        (past, times) => {
          const more = { size: 3, mean: 2, isCount: false };
          const own = landFlow(ahead(past, 0.5, 4, more));
          const scaled = landFlow(
            ahead(
              past.map((value) => value * times),
              0.5,
              4 * times,
              { size: 3 * times, mean: 2 * times, isCount: false },
            ),
          );
          for (const end of ["low", "high", "landing"] as const) {
            expect(Math.abs(scaled[end] / times - own[end])).toBeLessThan(1e-3 * Math.max(1, own[end]));
          }
        },
      ),
      { numRuns: 12 },
    );
  });

  it("answers quickly whatever stands there", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(0, 1, 2.5, 1000, 1e6, 1e9), { minLength: 1, maxLength: 12 }),
        fc.constantFrom(0, 0.5, 1),
        fc.constantFrom(0, 3, 1e6),
        fc.boolean(),
        (past, gone, soFar, isCount) => {
          const landing = landFlow(ahead(past, gone, soFar, { isCount }));
          expect([landing.low, landing.high, landing.landing, landing.chanceAtLeast(10)].every(Number.isFinite)).toBe(
            true,
          );
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe("landRate", () => {
  const past = Array.from({ length: 24 }, (_, month) => ({ successes: 5 + (month % 3), trials: 20 }));
  const none = { successes: 0, trials: 0 };

  it("has landed when no trial is left, and has no share without trials", () => {
    const over = restOf(ahead([20, 20, 20], 1, 20));
    const held = { successes: 6, trials: 20 };
    expect(landRate(past, held, held, over)).toMatchObject({ low: 0.3, high: 0.3, holds: 1 });
    expect(landRate(past, none, none, over)).toBeNull();
  });

  it("lies within 0 and 1, and closes in on what is there", () => {
    const widths = [0, 0.5, 0.9].map((gone) => {
      const trials = Math.round(20 * gone);
      const held = { successes: Math.round(trials * 0.3), trials };
      const landing = landRate(past, held, held, restOf(ahead(new Array<number>(24).fill(20), gone, trials)));
      if (landing === null) throw new Error("no landing");
      expect(landing.low).toBeGreaterThanOrEqual(0);
      expect(landing.high).toBeLessThanOrEqual(1);
      return landing.high - landing.low;
    });
    expect([...widths].sort((one, other) => other - one)).toEqual(widths);
  });
});
