import { findKpi, firstKpis, furtherKpis, kpiOf, measuresOf } from "../kpi/catalogue";
import { evaluateTables } from "../kpi/evaluateTables";
import { givenMeasures } from "../kpi/evaluateTotals";
import { lastDay } from "../kpi/lastDay";
import { rowsLeft } from "../kpi/rowsLeft";
import { evaluate } from "../kpi/evaluate";
import type { KpiTable, Question, TargetsAsked } from "../kpi/question";
import { quickTable } from "../kpi/quickTable";
import { targetsAsked } from "../targets/targetsAsked";
import { ratio } from "../kpi/figure";
import type { Kpi } from "../kpi/kpi";
import { fault, isFault, type Answer, type Fault } from "../words/fault";
import type { Table } from "../table/table";
import { filtersFrom, isNumbers, isOmitted, isSeveral, numbersOf, periodFrom } from "./arguments";
import { badCell } from "./badCell";
import { subjectNames } from "../text/roleNames";
import type { Language } from "../words/language";
import type { Subject } from "../words/role";
import { exampleAnswers, exampleTables } from "./examples";
import { furtherExamples } from "./furtherExamples";
import type { Argument, Example, Formula, FormulaAnswer, Parameter } from "./formula";
import { dataParameter, filterParameter, periodParameter } from "./parameters";
import { furtherFrom } from "./furtherTables";
import { spread } from "./spread";
import { isLarge, tableOf } from "./tableOf";

/** Id without underscores, as Excel wants it. */
function formulaId(name: string): string {
  return name.replace(/_/g, "");
}

/** The formula of a KPI, under the name `KPI_<ID>`. */
function formulaOf(kpi: Kpi): Formula {
  const name = `KPI_${kpi.id.toUpperCase()}`;
  return {
    name,
    id: formulaId(name),
    summary: kpi.definition,
    parameters: parametersOf(kpi),
    examples: [exampleOf(kpi)],
    spills: false,
    spreads: true,
    body: (args) => (takesNumbers(kpi, args) ? fromNumbers(kpi, args) : fromTable(() => kpi, args)),
  };
}

export const kpiFormulas: readonly Formula[] = firstKpis.map(formulaOf);

/** Stand last in the registry, since published formulas keep their places. */
export const furtherKpiFormulas: readonly Formula[] = furtherKpis.map(formulaOf);

function exampleOf({ id, subject, form }: Kpi): Example {
  const further = furtherExamples[id];
  if (further !== undefined) return further;
  const table = exampleTables[subject === "leads" || subject === "activities" ? subject : "deals"];
  // A growth needs a period to compare with the one before.
  return { args: form.kind === "growth" ? [table, "2026-02"] : [table], answer: exampleAnswers[id] ?? null };
}

function parametersOf(kpi: Kpi): Parameter[] {
  const { parts } = kpi;
  const rest = furtherParameter(kpi);
  if (parts === undefined) return [dataParameter, periodParameter, rest];
  const { numerator: over, denominator: under } = parts;
  return [
    {
      ...dataParameter,
      help: {
        nb: `${dataParameter.help.nb} Eller tall: ${over.nb}.`,
        en: `${dataParameter.help.en} Or numbers: ${over.en}.`,
      },
    },
    {
      ...periodParameter,
      help: {
        nb: `${periodParameter.help.nb} Eller tall: ${under.nb}.`,
        en: `${periodParameter.help.en} Or numbers: ${under.en}.`,
      },
    },
    rest,
  ];
}

/** Tables that the KPI is joined with stand among the pairs of column and value, wherever they are. */
function furtherParameter({ joins, form }: Kpi): Parameter {
  const subjects: readonly Subject[] = joins ?? [];
  if (subjects.length === 0 && form.kind !== "target") return filterParameter;
  const names = (language: Language): string =>
    [
      ...subjects.map((subject) => subjectNames[subject][language]),
      ...(form.kind === "target" ? [language === "nb" ? "mål" : "targets"] : []),
    ].join(", ");
  return {
    ...filterParameter,
    names: { nb: "tabell_eller_filter", en: "table_or_filter" },
    help: {
      nb: `Flere tabeller med overskrifter (${names("nb")}), i hvilken rekkefølge som helst. ${filterParameter.help.nb}`,
      en: `Further tables with headers (${names("en")}), in any order. ${filterParameter.help.en}`,
    },
  };
}

/** Totals may stand in for a table where a KPI is one number over another. */
function takesNumbers(kpi: Kpi, [first]: readonly Argument[]): boolean {
  return kpi.parts !== undefined && isNumbers(first);
}

/** A rate from two numbers or two ranges of totals: the totals are added, then divided. */
export function fromNumbers(kpi: Kpi, [first, second, ...rest]: readonly Argument[]): FormulaAnswer {
  if (!rest.every(isOmitted)) return fault({ kind: "too-many-arguments", most: 2 });
  if (isOmitted(second)) return fault({ kind: "missing-argument", parameter: "total", expected: "numbers" });
  const over = numbersOf(first);
  const under = numbersOf(second);
  if (isFault(over)) return over;
  if (isFault(under)) return under;
  if (over.length !== under.length)
    return fault({ kind: "different-lengths", first: over.length, second: under.length });
  const added = addPairs(kpi, over, under);
  if (isFault(added)) return added;
  const [numerator, denominator] = added;
  const figure = ratio(kpi.id, numerator, denominator, kpi.form.kind === "ratio" ? kpi.form : {});
  if (figure.value === null) return figure.fault ?? null;
  return kpi.form.kind === "growth" ? figure.value - 1 : figure.value;
}

