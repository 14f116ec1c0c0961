import type { Language } from "../words/language";
import type { Problem } from "../words/problem";
import { cellProblems } from "./cellProblems";
import type { ProblemTexts } from "./problemTexts";
import { rowProblems } from "./rowProblems";

const texts: ProblemTexts = { ...cellProblems, ...rowProblems };

/**
 * What was found while reading: where, how many, what was done about it, and what the user can do.
 *
 * @example sayProblem("en", { kind: "blank-rows", count: 1 }) //=> "1 blank row inside the table was skipped. That changes no numbers."
 */
export function sayProblem(language: Language, problem: Problem): string {
  // The compiler cannot follow that the text found by a problem's kind takes the facts of that same problem.
  const say = texts[problem.kind][language] as (facts: Problem) => string;
  return say(problem);
}
