import { serialInText } from "../../../../src/core/table/serialInText";
import { isDay, isMissing, type Cell } from "../../../../src/core/words/cell";
import { epoch1904Offset, serialOf } from "../../../../src/core/words/day";
import { dayForms, parseDay, type DayForm, type DayReading } from "../../../../src/core/table/parseDay";
import { plainDay, type DayReadings } from "../../../../src/core/table/plainDay";
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

/** Business data lie between; beyond stand serial 0, `9999-12-31` for never, and numbers that are no dates. */
const firstLikely = serialOf({ year: 1950, month: 1, day: 1 });
const afterLikely = serialOf({ year: 2101, month: 1, day: 1 });

/** Whether a serial is a day that business data can hold: 1950 to 2100. */
export const isLikelyDay = (serial: number): boolean => serial >= firstLikely && serial < afterLikely;

const placeOf = (form: DayForm): number => dayForms.indexOf(form);
const dateCell = placeOf("date cell");
const serialCell = placeOf("serial");
const slashes = placeOf("slashes");
const shortDashes = placeOf("short dashes");
/** States of a cell beyond the places of forms. */
const noDay = 253;
const errorCell = 254;
const blank = 255;

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
export function readDays(cells: readonly Cell[], options: DayOptions, withDayNumbers = false): DaysRead {
  const offset = options.epoch === 1904 ? epoch1904Offset : 0;
  const numbers = cells.map((cell) =>
    withDayNumbers && typeof cell === "string" ? (serialInText(cell) ?? cell) : cell,
  );
  const readings = gather(numbers, offset);
  const tally = tallyDays(readings);
  const order = decide(tally, options.order);
  const forms = formsSeen(readings.forms, tally, order);
  const doubt = tally.dmyOnly > 0 && tally.mdyOnly > 0 ? "conflict" : "ambiguous";
  const unread = settle(readings, order, doubt, options.order !== undefined);
  return { values: readings.asDmy, order, forms, unread, swapSuspect: isSwapSuspect(tally) };
}

function gather(cells: readonly Cell[], offset: number): DayReadings {
  const readings: DayReadings = {
    asDmy: new Float64Array(cells.length).fill(NaN),
    asMdy: new Float64Array(cells.length).fill(NaN),
    forms: new Uint8Array(cells.length).fill(blank),
  };
  const known = new Map<string, DayReading | null>();
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row] ?? null;
    if (typeof cell === "string") lookAtText(cell, row, readings, known);
    else if (typeof cell === "number") put(cell + offset, serialCell, row, readings);
    else if (typeof cell === "boolean") readings.forms[row] = noDay;
    else if (isDay(cell)) put(cell.serial, dateCell, row, readings);
    else if (cell !== null) readings.forms[row] = errorCell;
  }
  return readings;
}

function put(serial: number, form: number, row: number, readings: DayReadings): void {
  readings.asDmy[row] = serial;
  readings.asMdy[row] = serial;
  readings.forms[row] = form;
}

function lookAtText(text: string, row: number, readings: DayReadings, known: Map<string, DayReading | null>): void {
  if (plainDay(text, row, readings) || isMissing(text)) return;
  let reading = known.get(text);
  if (reading === undefined) {
    reading = parseDay(text);
    known.set(text, reading);
  }
  readings.forms[row] = reading === null ? noDay : placeOf(reading.form);
  if (reading === null) return;
  readings.asDmy[row] = reading.asDmy;
  readings.asMdy[row] = reading.asMdy;
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

/** Leaves the values in `asDmy`. */
function settle(
  { asDmy, asMdy, forms }: DayReadings,
  order: DaysRead["order"],
  doubt: Doubt,
  given: boolean,
): Unread[] {
  const unread: Unread[] = [];
  for (let index = 0; index < forms.length; index++) {
    const form = forms[index] ?? blank;
    if (form === blank) continue;
    const dmy = asDmy[index] ?? NaN;
    let serial: number | Doubt = dmy;
    if (form === shortDashes && !given) serial = "ambiguous";
    else if (form === slashes || form === shortDashes) serial = slashedDay(dmy, asMdy[index] ?? NaN, order, doubt);
    const why = typeof serial === "string" ? serial : whyUnread(serial, form);
    asDmy[index] = typeof serial === "string" || why !== null ? NaN : serial;
    if (why !== null) unread.push({ index, why });
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
function formsSeen(forms: Uint8Array, { dmyOnly, mdyOnly, open, same }: DayTally, order: DaysRead["order"]): DayForm[] {
  const seen = new Uint8Array(256);
  for (const form of forms) seen[form] = 1;
  const unsettled = order !== "dmy" && order !== "mdy" && open + same > 0;
  const slashed: Partial<Record<DayForm, boolean>> = {
    "d/m/y": order === "dmy" || dmyOnly > 0,
    "m/d/y": order === "mdy" || mdyOnly > 0,
    slashes: unsettled,
  };
  return dayForms.filter((form, place) => slashed[form] ?? seen[place] === 1);
}
