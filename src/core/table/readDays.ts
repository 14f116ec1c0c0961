import type { Cell } from "../words/cell";
import { epoch1904Offset } from "../words/day";
import { blank, dateCell, errorCell, firstOf, noDay, placeOfForm, put, serialCell } from "./dayEvidence";
import { inLines } from "./inChunks";
import { isLikelyDay } from "./likelyDay";
import { dayForms, parseDay, type DayForm } from "./parseDay";
import type { DayReadings } from "./plainDay";
import { serialInText } from "./serialInText";
import { cellAt, stripOf, type Strip } from "./strip";
import { daysTaken, takeDays, type DaysTaken } from "./takeDays";
import { isSwapSuspect, tallyDays, type DayTally } from "./tallyDays";

/** Day before month, or month before day. */
type DayOrder = "dmy" | "mdy";

export interface DaysRead {
  /** Serials, the time of day as fraction; NaN where the cell is missing or unread. */
  readonly values: Float64Array;
  /** The order of the slashed dates; none where nothing needed it, undecided where the values do not tell. */
  readonly order: DayOrder | "none" | "undecided";
  /** The forms in which the days are written. */
  readonly forms: readonly DayForm[];
  /** Cells that hold something which was not read, by place in the column. */
  readonly unread: readonly Unread[];
  /** The mark of a file opened under the wrong locale: its date cells have day and month swapped. */
  readonly swapSuspect: boolean;
}

/** `ambiguous`: the column does not tell its order. `conflict`: it shows both, or not the one that was given. */
type UnreadDay = "not-a-day" | "ambiguous" | "no-such-day" | "unlikely" | "error-cell" | "conflict";

interface Unread {
  readonly index: number;
  readonly why: UnreadDay;
}

export interface DayOptions {
  readonly order?: DayOrder;
  readonly epoch?: 1900 | 1904;
}

const slashes = placeOfForm("slashes");
const shortDashes = placeOfForm("short dashes");

/** Whether a text is written as a day that exists, in either order. */
export function looksLikeDay(text: string): boolean {
  const reading = parseDay(text);
  return reading !== null && !(Number.isNaN(reading.asDmy) && Number.isNaN(reading.asMdy));
}

/**
 * Reads a column of days: date cells, Excel serials, and days written in any of `dayForms`. Slashed and dashed dates
 * take their order from those of the column that fit one order only (`4/15/2021`). Nothing is guessed: where none
 * decides, the others are unread as ambiguous; where both orders stand in the column, each cell that fits one order only
 * is read and the others are unread as conflict. `21-04-15` is read only if the order is given. The order of the cells
 * makes no difference. Blank is missing. Days before 1950 and after 2100 are unread as unlikely, whatever their form.
 *
 * @example [...readDays(["4/15/2021", "4/5/2021"], {}).values] //=> [44301, 44291]
 */
export function readDays(cells: readonly Cell[], options: DayOptions): DaysRead {
  const strip = stripOf(cells);
  const taken = daysTaken(cells.length, offsetOf(options.epoch));
  inLines(strip, (lines, from, to) => {
    takeDays(lines, strip.column, from, to, taken);
  });
  return settleDays(taken, options.order);
}

/** What is added to a serial that counts from the first day of 1904. */
export const offsetOf = (epoch: DayOptions["epoch"]): number => (epoch === 1904 ? epoch1904Offset : 0);

/**
 * Reads what is not a likely day already in a column that has been taken; only texts can tell an order. Where the user
 * has called the column a date, its texts are handed over too, and day numbers among them are days.
 */
export function settleDays(taken: DaysTaken, given: DayOrder | undefined, texts: Strip | null = null): DaysRead {
  const { odd, values } = taken;
  const readings = firstOf(taken.evidence, odd.length);
  if (texts !== null) readDayNumbers(texts, taken, readings);
  const tally = tallyDays(readings);
  const order = decide(tally, given);
  const forms = formsSeen(readings.forms, taken, tally, order);
  const doubt = tally.dmyOnly > 0 && tally.mdyOnly > 0 ? "conflict" : "ambiguous";
  const swapSuspect = isSwapSuspect(tally, values);
  const unread = settle(readings, order, doubt, given !== undefined, odd, values);
  return { values, order, forms, unread, swapSuspect };
}

