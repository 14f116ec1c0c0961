import type { Choice, Problem } from "../words/problem";
import type { Meaning, MeaningRole } from "../words/role";
import type { TextColumn } from "./column";
import { meaningOf, plainWord } from "./meaningWords";
import type { TableOptions } from "./table";

export interface Meanings {
  readonly meanings: readonly (Meaning | null)[];
  readonly choices: readonly Choice[];
  readonly problems: readonly Problem[];
}

/**
 * What each word of a column means: as the user says, else as known. In a stage column that shows won and lost,
 * the words left over are steps on the way and mean open; elsewhere an unknown word has no meaning and is told. So it is where a stage column shows only one of the two, since an
 * unknown word could be the other: "Bortfalt" is lost, and taken for open it would make every win rate 100 %.
 */
export function findMeanings(role: MeaningRole, column: TextColumn, given: TableOptions["words"]): Meanings {
  const byWord = new Map(
    (given ?? []).filter((one) => one.role === role).map((one) => [plainWord(one.word), one.meaning]),
  );
  const reasons = column.words.map((word): { meaning: Meaning | null; because: "given" | "known" | "rest" } => {
    const said = byWord.get(plainWord(word));
    return said === undefined
      ? { meaning: meaningOf(role, word), because: "known" }
      : { meaning: said, because: "given" };
  });
  const says = (wanted: Meaning): boolean => reasons.some(({ meaning }) => meaning === wanted);
  const decided = says("won") && says("lost");
  const settled = reasons.map((one) => (one.meaning === null ? (rest(role, decided) ?? one) : one));
  return {
    meanings: settled.map(({ meaning }) => meaning),
    choices: choicesOf(role, column.words, settled),
    problems: unknownWords(role, column, settled),
  };
}

/** What a word means that nobody has named: a step on the way, or a source that is not marketing. */
function rest(role: MeaningRole, decided: boolean): { meaning: Meaning; because: "rest" } | null {
  if (role === "stage" && decided) return { meaning: "open", because: "rest" };
  return role === "source" ? { meaning: "other", because: "rest" } : null;
}

function choicesOf(
  role: MeaningRole,
  words: readonly string[],
  settled: readonly { meaning: Meaning | null; because: "given" | "known" | "rest" }[],
): Choice[] {
  const groups = new Map<string, { meaning: Meaning; because: "given" | "known" | "rest"; words: string[] }>();
  settled.forEach(({ meaning, because }, code) => {
    if (meaning === null) return;
    const key = `${meaning} ${because}`;
    const group = groups.get(key) ?? { meaning, because, words: [] };
    group.words.push(words[code] ?? "");
    groups.set(key, group);
  });
  return [...groups.values()].map((group) => ({ kind: "words", role, ...group }));
}

function unknownWords(
  role: MeaningRole,
  column: TextColumn,
  settled: readonly { meaning: Meaning | null }[],
): Problem[] {
  // A change log tells of fields by the hundred, and one of them is looked for.
  if (role === "field") return [];
  const isUnknown = settled.map(({ meaning }) => meaning === null);
  const words = column.words.filter((_, code) => isUnknown[code]);
  if (words.length === 0) return [];
  const count = column.codes.reduce((sum, code) => sum + (isUnknown[code] === true ? 1 : 0), 0);
  return [{ kind: "unknown-words", role, words: words.slice(0, 5), count }];
}
