import type { Kpi } from "../kpi/kpi";
import { nameOf } from "../kpi/nameOf";
import { addsUp } from "../targets/addsUp";
import type { Pace } from "../targets/pace";
import { formatPeriod } from "../text/format";
import { sayFault } from "../text/faults";
import { sayPace } from "../text/landingTexts";
import { formatValue } from "../verdict/formatValue";
import type { Language } from "../words/language";
import type { Period } from "../words/period";

/** A fiscal period keeps the name that the user gave it. */
export const nameOfPeriod = (language: Language, period: Period): string =>
  /^FY/i.test(period.key) ? period.key : formatPeriod(language, period);

/** Once the last working day is gone nothing more is expected, though a weekend be left. */
export const isPaceOver = ({ landing, daysLeft }: Pace, isPast: boolean): boolean =>
  isPast || (landing !== null && landing.low === landing.high && daysLeft === 0);

/** What adds up is reached as soon as it is there; a rate, and what is to stay below a bound, only once the period is over. */
export function isTargetReached(kpi: Kpi, { actual, target }: Pace, isOver: boolean): boolean {
  if (actual === null || (!isOver && (kpi.direction === "lower" || !addsUp(kpi)))) return false;
  return kpi.direction === "lower" ? actual <= target.value : actual >= target.value;
}

/** A pace in sentences: where things stand, where they are heading, the chance, and what is needed. */
export function sayPaceOf(
  language: Language,
  kpi: Kpi,
  period: Period,
  pace: Pace,
  isPast: boolean,
  currency = "",
): string {
  const { target, actual, landing, why, chance, assurance, neededPerDay, daysLeft } = pace;
  const isOver = isPaceOver(pace, isPast);
  const write = (value: number): string => formatValue(language, kpi.unit, wholeOf(kpi, value), currency);
  return sayPace(language, {
    name: kpi.names[language],
    period: nameOfPeriod(language, period),
    actual: actual === null ? null : write(actual),
    target: formatValue(language, kpi.unit, target.value, currency),
    isLowerBetter: kpi.direction === "lower",
    isOver,
    isReached: isTargetReached(kpi, pace, isOver),
    landing:
      landing === null
        ? null
        : {
            value: write(roughly(kpi, landing.landing)),
            low: write(roughly(kpi, landing.low)),
            high: write(roughly(kpi, landing.high)),
            holds: landing.holds,
          },
    why: why === null ? "" : sayFault(language, why, (id) => nameOf(id, language)),
    chance,
    assurance,
    neededPerDay: neededPerDay === null ? null : formatValue(language, kpi.unit, roughly(kpi, neededPerDay), currency),
    daysLeft,
  });
}

/** A count that lies ahead is told in whole numbers: nobody sells half a deal. */
export const wholeOf = ({ chance }: Kpi, value: number): number => (chance === "count" ? Math.round(value) : value);

/** Money that lies ahead is known to three digits at best. */
export function roughly({ unit }: Pick<Kpi, "unit">, value: number): number {
  if (unit !== "money" || Math.abs(value) < 1000) return value;
  const step = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 2);
  return Math.round(value / step) * step;
}
