import { isCellError, isDay, type Cell } from "../words/cell";

type Rows = readonly (readonly Cell[])[];

/** Whether two ranges hold the same, cell by cell; it stops at the first that differs. */
export function sameCells(first: Rows, second: Rows): boolean {
  if (first.length !== second.length) return false;
  for (let row = 0; row < first.length; row++) {
    const one = first[row];
    const other = second[row];
    if (one === other) continue;
    if (one === undefined || other === undefined || !sameRow(one, other)) return false;
  }
  return true;
}

/** Numbers are compared with numbers and texts with texts: a comparison that meets both takes twice as long. */
export function sameRow(one: readonly Cell[], other: readonly Cell[]): boolean {
  if (one.length !== other.length) return false;
  for (let column = 0; column < one.length; column++) {
    const mine = one[column];
    const its = other[column];
    if (typeof mine === "number") {
      if (typeof its !== "number" || mine !== its) return false;
    } else if (typeof mine === "string") {
      if (typeof its !== "string" || mine !== its) return false;
    } else if (mine !== its && !isSame(mine, its)) return false;
  }
  return true;
}

/** Days and errors are objects made anew for each call; a number that is none is no other number, and is read anew. */
function isSame(first: Cell | undefined, second: Cell | undefined): boolean {
  if (isDay(first)) return isDay(second) && first.serial === second.serial;
  return isCellError(first) && isCellError(second) && first.code === second.code;
}
