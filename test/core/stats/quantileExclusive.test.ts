import fc from "fast-check";
import { quantile } from "../../../src/core/stats/quantile";
import golden from "../../golden/quantileExclusive.json";
import { disagreements } from "./disagreements";

const amounts = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1, maxLength: 60 });

describe('quantile(values, share, "exclusive")', () => {
  it("agrees with R (type 6) and with PERCENTILE.EXC and QUARTILE.EXC", () => {
    const cases = [...golden.R, ...golden.excel];
    expect(cases.length).toBe(5);
    expect(
      disagreements(cases, 1e-12, (one) =>
        one.quantiles.map(
          ([share = NaN, expected = NaN]) => [quantile(one.values, share, "exclusive"), expected] as const,
        ),
      ),
    ).toEqual([]);
  });

  it("refuses what Excel refuses, and says how many values it would take", () => {
    const refused = golden.excel.flatMap((one) => one.refused.map((share) => quantile(one.values, share, "exclusive")));
    expect(refused).toEqual([0, 1].map((value) => ({ fault: true, kind: "not-a-level", value })));
    // R gives the least and the greatest value there
    expect(golden.outOfRange.map(({ values, share }) => quantile(values, share, "exclusive"))).toEqual(
      golden.outOfRange.map(() => ({ fault: true, kind: "too-few-values", needed: 3, have: 2 })),
    );
    expect(golden.outOfRange.length).toBe(2);
    const tooFew = (needed: number, have: number) => ({ fault: true, kind: "too-few-values", needed, have });
    expect(quantile([1, 2, 3, 4], 0.1, "exclusive")).toEqual(tooFew(9, 4));
    expect(quantile([1, NaN, 2], 0.8, "exclusive")).toEqual(tooFew(4, 2));
    expect(quantile([], 0.5, "exclusive")).toEqual(tooFew(1, 0));
    expect(() => quantile([1, 2], NaN, "exclusive")).toThrow("invalid share");
  });

  it("answers from just as many values as it said, also where rounding is against it", () => {
    for (let parts = 2; parts <= 300; parts++) {
      const values = Array.from({ length: parts - 1 }, (_, index) => index);
      expect(quantile(values, 1 / parts, "exclusive")).toBe(0);
      expect(quantile(values, (parts - 1) / parts, "exclusive")).toBe(parts - 2);
      expect(quantile(values.slice(1), 1 / parts, "exclusive")).toEqual({
        fault: true,
        kind: "too-few-values",
        needed: parts - 1,
        have: parts - 2,
      });
    }
  });

  it("lies further out than the inclusive one, agrees with it in the middle, and mirrors", () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 99 }), (values, percent) => {
        const share = percent / 100;
        const [inner, outer] = [quantile(values, share), quantile(values, share, "exclusive")];
        if (typeof inner !== "number" || typeof outer !== "number") return;
        expect(Math.sign(share - 0.5) * (outer - inner)).toBeGreaterThanOrEqual(-1e-6);
        const mirrored = quantile(
          values.map((value) => -value),
          (100 - percent) / 100,
          "exclusive",
        );
        expect(mirrored).toBeCloseTo(-outer, 6);
      }),
    );
  });
});
