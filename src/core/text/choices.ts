import type { Choice } from "../words/problem";
import type { Language } from "../words/language";
export const sayChoice = (language: Language, choice: Choice): string => `${language} ${JSON.stringify(choice)}`;
