import { day, errorCodes, isCellError, isDay, type Cell } from "../../../core/index";

/** A cell on its way to the page: short, since there may be a million. A day is its serial in an array, an error its code. */
export type WireCell = number | string | boolean | null | readonly [number | string];

export function toWire(cell: Cell): WireCell {
  if (isDay(cell)) return [cell.serial];
  return isCellError(cell) ? [cell.code] : cell;
}

export function fromWire(cell: WireCell): Cell {
  if (cell === null || typeof cell !== "object") return cell;
  const [inner] = cell;
  if (typeof inner === "number") return day(inner);
  return { kind: "error", code: errorCodes.find((code) => code === inner) ?? "#VALUE!" };
}

/** Some rows of a place, and where the next ones begin; null where these were the last. */
export interface WireRows {
  readonly sheet: string;
  readonly origin: { readonly row: number; readonly column: number };
  readonly cells: readonly (readonly WireCell[])[];
  readonly next: number | null;
  /** Rows of the place in all. */
  readonly rows: number;
}
