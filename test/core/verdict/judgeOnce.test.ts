import fc from "fast-check";
import { judgeOnce } from "../../../src/core/verdict/judgeOnce";
import { judgeSeries } from "../../../src/core/verdict/judgeSeries";

const series = fc.array(fc.record({ value: fc.integer({ min: 0, max: 9 }), exposure: fc.constantFrom(10, 11, NaN) }), {
  maxLength: 30,
});

test("what is kept is what would be said anew, also of series that are nearly alike", () => {
  fc.assert(
    fc.property(series, fc.constantFrom("count", "proportion", "amount"), fc.boolean(), (values, model, rebased) => {
      const baseline = rebased ? { from: Math.max(0, values.length - 14) } : {};
      for (const end of [values.length, values.length - 1, values.length]) {
        const asked = values.slice(0, Math.max(0, end));
        expect(judgeOnce(model, asked, baseline)).toEqual(judgeSeries(model, asked, baseline));
      }
    }),
    { numRuns: 60 },
  );
});
