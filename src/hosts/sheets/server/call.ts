import { callFormula, errorCodeOf, findFormula, isFault, nameOf, sayFault, type Answer } from "../../../core/index";
import { answerFor, argumentFrom, makeBorder } from "./border";
import { ownLanguage } from "./ownLanguage";

const codeOf = (cell: Answer): string => (isFault(cell) ? errorCodeOf(cell) : "#VALUE!");

/** Evaluates a formula for a custom function; a fault is thrown with its sentence, which Sheets shows in the cell's note. */
export function call(name: string, values: readonly unknown[]): unknown {
  const border = makeBorder();
  const formula = findFormula(name);
  const language = ownLanguage();
  const args = values.map((value) => argumentFrom(value, border));
  const answer = isFault(formula) ? formula : callFormula(formula, args, { language });
  if (isFault(answer)) {
    throw new Error(`${errorCodeOf(answer)} ${sayFault(language, answer, (id) => nameOf(id, language))}`);
  }
  return answerFor(answer, codeOf);
}
