import fc from "fast-check";
import { middleOf } from "../../../src/core/kpi/middleOf";
import { median } from "../../../src/core/stats/median";

const days = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: -1, max: 1100 }));
const numbers = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.double({ min: -1e6, max: 1e6, noNaN: true }));

describe.each([
  ["whole days", days],
  ["any numbers", numbers],
])("middleOf(list) of %s", (_name, value) => {
  it("is the median, whatever the order and however many are equal", () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 80 }), (list) => {
        const before = [...list];
        expect(middleOf(list)).toBe(median(list));
        expect(list).toEqual(before);
      }),
      { examples: [[[0, -0]], [[-0]], [[-0, -1, 0]], [[1023, 1024]], [[2, 2, 0.5]], [[4294967296, 1]]] },
    );
  });

  it("is that of a part of the list where one is named", () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 3, maxLength: 30 }), fc.nat(), fc.nat(), (list, one, other) => {
        const from = one % list.length;
        const to = from + 1 + (other % (list.length - from));
        expect(middleOf(list, from, to)).toBe(median(list.slice(from, to)));
      }),
    );
  });
});
