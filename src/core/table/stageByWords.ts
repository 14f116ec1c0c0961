import type { Meaning, Role } from "../words/role";
import type { Looks } from "./findRoles";
import { meaningOf, plainWord } from "./meaningWords";
import type { TableOptions } from "./table";

/** Yes and no, 1 and 0 say won and lost only in a column that is called so; by themselves they prove nothing. */
const tooCommon = new Set(["ja", "yes", "true", "1", "nei", "no", "false", "0", "salg"]);

export interface StageFound {
  readonly roles: Map<Role, number>;
  /** The stage was found by its words and not by its header. */
  readonly byWords: boolean;
  /** Some column says won or lost, or is called stage, though none plays the role: then not all rows are won. */
  readonly doubtful: boolean;
}

/** The words of the column at a place, or null where it has more than so many. */
export type WordsAt = (place: number, most: number) => readonly string[] | null;

type Words = TableOptions["words"];

/**
 * Finds the stage column by its words where no header names it, or where the one named says neither won nor lost
 * (a "Stage" of steps beside a "Status" of outcomes): the one column that says both. Two such columns are no evidence.
 */
export function stageByWords(
  roles: Map<Role, number>,
  wordsAt: WordsAt,
  looks: readonly Looks[],
  given: ReadonlyMap<Role, number>,
  words: Words,
): StageFound {
  const named = roles.get("stage");
  if (given.has("stage")) return { roles, byWords: false, doubtful: false };
  if (named !== undefined && saysOf(wordsAt(named, Infinity), words, new Set()).length > 0)
    return { roles, byWords: false, doubtful: false };
  const used = new Set([...roles].filter(([role]) => role !== "stage" && role !== "outcome").map(([, place]) => place));
  const candidates = looks.flatMap(({ text }, place) => {
    const says = used.has(place) || text === 0 ? [] : saysOf(wordsAt(place, mostWords), words, tooCommon);
    return says.length === 0 ? [] : [{ place, both: says.length > 1, lost: says.includes("lost") }];
  });
  const both = candidates.filter((one) => one.both);
  const only = both[0]?.place;
  if (both.length !== 1 || only === undefined) {
    return { roles, byWords: false, doubtful: named !== undefined || candidates.some(({ lost }) => lost) };
  }
  const others = [...roles].filter(([role, place]) => place !== only && role !== "stage");
  return { roles: new Map([...others, ["stage", only]]), byWords: true, doubtful: false };
}

/** A column of more words than this is no column of stages, where no header calls it one. */
const mostWords = 40;

/** Which of won and lost a column's words say. */
function saysOf(own: readonly string[] | null, given: Words, unless: ReadonlySet<string>): Meaning[] {
  if (own === null) return [];
  const words = own.map(plainWord);
  const byUser = new Map(
    (given ?? []).filter(({ role }) => role === "stage").map((one) => [plainWord(one.word), one.meaning]),
  );
  const said = words.map((word) => byUser.get(word) ?? (unless.has(word) ? null : meaningOf("stage", word)));
  return (["won", "lost"] as const).filter((meaning) => said.includes(meaning));
}