/** Rows with both cells blank are no rows; half a pair, and what cannot be, is a fault. */
function addPairs(kpi: Kpi, over: readonly number[], under: readonly number[]): [number, number] | Fault {
  let numerator = 0;
  let denominator = 0;
  for (const [row, one] of over.entries()) {
    const other = under[row] ?? NaN;
    if (Number.isNaN(one) && Number.isNaN(other)) continue;
    if (Number.isNaN(one) || Number.isNaN(other)) {
      return fault({ kind: "half-a-pair", row: row + 1, column: Number.isNaN(one) ? 1 : 2 });
    }
    if (kpi.chance !== "amount" && (one < 0 || other < 0))
      return fault({ kind: "not-a-count", value: Math.min(one, other) });
    numerator += one;
    denominator += other;
  }
  if (kpi.chance === "proportion" && numerator > denominator) {
    return fault({ kind: "more-successes-than-trials", successes: numerator, trials: denominator });
  }
  return [numerator, denominator];
}

/**
 * A KPI over a table, in a period, for the rows that pass the filters; for each cell where those are ranges. As with SUMIFS,
 * what stands in rows that filters and period leave out does not stop it; where a column can only be decided by all rows,
 * all of it is looked at. Ids are compared among the rows that are left.
 */
export function fromTable(
  choose: (about: Pick<Table, "subject">, table: Table | null) => Kpi | Fault,
  [data, period, ...rest]: readonly Argument[],
): FormulaAnswer {
  const further = furtherFrom(rest);
  if (isFault(further)) return further;
  const asked = [period, ...further.pairs];
  const isAlone = further.tables.length === 0 && further.goals.length === 0 && !asked.some(isSeveral);
  const quick = isAlone && isLarge(data) ? quickFigure(data, choose({ subject: "deals" }, null), asked) : undefined;
  if (quick !== undefined) return quick;
  const table = tableOf(data);
  if (isFault(table)) return table;
  const kpi = choose(table, table);
  if (isFault(kpi)) return kpi;
  const tables = [table, ...further.tables];
  const targets = targetsAsked(further.goals, further.goals.length === 0 ? NaN : lastDay(table));
  return spread(asked, (one) => figureOf(tables, kpi, targets, one));
}

function figureOf(
  tables: readonly Table[],
  kpi: Kpi,
  targets: TargetsAsked,
  [period, ...pairs]: readonly Argument[],
): Answer {
  const asked = periodFrom(period);
  if (isFault(asked)) return asked;
  const filters = filtersFrom(pairs);
  if (isFault(filters)) return filters;
  const [table] = tables;
  const rows = table === undefined || tables.length > 1 ? undefined : rowsLeft(table, kpi, asked, filters);
  if (isFault(rows)) return rows;
  const bad = tables.map((one) => badCell(one, kpi, rows)).find((why) => why !== null);
  if (bad !== undefined) return bad;
  const question: Question = { kpis: [kpi], by: [], grain: null, period: asked, filters, targets };
  return figureIn(evaluateTables(tables, rows === undefined ? question : { ...question, rows }), kpi);
}

function figureIn(answer: KpiTable | Fault, kpi: Kpi): Answer {
  if (isFault(answer)) return answer;
  const figure = answer.rows[0]?.figures[0];
  return figure?.value ?? figure?.fault ?? fault({ kind: "no-data", of: kpi.id });
}

/** One figure of a large range, from the rows that it looks at alone; undefined where the whole table has to be read. */
function quickFigure(
  cells: Extract<Argument, readonly unknown[]>,
  kpi: Kpi | Fault,
  [period, ...pairs]: readonly Argument[],
): Answer | undefined {
  const asked = periodFrom(period);
  const filters = filtersFrom(pairs);
  if (isFault(kpi) || isFault(asked) || isFault(filters)) return undefined;
  const table = quickTable(cells, kpi, asked, filters);
  if (table === null) return undefined;
  return figureIn(evaluate(table, { kpis: [kpi], by: [], grain: null, period: asked, filters }), kpi);
}

/** What conversion means, by what a table is about: leads that became customers, or decided deals that were won. */
export const conversions = { leads: kpiOf("lead_conversion_rate"), deals: kpiOf("win_rate") } as const;

/** Totals are about that whose sums they hold, where it is one of the two. */
export function conversionOf({ subject }: Pick<Table, "subject">, totals: Table | null): Kpi | Fault {
  if (subject === "leads" || subject === "deals") return conversions[subject];
  const given = totals === null ? null : givenMeasures(totals);
  const held = Object.values(conversions).filter((kpi) => measuresOf(kpi).every((id) => given?.has(id) === true));
  const [only] = held;
  return only !== undefined && held.length === 1 ? only : fault({ kind: "not-leads-or-deals", subject });
}

export const isConversion = (name: string): boolean => /^(kpi_)?(conversion|konvertering)$/i.test(name.trim());

/** The KPI that a word names in front of a table; `conversion` depends on what the table is about. */
export function kpiFor(name: string, table: Table, own: readonly Kpi[] = []): Kpi | Fault {
  if (isConversion(name)) return conversionOf(table, table);
  const written = own.find(({ names }) => names.en.toLowerCase() === name.trim().toLowerCase());
  return written ?? findKpi(name.replace(/^kpi_/i, ""));
}
