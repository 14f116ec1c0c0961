import fc from "fast-check";
import { serialOf } from "../../../src/core/words/day";
import { norwegianCalendar, workingDays } from "../../../src/core/words/workingDays";

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

test("the common holiday is the last three whole weeks of July: 2026 from Monday 6th to Sunday 26th", () => {
  const july = (day: number): number => serialOf({ year: 2026, month: 7, day });
  const calendar = { ...norwegianCalendar, commonHoliday: true };
  expect([5, 6, 26, 27].map((day) => workingDays(july(day), july(day), calendar))).toEqual([0, 0, 0, 1]);
  expect(workingDays(july(1), july(31), calendar)).toBe(8);
  expect(workingDays(july(1), july(31))).toBe(23);
});

test("other weekdays, no holidays and days closed are the user's to choose", () => {
  const may = (day: number): number => serialOf({ year: 2026, month: 5, day });
  const calendar = { weekdays: [1, 2, 3, 4, 5, 6], holidays: "none", commonHoliday: false, closed: [may(4)] } as const;
  expect(workingDays(may(1), may(31), calendar)).toBe(25);
});
