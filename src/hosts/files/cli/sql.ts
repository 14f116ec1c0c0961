import { cliTexts, findKpi, isFault, nameOf, parsePeriod, sqlTexts, type Kpi } from "../../../core/index";
import { assumedTable } from "../../warehouse/sql/assumedTable";
import { pasteText } from "../../warehouse/sql/pasteTexts";
import { faultSentence } from "./openTable";
import { tableOptions, type Options } from "./options";
import { Stop, type Terminal } from "./outcome";
import { splitBy } from "./splitBy";

/** `sql KPI… --table project.dataset.table --by month,owner`: the query, ready to run. */
export function sql(options: Options, terminal: Terminal): void {
  const { words, values, language } = options;
  if (words.length === 0) throw new Stop(2, cliTexts.needs[language]("KPI"));
  if (values.table === undefined) throw new Stop(2, cliTexts.needs[language]("--table project.dataset.table"));
  const kpis = kpisNamed(words, options);
  const period = parsePeriod(values.period ?? "");
  if (isFault(period)) throw new Stop(2, faultSentence(language, period));
  const { by, grain } = splitBy(values.by ?? "");
  const { roles, words: given } = tableOptions(options);
  const table = assumedTable(kpis, {
    name: values.table,
    by,
    roles: roles ?? new Map(),
    words: given ?? [],
    zone: values.zone ?? null,
  });
  if (isFault(table)) throw new Stop(2, faultSentence(language, table));
  const made = pasteText({ kpis, by, grain, period }, table, language);
  if (isFault(made)) throw new Stop(2, faultSentence(language, made));
  for (const { kpi, fault } of made.refused)
    terminal.tell(sqlTexts.notPushed[language](nameOf(kpi.id, language), faultSentence(language, fault)));
  terminal.out(`${made.text}\n`);
}

/** The KPIs named, all of one subject: a query asks one table. */
function kpisNamed(words: readonly string[], { language }: Options): Kpi[] {
  const kpis = words
    .flatMap((word) => word.split(","))
    .map((name) => {
      const kpi = findKpi(name);
      if (isFault(kpi)) throw new Stop(2, faultSentence(language, kpi));
      return kpi;
    });
  if (new Set(kpis.map(({ subject }) => subject)).size > 1) throw new Stop(2, sqlTexts.oneSubject[language]);
  return kpis;
}
