import type { Cell } from "../words/cell";
import type { Role } from "../words/role";
import { headerDepth } from "./findHeader";
import { findRoles, headerFits, type Looks } from "./findRoles";
import { plainFrame, withoutFoot, type Frame } from "./frame";
import { lookAtSample, sampleOf } from "./lookAt";
import { sameCells } from "./sameCells";
import type { Lines } from "./strip";

type Cells = readonly (readonly Cell[])[];

/** What a table looks like as long as every row below its header is data, before any of them is read. */
export interface QuickLook {
  readonly frame: Frame;
  readonly looks: readonly Looks[];
  readonly roles: Map<Role, number>;
  /** Must be asked of every row that is used: whether it is data as the others are. */
  readonly stillHolds: (lines: Lines, from: number, to: number) => boolean;
}

/** What was seen last, and the rows that say so; the others are let go. */
let last: { readonly many: number; readonly rows: Cells; readonly look: Omit<QuickLook, "stillHolds"> } | null = null;

/** Null where rows have to be looked at one by one, or a column is so blank that a sample does not tell what it holds. */
export function quickLook(cells: Cells): QuickLook | null {
  const look = lookBefore(cells) ?? lookAnew(cells);
  const plain = look === null ? null : withoutFoot(cells, look.frame);
  return look === null || plain === null ? null : { ...look, stillHolds: plain.stillHolds };
}

/** Thousands of formulas look at the same range: where the rows that tell are the same, so is what they say. */
function lookBefore(cells: Cells): Omit<QuickLook, "stillHolds"> | null {
  if (last?.many !== cells.length) return null;
  return sameCells(last.rows, tellingRows(cells, last.look.frame)) ? last.look : null;
}

function lookAnew(cells: Cells): Omit<QuickLook, "stillHolds"> | null {
  const frame = plainFrame(cells, { row: 0, column: 0 })?.frame;
  if (frame === undefined) return null;
  const looks: Looks[] = [];
  for (const column of frame.columns) {
    const own = lookAtSample({ cells, rows: frame.rows, column });
    if (own === null) return null;
    looks.push(own);
  }
  const look = { frame, looks, roles: findRoles(headerFits(frame.names), looks, new Map()) };
  last = { many: cells.length, rows: tellingRows(cells, frame), look };
  return look;
}

/** Those in which a header is looked for, and those that tell what the columns hold. */
function tellingRows(cells: Cells, { rows }: Frame): Cells {
  const sample = sampleOf(rows.length).map((place) => cells[rows[place] ?? -1] ?? []);
  return cells.slice(0, headerDepth).concat(sample);
}
