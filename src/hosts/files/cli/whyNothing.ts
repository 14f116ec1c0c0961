import { evaluate, isFault, kpis as allKpis, parsePeriod, type Kpi, type Language } from "../../../core/index";
import { faultSentence, type OpenedTable } from "./openTable";
import { whatLacks } from "./whatLacks";

/** Why a table gives no figure: what the first KPI lacks, else that there is no date to set figures by. */
export function whyNothing({ name, table }: OpenedTable, asked: readonly Kpi[] | null, language: Language): string {
  const kpis = asked ?? allKpis.filter(({ subject }) => subject === table.subject);
  const period = parsePeriod("");
  const answer = isFault(period) ? period : evaluate(table, { kpis, by: [], grain: null, period, filters: [] });
  const why = isFault(answer) ? answer : answer.rows[0]?.figures.find(({ fault }) => fault !== null)?.fault;
  return why == null ? whatLacks({ name, table }, language) : `${name}: ${faultSentence(language, why)}`;
}
