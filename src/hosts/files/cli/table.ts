import {
  cliTexts,
  evaluate,
  intervalOf,
  isFault,
  kpiFor,
  parsePeriod,
  sayProblem,
  type Cell,
  type Fault,
  type Kpi,
  type KpiTable,
  type Problem,
  type Table,
} from "../../../core/index";
import { toCsv } from "../write/csv";
import { goalsFrom } from "./goals";
import { faultSentence, openTable } from "./openTable";
import { oneOf, tableOptions, type Options } from "./options";
import { Stop, type Terminal } from "./outcome";
import { sayProblemHere } from "./sayProblemHere";
import { splitBy } from "./splitBy";
import { askWarehouse, isWarehouse } from "./warehouse";
import { whyNothing } from "./whyNothing";

/** `table FILE --kpis … --by …`: KPIs by period and column, as csv or JSON. */
export async function table(options: Options, terminal: Terminal): Promise<void> {
  const { words, values, language } = options;
  const [path] = words;
  if (path === undefined) throw new Stop(2, cliTexts.needs[language]("FILE"));
  if (values.kpis === undefined) throw new Stop(2, cliTexts.needs[language]("--kpis win_rate,revenue_won"));
  const format = oneOf(values.format, ["csv", "json"] as const, "--format", language) ?? "csv";
  const { by, grain } = splitBy(values.by ?? "");
  const period = parsePeriod(values.period ?? "");
  if (isFault(period)) throw new Stop(2, faultSentence(language, period));
  const names = values.kpis.split(",");
  const { ownKpis, told } = await goalsFrom(options, terminal);
  for (const sentence of told) terminal.tell(sentence);
  const kpisOf = (of: Table): Kpi[] =>
    names.map((name): Kpi => {
      const kpi = kpiFor(name, of, ownKpis);
      if (isFault(kpi)) throw new Stop(2, faultSentence(language, kpi));
      return kpi;
    });
  const { answer, problems } = isWarehouse(path)
    ? await askWarehouse(path, { kpisOf, by, grain, period }, options, terminal)
    : await askFile(path, { kpisOf, by, grain, period }, options, terminal);
  if (format === "json")
    terminal.out(
      `${JSON.stringify({ rows: answer.rows.map((row) => jsonRow(answer, row)), problems: problems.map((problem) => jsonProblem(problem, terminal)) })}\n`,
    );
  else {
    for (const problem of problems) terminal.tell(sayProblemHere(problem, language));
    for (const why of neverGiven(answer)) terminal.tell(faultSentence(language, why));
    terminal.out(toCsv(csvRows(answer), ","));
  }
}

/** The answer to a question, from a file that is read whole. */
async function askFile(
  path: string,
  { kpisOf, ...asked }: Parameters<typeof askWarehouse>[1],
  options: Options,
  terminal: Terminal,
): ReturnType<typeof askWarehouse> {
  const { values, language } = options;
  const opened = await openTable(path, values.sheet, tableOptions(options), terminal);
  const kpis = kpisOf(opened.table);
  terminal.step(cliTexts.computing[language]());
  const answer = evaluate(opened.table, { ...asked, kpis, filters: [] });
  if (isFault(answer)) throw new Stop(1, faultSentence(language, answer));
  if (isEmpty(answer)) throw new Stop(1, whyNothing(opened, kpis, language));
  return { answer, problems: [...opened.table.problems, ...answer.problems] };
}

const isEmpty = ({ rows }: KpiTable): boolean =>
  rows.every(({ figures }) => figures.every(({ value, denominator }) => value === null && denominator === null));

/** Why a KPI has no figure anywhere in an answer: its cells are blank, and blank alone says nothing. */
const neverGiven = ({ kpis, rows }: KpiTable): Fault[] =>
  kpis.flatMap((_, place) => {
    const faults = rows.flatMap(({ figures }) => figures[place]?.fault ?? []);
    return faults.length === rows.length ? faults.slice(0, 1) : [];
  });

type Row = KpiTable["rows"][number];

const keysOf = (answer: KpiTable, row: Row): [string, string | null][] => [
  ...(answer.grain === null ? [] : [[answer.grain, row.period?.key ?? null] as [string, string | null]]),
  ...answer.by.map((name, place): [string, string | null] => [name, row.keys[place] ?? null]),
];

function jsonRow(answer: KpiTable, row: Row): Record<string, unknown> {
  const kpis = answer.kpis.map((kpi, place) => {
    const figure = row.figures[place];
    const interval = figure === undefined ? null : intervalOf(kpi, figure);
    const { value = null, numerator = null, denominator = null } = figure ?? {};
    return [kpi.id, { value, numerator, denominator, low: interval?.low ?? null, high: interval?.high ?? null }];
  });
  return { ...Object.fromEntries(keysOf(answer, row)), kpis: Object.fromEntries(kpis) as unknown };
}

const jsonProblem = (problem: Problem, { language }: Terminal): Record<string, unknown> => ({
  ...problem,
  message: sayProblem(language, problem),
});

function csvRows(answer: KpiTable): Cell[][] {
  const first = answer.rows[0];
  const keys = first === undefined ? [] : keysOf(answer, first).map(([name]) => name);
  const header = [
    ...keys,
    ...answer.kpis.flatMap(({ id }) => [id, `${id}_numerator`, `${id}_denominator`, `${id}_low`, `${id}_high`]),
  ];
  const rows = answer.rows.map((row): Cell[] => [
    ...keysOf(answer, row).map(([, value]) => value),
    ...answer.kpis.flatMap((kpi, place): Cell[] => {
      const figure = row.figures[place];
      const interval = figure === undefined ? null : intervalOf(kpi, figure);
      return [
        figure?.value ?? null,
        figure?.numerator ?? null,
        figure?.denominator ?? null,
        interval?.low ?? null,
        interval?.high ?? null,
      ];
    }),
  ]);
  return [header, ...rows];
}
