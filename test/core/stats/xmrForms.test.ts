import fc from "fast-check";
import { xmr, type XmrForm, type XmrLimits } from "../../../src/core/stats/xmr";
import { isFault } from "../../../src/core/words/fault";
import rules from "../../golden/shewhartRules.json";
import golden from "../../golden/xmr.json";
import { disagreements } from "./disagreements";

function limits(values: ArrayLike<number>, form: XmrForm): XmrLimits {
  const answer = xmr(values, form);
  if (isFault(answer)) throw new Error(JSON.stringify(answer));
  return answer;
}

describe("xmr(values, 'screened')", () => {
  it("gives what the NHS vignette prints", () => {
    // NHSRplotthedots vignettes/deviations.Rmd at 050b07d
    const { meanRange, low, high } = limits(golden.nhs.values, "screened");
    expect([meanRange, Number(low.toFixed(2)), Number(high.toFixed(2))]).toEqual([1, -0.72, 4.6]);
  });

  it("agrees with NHSRplotthedots on six hospital series, one of them unscreened", () => {
    const { cases } = rules.plot_the_dots_series;
    expect(cases.length).toBe(6);
    expect(
      disagreements(cases, 1e-9, (one) => {
        const { centre, low, high } = limits(one.values, one.screened ? "screened" : "mean");
        return [
          [centre, one.centre],
          [low, one.low],
          [high, one.high],
        ];
      }),
    ).toEqual([]);
  });

  it("cuts nothing where there is nothing to cut", () => {
    expect(limits([5, 5, 5, 5, 5, 5], "screened")).toEqual(limits([5, 5, 5, 5, 5, 5], "mean"));
    expect(limits([1, 2, 1, 2, 1, 2], "screened")).toEqual(limits([1, 2, 1, 2, 1, 2], "mean"));
  });
});

describe("xmr(values, 'median')", () => {
  it("is median ± 3.145 median moving ranges, and 3.865 of them for the ranges", () => {
    // Medians by Python's statistics.median
    const cases = [
      { values: golden.wheeler.values, expected: [20, 3.5, 8.9925, 31.0075, 13.5275] },
      { values: golden.nhs.values, expected: [1.5, 1, -1.645, 4.645, 3.865] },
      { values: golden.spcPlotly.values, expected: [2649.5, 443, 1256.265, 4042.735, 1712.195] },
    ] as const;
    expect(
      disagreements(cases, 1e-12, ({ values, expected }) => {
        const { centre, meanRange, low, high, rangeHigh } = limits(values, "median");
        return [centre, meanRange, low, high, rangeHigh].map((got, index) => [got, expected[index] ?? NaN] as const);
      }),
    ).toEqual([]);
  });

  it("does not move for one wild value", () => {
    const { low, high } = limits(golden.wheeler.values, "median");
    const wild = limits([...golden.wheeler.values.slice(0, -1), 28_000], "median");
    expect([wild.low, wild.high]).toEqual([low, high]);
  });
});

it("all forms of xmr move and stretch with the values, and want six of them", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -1000, max: 1000 }), { maxLength: 40 }),
      fc.constantFrom<XmrForm>("mean", "screened", "median"),
      (values, form) => {
        const answer = xmr(Object.freeze(values.slice()), form);
        expect(isFault(answer)).toBe(values.length < 6);
        if (isFault(answer)) return;
        const moved = limits(
          values.map((value) => 4 * value + 64),
          form,
        );
        expect(moved.low).toBeCloseTo(4 * answer.low + 64, 6);
        expect(moved.high).toBeCloseTo(4 * answer.high + 64, 6);
        expect(moved.rangeHigh).toBeCloseTo(4 * answer.rangeHigh, 6);
        expect(answer.low <= answer.centre && answer.centre <= answer.high).toBe(true);
      },
    ),
  );
});
