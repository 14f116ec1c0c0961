import type { Cell } from "../words/cell";
import { placeOfAddress } from "../words/address";
import type { PlacedCells } from "./formulaFor";

/** What a reference in a formula points at: a place that a host can read, and the part of it, counted from 0. */
export interface RangeReference {
  readonly place: string;
  readonly sheet: string | null;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const whole = { top: 0, left: 0, bottom: Infinity, right: Infinity };

/**
 * A range, a single cell, whole columns or a whole table, as a formula on a sheet writes it; null for what is none of these.
 *
 * @example rangeReference("'My deals'!$A:$H", "Report")?.place //=> "sheet:My deals"
 */
export function rangeReference(text: string, ownSheet: string): RangeReference | null {
  const table = /^([A-Z_\\][\w.]*)\[#All\]$/i.exec(text)?.[1];
  if (table !== undefined) return { place: `table:${table}`, sheet: null, ...whole };
  const [, quoted, bare, rest = ""] = /^(?:'((?:[^']|'')+)'!|([^'!:(),;"]+)!)?([^!]+)$/.exec(text) ?? [];
  const area = areaOf(rest);
  if (area === null) return null;
  const sheet = quoted?.replace(/''/g, "'") ?? bare ?? ownSheet;
  return { place: `sheet:${sheet}`, sheet, ...area };
}

function areaOf(text: string): Pick<RangeReference, "top" | "left" | "bottom" | "right"> | null {
  const [first = "", last = first, more] = text.split(":");
  if (more !== undefined) return null;
  const columns = [first, last].map((one) => placeOfAddress(`${one}1`)?.column);
  const [left, right] = columns;
  // A column's letters alone are whole columns; one such is no range but a name.
  if (text.includes(":") && left !== undefined && right !== undefined && /^\$?[A-Z]+$/i.test(first)) {
    return { ...whole, left, right };
  }
  const from = placeOfAddress(first);
  const to = placeOfAddress(last);
  return from === null || to === null ? null : { top: from.row, left: from.column, bottom: to.row, right: to.column };
}

/** The part of some cells that a reference points at; empty rows and columns past what was read are left out. */
export function cellsAt({ cells, origin }: PlacedCells, reference: RangeReference): Cell[][] {
  const from = Math.max(0, reference.left - origin.column);
  const to = reference.right - origin.column + 1;
  return cells
    .slice(Math.max(0, reference.top - origin.row), Math.max(0, reference.bottom - origin.row + 1))
    .map((row) => row.slice(from, Math.max(0, to)));
}
