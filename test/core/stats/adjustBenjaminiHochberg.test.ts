import fc from "fast-check";
import { adjustBenjaminiHochberg } from "../../../src/core/stats/adjustBenjaminiHochberg";
import { isFault } from "../../../src/core/words/fault";
import golden from "../../golden/manyTests.json";
import { disagreements, type Claim } from "./disagreements";

function adjusted(pValues: readonly number[]): number[] {
  const answer = adjustBenjaminiHochberg(pValues);
  if (isFault(answer)) throw new Error(JSON.stringify(answer));
  return answer;
}

const chances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 60 });

describe("adjustBenjaminiHochberg(pValues)", () => {
  it("agrees with the table of Benjamini and Hochberg", () => {
    const { p, adjusted: expected } = golden.benjaminiHochberg;
    expect([p.length, expected.length]).toEqual([2, 2]);
    const claims = p.flatMap((values, which): Claim[] => {
      const got = adjusted(values);
      expect(got.length).toBe(expected[which]?.length);
      return got.map((one, index) => [one, expected[which]?.[index] ?? NaN]);
    });
    expect(claims.length).toBe(19);
    expect(disagreements(claims, 0.5e-8, (claim) => [claim], "printed")).toEqual([]);
  });

  it("never lowers a p, keeps their order, and lies within what Bonferroni asks", () => {
    fc.assert(
      fc.property(chances, (pValues) => {
        const got = adjusted(Object.freeze([...pValues]));
        pValues.forEach((p, i) => {
          const one = got[i] ?? NaN;
          expect(one).toBeGreaterThanOrEqual(p);
          expect(one).toBeLessThanOrEqual(Math.min(1, p * pValues.length * (1 + 1e-15)));
          pValues.forEach((other, j) => {
            if (p <= other) expect(one).toBeLessThanOrEqual(got[j] ?? NaN);
          });
        });
      }),
    );
  });

  it("does not mind the order, nor the missing ones, which stay missing and are not counted", () => {
    fc.assert(
      fc.property(chances, (pValues) => {
        expect(adjusted([...pValues].reverse())).toEqual(adjusted(pValues).reverse());
        expect(adjusted([NaN, ...pValues, NaN])).toEqual([NaN, ...adjusted(pValues), NaN]);
      }),
    );
    expect([adjusted([]), adjusted([NaN]), adjusted([0.04])]).toEqual([[], [NaN], [0.04]]);
  });

  it("says what is no chance", () => {
    for (const value of [-0.1, 1.1, 5, Infinity]) {
      expect(adjustBenjaminiHochberg([0.5, value])).toEqual({ fault: true, kind: "not-a-level", value });
    }
  });
});
