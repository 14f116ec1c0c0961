import type { OwnKpiTrouble } from "../words/fault";

/** A piece of an expression; `at` is the place of its first character, from 1. */
export interface Token {
  readonly kind: "word" | "text" | "number" | "sign" | "end";
  readonly text: string;
  readonly at: number;
}

/** What is wrong with an expression, at which character of its cell. */
export interface Trouble {
  readonly trouble: OwnKpiTrouble;
  readonly at: number;
  readonly got: string;
}

export const isTrouble = (value: unknown): value is Trouble =>
  typeof value === "object" && value !== null && "trouble" in value;

/** White space; a column in brackets; a text in quotes; a number; a comparison or parenthesis; a word. */
const pieces: readonly (readonly [Token["kind"] | "space", RegExp])[] = [
  ["space", /^\s+/],
  ["word", /^\[([^\]]*)\]/],
  ["text", /^["“”«]([^"“”»]*)["“”»]/],
  ["number", /^(-?\d+(?:[.,]\d+)?)(?![\p{L}\d_])/u],
  ["sign", /^(<>|>=|<=|≥|≤|=|<|>|\(|\))/],
  ["word", /^([\p{L}_][\p{L}\d_]*)/u],
];

const plainSign = new Map([
  ["≥", ">="],
  ["≤", "<="],
]);

/** The pieces of an expression, an end after the last; a character that fits nowhere is trouble. */
export function tokensOf(text: string): Token[] | Trouble {
  const tokens: Token[] = [];
  let place = 0;
  while (place < text.length) {
    const rest = text.slice(place);
    const found = pieces.map(([kind, form]) => ({ kind, match: form.exec(rest) })).find(({ match }) => match !== null);
    if (found?.match == null) return { trouble: "unexpected", at: place + 1, got: rest.slice(0, 1) };
    const own = found.match[1] ?? "";
    if (found.kind !== "space") tokens.push({ kind: found.kind, text: plainSign.get(own) ?? own, at: place + 1 });
    place += found.match[0].length;
  }
  return [...tokens, { kind: "end", text: "", at: text.length + 1 }];
}
