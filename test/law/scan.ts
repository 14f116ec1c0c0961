import { Linter } from "eslint";

/** What the language of 2019 has by itself, by the standard; nothing of Node, the DOM or later years. */
const es2019 = (
  "Array ArrayBuffer Atomics Boolean DataView Date Error EvalError Float32Array Float64Array Infinity Int16Array " +
  "Int32Array Int8Array JSON Map Math NaN Number Object Promise Proxy RangeError ReferenceError Reflect RegExp Set " +
  "SharedArrayBuffer String Symbol SyntaxError TypeError URIError Uint16Array Uint32Array Uint8Array " +
  "Uint8ClampedArray WeakMap WeakSet decodeURI decodeURIComponent encodeURI encodeURIComponent isFinite isNaN " +
  "parseFloat parseInt undefined"
).split(" ");

/** What a strict reader finds in a finished script: code made from text, syntax that is too new, and names nobody gives it. */
export function scan(code: string, given: readonly string[], ecmaVersion: 2019 | 2022): string[] {
  const globals = Object.fromEntries([...es2019, ...given].map((name) => [name, false]));
  const messages = new Linter().verify(code, {
    linterOptions: { noInlineConfig: true },
    languageOptions: { ecmaVersion, sourceType: "script", globals },
    rules: { "no-undef": "error", "no-eval": "error", "no-new-func": "error", "no-implied-eval": "error" },
  });
  return messages.map(({ ruleId, message }) => `${ruleId ?? "syntax"}: ${message}`);
}
