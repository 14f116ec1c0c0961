import fc from "fast-check";
import { rankSumTails } from "../../../src/core/stats/rankSum";

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

describe("rankSumTails(pairs)", () => {
  it("agrees with scipy's exact test", () => {
    expect(scipy.length).toBe(12);
    for (const [first, second, above, p] of scipy) {
      const { upper } = rankSumTails({ first, second, above, below: first * second - above });
      expect(Math.abs(upper / p - 1)).toBeLessThan(1e-9);
    }
  });

  it("is one in all ways to choose where the groups do not overlap", () => {
    // 1 / C(8, 3) and 1 / C(27, 3)
    expect(rankSumTails({ first: 3, second: 5, above: 15, below: 0 }).upper).toBeCloseTo(1 / 56, 14);
    expect(rankSumTails({ first: 3, second: 24, above: 72, below: 0 }).upper).toBeCloseTo(1 / 2925, 14);
  });

  it("mirrors, is the same for either group, and never grows with the number of pairs", () => {
    const size = fc.integer({ min: 1, max: 15 });
    fc.assert(
      fc.property(size, size, fc.nat(), (first, second, any) => {
        const above = any % (first * second + 1);
        const pairs = { first, second, above, below: first * second - above };
        const tails = rankSumTails(pairs);
        const other = rankSumTails({ first: second, second: first, above: pairs.below, below: above });
        expect(other.lower).toBeCloseTo(tails.upper, 12);
        expect(rankSumTails({ ...pairs, above: above + 1 }).upper).toBeLessThanOrEqual(tails.upper);
        expect(rankSumTails({ ...pairs, above: 0 }).upper).toBeCloseTo(1, 12);
      }),
    );
  });
});
