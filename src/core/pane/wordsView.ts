import { columnOf } from "../kpi/columnOf";
import { plainWord } from "../table/meaningWords";
import type { Table } from "../table/table";
import { capital, formatNumber } from "../text/format";
import { meaningNames } from "../text/meaningNames";
import { paneTexts } from "../text/paneTexts";
import { roleNames } from "../text/roleNames";
import type { Language } from "../words/language";
import { meanings, type Meaning, type MeaningRole } from "../words/role";

/** What the user says that a word of a column means. */
export interface WordEdit {
  readonly role: MeaningRole;
  readonly word: string;
  readonly meaning: Meaning;
}

/** The words of a column that carries meanings, each with what it was taken for, the most used first. */
export interface WordGroup {
  readonly role: MeaningRole;
  readonly name: string;
  readonly words: readonly {
    readonly word: string;
    readonly rows: string;
    /** null where the word is not understood. */
    readonly meaning: Meaning | null;
    readonly isGiven: boolean;
  }[];
  /** Words beyond those shown, all of them understood unless there are very many. */
  readonly more: number;
  readonly choices: readonly { readonly meaning: Meaning; readonly name: string }[];
}

/** More than this cannot be looked through. */
const mostWords = 60;

/** The words of a table that decide what is counted, so that they can be corrected. */
export function wordsView(table: Table, edits: readonly WordEdit[], language: Language): WordGroup[] {
  return [...table.meanings].flatMap(([role, known]): WordGroup[] => {
    const column = columnOf(table, role);
    if (column?.kind !== "text") return [];
    const counts = new Array<number>(column.words.length).fill(0);
    for (const code of column.codes) if (code >= 0) counts[code] = (counts[code] ?? 0) + 1;
    const words = column.words.map((word, code) => ({
      word,
      count: counts[code] ?? 0,
      meaning: known[code] ?? null,
      isGiven: edits.some((edit) => isSameWord(edit, { role, word })),
    }));
    words.sort((one, other) => other.count - one.count);
    const isUrgent = (one: (typeof words)[number]): boolean => one.meaning === null || one.isGiven;
    const shown = new Set([...words.filter(isUrgent), ...words.filter((one) => !isUrgent(one))].slice(0, mostWords));
    return [
      {
        role,
        name: capital(roleNames[role][language]),
        words: words.flatMap((one) =>
          shown.has(one)
            ? [{ word: one.word, rows: formatNumber(language, one.count), meaning: one.meaning, isGiven: one.isGiven }]
            : [],
        ),
        more: words.length - shown.size,
        choices: meanings[role].map((meaning) => ({ meaning, name: nameIn(meaning, language) })),
      },
    ];
  });
}

/** Under the heading of its column a meaning needs fewer words. */
const nameIn = (meaning: Meaning, language: Language): string =>
  meaning === "other" ? paneTexts.otherSource[language] : capital(meaningNames[meaning][language]);

/** The corrections with one more; null takes a correction away. */
export function withWord(
  edits: readonly WordEdit[],
  role: MeaningRole,
  word: string,
  meaning: Meaning | null,
): readonly WordEdit[] {
  const others = edits.filter((edit) => !isSameWord(edit, { role, word }));
  return meaning === null ? others : [...others, { role, word, meaning }];
}

/** Case and punctuation make no other word, as they make none when the table is read. */
const isSameWord = (one: Pick<WordEdit, "role" | "word">, other: Pick<WordEdit, "role" | "word">): boolean =>
  one.role === other.role && plainWord(one.word) === plainWord(other.word);

/** A correction as it was kept; null where it is none. */
export function wordEditOf(role: unknown, word: unknown, meaning: unknown): WordEdit | null {
  const known = (Object.keys(meanings) as MeaningRole[]).find((one) => one === role);
  const meant = known === undefined ? undefined : meanings[known].find((one) => one === meaning);
  if (known === undefined || meant === undefined || typeof word !== "string") return null;
  return { role: known, word, meaning: meant };
}
