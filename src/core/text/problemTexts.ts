import type { Language } from "../words/language";
import type { Problem } from "../words/problem";
import { countOf } from "./anyNumber";
import { quote } from "./quote";

type ProblemOf<Kind extends Problem["kind"]> = Extract<Problem, { kind: Kind }>;

/** A sentence for each kind of some problems, in each language. */
export type ProblemTexts<Kinds extends Problem["kind"] = Problem["kind"]> = {
  readonly [Kind in Kinds]: Readonly<Record<Language, (facts: ProblemOf<Kind>) => string>>;
};

interface CellFacts {
  readonly at?: string;
  readonly count: number;
  readonly column: string;
  readonly example: string;
}

/** Which cells it is about: `Celle C5 i kolonnen «Beløp» (der står «ca. 100»)`. */
export function sayCells(language: Language, { at, count, column, example }: CellFacts): string {
  const [name, word] = [quote(language, column), quote(language, example)];
  if (language === "nb") {
    if (count === 1) return `${at === undefined ? "En celle" : `Celle ${at}`} i kolonnen ${name} (der står ${word})`;
    const first = at === undefined ? `for eksempel ${word}` : `den første er ${at}, der det står ${word}`;
    return `${countOf("nb", count, "celle", "celler")} i kolonnen ${name} (${first})`;
  }
  if (count === 1) return `${at === undefined ? "A cell" : `Cell ${at}`} in the column ${name} (which says ${word})`;
  const first = at === undefined ? `for example ${word}` : `the first is ${at}, which says ${word}`;
  return `${countOf("en", count, "cell", "cells")} in the column ${name} (${first})`;
}

/** `, den første i A5`, or `, i A5` where there is one only; nothing where the place is not known. */
export function sayFirst(language: Language, at: string | undefined, count: number): string {
  if (at === undefined) return "";
  const first = language === "nb" ? ", den første i " : ", the first in ";
  return `${count === 1 ? (language === "nb" ? ", i " : ", in ") : first}${at}`;
}

/** `A5: ` before a sentence about one place; nothing where the place is not known. */
export const sayPlace = (at: string | undefined): string => (at === undefined ? "" : `${at}: `);
