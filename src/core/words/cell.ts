/** The error values that a spreadsheet cell can show. */
export const errorCodes = ["#DIV/0!", "#N/A", "#VALUE!", "#NUM!", "#REF!", "#NAME?", "#NULL!"] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** A civil date: days since 1899-12-30, as Excel counts them; the fraction is the time of day. Never a time zone. */
export interface Day {
  readonly kind: "day";
  readonly serial: number;
}

/** An error that stands in a cell of the user's. */
export interface CellError {
  readonly kind: "error";
  readonly code: ErrorCode;
}

/** What a cell can hold. `null` is missing: blank, which is not zero and not the empty text. */
export type Cell = number | string | boolean | null | Day | CellError;

export const isDay = (cell: unknown): cell is Day =>
  typeof cell === "object" && cell !== null && (cell as { kind?: unknown }).kind === "day";

export const isCellError = (cell: unknown): cell is CellError =>
  typeof cell === "object" && cell !== null && (cell as { kind?: unknown }).kind === "error";

/** Blank, or text of nothing but white space: the one rule of what counts as missing. */
export const isMissing = (cell: Cell): cell is null | "" =>
  cell === null || (typeof cell === "string" && cell.trim() === "");
