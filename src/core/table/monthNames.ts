/** Month names of English and Norwegian, in full and as both shorten them. */
const months: readonly (readonly string[])[] = [
  ["jan", "januar", "january"],
  ["feb", "februar", "february"],
  ["mar", "mars", "march"],
  ["apr", "april"],
  ["mai", "may"],
  ["jun", "juni", "june"],
  ["jul", "juli", "july"],
  ["aug", "august"],
  ["sep", "sept", "september"],
  ["okt", "oct", "oktober", "october"],
  ["nov", "november"],
  ["des", "dec", "desember", "december"],
];

const monthOfWord: ReadonlyMap<string, number> = new Map(
  months.flatMap((words, place) => words.map((word): [string, number] => [word, place + 1])),
);

/**
 * Month of a name, 1 to 12; null where the word names none. English and Norwegian, full or short, with or without the
 * point of a shortening, in any case.
 *
 * @example monthOfName("Des.") //=> 12
 */
export const monthOfName = (word: string): number | null =>
  monthOfWord.get(word.trim().toLowerCase().replace(/\.$/, "")) ?? null;
