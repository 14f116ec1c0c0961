import type { Kpi } from "../kpi/kpi";
import { nameOf } from "../kpi/nameOf";
import type { Pace } from "../targets/pace";
import { formatPeriod } from "../text/format";
import { sayFault } from "../text/faults";
import { sayPace } from "../text/landingTexts";
import { formatValue } from "../verdict/formatValue";
import type { Language } from "../words/language";
import type { Period } from "../words/period";

/** A fiscal period keeps the name that the user gave it. */
const nameOfPeriod = (language: Language, period: Period): string =>
  /^FY/i.test(period.key) ? period.key : formatPeriod(language, period);

/** A pace in sentences: where things stand, where they are heading, the chance, and what is needed. */
export function sayPaceOf(
  language: Language,
  kpi: Kpi,
  period: Period,
  { target, actual, landing, why, chance, assurance, neededPerDay, daysLeft }: Pace,
  isPast: boolean,
  currency = "",
): string {
  // Once the last working day is gone nothing more is expected, though a weekend be left.
  const isOver = isPast || (landing !== null && landing.low === landing.high && daysLeft === 0);
  const write = (value: number): string => formatValue(language, kpi.unit, wholeOf(kpi, value), currency);
  const isReached =
    actual !== null && (kpi.direction === "lower" ? isOver && actual <= target.value : actual >= target.value);
  return sayPace(language, {
    name: kpi.names[language],
    period: nameOfPeriod(language, period),
    actual: actual === null ? null : write(actual),
    target: formatValue(language, kpi.unit, target.value, currency),
    isLowerBetter: kpi.direction === "lower",
    isOver,
    isReached,
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
const wholeOf = ({ chance }: Kpi, value: number): number => (chance === "count" ? Math.round(value) : value);

/** Money that lies ahead is known to three digits at best. */
function roughly({ unit }: Kpi, value: number): number {
  if (unit !== "money" || Math.abs(value) < 1000) return value;
  const step = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 2);
  return Math.round(value / step) * step;
}
