import { isRole, type Role } from "../words/role";
import type { Condition, Measure } from "./measure";
import { parseCondition, parseSum } from "./parseOwn";
import { isTrouble } from "./ownTokens";

const mark = "own:";

/** What decides the period of an own KPI, where nothing else is said: the first of these that the table has. */
const usualDates: readonly Role[] = ["closed", "date", "created", "period"];

/** A measure of the user's own, as texts that parse; `counted` asks for the rows that an average is taken over. */
export interface OwnTexts {
  readonly sum: string;
  /** Conditions that must hold beside those of the sum itself. */
  readonly filters: readonly string[];
  readonly date: Role | null;
  readonly counted: boolean;
}

/** The id of an own measure says all that it is, so that whoever has the id has the measure. */
export const ownMeasureId = (texts: OwnTexts): string =>
  `${mark}${JSON.stringify([texts.sum, texts.filters, texts.date, texts.counted])}`;

const kept = new Map<string, Measure>();

/** The measure of an own id, or undefined for any other id. */
export function ownMeasureOf(id: string): Measure | undefined {
  if (!id.startsWith(mark)) return undefined;
  const known = kept.get(id) ?? build(id);
  kept.set(id, known);
  return known;
}

function build(id: string): Measure {
  const [text, filters, date, counted] = JSON.parse(id.slice(mark.length)) as [
    string,
    string[],
    string | null,
    boolean,
  ];
  const parsed = parseSum(text);
  if (isTrouble(parsed)) throw new Error(`not an own measure: ${id}`);
  const conditions: Condition[] = parsed.where === null ? [] : [parsed.where];
  for (const filter of filters) {
    const condition = parseCondition(filter);
    if (isTrouble(condition)) throw new Error(`not an own measure: ${id}`);
    conditions.push(condition);
  }
  const { add } = parsed;
  if (counted && add.kind === "column") conditions.push({ filled: add.column });
  return {
    id,
    names: { en: text, nb: text },
    subject: "unknown",
    add: counted ? { kind: "count" } : add,
    where: conditions.map((test) => ({ test })),
    date: date !== null && isRole(date) ? [date] : usualDates,
    headers: [],
    own: true,
  };
}
