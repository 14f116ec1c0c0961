import { sayChoices } from "../text/choices";
import { sayProblem } from "../text/problems";
import { formatPeriod } from "../text/format";
import { summarySentences, summaryTexts } from "../text/summaryTexts";
import type { Language } from "../words/language";
import { sayVerdict } from "../verdict/sayVerdict";
import { isSignal } from "../verdict/verdict";
import { sayMethod } from "./sayRules";
import type { Series } from "./gather";
import { columnCount } from "./columns";
import type { SummaryRequest } from "./source";
import type { Stack } from "./stack";
import { toldOf } from "./toldOf";

/** What was found in the data that the reader should know. */
export function problemSection(stack: Stack, request: SummaryRequest): void {
  const { language, sources } = request;
  stack.put([[{ value: summaryTexts.problems[language], look: "section", span: columnCount }]]);
  const read = sources.flatMap(({ table, name }) =>
    table.problems.map((problem) => `${name}: ${sayProblem(language, problem)}`),
  );
  const said = [...toldOf(request), ...read];
  notes(stack, said.length === 0 ? [summaryTexts.noProblems[language]] : said);
}

/** Definitions, rules and every choice that was made in reading. */
export function methodSection(
  stack: Stack,
  { language, sources, rebases, settings }: SummaryRequest,
  series: readonly Series[],
): void {
  stack.put([[{ value: summaryTexts.method[language], look: "section", span: columnCount }]]);
  notes(stack, [
    sayMethod(settings.rules, language),
    summaryTexts.peopleRules[language],
    ...series.flatMap((one) => mathOf(language, one)),
    ...rebases.flatMap(({ kpi, from, reason }) => {
      const name = series.find((one) => one.kpi.id === kpi)?.kpi.names[language];
      return name === undefined ? [] : [summarySentences.rebase[language](name, formatPeriod(language, from), reason)];
    }),
    ...sources.flatMap(({ table, name }) =>
      sayChoices(language, table.choices).map((sentence) => `${name}: ${sentence}`),
    ),
  ]);
  definitions(stack, language, series);
}

/** The math behind a signal of the month. */
function mathOf(language: Language, { kpi, currency, points }: Series): string[] {
  const point = points[points.length - 1];
  if (point === undefined || !isSignal(point.verdict)) return [];
  const { math } = sayVerdict(language, kpi, point.figure, point.verdict, { currency });
  return math === null ? [] : [`${kpi.names[language]}: ${math}`];
}

/** What each key figure means, name and definition side by side. */
function definitions(stack: Stack, language: Language, series: readonly Series[]): void {
  for (const { kpi } of series) {
    const definition = kpi.definition[language];
    stack.height(stack.row, lineHeight * Math.ceil(definition.length / (lineLength - nameLength)));
    stack.put([
      [
        { value: kpi.names[language], look: "note" },
        { value: definition, look: "note", span: columnCount - 1 },
      ],
    ]);
  }
  stack.skip(1);
}

/** About as many characters of a note as fit on a line across all columns. */
const lineLength = 200;

/** How much of that the first column takes. */
const nameLength = 35;

/** Points. */
const lineHeight = 13;

function notes(stack: Stack, texts: readonly string[]): void {
  for (const text of texts) {
    stack.height(stack.row, lineHeight * Math.ceil(text.length / lineLength));
    stack.put([[{ value: text, look: "note", span: columnCount }]]);
  }
  stack.skip(1);
}
