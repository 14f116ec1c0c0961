import type { Condition, Measure } from "./measure";
import { isTrouble, tokensOf, type Token, type Trouble } from "./ownTokens";

/** What an expression adds up, over which rows. `mean` divides by the rows that have the column. */
export interface OwnSum {
  readonly add: Measure["add"];
  readonly mean: boolean;
  readonly where: Condition | null;
  /** The condition as it is written; empty where there is none. */
  readonly whereText: string;
}

const words = {
  sum: ["sum", "summer"],
  count: ["count", "antall"],
  average: ["average", "gjennomsnitt", "snitt"],
  present: ["present", "utfylt"],
  where: ["where", "der", "hvor"],
  and: ["and", "og"],
  or: ["or", "eller"],
} as const;

/** Reads tokens from left to right; each step gives what it read and where it stopped. */
type Read<Value> = { readonly value: Value; readonly next: number } | Trouble;

const tokenAt = (tokens: readonly Token[], place: number): Token =>
  tokens[place] ?? { kind: "end", text: "", at: (tokens[tokens.length - 1]?.at ?? 0) + 1 };

const isWord = ({ kind, text }: Token, wanted: readonly string[]): boolean =>
  kind === "word" && wanted.includes(text.toLowerCase());

const isSign = ({ kind, text }: Token, sign: string): boolean => kind === "sign" && text === sign;

const wrong = ({ kind, text, at }: Token): Trouble => ({
  trouble: kind === "end" ? "unfinished" : "unexpected",
  at,
  got: text,
});

/** A column in parentheses: `(amount)`, `([Deal value])`. */
function columnIn(tokens: readonly Token[], place: number): Read<string> {
  const [open, name, close] = [0, 1, 2].map((step) => tokenAt(tokens, place + step));
  if (open === undefined || name === undefined || close === undefined) return wrong(tokenAt(tokens, place));
  if (!isSign(open, "(")) return wrong(open);
  if (name.kind !== "word" || name.text.trim() === "") return wrong(name);
  return isSign(close, ")") ? { value: name.text, next: place + 3 } : wrong(close);
}

function anyOf(tokens: readonly Token[], place: number): Read<Condition> {
  return joined(tokens, place, words.or, allOf, (parts) => ({ any: parts }));
}

function allOf(tokens: readonly Token[], place: number): Read<Condition> {
  return joined(tokens, place, words.and, one, (parts) => ({ all: parts }));
}

function joined(
  tokens: readonly Token[],
  place: number,
  by: readonly string[],
  read: (tokens: readonly Token[], place: number) => Read<Condition>,
  join: (parts: readonly Condition[]) => Condition,
): Read<Condition> {
  const parts: Condition[] = [];
  let next = place - 1;
  do {
    const part = read(tokens, next + 1);
    if (isTrouble(part)) return part;
    parts.push(part.value);
    next = part.next;
  } while (isWord(tokenAt(tokens, next), by));
  const [only] = parts;
  return { value: parts.length === 1 && only !== undefined ? only : join(parts), next };
}

function one(tokens: readonly Token[], place: number): Read<Condition> {
  const first = tokenAt(tokens, place);
  if (isSign(first, "(")) {
    const inner = anyOf(tokens, place + 1);
    if (isTrouble(inner)) return inner;
    const close = tokenAt(tokens, inner.next);
    return isSign(close, ")") ? { value: inner.value, next: inner.next + 1 } : wrong(close);
  }
  if (first.kind !== "word") return wrong(first);
  if (isWord(first, words.present) && isSign(tokenAt(tokens, place + 1), "(")) {
    const column = columnIn(tokens, place + 1);
    return isTrouble(column) ? column : { value: { filled: column.value }, next: column.next };
  }
  return comparison(tokens, place);
}

const operators = ["=", "<>", ">=", "<=", ">", "<"] as const;

function comparison(tokens: readonly Token[], place: number): Read<Condition> {
  const [column, sign, value] = [0, 1, 2].map((step) => tokenAt(tokens, place + step));
  if (column === undefined || sign === undefined || value === undefined) return wrong(tokenAt(tokens, place));
  const operator = sign.kind === "sign" ? operators.find((known) => known === sign.text) : undefined;
  if (operator === undefined) return wrong(sign);
  if (value.kind !== "text" && value.kind !== "number") return wrong(value);
  const own = value.kind === "number" ? Number(value.text.replace(",", ".")) : value.text;
  return { value: { column: column.text, operator, value: own }, next: place + 3 };
}

/** A whole condition: `stage = "won" and (amount >= 1000 or present(discount))`. */
export function parseCondition(text: string): Condition | Trouble {
  const tokens = tokensOf(text);
  if (isTrouble(tokens)) return tokens;
  const read = anyOf(tokens, 0);
  if (isTrouble(read)) return read;
  const end = tokenAt(tokens, read.next);
  return end.kind === "end" ? read.value : wrong(end);
}

/** A sum with or without a condition: `sum(amount)`, `count where stage = "won"`, `average(amount)`. */
export function parseSum(text: string): OwnSum | Trouble {
  const tokens = tokensOf(text);
  if (isTrouble(tokens)) return tokens;
  const head = headOf(tokens);
  if (isTrouble(head)) return head;
  const after = tokenAt(tokens, head.next);
  if (after.kind === "end") return { ...head.value, where: null, whereText: "" };
  if (!isWord(after, words.where)) return wrong(after);
  const read = anyOf(tokens, head.next + 1);
  if (isTrouble(read)) return read;
  const end = tokenAt(tokens, read.next);
  const whereText = text.slice(tokenAt(tokens, head.next + 1).at - 1);
  return end.kind === "end" ? { ...head.value, where: read.value, whereText } : wrong(end);
}

function headOf(tokens: readonly Token[]): Read<Pick<OwnSum, "add" | "mean">> {
  const first = tokenAt(tokens, 0);
  if (isWord(first, words.count)) return { value: { add: { kind: "count" }, mean: false }, next: 1 };
  const mean = isWord(first, words.average);
  if (!mean && !isWord(first, words.sum))
    return first.kind === "word" ? { trouble: "not-a-function", at: first.at, got: first.text } : wrong(first);
  const column = columnIn(tokens, 1);
  if (isTrouble(column)) return column;
  return { value: { add: { kind: "column", column: column.value }, mean }, next: column.next };
}
