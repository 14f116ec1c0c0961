import { isCellError, isMissing, type Cell } from "../../../../src/core/words/cell";
import { parseNumber, type NumberReading } from "../../../../src/core/table/parseNumber";
import { plainNumber, type NumberReadings } from "../../../../src/core/table/plainNumber";

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

/** What a cell turned out to be on the first pass. */
const blank = 0;
const read = 1;
const noNumber = 2;
const errorCell = 3;

interface Evidence extends NumberReadings {
  readonly states: Uint8Array;
  readonly currencyOfRow: Int16Array;
  readonly currencyNames: string[];
  readonly known: Map<string, NumberReading | null>;
  percent: boolean;
}

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
  const evidence = gather(cells);
  const { decimal, mixed } = decide(evidence, options.decimal);
  const { values, unread } = settle(evidence, decimal, mixed);
  const { currencyOfRow: codes, currencyNames: names, percent } = evidence;
  return { values, decimal, percent, currencies: names.length === 0 ? null : { codes, names }, unread };
}

function gather(cells: readonly Cell[]): Evidence {
  const evidence: Evidence = {
    asComma: new Float64Array(cells.length).fill(NaN),
    asPoint: new Float64Array(cells.length).fill(NaN),
    states: new Uint8Array(cells.length),
    currencyOfRow: new Int16Array(cells.length).fill(-1),
    currencyNames: [],
    known: new Map(),
    percent: false,
  };
  for (let row = 0; row < cells.length; row++) evidence.states[row] = look(cells[row] ?? null, row, evidence);
  return evidence;
}

function look(cell: Cell, row: number, evidence: Evidence): number {
  if (typeof cell === "string") return lookAtText(cell, row, evidence);
  if (cell === null) return blank;
  if (typeof cell !== "number") return isCellError(cell) ? errorCell : noNumber;
  if (!Number.isFinite(cell)) return noNumber;
  evidence.asComma[row] = cell;
  evidence.asPoint[row] = cell;
  return read;
}

function lookAtText(text: string, row: number, evidence: Evidence): number {
  if (plainNumber(text, row, evidence)) return read;
  if (isMissing(text)) return blank;
  let reading = evidence.known.get(text);
  if (reading === undefined) {
    reading = parseNumber(text);
    evidence.known.set(text, reading);
  }
  if (reading === null) return noNumber;
  evidence.asComma[row] = reading.asComma;
  evidence.asPoint[row] = reading.asPoint;
  if (reading.percent) evidence.percent = true;
  if (reading.currency !== null) evidence.currencyOfRow[row] = placeOf(reading.currency, evidence.currencyNames);
  return read;
}

function placeOf(name: string, names: string[]): number {
  const place = names.indexOf(name);
  return place >= 0 ? place : names.push(name) - 1;
}

interface Decision {
  readonly decimal: NumbersRead["decimal"];
  /** Values for both signs stand in the column, and the user has not said which holds. */
  readonly mixed: boolean;
}

/** A cell that fits one way only is a vote for that way; one that fits both ways, with two values, needs the votes. */
function decide({ asComma, asPoint, states }: Evidence, given: DecimalSign | undefined): Decision {
  let comma = 0;
  let point = 0;
  let open = 0;
  for (let row = 0; row < states.length; row++) {
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

function settle(
  { asComma, asPoint, states }: Evidence,
  decimal: NumbersRead["decimal"],
  mixed: boolean,
): Pick<NumbersRead, "values" | "unread"> {
  const [chosen, other] = decimal === "comma" ? [asComma, asPoint] : [asPoint, asComma];
  const unread: { index: number; why: UnreadNumber }[] = [];
  for (let index = 0; index < states.length; index++) {
    if (states[index] === blank) continue;
    const value = chosen[index] ?? NaN;
    if (states[index] !== read)
      unread.push({ index, why: states[index] === errorCell ? "error-cell" : "not-a-number" });
    else if (value === other[index]) continue;
    else if (decimal === "undecided") unread.push({ index, why: mixed ? "conflict" : "ambiguous" });
    else if (Number.isNaN(value) || (mixed && !Number.isNaN(other[index]))) unread.push({ index, why: "conflict" });
    else continue;
    chosen[index] = NaN;
  }
  return { values: chosen, unread };
}
