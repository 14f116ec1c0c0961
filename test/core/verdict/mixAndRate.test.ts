import fc from "fast-check";
import { mixAndRate, type Part } from "../../../src/core/verdict/mixAndRate";

const part = fc
  .tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 }))
  .map(([one, other]): Part => ({ numerator: Math.min(one, other), denominator: Math.max(one, other) }));

const whole = (parts: readonly Part[]): number =>
  parts.reduce((sum, { numerator }) => sum + numerator, 0) /
  parts.reduce((sum, { denominator }) => sum + denominator, 0);

describe("mixAndRate(before, after)", () => {
  it("adds up to the change, whatever the parts", () => {
    const pairs = fc.array(fc.tuple(part, part), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(pairs, (both) => {
        const [before, after] = [both.map(([one]) => one), both.map(([, other]) => other)];
        const split = mixAndRate(before, after);
        if (split === null) return;
        const sum = split.reduce((all, { rate, mix }) => all + rate + mix, 0);
        expect(Math.abs(sum - (whole(after) - whole(before)))).toBeLessThan(1e-9);
      }),
    );
  });

  it("knows a change of mix from one of rates: Simpson's paradox, by hand", () => {
    // Each part better by 10 points, and more of the worse one: 90 of 100 at 50 % to 10 of 100 at 60 %.
    const before = [
      { numerator: 45, denominator: 90 },
      { numerator: 1, denominator: 10 },
    ];
    const after = [
      { numerator: 6, denominator: 10 },
      { numerator: 18, denominator: 90 },
    ];
    const split = mixAndRate(before, after) ?? [];
    expect(split.map(({ rate }) => Number(rate.toFixed(6)))).toEqual([0.05, 0.05]);
    // 46 % to 24 %: 10 points up by the rates, 32 down by the mix.
    expect(split.reduce((sum, { mix }) => sum + mix, 0)).toBeCloseTo(-0.32, 10);
  });

  it("has nothing to say of nothing", () => {
    expect(mixAndRate([], [])).toBeNull();
    expect(mixAndRate([{ numerator: 0, denominator: 0 }], [{ numerator: 1, denominator: 2 }])).toBeNull();
  });
});
