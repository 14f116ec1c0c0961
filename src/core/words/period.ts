import { dateOf, daysInMonth, isCivilDate, isoDate, serialOf, weekdayOf } from "./day";
import { fault, type Fault } from "./fault";

export const grains = ["day", "week", "month", "quarter", "year"] as const;
export type Grain = (typeof grains)[number];

/** A stretch of whole days, both ends included, as serials. */
export interface Period {
  readonly grain: Grain | "custom" | "all";
  /** `2026-10-15`, `2026-W41`, `2026-10`, `2026-Q3`, `2026`, `2026-10-01..2026-10-15`; empty for all time. */
  readonly key: string;
  readonly first: number;
  readonly last: number;
}

/** All time: what an omitted period means. */
export const allTime: Period = { grain: "all", key: "", first: -Infinity, last: Infinity };

/**
 * Number of the period in which a day falls, counted so that the next period has the next number.
 * Weeks are ISO 8601 weeks, Monday to Sunday.
 */
export function periodIndex(serial: number, grain: Grain): number {
  if (grain === "day") return Math.floor(serial);
  if (grain === "week") return Math.floor((Math.floor(serial) - 2) / 7);
  const { year, month } = dateOf(serial);
  if (grain === "month") return year * 12 + month - 1;
  return grain === "quarter" ? year * 4 + Math.floor((month - 1) / 3) : year;
}

/** The period that has a number; inverse of `periodIndex`. */
export function periodAt(index: number, grain: Grain): Period {
  switch (grain) {
    case "day":
      return { grain, key: isoDate(index), first: index, last: index };
    case "week": {
      const first = index * 7 + 2;
      return { grain, key: weekKey(first), first, last: first + 6 };
    }
    case "month":
      return months(grain, Math.floor(index / 12), (index % 12) + 1, 1);
    case "quarter":
      return months(grain, Math.floor(index / 4), (index % 4) * 3 + 1, 3);
    case "year":
      return months(grain, index, 1, 12);
  }
}

function months(grain: Grain, year: number, month: number, count: number): Period {
  const lastMonth = month + count - 1;
  const key =
    grain === "year"
      ? String(year)
      : grain === "quarter"
        ? `${String(year)}-Q${String((month + 2) / 3)}`
        : `${String(year)}-${String(month).padStart(2, "0")}`;
  return {
    grain,
    key,
    first: serialOf({ year, month, day: 1 }),
    last: serialOf({ year, month: lastMonth, day: daysInMonth(year, lastMonth) }),
  };
}

/** ISO week year and number of the week that begins on a Monday: its Thursday decides the year. */
function weekKey(monday: number): string {
  const { year } = dateOf(monday + 3);
  const fourth = serialOf({ year, month: 1, day: 4 });
  const firstMonday = fourth - weekdayOf(fourth) + 1;
  return `${String(year)}-W${String((monday - firstMonday) / 7 + 1).padStart(2, "0")}`;
}

/** The period of a grain in which a day falls. */
export const periodOf = (serial: number, grain: Grain): Period => periodAt(periodIndex(serial, grain), grain);

/**
 * Reads a period as people write it in a formula; Norwegian K (kvartal) and U (uke) are taken as Q and W.
 *
 * @example parsePeriod("2026-Q3").key //=> "2026-Q3"
 */
export function parsePeriod(text: string): Period | Fault {
  const trimmed = text.trim();
  if (trimmed === "") return allTime;
  const ends = trimmed.split("..");
  if (ends.length === 2) return parseRange(ends[0] ?? "", ends[1] ?? "", trimmed);
  return parseSingle(trimmed) ?? fault({ kind: "bad-period", text });
}

function parseRange(from: string, to: string, text: string): Period | Fault {
  const first = parseSingle(from.trim());
  const last = parseSingle(to.trim());
  if (first === null || last === null || first.first > last.last) return fault({ kind: "bad-period", text });
  return { grain: "custom", key: text, first: first.first, last: last.last };
}

const patterns: readonly [RegExp, (year: number, part: number, ofMonth: number) => Period | null][] = [
  [/^(\d{4})$/, (year) => periodAt(year, "year")],
  [
    /^(\d{4})-(\d{1,2})$/,
    (year, month) => (month >= 1 && month <= 12 ? periodAt(year * 12 + month - 1, "month") : null),
  ],
  [/^(\d{4})[- ]?[QK]([1-4])$/i, (year, quarter) => periodAt(year * 4 + quarter - 1, "quarter")],
  [/^(\d{4})[- ]?[WU](\d{1,2})$/i, weekOf],
  [
    /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
    (year, month, ofMonth) =>
      isCivilDate({ year, month, day: ofMonth }) ? periodOf(serialOf({ year, month, day: ofMonth }), "day") : null,
  ],
];

function weekOf(year: number, week: number): Period | null {
  if (week < 1 || week > 53) return null;
  const fourth = serialOf({ year, month: 1, day: 4 });
  const period = periodOf(fourth + (week - 1) * 7, "week");
  return period.key.startsWith(String(year)) ? period : null;
}

function parseSingle(text: string): Period | null {
  for (const [pattern, make] of patterns) {
    const match = pattern.exec(text);
    if (match !== null) return make(Number(match[1]), Number(match[2]), Number(match[3]));
  }
  return null;
}
