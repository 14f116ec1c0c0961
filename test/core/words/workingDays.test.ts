import fc from "fast-check";
import { serialOf } from "../../../src/core/words/day";
import { workingDays } from "../../../src/core/words/workingDays";

const within = (year: number, month: number): number => {
  const first = serialOf({ year, month, day: 1 });
  return workingDays(first, serialOf({ year: month === 12 ? year + 1 : year, month: (month % 12) + 1, day: 1 }) - 1);
};

describe("workingDays(first, last)", () => {
  it("counts the months of 2026 as another calendar does", () => {
    // The Python package holidays 0.105, holidays.Norway(years=2026): weekdays that are not in it, by month.
    const months = Array.from({ length: 12 }, (_, month) => within(2026, month + 1));
    expect(months).toEqual([21, 20, 22, 19, 18, 22, 23, 21, 22, 22, 21, 22]);
  });

  it("adds up over stretches, and a week without a holiday has five", () => {
    fc.assert(
      fc.property(fc.integer({ min: 20000, max: 60000 }), fc.nat(400), fc.nat(400), (first, more, further) => {
        const middle = first + more;
        expect(workingDays(first, middle) + workingDays(middle + 1, middle + further)).toBe(
          workingDays(first, middle + further),
        );
      }),
    );
    expect(workingDays(serialOf({ year: 2026, month: 11, day: 2 }), serialOf({ year: 2026, month: 11, day: 8 }))).toBe(
      5,
    );
    expect(workingDays(5, 4)).toBe(0);
  });
});
