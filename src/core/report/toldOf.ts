import { evaluateTables } from "../kpi/evaluateTables";
import { linkTables } from "../kpi/linkTables";
import { lostAtZero } from "../kpi/lostAtZero";
import { nameOf } from "../kpi/nameOf";
import { sayFault } from "../text/faults";
import { sayProblem } from "../text/problems";
import { fault, isFault } from "../words/fault";
import { mixedKpis } from "./askings";
import { gatherSeries } from "./gather";
import type { SummaryRequest } from "./source";

/**
 * What is to be told beside the problems of each table: rows of targets and own KPIs that could not be used, own KPIs
 * that no table can give, and what could not be matched where tables were joined.
 */
export function toldOf(request: SummaryRequest): readonly string[] {
  const { language, sources, told = [] } = request;
  const unmatched = linkTables(sources.map(({ table }) => table)).problems;
  const worthless = sources.flatMap(({ table }) => lostAtZero(table) ?? []);
  return [
    ...told,
    ...worthless.map((problem) => sayProblem(language, problem)),
    ...sayOwnWithout(request),
    ...sayMixed(request),
    ...unmatched.map((problem) => sayProblem(language, problem)),
  ];
}

/** KPIs that are left out because the tables they rest on are in several currencies. */
const sayMixed = (request: SummaryRequest): string[] =>
  mixedKpis(request).map(({ kpi, currencies }) => {
    const why = sayFault(request.language, fault({ kind: "mixed-currencies", currencies }), (id) => id);
    return `${kpi.names[request.language]}: ${why}`;
  });

function sayOwnWithout(request: SummaryRequest): string[] {
  const { language, month, sources, ownKpis = [] } = request;
  const shown = new Set(gatherSeries(request).map(({ kpi }) => kpi.id));
  return ownKpis
    .filter(({ id }) => !shown.has(id))
    .flatMap((kpi) => {
      const tables = sources.map(({ table }) => table);
      const answer = evaluateTables(tables, { kpis: [kpi], by: [], grain: null, period: month, filters: [] });
      const why = isFault(answer) ? answer : answer.rows[0]?.figures[0]?.fault;
      return why == null ? [] : [`${kpi.names[language]}: ${sayFault(language, why, (id) => nameOf(id, language))}`];
    });
}
