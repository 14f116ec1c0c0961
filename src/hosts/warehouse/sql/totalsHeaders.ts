import { headerWords, plainHeader, sqlTexts, type Grain, type Language, type Measure } from "../../../core/index";

/** A name that every warehouse takes for a column: letters of ASCII, digits and underscores. */
const snake = (text: string): string => plainHeader(text).replace(/ /g, "_");
const isPlain = (header: string): boolean => /^[a-z][a-z0-9_]*$/.test(header);

/** Words of roles that hold days: a count of 40 000 under such a word would be read as a date. */
const dayWords = Object.values(headerWords)
  .filter(({ kind }) => kind === "day")
  .flatMap(({ words }) => words);

/** Whether a column of numbers under a header can be taken for one of days. */
const looksDated = (header: string): boolean =>
  dayWords.some((word) => ` ${plainHeader(header)} `.includes(` ${word} `));

/** The header under which a measure comes back: one of its own words that is read as nothing else. */
export function measureHeader(measure: Measure, language: Language): string {
  const words = [measure.id, measure.names[language], ...measure.headers, measure.names.en, measure.names.nb].map(
    snake,
  );
  return words.find((word) => isPlain(word) && !looksDated(word)) ?? measure.id;
}

export const periodHeader = (grain: Grain, language: Language): string => sqlTexts.grainHeaders[language][grain];

/** A column to split by keeps its name, made fit for a warehouse. */
export const keyHeader = (by: string): string => {
  const plain = snake(by);
  return isPlain(plain) ? plain : `column_${plain.replace(/[^a-z0-9_]/g, "")}`;
};
