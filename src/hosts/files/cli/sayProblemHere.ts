import { cliTexts, sayProblem, type Language, type Problem } from "../../../core/index";

/** A problem of a table's; where an option cures it, with the option as it is typed. */
export const sayProblemHere = (problem: Problem, language: Language): string =>
  problem.kind === "day-numbers"
    ? cliTexts.dayNumbers[language](problem.column, problem.example, problem.role)
    : sayProblem(language, problem);

/** The columns that may hold days, each with the option that says so. */
export const dayNumberHints = (problems: readonly Problem[], language: Language): string[] =>
  problems.filter(({ kind }) => kind === "day-numbers").map((problem) => sayProblemHere(problem, language));
