import fc from "fast-check";
import { movingRanges } from "../../../src/core/stats/movingRanges";
import { leastXmrValues, xmr, type XmrLimits } from "../../../src/core/stats/xmr";
import { isFault } from "../../../src/core/words/fault";
import golden from "../../golden/xmr.json";
import { disagreements } from "./disagreements";

function limits(values: ArrayLike<number>): XmrLimits {
  const answer = xmr(values);
  if (isFault(answer)) throw new Error(JSON.stringify(answer));
  return answer;
}

describe("xmr(values)", () => {
  it("gives what Wheeler's inventory example prints", () => {
    const { centre, meanRange, high } = limits(golden.wheeler.values);
    expect([centre.toFixed(2), meanRange.toFixed(1), high.toFixed(2)]).toEqual(["20.39", "4.7", "32.89"]);
    expect(
      disagreements([golden.wheeler], 1e-12, (one) => [
        [centre, one.recomputed.centre],
        [high, one.recomputed.high],
        [limits(one.values).low, one.recomputed.low],
        [limits(one.values).rangeHigh, one.recomputed.rangeHigh],
      ]),
    ).toEqual([]);
  });

  it("gives what the NHS vignette prints, unscreened", () => {
    const { centre, low, high } = limits(golden.nhs.values);
    expect([centre, low, high].map((value) => value.toFixed(2))).toEqual(["1.94", "-3.06", "6.95"]);
  });

  it("gives all ten decimals of spc-plotly, which use 2.66 and 3.268", () => {
    expect(
      disagreements(
        [golden.spcPlotly],
        0.5e-10,
        (one) => {
          const { centre, meanRange, high, rangeHigh } = limits(one.values);
          return [
            [centre, one.centre],
            [meanRange, one.meanRange],
            [high, one.high],
            [rangeHigh, one.rangeHigh],
          ];
        },
        "printed",
      ),
    ).toEqual([]);
  });

  it("gives what Montgomery's example 6.5 prints, and qicharts2's digits when its 3/1.128 is put for our 2.66", () => {
    const { centre, meanRange, low, high } = limits(golden.montgomery.values);
    const { printed } = golden.montgomery;
    expect([centre, Number(low.toFixed(2)), Number(high.toFixed(2))]).toEqual([
      printed.centre,
      printed.low,
      printed.high,
    ]);
    const otherFactor = 3 / 1.128 / 2.66;
    expect(
      disagreements([golden.montgomery], 1e-9, (one) => [
        [centre, one.centre],
        [meanRange, one.meanRange],
        [centre - (centre - low) * otherFactor, one.low],
        [centre + (high - centre) * otherFactor, one.high],
      ]),
    ).toEqual([]);
  });

  it("gives what PowerBI-SPC prints for rates", () => {
    const { numerators, denominators, printed } = golden.rates;
    const { low, high } = limits(numerators.map((numerator, index) => numerator / (denominators[index] ?? NaN)));
    expect([Number(low.toFixed(4)), Number(high.toFixed(4))]).toEqual([printed.low, printed.high]);
  });

  it("agrees with NHSRplotthedots on four hospital series", () => {
    const { cases } = golden.plotTheDots;
    expect(cases.length).toBe(4);
    expect(
      disagreements(cases, 1e-9, (one) => {
        const { centre, low, high } = limits(one.values);
        return [
          [centre, one.centre],
          [low, one.low],
          [high, one.high],
        ];
      }),
    ).toEqual([]);
  });

  it("leaves missing values out, and bridges no gap", () => {
    // Without the gap rule, 20 − 10 would be a moving range
    const { centre, meanRange } = limits([10, 11, 10, 11, 10, NaN, 20, 21]);
    expect(centre).toBe(93 / 7);
    expect(meanRange).toBe(1);
    expect(limits([NaN, 4, 6, 5, 8, 6, 7, NaN])).toEqual(limits([4, 6, 5, 8, 6, 7]));
    expect(limits(Float64Array.of(4, 6, 5, 8, 6, 7))).toEqual(limits([4, 6, 5, 8, 6, 7]));
  });

  it("refuses fewer than six neighbouring values, and says how many there are", () => {
    expect(leastXmrValues).toBe(6);
    const tooFew = (have: number) => ({ fault: true, kind: "too-few-values", needed: 6, have });
    expect(xmr([])).toEqual(tooFew(0));
    expect(xmr([NaN, NaN])).toEqual(tooFew(0));
    expect(xmr([1])).toEqual(tooFew(1));
    expect(xmr([1, 2, 3, 4, 5])).toEqual(tooFew(5));
    expect(xmr([1, NaN, 2, NaN, 3, NaN, 4, NaN, 5, NaN, 6])).toEqual(tooFew(1));
    expect(xmr([1, 2, 3, NaN, 4, 5, 6])).toEqual(tooFew(5));
    expect(isFault(xmr([1, 2, 3, 4, 5, 6]))).toBe(false);
  });

  it("gives limits of no width where all values are equal, with every value on the centre", () => {
    for (const value of [0, 0.1, 1 / 3, 1e300]) {
      expect(limits(Array.from({ length: 7 }, () => value))).toEqual({
        low: value,
        high: value,
        centre: value,
        meanRange: 0,
        rangeHigh: 0,
      });
    }
  });

  const series = fc.array(fc.integer({ min: -100_000, max: 100_000 }), { minLength: 6, maxLength: 48 });

  it("moves, stretches, turns with the values, and does not care which way time runs", () => {
    fc.assert(
      fc.property(
        series,
        fc.integer({ min: -1000, max: 1000 }),
        fc.integer({ min: 1, max: 50 }),
        (values, shift, factor) => {
          const { low, high, centre, meanRange, rangeHigh } = limits(Object.freeze(values.slice()));
          const moved = limits(values.map((value) => value * factor + shift));
          expect(moved.centre).toBeCloseTo(centre * factor + shift, 6);
          expect(moved.low).toBeCloseTo(low * factor + shift, 6);
          expect(moved.high).toBeCloseTo(high * factor + shift, 6);
          expect(moved.rangeHigh).toBeCloseTo(rangeHigh * factor, 6);
          expect(limits(values.slice().reverse())).toEqual({ low, high, centre, meanRange, rangeHigh });
          const turned = limits(values.map((value) => -value));
          expect([turned.low, turned.high]).toEqual([-high, -low]);
          expect(low).toBeLessThanOrEqual(centre);
        },
      ),
    );
  });
});

describe("movingRanges(values)", () => {
  it("keeps the place of each value, with NaN where there is nothing to compare", () => {
    expect(movingRanges([5, 7, NaN, 4, 1])).toEqual([NaN, 2, NaN, NaN, 3]);
    expect(movingRanges([])).toEqual([]);
    expect(movingRanges([3])).toEqual([NaN]);
  });
});
