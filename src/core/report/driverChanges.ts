import { findColumn } from "../kpi/findColumn";
import { chainMonths, type ChainSeries } from "../verdict/chainMonths";
import { driversFalseAlarm, driversOf, type Drivers } from "../verdict/driversOf";
import { driverTrees, type Chain } from "../verdict/driverTrees";
import { sensitivityOf, type Worth } from "../verdict/sensitivity";
import { isFault } from "../words/fault";
import { periodIndex } from "../words/period";
import { currencyOf } from "./currencyOf";
import type { SourceTable, SummaryRequest } from "./source";

/** Why revenue changed from the year before, of one source. */
export interface RevenueChange extends Drivers {
  readonly currency: string;
  /** What a little more of each driver is worth in a year. */
  readonly worths: readonly Worth[];
  /** The same of each team, where the table has teams. */
  readonly teams: readonly TeamChange[];
}

export interface TeamChange extends Drivers {
  readonly name: string;
}

const year = 12;
const fewestTeams = 2;
const mostTeams = 20;

/** The drivers of each source that has two years of revenue, wins and decided deals. */
export function driverChanges(request: SummaryRequest): RevenueChange[] {
  return request.sources.flatMap((source) => {
    for (const chain of driverTrees.get("revenue_won") ?? []) {
      const change = changeOf(chain, source, request);
      if (change !== null) return [change];
    }
    return [];
  });
}

function changeOf(chain: Chain, { table }: SourceTable, { month, settings }: SummaryRequest): RevenueChange | null {
  const last = periodIndex(month.first, "month");
  const [whole] = chainMonths(chain, [table], { calendar: settings.calendar }) ?? [];
  if (whole === undefined) return null;
  const hasTeams = !isFault(findColumn(table, "team"));
  const teams = hasTeams ? (chainMonths(chain, [table], { by: "team", calendar: settings.calendar }) ?? []) : [];
  const named = teams.length >= fewestTeams && teams.length <= mostTeams ? teams : [];
  // The teams share half of the false alarms.
  const share = named.length === 0 ? driversFalseAlarm : driversFalseAlarm / 2;
  const change = yearOnYear(chain, whole, last, share);
  if (change === null) return null;
  return {
    ...change,
    currency: currencyOf(table, settings),
    worths: sensitivityOf(chain, monthsUpTo(whole, last, year), settings.confidence),
    teams: named.flatMap((team) => {
      const own = yearOnYear(chain, team, last, share / named.length);
      return own === null ? [] : [{ ...own, name: team.name }];
    }),
  };
}

const monthsUpTo = ({ first, months }: ChainSeries, last: number, count: number): ChainSeries["months"] =>
  months.slice(Math.max(0, last - first + 1 - count), last - first + 1);

/** The last twelve months against the twelve before; null where the data do not reach so far back. */
function yearOnYear(chain: Chain, series: ChainSeries, last: number, falseAlarm: number): Drivers | null {
  const months = monthsUpTo(series, last, 2 * year);
  if (months.length < 2 * year || last - series.first >= series.months.length) return null;
  const places = months.map((_, place) => place);
  return driversOf({ chain, months, before: places.slice(0, year), after: places.slice(year) }, falseAlarm);
}
