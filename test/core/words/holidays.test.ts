import fc from "fast-check";
import { dateOf, isoDate, weekdayOf } from "../../../src/core/words/day";
import { easterSunday, norwegianHolidays } from "../../../src/core/words/holidays";

describe("easterSunday(year)", () => {
  it("agrees with python-dateutil 2.9.0, dateutil.easter.easter, for 2000 to 2050", () => {
    const known =
      "0423,0415,0331,0420,0411,0327,0416,0408,0323,0412,0404,0424,0408,0331,0420,0405,0327,0416,0401,0421,0412,0404,0417,0409,0331,0420,0405,0328,0416,0401,0421,0413,0328,0417,0409,0325,0413,0405,0425,0410,0401,0421,0406,0329,0417,0409,0325,0414,0405,0418,0410".split(
        ",",
      );
    expect(known).toHaveLength(51);
    expect(
      known.map((_, place) =>
        isoDate(easterSunday(2000 + place))
          .slice(5)
          .replace("-", ""),
      ),
    ).toEqual(known);
  });

  it("falls on the rare days that Meeus names: 22 March 1818, 25 April 1886, 1943 and 2038", () => {
    expect([1818, 1886, 1943, 2038].map((year) => isoDate(easterSunday(year)).slice(5))).toEqual([
      "03-22",
      "04-25",
      "04-25",
      "04-25",
    ]);
  });

  it("is a Sunday from 22 March to 25 April, in every year of the Gregorian calendar", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1583, max: 4099 }), (year) => {
        const easter = easterSunday(year);
        const { year: same, month, day } = dateOf(easter);
        expect(weekdayOf(easter)).toBe(7);
        expect(same).toBe(year);
        expect(month * 100 + day).toBeGreaterThanOrEqual(322);
        expect(month * 100 + day).toBeLessThanOrEqual(425);
      }),
    );
  });
});

describe("norwegianHolidays(year)", () => {
  // python-holidays 0.105, holidays.NO(years=…); 2027 has 17 May and Whit Monday on one day
  const known: readonly (readonly [year: number, days: string])[] = [
    [2023, "01-01,04-06,04-07,04-09,04-10,05-01,05-17,05-18,05-28,05-29,12-25,12-26"],
    [2024, "01-01,03-28,03-29,03-31,04-01,05-01,05-09,05-17,05-19,05-20,12-25,12-26"],
    [2025, "01-01,04-17,04-18,04-20,04-21,05-01,05-17,05-29,06-08,06-09,12-25,12-26"],
    [2026, "01-01,04-02,04-03,04-05,04-06,05-01,05-14,05-17,05-24,05-25,12-25,12-26"],
    [2027, "01-01,03-25,03-26,03-28,03-29,05-01,05-06,05-16,05-17,12-25,12-26"],
  ];

  it.each(known)("knows those of %i", (year, days) => {
    expect(norwegianHolidays(year).map((serial) => isoDate(serial).slice(5))).toEqual(days.split(","));
  });

  it("gives the serials of its examples", () => {
    expect(easterSunday(2026)).toBe(46117);
    expect(norwegianHolidays(2026)[1]).toBe(46114);
  });
});
