import { wordOf } from "../table/readWords";
import { isMissing } from "../words/cell";
import { fault, isFault, type Expectation, type Fault } from "../words/fault";
import { isOmitted, isRange, numberOf, textOf } from "./arguments";
import type { Argument } from "./formula";

/** A whole number from 0 on. */
export function countFrom(argument: Argument, parameter: string): number | Fault {
  const number = numberOf(argument, parameter, "count");
  return isFault(number) ? number : (checkWhole(number) ?? number);
}

/** What is wrong with a number that should be a count; null where there is nothing. Missing (NaN) is no fault here. */
export function checkWhole(number: number): Fault | null {
  if (Number.isNaN(number)) return null;
  if (number > Number.MAX_SAFE_INTEGER && number < Infinity) {
    return fault({ kind: "too-large", value: number, most: Number.MAX_SAFE_INTEGER });
  }
  return Number.isSafeInteger(number) && number >= 0 ? null : fault({ kind: "not-a-count", value: number });
}

/** A number above 0; `otherwise` where the argument is left out. */
export function positiveFrom(argument: Argument, parameter: string, otherwise: number | null): number | Fault {
  if (otherwise !== null && isOmitted(argument)) return otherwise;
  const number = numberOf(argument, parameter, "positive");
  if (isFault(number) || number > 0) return number;
  return fault({ kind: "bad-argument", parameter, expected: "positive", got: String(number) });
}

/** A share from 0 to 1. */
export function shareFrom(argument: Argument, parameter: string): number | Fault {
  const number = numberOf(argument, parameter, "share");
  if (isFault(number) || (number >= 0 && number <= 1)) return number;
  return fault({ kind: "bad-argument", parameter, expected: "share", got: String(number) });
}

/** A level of confidence, 0.95 where it is left out. */
export const confidenceFrom = (argument: Argument): number | Fault =>
  isOmitted(argument) ? 0.95 : numberOf(argument, "confidence", "share");

/** One of several words, in any case; other words for the same stand beside them. */
export function choiceFrom<Choice extends string>(
  argument: Argument,
  parameter: string,
  expected: Expectation,
  words: Readonly<Record<string, Choice>>,
): Choice | Fault {
  const text = textOf(argument, parameter, expected);
  if (isFault(text)) return text;
  const plain = text.toLowerCase();
  const chosen = Object.prototype.hasOwnProperty.call(words, plain) ? words[plain] : undefined;
  return chosen ?? fault({ kind: "bad-argument", parameter, expected, got: text });
}

/** As `choiceFrom`, where the argument may be left out. */
export const choiceOr = <Choice extends string>(
  otherwise: Choice,
  argument: Argument,
  parameter: string,
  expected: Expectation,
  words: Readonly<Record<string, Choice>>,
): Choice | Fault => (isOmitted(argument) ? otherwise : choiceFrom(argument, parameter, expected, words));

const truths: Readonly<Record<string, "yes" | "no">> = {
  true: "yes",
  sann: "yes",
  "1": "yes",
  false: "no",
  usann: "no",
  "0": "no",
};

/** TRUE or FALSE, FALSE where it is left out. */
export function truthFrom(argument: Argument, parameter: string): boolean | Fault {
  const answer = choiceOr("no", argument, parameter, "yes-or-no", truths);
  return isFault(answer) ? answer : answer === "yes";
}

/** The cells of a range in reading order, as texts; blank ones are "". */
export const namesFrom = (argument: Argument): string[] =>
  (isRange(argument) ? argument.flat() : [argument ?? null]).map((cell) => (isMissing(cell) ? "" : wordOf(cell)));

/** Where the cell at a place in reading order stands in a range, counted from 1. */
export function placeIn(argument: Argument, at: number): { row: number; column: number } {
  let before = 0;
  for (const [row, cells] of (isRange(argument) ? argument : [[argument]]).entries()) {
    if (at < before + cells.length) return { row: row + 1, column: at - before + 1 };
    before += cells.length;
  }
  return { row: 1, column: 1 };
}
