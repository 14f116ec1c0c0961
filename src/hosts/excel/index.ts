import {
  callFormula,
  errorCodeOf,
  formulas,
  isFault,
  nameOf,
  sayFault,
  type Answer,
  type Formula,
} from "../../core/index";
import { answerFor, argumentsFrom } from "./border";

/** A fault as an Excel error; only #VALUE! and #N/A carry a sentence. */
function failed(answer: Answer): CustomFunctions.Error {
  if (!isFault(answer)) return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue);
  const code = errorCodeOf(answer);
  if (code === "#DIV/0!") return new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero);
  const message = sayFault("en", answer, (id) => nameOf(id, "en"));
  return code === "#N/A"
    ? new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, message)
    : new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, message);
}

function bodyOf(formula: Formula): (...values: unknown[]) => unknown {
  const fixed = formula.parameters.filter(({ repeating }) => !repeating).length;
  return (...values) => {
    const answer = answerFor(callFormula(formula, argumentsFrom(values, fixed), { language: "en" }), failed);
    // Excel takes its own error only when it is thrown.
    if (answer instanceof CustomFunctions.Error) throw answer as unknown as Error;
    return answer;
  };
}

for (const formula of formulas) CustomFunctions.associate(formula.id, bodyOf(formula));
