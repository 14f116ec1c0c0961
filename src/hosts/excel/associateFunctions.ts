import { callFormula, errorCodeOf, isFault, nameOf, sayFault, type Answer, type Formula } from "../../core/index";
import { answerFor, argumentsFrom } from "./border";
import { languageNow } from "./language";
import { showsDays } from "./showsDays";

/** A fault as an Excel error, in the user's language; only #VALUE! and #N/A carry a sentence. */
function failed(answer: Answer): CustomFunctions.Error {
  if (!isFault(answer)) return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue);
  const code = errorCodeOf(answer);
  if (code === "#DIV/0!") return new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero);
  const language = languageNow();
  const message = sayFault(language, answer, (id) => nameOf(id, language));
  return code === "#N/A"
    ? new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, message)
    : new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, message);
}

function bodyOf(formula: Formula): (...values: unknown[]) => unknown {
  const fixed = formula.parameters.filter(({ repeating }) => !repeating).length;
  return (...values) => {
    const args = argumentsFrom(values, fixed);
    const answer = answerFor(callFormula(formula, args, { language: languageNow() }), failed, showsDays());
    // Excel takes its own error only when it is thrown.
    if (answer instanceof CustomFunctions.Error) throw answer as unknown as Error;
    return answer;
  };
}

/** Gives formulas their bodies. To be done at once when the page loads, before Excel calls any. */
export function associateFunctions(formulas: readonly Formula[]): void {
  for (const formula of formulas) CustomFunctions.associate(formula.id, bodyOf(formula));
}
