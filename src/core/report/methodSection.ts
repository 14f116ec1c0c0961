import { sayChoice } from "../text/choices";
import { sayProblem } from "../text/problems";
import { summaryTexts } from "../text/summaryTexts";
import type { Series } from "./gather";
import type { SummaryRequest } from "./source";
import type { Stack } from "./stack";

/** What was found in the data that the reader should know. */
export function problemSection(stack: Stack, { language, sources }: SummaryRequest): void {
  stack.put([[{ value: summaryTexts.problems[language], look: "section", span: 8 }]]);
  const said = sources.flatMap(({ table, name }) =>
    table.problems.map((problem) => `${name}: ${sayProblem(language, problem)}`),
  );
  notes(stack, said.length === 0 ? [summaryTexts.noProblems[language]] : said);
}

/** Definitions, rules and every choice that was made in reading. */
export function methodSection(stack: Stack, { language, sources }: SummaryRequest, series: readonly Series[]): void {
  stack.put([[{ value: summaryTexts.method[language], look: "section", span: 8 }]]);
  notes(stack, [
    summaryTexts.rules[language],
    ...series.map(({ kpi }) => `${kpi.names[language]}: ${kpi.definition[language]}`),
    ...sources.flatMap(({ table, name }) => table.choices.map((choice) => `${name}: ${sayChoice(language, choice)}`)),
  ]);
}

/** About as many characters of a note as fit on a line across all columns. */
const lineLength = 165;

function notes(stack: Stack, texts: readonly string[]): void {
  for (const text of texts) {
    stack.height(stack.row, 14 * Math.ceil(text.length / lineLength));
    stack.put([[{ value: text, look: "note", span: 8 }]]);
  }
  stack.skip(1);
}
