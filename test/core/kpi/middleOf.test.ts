import fc from "fast-check";
import { middleOf } from "../../../src/core/kpi/middleOf";
import { median } from "../../../src/core/stats/median";

test("middleOf(list) is the median, whatever the order and however many are equal", () => {
  const value = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.double({ min: -1e6, max: 1e6, noNaN: true }));
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 80 }), (list) => {
      const before = [...list];
      expect(middleOf(list)).toBe(median(list));
      expect(list).toEqual(before);
    }),
    { examples: [[[0, -0]], [[-0]], [[-0, -1, 0]]] },
  );
});
