import fc from "fast-check";
import { rankSum } from "../../../src/core/stats/rankSum";

/** scipy 1.17.1: mannwhitneyu of groups without ties, method="exact", alternative="greater": first, second, U, p. */
const scipy = [
  [3, 5, 13, 0.07142857142857142],
  [3, 12, 35, 0.004395604395604396],
  [3, 24, 66, 0.007863247863247862],
  [6, 12, 40, 0.3751346692523163],
  [6, 24, 118, 0.007644309713275231],
  [6, 36, 140, 0.1324954925725144],
  [12, 12, 97, 0.07998650965402884],
  [12, 24, 205, 0.02055626300604381],
  [12, 36, 283, 0.05709922225832346],
  [12, 36, 249, 0.22206031288207925],
  [1, 10, 0, 1.0],
  [6, 30, 101, 0.3318732184956094],
] as const;

/** Two groups in which so many pairs have the first's figure above the second's. */
function groupsWith(first: number, second: number, above: number): readonly [number[], number[]] {
  let left = above;
  const places = Array.from({ length: first }, () => {
    const below = Math.min(second, left);
    left -= below;
    return below + 0.5;
  });
  return [places, Array.from({ length: second }, (_, place) => place + 1)];
}

describe("rankSum(first, second)", () => {
  it("agrees with scipy's exact test", () => {
    expect(scipy.length).toBe(12);
    for (const [first, second, above, p] of scipy) {
      const { upper } = rankSum(...groupsWith(first, second, above));
      expect(Math.abs(upper / p - 1)).toBeLessThan(1e-9);
    }
  });

  it("is one in all ways to choose where the groups do not overlap", () => {
    // 1 / C(8, 3) and 1 / C(27, 3)
    expect(rankSum(...groupsWith(3, 5, 15)).upper).toBeCloseTo(1 / 56, 14);
    expect(rankSum(...groupsWith(3, 24, 72)).upper).toBeCloseTo(1 / 2925, 14);
  });

  it("mirrors, does not hang on scale or order, and ties speak against a difference", () => {
    const group = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 15 });
    fc.assert(
      fc.property(group, group, (first, second) => {
        const tails = rankSum(first, second);
        const other = rankSum(second, first);
        expect([other.lower, other.upper]).toEqual([expect.closeTo(tails.upper, 12), expect.closeTo(tails.lower, 12)]);
        expect(
          rankSum(
            [...first].reverse().map((value) => value ** 3),
            second.map((value) => value ** 3),
          ),
        ).toEqual(tails);
        // Moving the tied ones of the first group up a little can only make it look higher.
        expect(
          rankSum(
            first.map((value) => value + 0.5),
            second,
          ).upper,
        ).toBeLessThanOrEqual(tails.upper + 1e-15);
        expect(tails.lower + tails.upper).toBeGreaterThanOrEqual(1 - 1e-12);
      }),
    );
  });
});
