import fc from "fast-check";
import { largePoissonTails } from "../../../src/core/stats/largePoissonTails";
import { poissonTails } from "../../../src/core/stats/poisson";
import golden from "../../golden/largePoissonTails.json";
import { disagreements, type Claim } from "./disagreements";

type Golden = readonly [number, number, number, number];

describe("largePoissonTails(count, mean)", () => {
  it("agrees with sums of the terms to the digits that it states, on both sides", () => {
    const cases = golden.poissonTails.cases as unknown as readonly Golden[];
    expect(cases.length).toBe(51);
    const claims = ([count, mean, lower, upper]: Golden): Claim[] => {
      const got = largePoissonTails(count, mean);
      return [
        [got.lower, lower],
        [got.upper, upper],
      ];
    };
    const near = cases.filter(([count, mean]) => Math.abs(count - mean) <= 12 * Math.sqrt(mean));
    expect(near.length).toBe(43);
    expect(disagreements(near, 1e-8, claims)).toEqual([]);
    expect(disagreements(cases, 1e-7, claims)).toEqual([]);
  });

  it("hands over from poissonTails without a step", () => {
    fc.assert(
      fc.property(fc.double({ min: -6, max: 6, noNaN: true }), fc.integer({ min: 10_000, max: 200_000 }), (z, mean) => {
        const count = Math.round(mean + z * Math.sqrt(mean));
        const [got, expected] = [largePoissonTails(count, mean), poissonTails(count, mean)];
        expect(Math.abs(got.lower / expected.lower - 1)).toBeLessThan(1e-8);
        expect(Math.abs(got.upper / expected.upper - 1)).toBeLessThan(1e-8);
      }),
    );
  });

  it("adds up to one, and never leaves 0 to 1", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.integer({ min: 10_000, max: 9_000_000 }),
        (count, mean) => {
          const { lower, upper } = largePoissonTails(count, mean);
          expect(lower + upper).toBeCloseTo(1, 12);
          expect(Math.min(lower, upper)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});
