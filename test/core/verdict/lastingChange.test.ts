import fc from "fast-check";
import { rng } from "../../../src/core/sample/rng";
import { binomial, poisson } from "../../../src/core/sample/samplers";
import { lastingChange } from "../../../src/core/verdict/lastingChange";
import type { Observation } from "../../../src/core/verdict/observation";

const falseAlarm = 0.005;

/** Months of a rep who wins at one rate, and from a month on at another. */
function months(random: () => number, length: number, rateAt: (month: number) => number): Observation[] {
  return Array.from({ length }, (_, month) => {
    const exposure = poisson(random, 15);
    return { value: binomial(random, exposure, rateAt(month)), exposure };
  });
}

describe("lastingChange(model, series, falseAlarm)", () => {
  it("finds a rep who has doubled the win rate for a year, and about when", () => {
    const random = rng(3, 1);
    const reps = 60;
    let found = 0;
    for (let rep = 0; rep < reps; rep++) {
      const series = months(random, 36, (month) => (month < 24 ? 0.22 : 0.45));
      const change = lastingChange("proportion", series, falseAlarm);
      if (change?.side === 1 && Math.abs(change.at - 24) <= 3) found += 1;
    }
    expect(found / reps).toBeGreaterThan(0.8);
  });

  it("names next to nobody who has not changed, one lucky month or not", () => {
    const random = rng(3, 2);
    const reps = 400;
    let [plain, lucky] = [0, 0];
    for (let rep = 0; rep < reps; rep++) {
      const series = months(random, 36, () => 0.26);
      if (lastingChange("proportion", series, falseAlarm) !== null) plain += 1;
      // The best month of a whole career, just now.
      const star: Observation = { value: 12, exposure: 15 };
      if (lastingChange("proportion", [...series.slice(1), star], falseAlarm) !== null) lucky += 1;
    }
    // 0.5 % are allowed; four standard errors above that is 1.9 %.
    expect(plain / reps).toBeLessThanOrEqual(0.019);
    expect(lucky / reps).toBeLessThanOrEqual(0.05);
  });

  it("has nothing to say of less than a year and three months, or of months without figures", () => {
    const random = rng(3, 3);
    expect(
      lastingChange(
        "proportion",
        months(random, 14, (month) => (month < 7 ? 0 : 1)),
        falseAlarm,
      ),
    ).toBeNull();
    const blank: Observation = { value: NaN, exposure: NaN };
    expect(
      lastingChange(
        "count",
        Array.from({ length: 36 }, () => blank),
        falseAlarm,
      ),
    ).toBeNull();
    expect(
      lastingChange(
        "count",
        Array.from({ length: 36 }, () => ({ value: 4, exposure: 1 })),
        falseAlarm,
      ),
    ).toBeNull();
  });

  it("gives the same answer each time, and says which way", () => {
    const series = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 15, maxLength: 36 });
    fc.assert(
      fc.property(series, (values) => {
        const counted = values.map((value): Observation => ({ value, exposure: 21 }));
        const change = lastingChange("count", counted, 0.05);
        expect(lastingChange("count", counted, 0.05)).toEqual(change);
        if (change === null) return;
        const rate = ({ value, exposure }: Observation): number => value / exposure;
        expect(Math.sign(rate(change.after) - rate(change.before))).toBe(change.side);
        expect(change.before.periods + change.after.periods).toBe(values.length);
      }),
      { numRuns: 30 },
    );
  });
});
