import fc from "fast-check";
import { betaBinomial } from "../../../src/core/stats/betaBinomial";
import { compareGroups } from "../../../src/core/verdict/compareGroups";
import { isFault, type Fault } from "../../../src/core/words/fault";

const sure = <Found>(found: Found | Fault): Found => {
  if (isFault(found)) throw new Error(found.kind);
  return found;
};

describe("compareGroups(groups, level)", () => {
  const draw = [2, 3, 4, 5, 5, 6, 7, 8].map((successes) => ({ successes, trials: 20 }));

  it("gives eight who are alike no name, and says what chance makes of them", () => {
    const { groups, rate, spread } = sure(compareGroups({ kind: "proportion", groups: draw }));
    expect(groups.map(({ stands }) => stands)).toEqual(draw.map(() => "within"));
    expect(rate).toBe(0.25);
    expect(spread).toEqual({ low: 0.1, high: 0.4 });
    const dull = draw.map(() => ({ successes: 5, trials: 20 }));
    expect(sure(compareGroups({ kind: "proportion", groups: dull })).spread).toEqual({ low: 0.1, high: 0.4 });
  });

  it("gives each its own interval and the fair estimate of its model", () => {
    // Wilson of 2 of 20: scipy 1.17.1, stats.binomtest(2, 20).proportion_ci(method="wilson").
    const [first] = sure(compareGroups({ kind: "proportion", groups: draw })).groups;
    expect(first?.interval?.low).toBeCloseTo(0.0278665, 6);
    expect(first?.interval?.high).toBeCloseTo(0.3010336, 6);
    expect(first?.fair).toEqual(sure(betaBinomial(draw)).estimates[0]);
    // Garwood of 8 in 4 months: scipy 1.17.1, stats.chi2.ppf.
    const counts = [8, 20].map((count) => ({ count, exposure: 4 }));
    const [least] = sure(compareGroups({ kind: "count", groups: counts })).groups;
    expect(least?.rate).toBe(2);
    expect(least?.interval?.low).toBeCloseTo(3.453832 / 4, 6);
    expect(least?.interval?.high).toBeCloseTo(15.763189 / 4, 6);
  });

  it("leaves out nobody, but says nothing of who has nothing", () => {
    const { groups } = sure(compareGroups({ kind: "proportion", groups: [...draw, { successes: 0, trials: 0 }] }));
    expect(groups[8]).toMatchObject({ rate: null, interval: null, stands: "too-little-data" });
    const counts = [0, 0, 1, 0].map((count) => ({ count, exposure: 1 }));
    expect(sure(compareGroups({ kind: "count", groups: counts })).groups[2]?.stands).toBe("too-little-data");
  });

  it("refuses what is no comparison", () => {
    expect(compareGroups({ kind: "proportion", groups: [] })).toMatchObject({ kind: "too-few-values", needed: 2 });
    expect(compareGroups({ kind: "proportion", groups: [{ successes: 3, trials: 2 }] })).toMatchObject({
      kind: "more-successes-than-trials",
    });
    const crowd = new Array<{ successes: number; trials: number }>(9100).fill({ successes: 1, trials: 1e12 });
    expect(compareGroups({ kind: "proportion", groups: crowd })).toMatchObject({ kind: "too-large" });
    expect(compareGroups({ kind: "proportion", groups: draw }, 95)).toMatchObject({ kind: "not-a-level" });
  });

  it("answers anything with an answer or a fault", () => {
    const number = fc.oneof(
      fc.constantFrom(0, 1, 20, -1, 2.5, NaN, Infinity, 1e12, 1e15, 1e300, 5e-324),
      fc.integer({ min: 0, max: 50 }),
    );
    const pairs = fc.array(fc.tuple(number, number), { maxLength: 6 });
    fc.assert(
      fc.property(pairs, fc.boolean(), (given, isCount) => {
        const found = isCount
          ? compareGroups({ kind: "count", groups: given.map(([count, exposure]) => ({ count, exposure })) })
          : compareGroups({ kind: "proportion", groups: given.map(([successes, trials]) => ({ successes, trials })) });
        if (isFault(found)) return;
        expect(found.groups).toHaveLength(given.length);
        expect(found.spread.low).toBeLessThanOrEqual(found.spread.high);
        for (const { fair } of found.groups) expect(Number.isNaN(fair.estimate + fair.chanceAbove)).toBe(false);
      }),
    );
  });
});
