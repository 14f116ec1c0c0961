import { dateOf } from "../../../../src/core/words/day";
import { dayForms } from "../../../../src/core/table/parseDay";
import type { DayReadings } from "../../../../src/core/table/plainDay";

/** How many cells of a column show what about the order of its days. */
export interface DayTally {
  /** Slashed dates that fit one order only, for each order. */
  dmyOnly: number;
  mdyOnly: number;
  /** Slashed dates that fit both orders: as two days, or, like `5/5/2021`, as one. */
  open: number;
  same: number;
  shortDashes: number;
  otherTexts: number;
  dateCells: number;
  /** Date cells whose day could be a month. */
  lowDateCells: number;
}

const dateCell = dayForms.indexOf("date cell");
const serialCell = dayForms.indexOf("serial");
const slashes = dayForms.indexOf("slashes");
const shortDashes = dayForms.indexOf("short dashes");

/** Counts what stands in a column, whatever the order of its cells. */
export function tallyDays({ asDmy, asMdy, forms }: DayReadings): DayTally {
  const none = { dmyOnly: 0, mdyOnly: 0, open: 0, same: 0 };
  const tally: DayTally = { ...none, shortDashes: 0, otherTexts: 0, dateCells: 0, lowDateCells: 0 };
  for (let row = 0; row < forms.length; row++) {
    const form = forms[row] ?? dayForms.length;
    const serial = asDmy[row] ?? NaN;
    if (form === slashes) tallySlashed(serial, asMdy[row] ?? NaN, tally);
    else if (form === shortDashes) tally.shortDashes += 1;
    else if (form === dateCell || form === serialCell) {
      // Custom functions are handed dates as bare serials, and so these count as date cells too.
      tally.dateCells += 1;
      if (dateOf(serial).day <= 12) tally.lowDateCells += 1;
    } else if (form < dayForms.length) tally.otherTexts += 1;
  }
  return tally;
}

function tallySlashed(asDmy: number, asMdy: number, tally: DayTally): void {
  if (Number.isNaN(asMdy)) tally.dmyOnly += Number.isNaN(asDmy) ? 0 : 1;
  else if (Number.isNaN(asDmy)) tally.mdyOnly += 1;
  else if (asDmy === asMdy) tally.same += 1;
  else tally.open += 1;
}

/** Fewer than these of each sort lie on one side of the 12th by chance too often: 12 of 30 days do. */
const enoughForSuspicion = 5;

/**
 * Whether the column looks like a file opened under the wrong locale: every date that fitted the locale's order became a
 * date cell with day and month swapped, so all of these have a day up to 12, and the rest stayed text with a day above.
 */
export function isSwapSuspect(tally: DayTally): boolean {
  const { dmyOnly, mdyOnly, dateCells, lowDateCells } = tally;
  const others = tally.open + tally.same + tally.shortDashes + tally.otherTexts;
  const oneOrder = dmyOnly === 0 || mdyOnly === 0;
  const enough = dmyOnly + mdyOnly >= enoughForSuspicion && dateCells >= enoughForSuspicion;
  return oneOrder && enough && others === 0 && lowDateCells === dateCells;
}
