import type { Cell } from "../words/cell";
import type { Role } from "../words/role";
import { headerDepth } from "./findHeader";
import { findRoles, headerFits, type Looks } from "./findRoles";
import { plainFrame, type Frame } from "./frame";
import { lookAtSample, sampleOf } from "./lookAt";
import { sameCells, sameRow } from "./sameCells";

type Cells = readonly (readonly Cell[])[];

/** What a table looks like as long as every row below its header is data, before any of them is read. */
export interface QuickLook {
  readonly frame: Frame;
  readonly looks: readonly Looks[];
  readonly roles: Map<Role, number>;
  /** How many rows were looked at, those in which a header is looked for, and those that tell what the columns hold. */
  readonly many: number;
  readonly top: Cells;
  readonly places: Int32Array;
  readonly telling: Cells;
}

/** What was seen last, and the rows that say so; the others are let go. */
let last: QuickLook | null = null;

/**
 * What was seen last, where the cells begin in the same way: thousands of formulas look at the same range. Whether the
 * other rows that tell are the same is for `tellsTheSame`, of every row, by whoever has them at hand.
 */
export const lookBefore = (cells: Cells): QuickLook | null =>
  last?.many === cells.length && sameCells(last.top, cells.slice(0, headerDepth)) ? last : null;

/** Whether those of the rows from one to before another that tell what the columns hold are the ones that were looked at. */
export function tellsTheSame({ places, telling }: QuickLook, cells: Cells, from: number, to: number): boolean {
  // They are spread evenly.
  let at = Math.max(0, Math.floor((places.length * (from - (places[0] ?? 0))) / cells.length) - 1);
  while (at < places.length && (places[at] ?? 0) < from) at += 1;
  for (; at < places.length && (places[at] ?? to) < to; at++) {
    if (!sameRow(telling[at] ?? [], cells[places[at] ?? -1] ?? [])) return false;
  }
  return true;
}

/** Null where rows have to be looked at one by one, or a column is so blank that a sample does not tell what it holds. */
export function lookAnew(cells: Cells): QuickLook | null {
  const frame = plainFrame(cells, { row: 0, column: 0 })?.frame;
  if (frame === undefined) return null;
  const looks: Looks[] = [];
  for (const column of frame.columns) {
    const own = lookAtSample({ cells, rows: frame.rows, column });
    if (own === null) return null;
    looks.push(own);
  }
  const roles = findRoles(headerFits(frame.names), looks, new Map());
  const places = Int32Array.from(sampleOf(frame.rows.length), (place) => frame.rows[place] ?? -1);
  const telling = copied(Array.from(places, (row) => cells[row] ?? []));
  last = { frame, looks, roles, many: cells.length, top: cells.slice(0, headerDepth), places, telling };
  return last;
}

/** Rows of their own, with each text once: what is compared again and again had better lie close together. */
function copied(rows: Cells): Cells {
  const texts = new Map<Cell, Cell>();
  const kept = (cell: Cell): Cell => {
    if (typeof cell !== "string") return cell;
    const known = texts.get(cell) ?? cell;
    texts.set(known, known);
    return known;
  };
  return rows.map((row) => row.map(kept));
}
