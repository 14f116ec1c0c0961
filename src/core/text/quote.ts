import type { Language } from "../words/language";
import { listWords } from "./format";

/** Longer words from the user's cells are cut, so that a sentence stays a sentence. */
const longest = 60;

/** A word of the user's in quotation marks, on one line: `«Fase»` or `“Stage”`. */
export function quote(language: Language, text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const shown = line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
  return language === "nb" ? `«${shown}»` : `“${shown}”`;
}

/** Quoted words in a row: `«a», «b» og «c»`. */
export const quoteWords = (language: Language, words: readonly string[], most = 6): string =>
  listWords(
    language,
    words.map((word) => quote(language, word)),
    most,
  );

/** The first letter made large, as a sentence begins. */
export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
