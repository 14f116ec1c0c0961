import { serialOf } from "./day";

/**
 * Easter Sunday of a year, as a serial.
 * Source: the anonymous Gregorian computus (Nature, 20 April 1876), as in Jean Meeus, "Astronomical Algorithms", chapter 8.
 *
 * @example easterSunday(2026) //=> 46117
 */
export function easterSunday(year: number): number {
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const goldenNumber = year % 19;
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * goldenNumber + century - Math.floor(century / 4) - moonCorrection + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const lateMoon = Math.floor((goldenNumber + 11 * epact + 22 * toSunday) / 451);
  const fromMarch = epact + toSunday - 7 * lateMoon + 114;
  return serialOf({ year, month: Math.floor(fromMarch / 31), day: (fromMarch % 31) + 1 });
}

/** Days from Easter Sunday to the holidays that move with it. */
const daysFromEaster = {
  maundyThursday: -3,
  goodFriday: -2,
  easterSunday: 0,
  easterMonday: 1,
  ascensionDay: 39,
  whitSunday: 49,
  whitMonday: 50,
};

/**
 * The public holidays of Norway in a year, as serials in order: days off for everyone besides ordinary Sundays.
 * Twelve of them, or eleven where 1 or 17 May falls on a holiday that moves with Easter. Christmas Eve, Easter Eve and
 * New Year's Eve are not holidays by law.
 * Source: lov 24. februar 1995 nr. 12 om helligdager og helligdagsfred § 2; lov 26. april 1947 nr. 1 om 1 og 17 mai
 * som høgtidsdager § 1. The same since 1947.
 *
 * @example norwegianHolidays(2026)[1] //=> 46114
 */
export function norwegianHolidays(year: number): number[] {
  const easter = easterSunday(year);
  const moving = Object.values(daysFromEaster).map((days) => easter + days);
  const standing = [
    { year, month: 1, day: 1 },
    { year, month: 5, day: 1 },
    { year, month: 5, day: 17 },
    { year, month: 12, day: 25 },
    { year, month: 12, day: 26 },
  ].map(serialOf);
  return [...new Set([...moving, ...standing])].sort((first, second) => first - second);
}
