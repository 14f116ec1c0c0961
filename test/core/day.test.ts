import fc from "fast-check";
import { dateOf, daysInMonth, isoDate, serialOf, weekdayOf } from "../../src/core/words/day";
import { columnLetters } from "../../src/core/words/address";

describe("serialOf(date)", () => {
  it("counts as Excel does", () => {
    // Microsoft, "DATEVALUE function": 2011-08-22 is 40777; office add-in docs: 2000-01-01 is 36526
    expect(serialOf({ year: 2011, month: 8, day: 22 })).toBe(40777);
    expect(serialOf({ year: 2000, month: 1, day: 1 })).toBe(36526);
    expect(serialOf({ year: 1900, month: 3, day: 1 })).toBe(61);
  });

  it("is the inverse of dateOf and agrees with the UTC calendar of JavaScript", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2_900_000 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (serial, time) => {
          expect(serialOf(dateOf(serial + time))).toBe(serial);
          const utc = new Date((serial - 25569) * 86_400_000);
          expect(isoDate(serial)).toBe(utc.toISOString().slice(0, 10));
          expect(weekdayOf(serial)).toBe(utc.getUTCDay() === 0 ? 7 : utc.getUTCDay());
        },
      ),
    );
  });
});

describe("daysInMonth(year, month)", () => {
  it("knows leap years by the Gregorian rule", () => {
    expect([1900, 2000, 2023, 2024].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
    expect(daysInMonth(2026, 12)).toBe(31);
  });
});

describe("columnLetters(index)", () => {
  it("names columns as spreadsheets do, to the last one of Excel", () => {
    expect([0, 25, 26, 51, 701, 702, 16383].map(columnLetters)).toEqual(["A", "Z", "AA", "AZ", "ZZ", "AAA", "XFD"]);
  });
});
