import { kpiOf } from "../kpi/catalogue";
import { evaluate } from "../kpi/evaluate";
import { findColumn } from "../kpi/findColumn";
import type { Kpi } from "../kpi/kpi";
import type { Figure } from "../kpi/question";
import { intervalOf } from "../verdict/intervalOf";
import { isFault } from "../words/fault";
import type { Interval } from "../words/interval";
import { periodAt, periodIndex, type Period } from "../words/period";
import type { SourceTable, SummaryRequest } from "./source";

/** One rep, judged on a rate against all together. */
export interface Person {
  readonly name: string;
  readonly rate: Figure;
  readonly interval: Interval | null;
  readonly volume: Figure | null;
  /** Whether chance alone explains the distance to the whole, counted for how many are compared. */
  readonly stands: "above" | "below" | "within" | "too-little-data";
}

export interface Comparison {
  readonly rate: Kpi;
  readonly volume: Kpi | null;
  readonly people: readonly Person[];
  readonly whole: Figure;
  readonly period: Period;
  readonly source: SourceTable;
}

/** The rate and the volume that people are compared on, by what the table is about. */
const headlines = {
  deals: { rate: "win_rate", volume: "revenue_won" },
  leads: { rate: "lead_conversion_rate", volume: "mql_count" },
  activities: { rate: "connect_rate", volume: "calls_made" },
} as const;

/** Fewer tries than this say next to nothing about a person. */
const leastTries = 10;

/** Compares people over the twelve months that end with the summary's; null where the table does not name them. */
export function comparePeople(source: SourceTable, { by, month }: SummaryRequest): Comparison | null {
  const { table } = source;
  if (table.subject === "totals" || table.subject === "unknown" || isFault(findColumn(table, by))) return null;
  const { rate, volume } = headlines[table.subject];
  const index = periodIndex(month.first, "month");
  const period: Period = { grain: "custom", key: "", first: periodAt(index - 11, "month").first, last: month.last };
  const kpis = [kpiOf(rate), kpiOf(volume)];
  const ask = (columns: readonly string[]): ReturnType<typeof evaluate> =>
    evaluate(table, { kpis, by: columns, grain: null, period, filters: [] });
  const split = ask([by]);
  const together = ask([]);
  if (isFault(split) || isFault(together)) return null;
  const whole = together.rows[0]?.figures[0];
  if (whole?.value == null) return null;
  const rows = split.rows.filter(({ figures, keys }) => (figures[0]?.denominator ?? 0) > 0 && keys[0] !== null);
  const hasVolume = rows.some(({ figures }) => figures[1]?.value != null);
  const people = rows.map(({ keys, figures }): Person => {
    const own = figures[0] ?? whole;
    return {
      name: keys[0] ?? "",
      rate: own,
      interval: intervalOf(kpiOf(rate), own),
      volume: hasVolume ? (figures[1] ?? null) : null,
      stands: standingOf(kpiOf(rate), own, whole, rows.length),
    };
  });
  people.sort((a, b) => (b.rate.value ?? 0) - (a.rate.value ?? 0) || (a.name < b.name ? -1 : 1));
  return people.length < 2
    ? null
    : { rate: kpiOf(rate), volume: hasVolume ? kpiOf(volume) : null, people, whole, period, source };
}

/** Bonferroni: with k people the level is 1 − 0.05/k, so that all unchanged people pass together in 95 of 100 summaries. */
function standingOf(kpi: Kpi, own: Figure, whole: Figure, compared: number): Person["stands"] {
  if ((own.denominator ?? 0) < leastTries) return "too-little-data";
  const interval = intervalOf(kpi, own, 1 - 0.05 / compared);
  const level = whole.value ?? NaN;
  if (interval === null) return "too-little-data";
  return interval.low > level ? "above" : interval.high < level ? "below" : "within";
}
