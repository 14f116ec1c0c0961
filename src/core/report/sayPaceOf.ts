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
export const nameOfPeriod = (language: Language, period: Period): string =>
  /^FY/i.test(period.key) ? period.key : formatPeriod(language, period);

/** A pace in sentences: where things stand, where they are heading, the chance, and what is needed. */
export function sayPaceOf(
  language: Language,
  kpi: Kpi,
  period: Period,
  { target, actual, landing, why, chance, assurance, neededPerDay, daysLeft }: Pace,
  isOver: boolean,
  currency = "",
): string {
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
        : { value: write(landing.landing), low: write(landing.low), high: write(landing.high), holds: landing.holds },
    why: why === null ? "" : sayFault(language, why, (id) => nameOf(id, language)),
    chance,
    assurance,
    neededPerDay: neededPerDay === null ? null : formatValue(language, kpi.unit, neededPerDay, currency),
    daysLeft,
  });
}

/** A count that lies ahead is told in whole numbers: nobody sells half a deal. */
const wholeOf = ({ chance }: Kpi, value: number): number => (chance === "count" ? Math.round(value) : value);
