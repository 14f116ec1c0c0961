import { factorOf, measuresOf } from "../kpi/catalogue";
import { evaluateTables } from "../kpi/evaluateTables";
import { lastDay } from "../kpi/lastDay";
import type { Kpi } from "../kpi/kpi";
import type { Question } from "../kpi/question";
import { targetsAsked } from "../targets/targetsAsked";
import type { Table } from "../table/table";
import { roleNames } from "../text/roleNames";
import { grainNames } from "../text/grainNames";
import { fault, isFault, type Answer, type Fault } from "../words/fault";
import type { Language } from "../words/language";
import { isRole } from "../words/role";
import { filtersFrom, grainFrom, isOmitted, periodFrom, textOf, textsOf } from "./arguments";
import { exampleTables } from "./examples";
import type { Argument, Formula } from "./formula";
import { furtherFrom } from "./furtherTables";
import { kpiFor } from "./kpiFormulas";
import { dataParameter, filterParameter, parameter, periodParameter } from "./parameters";
import { tableOf } from "./tableOf";

/**
 * KPIs by period and by column, spilled with a header row. The sums that the rates are made of stand at the right, so
 * that the answer is itself a table of totals that can be asked again.
 */
export const kpiTable: Formula = {
  name: "KPI_TABLE",
  id: "KPITABLE",
  summary: {
    nb: "Flere KPI-er i én tabell, etter måned og for eksempel selger. Summene bak prosentene står til høyre.",
    en: "Several KPIs in one table, by month and, say, rep. The sums behind the rates stand at the right.",
  },
  parameters: [
    dataParameter,
    parameter(
      "kpis",
      ["kpier", "kpis"],
      ['KPI-ene: "win_rate, revenue_won" eller et område.', 'The KPIs: "win_rate, revenue_won" or a range.'],
      "range",
      "needed",
    ),
    parameter(
      "by",
      ["etter", "by"],
      ['Kolonner å dele på: "selger", "team".', 'Columns to split by: "owner", "team".'],
      "range",
      "optional",
    ),
    parameter(
      "grain",
      ["inndeling", "grain"],
      [
        'Inndeling i tid: "måned" (vanlig), "uke", "kvartal", "år", "dag" eller "ingen".',
        'Split in time: "month" (default), "week", "quarter", "year", "day" or "none".',
      ],
      "value",
      "optional",
    ),
    periodParameter,
    {
      ...filterParameter,
      names: { nb: "tabell_eller_filter", en: "table_or_filter" },
      help: {
        nb: `Flere tabeller med overskrifter: for KPI-er over flere tabeller, mål eller egne KPI-er. ${filterParameter.help.nb}`,
        en: `Further tables with headers: for KPIs over several tables, targets or own KPIs. ${filterParameter.help.en}`,
      },
    },
  ],
  examples: [
    {
      args: [exampleTables.deals, "win_rate", undefined, "none"],
      answer: [
        ["Win rate", "Deals won", "Deals lost"],
        [2 / 3, 2, 1],
      ],
    },
  ],
  spills: true,
  body: (args, { language }) => {
    const question = questionFrom(args);
    if (isFault(question)) return question;
    const answer = evaluateTables([question.table, ...question.further], question);
    if (isFault(answer)) return answer;
    const header: Answer[] = [
      ...(question.grain === null ? [] : [grainNames[question.grain][language]]),
      ...question.by.map((name) => columnTitle(name, question.table, language)),
      ...question.kpis.map(({ names }) => names[language]),
    ];
    const rows = answer.rows.map(({ period, keys, figures }): Answer[] => [
      ...(period === null ? [] : [period.key]),
      ...keys,
      ...figures.map(({ value, fault: why }) => value ?? why),
    ]);
    return [header, ...rows];
  },
};

/** The measures that rates are made of and that are not asked for by themselves. */
function sumsBehind(kpis: readonly Kpi[]): Kpi[] {
  const rates = kpis.filter(({ form }) => form.kind === "ratio" || form.kind === "growth");
  const own = new Set(kpis.map(({ id }) => id));
  return [...new Set(rates.flatMap(measuresOf))].filter((id) => !own.has(id)).map(factorOf);
}

type TableQuestion = Question & { readonly table: Table; readonly further: readonly Table[] };

function questionFrom([data, names, by, grain, period, ...pairs]: readonly Argument[]): TableQuestion | Fault {
  const table = tableOf(data);
  if (isFault(table)) return table;
  const rest = furtherFrom(pairs);
  if (isFault(rest)) return rest;
  if (isOmitted(names)) return fault({ kind: "missing-argument", parameter: "kpis", expected: "kpi" });
  const kpis: Kpi[] = [];
  for (const name of textsOf(names)) {
    const kpi = kpiFor(name, table, rest.kpis);
    if (isFault(kpi)) return kpi;
    kpis.push(kpi);
  }
  const grainText = isOmitted(grain) ? "month" : textOf(grain, "grain", "grain");
  if (isFault(grainText)) return grainText;
  const split = grainFrom(grainText);
  const asked = periodFrom(period);
  if (isFault(split)) return split;
  if (isFault(asked)) return asked;
  const filters = filtersFrom(rest.pairs);
  if (isFault(filters)) return filters;
  return {
    table,
    kpis: [...kpis, ...sumsBehind(kpis)],
    by: isOmitted(by) ? [] : textsOf(by),
    grain: split,
    period: asked,
    filters,
    targets: targetsAsked(rest.goals, lastDay(table)),
    further: rest.tables,
  };
}

/** A dimension is titled as the user's own column; a role's name where the column has none. */
export function columnTitle(name: string, table: Table, language: Language): string {
  const place = isRole(name) ? table.roles.get(name) : undefined;
  const own = place === undefined ? undefined : table.names[place];
  return own ?? (isRole(name) ? roleNames[name][language] : name);
}
