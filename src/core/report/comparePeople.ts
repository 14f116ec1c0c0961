import { kpiOf, measuresOf } from "../kpi/catalogue";
import { evaluate } from "../kpi/evaluate";
import { givenMeasures } from "../kpi/evaluateTotals";
import { findColumn } from "../kpi/findColumn";
import type { Kpi } from "../kpi/kpi";
import type { Figure } from "../kpi/question";
import type { FairEstimate } from "../stats/fairEstimates";
import type { Groups } from "../verdict/groups";
import type { Table } from "../table/table";
import { keptAnswers } from "../verdict/keptAnswers";
import { rankGroups } from "../verdict/rankGroups";
import { compareGroups } from "../verdict/compareGroups";
import type { Standing } from "../verdict/nameGroups";
import { isFault } from "../words/fault";
import type { Interval } from "../words/interval";
import { periodAt, periodIndex, type Period } from "../words/period";
import type { SourceTable, SummaryRequest } from "./source";

/** One rep, judged on a rate against the others. */
export interface Person {
  readonly name: string;
  readonly rate: Figure;
  readonly interval: Interval | null;
  readonly volume: Figure | null;
  /** Between which places the person may truly stand; 1 is the greatest rate. */
  readonly rank: Interval;
  /** The true rate as the data of all let us believe it. */
  readonly fair: FairEstimate;
  /** Whether the distance to the others is more than chance, counted for how many are compared. */
  readonly stands: Standing;
}

export interface Comparison {
  readonly rate: Kpi;
  readonly volume: Kpi | null;
  readonly people: readonly Person[];
  readonly whole: Figure;
  /** Where chance alone would put the worst and the best of people who are all alike. */
  readonly spread: Interval;
  readonly period: Period;
  readonly source: SourceTable;
}

/** The rate and the volume that people are compared on, by what the table is about. */
const headlines = {
  deals: { rate: "win_rate", volume: "revenue_won" },
  leads: { rate: "lead_conversion_rate", volume: "mql_count" },
  activities: { rate: "connect_rate", volume: "calls_made" },
} as const;

/** What the rows are about; rows that are sums already are about that whose rate can be made from them. */
function subjectOf(table: Table): keyof typeof headlines | null {
  const { subject } = table;
  if (isCompared(subject)) return subject;
  const given = givenMeasures(table);
  return compared.find((one) => measuresOf(kpiOf(headlines[one].rate)).every((id) => given?.has(id) === true)) ?? null;
}

const compared = ["deals", "leads", "activities"] as const;
const isCompared = (subject: string): subject is keyof typeof headlines => subject in headlines;

const judged = keptAnswers<{
  readonly compared: ReturnType<typeof compareGroups>;
  readonly ranked: ReturnType<typeof rankGroups>;
}>(50);

const judgeGroups = (groups: Groups, level: number): ReturnType<typeof judged> =>
  judged(JSON.stringify([groups, level]), () => ({
    compared: compareGroups(groups, level),
    ranked: rankGroups(groups, level),
  }));

/** Compares people over the twelve months that end with the summary's; null where the table does not name them. */
export function comparePeople(source: SourceTable, { by, month, settings }: SummaryRequest): Comparison | null {
  const { table } = source;
  const subject = subjectOf(table);
  if (subject === null || isFault(findColumn(table, by))) return null;
  const { rate, volume } = headlines[subject];
  const index = periodIndex(month.first, "month");
  const period: Period = { grain: "custom", key: "", first: periodAt(index - 11, "month").first, last: month.last };
  const ask = (kpis: readonly Kpi[], columns: readonly string[]): ReturnType<typeof evaluate> =>
    evaluate(table, { kpis, by: columns, grain: null, period, filters: [] });
  const split = ask([kpiOf(rate), kpiOf(volume)], [by]);
  const together = ask([kpiOf(rate)], []);
  if (isFault(split) || isFault(together)) return null;
  const whole = together.rows[0]?.figures[0];
  if (whole?.value == null) return null;
  const rows = split.rows.filter(({ figures, keys }) => (figures[0]?.denominator ?? 0) > 0 && keys[0] !== null);
  const hasVolume = rows.some(({ figures }) => figures[1]?.value != null);
  const groups: Groups = {
    kind: "proportion",
    groups: rows.map(({ figures }) => ({
      successes: figures[0]?.numerator ?? 0,
      trials: figures[0]?.denominator ?? 0,
    })),
  };
  const { compared, ranked } = judgeGroups(groups, settings.confidence);
  if (isFault(compared) || isFault(ranked)) return null;
  const people = compared.groups.flatMap((group, place): Person[] => {
    const row = rows[place];
    const [own, volumeFigure] = row?.figures ?? [];
    const rank = ranked[place]?.ranks;
    if (own === undefined || rank === undefined) return [];
    const volumeOrNone = hasVolume ? (volumeFigure ?? null) : null;
    return [{ ...group, name: row?.keys[0] ?? "", rate: own, volume: volumeOrNone, rank }];
  });
  people.sort((a, b) => (b.rate.value ?? 0) - (a.rate.value ?? 0) || (a.name < b.name ? -1 : 1));
  return {
    rate: kpiOf(rate),
    volume: hasVolume ? kpiOf(volume) : null,
    people,
    whole,
    spread: compared.spread,
    period,
    source,
  };
}
