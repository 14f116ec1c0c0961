/** Letters that a text may show as they are; everything else that is not printed is written by its number. */
const plain = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u;

const escapeOf = (letter: string): string => {
  const code = letter.codePointAt(0) ?? 0;
  return code > 0xffff ? `\\U${code.toString(16).padStart(8, "0")}` : `\\u${code.toString(16).padStart(4, "0")}`;
};

/** Half of a pair of surrogates is no letter, and no engine takes it. */
const whole = (text: string): string => text.replace(/[\ud800-\udfff]/gu, "\ufffd");

/**
 * The inside of a quoted name or text of GoogleSQL: backslash, the quotation marks and all that is not printed are
 * escaped. Source: GoogleSQL, "Lexical structure and syntax", escape sequences.
 */
export const googleInside = (text: string): string =>
  Array.from(whole(text), (one) => (/[\\'"`]/.test(one) ? `\\${one}` : plain.test(one) ? one : escapeOf(one))).join("");

/** A text of standard SQL: only the quotation mark is doubled. DuckDB reads no escapes in such a text. */
export const standardText = (text: string): string => `'${whole(text).replace(/\0/g, "").replace(/'/g, "''")}'`;