/** Texts like `44724`, in a column that the user calls a date. */
function readDayNumbers(strip: Strip, { odd, offset }: DaysTaken, readings: DayReadings): void {
  odd.forEach((row, place) => {
    const cell = cellAt(strip, row);
    const serial = typeof cell === "string" ? serialInText(cell) : null;
    if (serial !== null) put(serial + offset, serialCell, place, readings);
  });
}

function decide(
  { dmyOnly, mdyOnly, open, shortDashes: short }: DayTally,
  given: DayOrder | undefined,
): DaysRead["order"] {
  if (dmyOnly + mdyOnly + open + short === 0) return "none";
  if (given !== undefined) return given;
  if (dmyOnly > 0 === mdyOnly > 0) return "undecided";
  return dmyOnly > 0 ? "dmy" : "mdy";
}

type Doubt = "conflict" | "ambiguous";

/** Writes what can be read into `values`, and tells what cannot. */
function settle(
  { asDmy, asMdy, forms }: DayReadings,
  order: DaysRead["order"],
  doubt: Doubt,
  given: boolean,
  odd: readonly number[],
  values: Float64Array,
): Unread[] {
  const unread: Unread[] = [];
  for (let place = 0; place < forms.length; place++) {
    const form = forms[place] ?? blank;
    const index = odd[place] ?? -1;
    const dmy = asDmy[place] ?? NaN;
    let serial: number | Doubt = dmy;
    if (form === shortDashes && !given) serial = "ambiguous";
    else if (form === slashes || form === shortDashes) serial = slashedDay(dmy, asMdy[place] ?? NaN, order, doubt);
    const why = typeof serial === "string" ? serial : whyUnread(serial, form);
    if (why !== null) unread.push({ index, why });
    else if (typeof serial === "number") values[index] = serial;
  }
  return unread;
}

/** NaN where no order gives a day. */
function slashedDay(asDmy: number, asMdy: number, order: DaysRead["order"], doubt: Doubt): number | Doubt {
  const either = Number.isNaN(asDmy) ? asMdy : asDmy;
  if (order === "dmy" || order === "mdy") {
    const wanted = order === "dmy" ? asDmy : asMdy;
    return Number.isNaN(wanted) && !Number.isNaN(either) ? "conflict" : wanted;
  }
  const fitsBoth = !Number.isNaN(asDmy) && !Number.isNaN(asMdy);
  return fitsBoth && asDmy !== asMdy ? doubt : either;
}

function whyUnread(serial: number, form: number): UnreadDay | null {
  if (form === errorCell) return "error-cell";
  if (form === noDay) return "not-a-day";
  if (Number.isNaN(serial)) return form === dateCell || form === serialCell ? "not-a-day" : "no-such-day";
  return isLikelyDay(serial) ? null : "unlikely";
}

/** The forms that stand in the column; slashed dates are named by the order in which they were read. */
function formsSeen(
  forms: Uint8Array,
  { dateCells, serials }: DaysTaken,
  { dmyOnly, mdyOnly, open, same }: DayTally,
  order: DaysRead["order"],
): DayForm[] {
  const seen = new Uint8Array(256);
  for (const form of forms) seen[form] = 1;
  if (dateCells > 0) seen[dateCell] = 1;
  if (serials > 0) seen[serialCell] = 1;
  const unsettled = order !== "dmy" && order !== "mdy" && open + same > 0;
  const slashed: Partial<Record<DayForm, boolean>> = {
    "d/m/y": order === "dmy" || dmyOnly > 0,
    "m/d/y": order === "mdy" || mdyOnly > 0,
    slashes: unsettled,
  };
  return dayForms.filter((form, place) => slashed[form] ?? seen[place] === 1);
}
