import fc from "fast-check";
import { xmrChart, type XmrChart } from "../../../../src/core/stats/charts/xmrChart";
import { xmr } from "../../../../src/core/stats/xmr";
import { isFault } from "../../../../src/core/words/fault";
import golden from "../../../golden/xmr.json";
import { quickest } from "../quickest";

function chart(...args: Parameters<typeof xmrChart>): XmrChart {
  const answer = xmrChart(...args);
  if (isFault(answer)) throw new Error(JSON.stringify(answer));
  return answer;
}

describe("xmrChart(values, baseline, form)", () => {
  it("puts PowerBI-SPC's limits at three deviations and at two", () => {
    const { numerators, denominators, printed } = golden.rates;
    const { points, centre } = chart(numerators.map((numerator, index) => numerator / (denominators[index] ?? NaN)));
    const two = 2 * (points[0]?.sigma ?? NaN);
    expect([points[0]?.low, points[0]?.high].map((end) => Number(end?.toFixed(4)))).toEqual([
      printed.low,
      printed.high,
    ]);
    // test/Chart Types/i.test.ts: two deviations are 0.0350 and 0.0836
    expect([centre - two, centre + two].map((end) => Number(end.toFixed(4)))).toEqual([0.035, 0.0836]);
  });

  it("is xmr of the baseline, at every value; no range bridges what is not in it", () => {
    const { values } = golden.wheeler;
    const first = xmr(values.slice(0, 12));
    const { points, ranges } = chart(values, { first: 12 });
    if (isFault(first)) throw new Error("too few");
    expect(points.every(({ low, high }) => low === first.low && high === first.high)).toBe(true);
    expect([points.length, ranges.length]).toEqual([31, 31]);
    expect(chart([1, 2, 1, 2, 90, 2, 1, 2], { at: [0, 1, 2, 3, 5, 6, 7] }).rangeHigh).toBeCloseTo(3.268, 12);
    expect(xmrChart(values, { at: [0, 2, 4, 6, 8, 10, 12] })).toEqual({
      fault: true,
      kind: "too-few-values",
      needed: 6,
      have: 1,
    });
  });

  it("keeps the place of what is missing", () => {
    const { points } = chart([1, 2, 1, 2, 1, 2, NaN, 1]);
    expect(points[6]).toEqual({ value: NaN, centre: NaN, low: NaN, high: NaN, sigma: NaN });
    expect(points[7]?.value).toBe(1);
  });

  it("answers, or names a fault, for whatever finite or missing values and whatever baseline", () => {
    const value = fc.oneof(
      fc.double({ noDefaultInfinity: true, min: -1e300, max: 1e300 }),
      fc.constantFrom(0, NaN, 1e15),
    );
    fc.assert(
      fc.property(fc.array(value, { maxLength: 30 }), fc.double(), (values, first) => {
        for (const baseline of [undefined, { first }, { at: [0, first] }]) {
          const answer = quickest(() => xmrChart(Object.freeze(values), baseline));
          if (!isFault(answer)) expect(answer.points.length).toBe(values.length);
        }
      }),
    );
  });
});
