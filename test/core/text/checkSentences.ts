import type { Language } from "../../../src/core/words/language";

/** What every text that a manager reads must be: full sentences, no trace of code, and not the same in both languages. */
export function checkSentences(say: (language: Language) => string): void {
  const [nb, en] = [say("nb"), say("en")];
  for (const text of [nb, en]) {
    expect(text).not.toMatch(/undefined|NaN|Infinity|\[object/);
    expect(text).toMatch(/\.$/);
    expect(text).toMatch(/^(\p{Lu}|[«“\d−]|[A-Z]+\d+: \p{Lu})/u);
    expect(text).not.toMatch(/ {2}|\.\.$| \.(?!\w)| ,|\(\)/);
  }
  // Norwegian says "null" for zero.
  expect(en).not.toMatch(/\bnull\b/);
  expect(nb).not.toBe(en);
  expect(nb).not.toMatch(/[“”]/);
  expect(en).not.toMatch(/[«»æøåÆØÅ]/);
}
