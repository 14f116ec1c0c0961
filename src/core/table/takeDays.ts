import { isDay } from "../words/cell";
import { dayEvidence, lookAtDay, type DayEvidence } from "./dayEvidence";
import { afterLikely, firstLikely } from "./likelyDay";
import { isFilledCell, type Lines } from "./strip";

/** A column of days as it was handed over, before anything is decided about its texts. */
export interface DaysTaken {
  /** NaN where no likely day stands as a date cell or a serial. */
  readonly values: Float64Array;
  /** Places, in order, of cells that hold something else. */
  readonly odd: number[];
  /** What each of those says. */
  readonly evidence: DayEvidence;
  /** How many likely days stand as date cells and as bare serials. */
  dateCells: number;
  serials: number;
  /** Added to serials that count from another day. */
  readonly offset: number;
}

export const daysTaken = (rows: number, offset: number): DaysTaken => ({
  values: new Float64Array(rows),
  odd: [],
  evidence: dayEvidence(),
  dateCells: 0,
  serials: 0,
  offset,
});

/** Takes the days of some rows; see `takeNumbers` for why a thousand rows at a time. */
export function takeDays(lines: Lines, column: number, from: number, to: number, into: DaysTaken): void {
  const { values, odd, evidence, offset } = into;
  const before = odd.length;
  let dateCells = 0;
  let serials = 0;
  for (let at = from; at < to; at++) {
    const cell = lines[at - from]?.[column];
    if (typeof cell === "number") {
      const serial = cell + offset;
      if (serial >= firstLikely && serial < afterLikely) {
        values[at] = serial;
        serials += 1;
        continue;
      }
    } else if (isDay(cell) && cell.serial >= firstLikely && cell.serial < afterLikely) {
      values[at] = cell.serial;
      dateCells += 1;
      continue;
    }
    values[at] = NaN;
    if (isFilledCell(cell)) odd.push(at);
  }
  for (let place = before; place < odd.length; place++) {
    lookAtDay(lines[(odd[place] ?? 0) - from]?.[column] ?? null, place, offset, evidence);
  }
  into.dateCells += dateCells;
  into.serials += serials;
}
