import { callFormula, cliTexts, findFormula, isFault, type Answer, type FormulaAnswer } from "../../../core/index";
import { faultSentence } from "./openTable";
import type { Options } from "./options";
import { Stop, type Terminal } from "./outcome";

/** `list [AREA]`: the KPIs, one a line. */
export function list({ words }: Options, terminal: Terminal): void {
  print("KPI_LIST", words.slice(0, 1), terminal);
}

/** `explain KPI`: what a KPI is, one fact a line. */
export function explain({ words, language }: Options, terminal: Terminal): void {
  if (words[0] === undefined) throw new Stop(2, cliTexts.needs[language]("KPI"));
  print("KPI_EXPLAIN", words.slice(0, 1), terminal);
}

/** Prints what a formula spills, tab between cells. */
function print(name: string, args: readonly string[], terminal: Terminal): void {
  const formula = findFormula(name);
  if (isFault(formula)) throw new Error(`missing formula: ${name}`);
  const answer: FormulaAnswer = callFormula(formula, args, { language: terminal.language });
  if (isFault(answer)) throw new Stop(2, faultSentence(terminal.language, answer));
  const rows = Array.isArray(answer) ? (answer as readonly (readonly Answer[])[]) : [];
  for (const row of rows) terminal.out(`${row.map((cell) => (typeof cell === "string" ? cell : "")).join("\t")}\n`);
}
