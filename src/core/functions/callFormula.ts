import { fault, type Answer } from "../words/fault";
import type { Argument, Formula, FormulaAnswer, FormulaContext } from "./formula";

/** Evaluates a formula as every host does: arguments past the last parameter are refused. */
export function callFormula(formula: Formula, args: readonly Argument[], context: FormulaContext): FormulaAnswer {
  const last = formula.parameters[formula.parameters.length - 1];
  const most = formula.parameters.length;
  if (last?.repeating !== true && args.length > most) return fault({ kind: "too-many-arguments", most });
  const answer = formula.body(args, context);
  return isSpill(answer) ? answer.map((row) => row.map(finite)) : finite(answer);
}

const isSpill = (answer: FormulaAnswer): answer is readonly (readonly Answer[])[] => Array.isArray(answer);

/** No cell can hold what is too large for a number. */
const finite = (answer: Answer): Answer =>
  typeof answer === "number" && !Number.isFinite(answer)
    ? fault({ kind: "too-large", value: answer, most: Number.MAX_VALUE })
    : answer;
