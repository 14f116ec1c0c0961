import { kpis as allKpis, kpisOf, measuresOf } from "../kpi/catalogue";
import { currenciesOver } from "../kpi/currenciesOver";
import { evaluate } from "../kpi/evaluate";
import { evaluateTables, gives } from "../kpi/evaluateTables";
import { givenMeasures } from "../kpi/evaluateTotals";
import type { Kpi } from "../kpi/kpi";
import { linkTables } from "../kpi/linkTables";
import type { KpiTable, Question } from "../kpi/question";
import type { Table } from "../table/table";
import type { Fault } from "../words/fault";
import { currencyOf } from "./currencyOf";
import type { SourceTable, SummaryRequest } from "./source";

/** A KPI of the summary, the source it is told under, and the currency it is in. */
export interface AskedKpi {
  readonly kpi: Kpi;
  readonly source: SourceTable;
  readonly currency: string;
  /** Its sums come from several tables, or from columns that joining made. */
  readonly isJoined: boolean;
}

/** KPIs that one evaluation answers. */
export interface Asking {
  readonly asked: readonly AskedKpi[];
  readonly ask: (question: Question) => KpiTable | Fault;
}

type Sources = Pick<SummaryRequest, "sources" | "settings" | "ownKpis">;

/**
 * Which KPIs are asked of which tables. Each source gives what it can by itself, with the columns that joining adds to it;
 * what takes several tables, and the user's own KPIs, are asked of all of them together, each once. What no table can
 * give is not asked for.
 */
export function askingsOf({ sources, settings, ownKpis = [] }: Sources): Asking[] {
  const plain = sources.map(({ table }) => table);
  const { tables } = linkTables(plain);
  const single = sources.map((source, place): Asking => {
    const table = tables[place] ?? source.table;
    const kpis = givenMeasures(table) === null ? kpisOf(table.subject) : allKpis;
    const currency = currencyOf(table, settings);
    const asked = kpis
      .filter((kpi) => isGiven(table, kpi))
      .map((kpi) => ({ kpi, source, currency, isJoined: !isGiven(source.table, kpi) }));
    return { asked, ask: (question) => evaluate(table, question) };
  });
  const together = kpisTogether(single, ownKpis).flatMap((kpi) => {
    const homes = homesOf(kpi, tables);
    const home = homes?.[0]?.table;
    if (homes === null || home === undefined || isMixed(homes)) return [];
    const place = Math.max(0, tables.indexOf(home));
    const source = sources.find(({ table }) => table.subject === kpi.subject) ?? sources[place] ?? sources[0];
    const isJoined = !plain.some((table) => isGiven(table, kpi));
    return source === undefined ? [] : [{ kpi, source, currency: currencyOf(home, settings), isJoined }];
  });
  return [...single, { asked: together, ask: (question: Question) => evaluateTables(plain, question) }].filter(
    ({ asked }) => asked.length > 0,
  );
}

/** The KPIs of the catalogue that the tables could give together, were their money in one currency. */
export function mixedKpis({ sources, settings, ownKpis = [] }: Sources): { kpi: Kpi; currencies: readonly string[] }[] {
  const { tables } = linkTables(sources.map(({ table }) => table));
  const known = new Set(askingsOf({ sources, settings, ownKpis }).flatMap(({ asked }) => asked.map(({ kpi }) => kpi)));
  return allKpis.flatMap((kpi) => {
    const homes = known.has(kpi) ? null : homesOf(kpi, tables);
    return homes !== null && isMixed(homes) ? [{ kpi, currencies: currenciesOver(homes) }] : [];
  });
}

function kpisTogether(single: readonly Asking[], ownKpis: readonly Kpi[]): Kpi[] {
  const known = new Set(single.flatMap(({ asked }) => asked.map(({ kpi }) => kpi)));
  return [...allKpis.filter((kpi) => !known.has(kpi)), ...ownKpis];
}

const isGiven = (table: Table, kpi: Kpi): boolean => measuresOf(kpi).every((id) => gives(table, id, true));

interface Home {
  readonly measure: string;
  readonly table: Table;
}

/** The table of each measure; null where one of them has none. */
function homesOf(kpi: Kpi, tables: readonly Table[]): readonly Home[] | null {
  const one = tables.find((table) => isGiven(table, kpi));
  const homes = measuresOf(kpi).flatMap((measure) => {
    const table = one ?? tables.find((own) => gives(own, measure, true));
    return table === undefined ? [] : [{ measure, table }];
  });
  return homes.length === measuresOf(kpi).length ? homes : null;
}

/** Money of several tables says something together only in one currency. */
const isMixed = (homes: readonly Home[]): boolean =>
  new Set(homes.map(({ table }) => table)).size > 1 && currenciesOver(homes).length > 1;
