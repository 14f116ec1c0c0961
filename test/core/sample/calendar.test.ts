import { isQuarterEnd, makeCalendar } from "../../../src/core/sample/calendar";
import { serialOf } from "../../../src/core/words/day";

const on = (year: number, month: number, day: number): number => serialOf({ year, month, day });
const calendar = makeCalendar(on(2026, 1, 1), on(2026, 12, 31));

describe("makeCalendar(first, last)", () => {
  it("rests on weekends and public holidays", () => {
    // a Saturday, a Sunday, Good Friday, 1 May, 17 May, Christmas Day
    const off = [on(2026, 10, 31), on(2026, 11, 1), on(2026, 4, 3), on(2026, 5, 1), on(2026, 5, 17), on(2026, 12, 25)];
    expect(off.map(calendar.level)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(off.map(calendar.closingLevel)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it("works less in July, Easter week, Christmas week and on a Friday after Ascension Day than on a usual day", () => {
    const usual = calendar.level(on(2026, 10, 14));
    const quietDays = [on(2026, 7, 15), on(2026, 3, 31), on(2026, 12, 28), on(2026, 5, 15), on(2026, 8, 5)];
    expect(usual).toBe(1);
    for (const level of quietDays.map(calendar.level)) {
      expect(level).toBeGreaterThan(0);
      expect(level).toBeLessThan(usual);
    }
  });

  it("moves to the next working day: from Good Friday 2026 to the Tuesday after Easter", () => {
    expect(calendar.workday(on(2026, 4, 3))).toBe(on(2026, 4, 7));
    expect(calendar.workday(on(2026, 4, 7))).toBe(on(2026, 4, 7));
  });

  it("knows nothing outside its days", () => {
    expect([calendar.level(on(2025, 12, 31)), calendar.level(on(2027, 1, 4))]).toEqual([0, 0]);
  });
});

describe("isQuarterEnd(day)", () => {
  it("is true for the last 21 days of a quarter, in December those up to the 21st", () => {
    const days = [on(2026, 9, 9), on(2026, 9, 10), on(2026, 9, 30), on(2026, 10, 1), on(2026, 12, 1), on(2026, 12, 22)];
    expect(days.map(isQuarterEnd)).toEqual([false, true, true, false, true, false]);
  });
});
