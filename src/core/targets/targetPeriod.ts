import { isDay, isMissing, type Cell } from "../words/cell";
import { wordOf } from "../table/readWords";
import { daysInMonth, serialOf } from "../words/day";
import { fault, isFault, type Fault } from "../words/fault";
import { parsePeriod, periodAt, periodOf, type Period } from "../words/period";

const fiscalForm = /^(?:FY|RÅ|RA|REGNSKAPSÅR)[ -]?(\d{4})(?:[- ]?[QK]([1-4]))?$/i;

/**
 * The period of a target as people write it: as `parsePeriod`, and fiscal years and their quarters, `FY2026` and
 * `FY2026-Q1`. A fiscal year is named by the calendar year in which it ends. A date is its month. A period without an end
 * is a fault: a target needs one.
 *
 * @example parseTargetPeriod("FY2026-Q1", 7).key //=> "FY2026-Q1", from 1 July 2025 to 30 September 2025
 */
export function parseTargetPeriod(cell: Cell, fiscalYearStart: number): Period | Fault {
  if (isDay(cell)) return periodOf(cell.serial, "month");
  const text = isMissing(cell) ? "" : wordOf(cell).trim();
  const fiscal = fiscalForm.exec(text);
  const ends = text.split("..").map((end) => end.trim());
  if (fiscal === null && ends.length === 2 && ends.some((end) => fiscalForm.test(end))) {
    return between(
      text,
      ends.map((end) => parseTargetPeriod(end, fiscalYearStart)),
    );
  }
  if (fiscal === null) {
    const period = text === "" ? null : parsePeriod(text);
    return period ?? fault({ kind: "bad-period", text });
  }
  const quarter = fiscal[2] === undefined ? null : Number(fiscal[2]);
  return fiscalPeriod(Number(fiscal[1]), quarter, fiscalYearStart);
}

function between(text: string, [from, to]: readonly (Period | Fault)[]): Period | Fault {
  if (from === undefined || to === undefined || isFault(from) || isFault(to) || from.first > to.last) {
    return fault({ kind: "bad-period", text });
  }
  return { grain: "custom", key: text, first: from.first, last: to.last };
}

/** A fiscal year, or a quarter of it from 1 to 4; the calendar's own period where the fiscal year begins in January. */
export function fiscalPeriod(year: number, quarter: number | null, fiscalYearStart: number): Period {
  if (fiscalYearStart === 1) {
    return quarter === null ? periodAt(year, "year") : periodAt(year * 4 + quarter - 1, "quarter");
  }
  const start = (year - 1) * 12 + fiscalYearStart - 1 + (quarter === null ? 0 : (quarter - 1) * 3);
  const end = start + (quarter === null ? 12 : 3) - 1;
  const [lastYear, lastMonth] = [Math.floor(end / 12), (end % 12) + 1];
  return {
    grain: "custom",
    key: quarter === null ? `FY${String(year)}` : `FY${String(year)}-Q${String(quarter)}`,
    first: serialOf({ year: Math.floor(start / 12), month: (start % 12) + 1, day: 1 }),
    last: serialOf({ year: lastYear, month: lastMonth, day: daysInMonth(lastYear, lastMonth) }),
  };
}
