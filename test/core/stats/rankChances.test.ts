import fc from "fast-check";
import { betaBinomialRanks } from "../../../src/core/stats/betaBinomialRanks";
import { drawLogGamma } from "../../../src/core/stats/drawGamma";
import { gammaPoissonRanks } from "../../../src/core/stats/gammaPoissonRanks";
import type { RankChances } from "../../../src/core/stats/rankChances";
import { splitMix } from "../../../src/core/stats/splitMix";
import { isFault, type Fault } from "../../../src/core/words/fault";

function sure(answer: RankChances[] | Fault): RankChances[] {
  if (isFault(answer)) throw new Error(JSON.stringify(answer));
  return answer;
}

const of20 = (wins: readonly number[]): RankChances[] =>
  sure(betaBinomialRanks(wins.map((successes) => ({ successes, trials: 20 }))));

describe("betaBinomialRanks(groups, level)", () => {
  it("says of eight like reps that anyone may be first or last", () => {
    for (const { best, ranks } of of20([2, 4, 5, 5, 5, 6, 6, 8])) {
      expect(best).toBeLessThan(0.4);
      expect(ranks).toEqual({ low: 1, high: 8 });
    }
  });

  it("says who stands out, and nothing of the others", () => {
    const [first, ...others] = [...of20([4, 5, 5, 5, 6, 6, 5, 15])].reverse();
    expect(first?.best).toBeGreaterThan(0.85);
    expect(others.every(({ ranks }) => ranks.high - ranks.low === 6)).toBe(true);
  });

  it("draws by lot between people of the same result, to the noise of two thousand draws", () => {
    const chances = of20(new Array<number>(5).fill(5)).map(({ best }) => best);
    // 3.5 standard errors: 3.5 √(0.2 · 0.8 / 2000)
    for (const best of chances) expect(Math.abs(best - 0.2)).toBeLessThan(0.032);
  });

  it("is the same each time, adds up to one first place, and holds ranks between one and all", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { minLength: 2, maxLength: 9 }), (pairs) => {
        const people = pairs.map(([a, b]) => ({ successes: a, trials: a + b }));
        const answer = betaBinomialRanks(people);
        expect(betaBinomialRanks(people)).toEqual(answer);
        if (isFault(answer)) return;
        expect(answer.reduce((sum, { best }) => sum + best, 0)).toBeCloseTo(1, 9);
        for (const { ranks } of answer) {
          expect(ranks.low).toBeGreaterThanOrEqual(1);
          expect(ranks.low).toBeLessThanOrEqual(ranks.high);
          expect(ranks.high).toBeLessThanOrEqual(people.length);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("has an answer or a fault for absurd numbers", () => {
    const absurd = fc.oneof(fc.double(), fc.maxSafeNat(), fc.nat(9), fc.constantFrom(0, 1e12, 1e300, NaN, Infinity));
    fc.assert(
      fc.property(fc.array(fc.tuple(absurd, absurd), { maxLength: 4 }), absurd, (people, level) => {
        for (const answer of [
          betaBinomialRanks(
            people.map(([successes, trials]) => ({ successes, trials })),
            level,
          ),
          gammaPoissonRanks(
            people.map(([count, exposure]) => ({ count, exposure })),
            level,
          ),
        ]) {
          expect(isFault(answer) || answer.every(({ best }) => best >= 0 && best <= 1)).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe("gammaPoissonRanks(groups, level)", () => {
  it("ranks by the rate, not by the count", () => {
    const [busy, quick] = sure(
      gammaPoissonRanks([
        { count: 40, exposure: 24 },
        { count: 30, exposure: 6 },
      ]),
    );
    expect(quick?.best).toBeGreaterThan(0.99);
    expect(busy?.ranks).toEqual({ low: 2, high: 2 });
  });
});

describe("drawLogGamma(shape, even)", () => {
  it.each([0.3, 1, 4, 250])("has mean and variance of the shape, %d", (shape) => {
    const even = splitMix(7);
    const draws = Array.from({ length: 40_000 }, () => Math.exp(drawLogGamma(shape, even)));
    const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
    const variance = draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / draws.length;
    // Four standard errors of the mean: 4 √(shape / 40 000)
    expect(Math.abs(mean - shape)).toBeLessThan(0.02 * Math.sqrt(shape));
    expect(Math.abs(variance / shape - 1)).toBeLessThan(0.1);
  });
});

describe("splitMix(seed)", () => {
  it("spreads evenly over ten bins", () => {
    const even = splitMix(3);
    const bins = new Array<number>(10).fill(0);
    for (let draw = 0; draw < 100_000; draw++) {
      const bin = Math.floor(even() * 10);
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    // Four standard errors: 4 √(100 000 · 0.1 · 0.9) = 380
    for (const count of bins) expect(Math.abs(count - 10_000)).toBeLessThan(380);
  });
});
