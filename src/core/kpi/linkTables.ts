import type { Problem } from "../words/problem";
import type { Subject } from "../words/role";
import type { Table } from "../table/table";
import { activitiesWithDeals, dealsWithActivities, withStalled, type Linked } from "./linkActivities";
import { forecastsWithActuals, snapshotsWithEnds } from "./linkForecasts";
import { customersOfDeals, customersWithEnds, dealsWithPushes, employeesWithFirstWin } from "./linkPeople";
import { dealsWithStageChances, historyWithSteps } from "./linkStages";

export interface LinkedTables {
  readonly tables: readonly Table[];
  readonly problems: readonly Problem[];
}

/** Thousands of formulas ask of the same few tables, which are joined once. */
const joined = new WeakMap<Table, { readonly of: readonly Table[]; readonly linked: LinkedTables }>();

/**
 * Joins tables by their ids: each gets the columns that KPIs need from the others, such as the last activity of a deal.
 * What could not be matched is told. A table with nothing to join stays the very one it was.
 */
export function linkTables(tables: readonly Table[]): LinkedTables {
  const first = tables[0];
  const known = first === undefined ? undefined : joined.get(first);
  if (known?.of.length === tables.length && known.of.every((table, place) => table === tables[place]))
    return known.linked;
  const linked = linkAll(tables);
  if (first !== undefined) joined.set(first, { of: [...tables], linked });
  return linked;
}

function linkAll(tables: readonly Table[]): LinkedTables {
  const problems: Problem[] = [];
  const of = (subject: Subject): Table | null => tables.find((table) => table.subject === subject) ?? null;
  const keep = ({ table, problems: own }: Linked): Table => {
    problems.push(...own);
    return table;
  };
  const [deals, leads] = [of("deals"), of("leads")];
  const link = (table: Table): Table => {
    switch (table.subject) {
      case "deals":
        return keep(linkDeals(table, of));
      case "activities":
        return deals === null ? table : activitiesWithDeals(table, deals, leads);
      case "stages":
        return historyWithSteps(table, deals);
      case "snapshots":
        return deals === null ? table : keep(snapshotsWithEnds(table, deals));
      case "forecasts":
        return keep(forecastsWithActuals(table, deals));
      case "employees":
        return deals === null ? table : employeesWithFirstWin(table, deals);
      case "customers":
        return customersWithEnds(table);
      default:
        return table;
    }
  };
  const knowsBegun = tables.some(
    ({ subject, roles }) => subject === "customers" && (roles.has("closed") || roles.has("created")),
  );
  const made = deals === null || knowsBegun ? null : customersOfDeals(deals);
  return { tables: [...tables.map((table) => link(table)), ...(made === null ? [] : [made])], problems };
}

function linkDeals(deals: Table, of: (subject: Subject) => Table | null): Linked {
  const [activities, changes, stages] = [of("activities"), of("changes"), of("stages")];
  const worked =
    activities === null
      ? { table: withStalled(deals), problems: [] }
      : dealsWithActivities(deals, activities, of("leads"));
  const pushed = changes === null ? { table: worked.table, problems: [] } : dealsWithPushes(worked.table, changes);
  const table = stages === null ? pushed.table : dealsWithStageChances(pushed.table, stages);
  return { table, problems: [...worked.problems, ...pushed.problems] };
}
