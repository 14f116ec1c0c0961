import type { Problem } from "../words/problem";
import type { Language } from "../words/language";
export const sayProblem = (language: Language, problem: Problem): string => `${language} ${JSON.stringify(problem)}`;
