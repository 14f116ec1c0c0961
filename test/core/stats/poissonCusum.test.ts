import fc from "fast-check";
import { poissonChance } from "../../../src/core/stats/poisson";
import { poissonCusum, type Cusum, type CusumPlan } from "../../../src/core/stats/poissonCusum";
import { isFault, type Fault } from "../../../src/core/words/fault";
import golden from "../../golden/cusum.json";
import { disagreements } from "./disagreements";

function known(cusum: Cusum | Fault): Cusum {
  if (isFault(cusum)) throw new Error(JSON.stringify(cusum));
  return cusum;
}

/** The other mean whose reference value, beside `usual`, is the wanted one; by halving. */
function changedFor(usual: number, reference: number, [low, high]: readonly [number, number]): number {
  const middle = (low + high) / 2;
  if (high - low < 1e-15) return middle;
  const got = known(poissonCusum([], { usual, changed: middle, interval: 1 })).reference;
  return changedFor(usual, reference, got < reference ? [middle, high] : [low, middle]);
}

/**
 * Mean number of months until the signal, by the Markov chain of Lucas 1985 over sums in quarters, where each step is
 * taken by the function itself. Settled by iteration.
 */
function runLength(plan: CusumPlan, mean: number): number {
  const states = Array.from({ length: plan.interval * 4 }, (_, quarters) => quarters);
  const counts = Array.from({ length: 20 }, (_, count) => count);
  const steps = states.map((quarters) =>
    counts.map((count) => {
      const { sums, signals } = known(poissonCusum([count], { ...plan, start: quarters / 4 }));
      return signals.length > 0 ? -1 : Math.round((sums[0] ?? NaN) * 4);
    }),
  );
  const chances = counts.map((count) => poissonChance(count, mean));
  let lengths = states.map(() => 0);
  for (let round = 0; round < 6000; round++) {
    lengths = steps.map((row) =>
      row.reduce((sum, next, count) => sum + (chances[count] ?? 0) * (lengths[next] ?? 0), 1),
    );
  }
  return lengths[(plan.start ?? 0) * 4] ?? NaN;
}

describe("poissonCusum(counts, plan)", () => {
  it("runs as long as the tables of Lucas 1985 say before a false alarm", () => {
    expect(golden.runLengths.length).toBe(4);
    expect(
      disagreements(
        golden.runLengths,
        0,
        ({ direction, start, printed }) => {
          // The step must be in quarters: the reference is 0.25, also the true mean, and the usual mean to one side of it
          const usual = direction === "up" ? 0.125 : 0.5;
          const changed = changedFor(usual, 0.25, direction === "up" ? [0.126, 2] : [1e-6, 0.499]);
          const plan = { usual, changed, interval: 10, start: start === "half" ? 5 : 0 };
          return [[Math.round(runLength(plan, 0.25)), printed]];
        },
        "printed",
      ),
    ).toEqual([]);
  });

  it("has the reference value that the R package spc gives for 0.52 and 1.563777", () => {
    const { usual, changed, reference } = golden.reference;
    expect(known(poissonCusum([], { usual, changed, interval: 1 })).reference).toBeCloseTo(reference, 6);
  });

  it("follows the definition by hand: 4 a month, looking for 6, reference 2 / log 1.5", () => {
    const reference = 2 / Math.log(1.5);
    const { sums, signals, since } = known(poissonCusum([4, 6, 7, NaN, 8, 2], { usual: 4, changed: 6, interval: 6 }));
    const expected = [0, 6 - reference, 13 - 2 * reference, 13 - 2 * reference, 21 - 3 * reference, 23 - 4 * reference];
    expected.forEach((sum, month) => {
      expect(sums[month]).toBeCloseTo(sum, 12);
    });
    expect([signals, since]).toEqual([[4], 1]);
  });

  it("finds a fall as it finds a rise, and signals at the interval itself", () => {
    const fall = known(poissonCusum([8, 8, 3, 2, 3, 2, 3], { usual: 8, changed: 4, interval: 9 }));
    expect([fall.signals, fall.since]).toEqual([[4, 5, 6], 2]);
    const still = known(poissonCusum([8, 8, 8, 8], { usual: 8, changed: 4, interval: 9 }));
    expect(still).toMatchObject({ sums: [0, 0, 0, 0], signals: [], since: null });
    const start = known(poissonCusum([NaN], { usual: 8, changed: 4, interval: 9, start: 9 }));
    expect([start.signals, start.since]).toEqual([[0], 0]);
  });

  it("refuses means and intervals that are none, and counts that are none", () => {
    const refuse = (plan: Partial<CusumPlan>, value: number) => {
      expect(poissonCusum([1], { usual: 4, changed: 6, interval: 5, ...plan })).toEqual({
        fault: true,
        kind: "not-a-count",
        value,
      });
    };
    for (const value of [0, -1, NaN, Infinity]) {
      refuse({ usual: value }, value);
      refuse({ changed: value }, value);
      refuse({ interval: value }, value);
    }
    refuse({ start: -1 }, -1);
    refuse({ changed: 4 }, 0);
    expect(poissonCusum([1.5], { usual: 4, changed: 6, interval: 5 })).toMatchObject({ kind: "not-a-count" });
    expect(poissonCusum([1], { usual: 4, changed: 6, interval: 5 }, [])).toMatchObject({ kind: "different-lengths" });
  });

  it("does not care about the unit of exposure, and rises with the counts", () => {
    const counts = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 39 }), (values, days, place) => {
        const plan = { usual: 4, changed: 6, interval: 5 };
        const one = known(poissonCusum(Object.freeze(values), plan));
        const daily = { ...plan, usual: 4 / days, changed: 6 / days };
        const other = known(
          poissonCusum(
            values,
            daily,
            values.map(() => days),
          ),
        );
        const more = known(
          poissonCusum(
            values.map((value, month) => (month === place ? value + 1 : value)),
            plan,
          ),
        );
        one.sums.forEach((sum, month) => {
          expect(sum).toBeGreaterThanOrEqual(0);
          expect(other.sums[month]).toBeCloseTo(sum, 9);
          expect(more.sums[month]).toBeGreaterThanOrEqual(sum);
        });
      }),
    );
  });

  it("answers or says why not, whatever the numbers, each in under 50 ms", () => {
    const started = Date.now();
    const absurd = fc.oneof(fc.double(), fc.constantFrom(0, NaN, 1e15, 1e300, -1, 5e-324, Infinity), fc.nat(9));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.oneof(absurd, fc.nat(9)), absurd)),
        absurd,
        absurd,
        absurd,
        (pairs, usual, changed, interval) => {
          const cusum = poissonCusum(
            pairs.map(([count]) => count),
            { usual, changed, interval },
            pairs.map(([, exposure]) => exposure),
          );
          expect(isFault(cusum) || cusum.sums.every(Number.isFinite)).toBe(true);
        },
      ),
    );
    expect(Date.now() - started).toBeLessThan(100 * 50);
  });
});
