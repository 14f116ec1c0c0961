import type { Cell } from "../words/cell";
import { inLines } from "./inChunks";
import { errorCell, read, type NumberEvidence } from "./numberEvidence";
import { parseNumber } from "./parseNumber";
import { stripOf } from "./strip";
import { numbersTaken, takeNumbers, type NumbersTaken } from "./takeNumbers";

export type DecimalSign = "comma" | "point";

export interface NumbersRead {
  /** NaN where the cell is missing or unread. */
  readonly values: Float64Array;
  /** The decimal sign of the column; none where no text had a separator, undecided where the values do not tell. */
  readonly decimal: DecimalSign | "none" | "undecided";
  /** Some cell was written with a percent sign; its value is divided by 100. */
  readonly percent: boolean;
  /** Currency written in each cell, as a place in `names`, -1 where none; null where no cell names one. */
  readonly currencies: { readonly codes: Int16Array; readonly names: readonly string[] } | null;
  /** Cells that hold something which was not read, by place in the column. */
  readonly unread: readonly { readonly index: number; readonly why: UnreadNumber }[];
}

/** `ambiguous`: the column does not tell its decimal sign. `conflict`: it shows both, and this cell hangs on that. */
type UnreadNumber = "not-a-number" | "ambiguous" | "error-cell" | "conflict";

/** Whether a text is written as a number, under either decimal sign. */
export const looksLikeNumber = (text: string): boolean => parseNumber(text) !== null;

/**
 * Reads a column of numbers, written or native. The decimal sign is decided once for the column, from the values that
 * can be written in one way only (`1 234,50`, `1,200.00`, `1.234.567`); a value that fits both ways (`1.234`) follows
 * them. Nothing is guessed: where no value decides, such cells are unread as ambiguous; where some values show comma and
 * others point, the greater number of them decides, and cells of the other way or of both ways are unread as conflict.
 * The order of the cells makes no difference. Blank is missing; booleans and days are not numbers.
 *
 * @example [...readNumbers(["1.234", "12,5"], {}).values] //=> [1234, 12.5]
 */
export function readNumbers(cells: readonly Cell[], options: { readonly decimal?: DecimalSign }): NumbersRead {
  const strip = stripOf(cells);
  const taken = numbersTaken(cells.length);
  inLines(strip, (lines, from, to) => {
    takeNumbers(lines, strip.column, from, to, taken);
  });
  return settleNumbers(taken, options.decimal);
}

/**
 * Reads what is not a number already in a column that has been taken. Numbers as such are the same under either sign, and
 * so the odd cells alone decide.
 */
export function settleNumbers(taken: NumbersTaken, decimal: DecimalSign | undefined): NumbersRead {
  const { values, odd, evidence } = taken;
  const decision = decide(evidence, odd.length, decimal);
  const unread = settle(evidence, decision, odd, values);
  const { currencyNames: names, percent } = evidence;
  const currencies = names.length === 0 ? null : { codes: spread(evidence.currencyOf, odd, values.length), names };
  return { values, decimal: decision.decimal, percent, currencies, unread };
}

/** What stands at the odd places, in a column of all rows; -1 elsewhere. */
function spread(codes: Int16Array, odd: readonly number[], rows: number): Int16Array {
  const all = new Int16Array(rows).fill(-1);
  odd.forEach((at, place) => {
    all[at] = codes[place] ?? -1;
  });
  return all;
}

interface Decision {
  readonly decimal: NumbersRead["decimal"];
  /** Values for both signs stand in the column, and the user has not said which holds. */
  readonly mixed: boolean;
}

/** A cell that fits one way only is a vote for that way; one that fits both ways, with two values, needs the votes. */
function decide({ asComma, asPoint, states }: NumberEvidence, many: number, given: DecimalSign | undefined): Decision {
  let comma = 0;
  let point = 0;
  let open = 0;
  for (let row = 0; row < many; row++) {
    const first = asComma[row];
    const second = asPoint[row];
    if (states[row] !== read || first === second) continue;
    if (Number.isNaN(second)) comma += 1;
    else if (Number.isNaN(first)) point += 1;
    else open += 1;
  }
  if (comma + point + open === 0) return { decimal: "none", mixed: false };
  if (given !== undefined) return { decimal: given, mixed: false };
  const mixed = comma > 0 && point > 0;
  return { decimal: comma === point ? "undecided" : comma > point ? "comma" : "point", mixed };
}

/** Writes what can be read into `values`, and tells what cannot. */
function settle(
  { asComma, asPoint, states }: NumberEvidence,
  { decimal, mixed }: Decision,
  odd: readonly number[],
  values: Float64Array,
): NumbersRead["unread"] {
  const [chosen, other] = decimal === "comma" ? [asComma, asPoint] : [asPoint, asComma];
  const unread: { index: number; why: UnreadNumber }[] = [];
  for (let place = 0; place < odd.length; place++) {
    const value = chosen[place] ?? NaN;
    const index = odd[place] ?? -1;
    if (states[place] !== read)
      unread.push({ index, why: states[place] === errorCell ? "error-cell" : "not-a-number" });
    else if (value === other[place]) values[index] = value;
    else if (decimal === "undecided") unread.push({ index, why: mixed ? "conflict" : "ambiguous" });
    else if (Number.isNaN(value) || (mixed && !Number.isNaN(other[place]))) unread.push({ index, why: "conflict" });
    else values[index] = value;
  }
  return unread;
}
