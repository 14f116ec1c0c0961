/** An argument as it stands in a formula, and where: the text from `from` up to `to`. */
interface CallArgument {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** A formula that is one call of one of our functions and nothing else. */
export interface FormulaCall {
  /** `KPI_WIN_RATE`, also where a build writes KPI.WIN_RATE. */
  readonly name: string;
  /** As it is written. */
  readonly written: string;
  readonly args: readonly CallArgument[];
}

/** Quoted text, the quoted name of a sheet, or one other character. */
const pieces = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[^]/g;

const depths: Readonly<Record<string, number>> = { "(": 1, "{": 1, "[": 1, ")": -1, "}": -1, "]": -1 };

/**
 * The call that a formula is, with its arguments as they are written; null for a formula that is anything more, such as
 * a sum of two calls, and for what is no formula of ours. The separator is the one that the workbook writes.
 *
 * @example formulaCall('=KPI_WIN_RATE(Deals!A1:H9, B$1)', ",")?.args.map(({ text }) => text) //=> ["Deals!A1:H9", "B$1"]
 */
export function formulaCall(formula: string, separator: "," | ";"): FormulaCall | null {
  const opening = /^=\s*(KPI[_.][A-Z0-9_]+)\(/i.exec(formula);
  if (opening === null) return null;
  const args: CallArgument[] = [];
  let depth = 1;
  let from = opening[0].length;
  let at = from;
  const end = (): void => {
    const text = formula.slice(from, at);
    const before = text.length - text.trimStart().length;
    const own = text.trim();
    args.push({ text: own, from: from + before, to: from + before + own.length });
  };
  for (const piece of formula.slice(from).match(pieces) ?? []) {
    if (depth === 0 && piece.trim() !== "") return null;
    depth += depths[piece] ?? 0;
    if (depth === 0 && piece === ")") end();
    if (depth === 1 && piece === separator) {
      end();
      from = at + 1;
    }
    at += piece.length;
  }
  if (depth !== 0) return null;
  const written = opening[1] ?? "";
  return { name: written.toUpperCase().replace(".", "_"), written, args };
}
