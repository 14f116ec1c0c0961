import fc from "fast-check";
import { anhoj, type AnhojRuns } from "../../../../src/core/stats/charts/anhoj";
import { isFault } from "../../../../src/core/words/fault";
import golden from "../../../golden/anhoj.json";

function runs(values: readonly number[], centre: number): AnhojRuns {
  const answer = anhoj(values.map((value) => ({ value, centre })));
  if (isFault(answer)) throw new Error(JSON.stringify(answer));
  return answer;
}

describe("anhoj(points)", () => {
  it("finds the runs and crossings that qicharts2 finds", () => {
    expect(golden.series.length).toBe(17);
    for (const { id, values, centre, ...expected } of golden.series) {
      expect([id, runs(values, centre)]).toEqual([id, expected]);
    }
  });

  it("has the limits of the table", () => {
    expect(golden.limits.length).toBe(9);
    for (const { n, longest_run_max, crossings_min } of golden.limits) {
      const { runLimit, crossingLimit } = runs(
        Array.from({ length: n }, (_, index) => (index % 2) - 0.5),
        0,
      );
      expect([n, runLimit, crossingLimit]).toEqual([n, longest_run_max, crossings_min]);
    }
  });

  it("passes over what is missing or lies on the line, and mirrors", () => {
    const value = fc.integer({ min: -3, max: 3 });
    fc.assert(
      fc.property(fc.array(value, { minLength: 30, maxLength: 60 }), (values) => {
        const useful = values.filter((one) => one !== 0);
        fc.pre(useful.length >= 10);
        const expected = runs(useful, 0);
        expect(runs(values, 0)).toEqual(expected);
        expect(
          runs(
            values.flatMap((one) => [one, NaN]),
            0,
          ),
        ).toEqual(expected);
        expect(
          runs(
            values.map((one) => 5 - one),
            5,
          ),
        ).toEqual(expected);
        expect(runs(values.slice().reverse(), 0)).toEqual(expected);
      }),
    );
  });

  it("wants ten values off the line", () => {
    expect(anhoj([])).toEqual({ fault: true, kind: "too-few-values", needed: 10, have: 0 });
    const flat = Array.from({ length: 50 }, () => ({ value: 0.1 + 0.2, centre: 0.3 }));
    expect(anhoj(flat)).toEqual({ fault: true, kind: "too-few-values", needed: 10, have: 0 });
  });
});
