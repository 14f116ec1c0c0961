import type { Argument, FormulaAnswer } from "../../../src/core/functions/formula";
import { callFormula } from "../../../src/core/functions/callFormula";
import { findFormula } from "../../../src/core/functions/registry";
import type { Cell } from "../../../src/core/words/cell";
import { isFault } from "../../../src/core/words/fault";
import type { Language } from "../../../src/core/words/language";

/** What a formula answers, as a host would ask it. */
export function call(name: string, args: readonly Argument[], language: Language = "en"): FormulaAnswer {
  const formula = findFormula(name);
  if (isFault(formula)) throw new Error(`no formula ${name}`);
  return callFormula(formula, args, { language });
}

/** The rows that a formula spills; a fault fails the test. */
export function rowsOf(answer: FormulaAnswer): readonly (readonly unknown[])[] {
  if (!Array.isArray(answer)) throw new Error(`no rows: ${JSON.stringify(answer)}`);
  return answer as readonly (readonly unknown[])[];
}

/** A column of cells. */
export const column = (...cells: readonly Cell[]): Cell[][] => cells.map((cell) => [cell]);

/** Equal to so many decimals. */
export const close = (number: number, decimals = 9): unknown => expect.closeTo(number, decimals);
