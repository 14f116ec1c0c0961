/** Numbers; a missing or unreadable cell is NaN. */
interface NumberColumn {
  readonly kind: "number";
  readonly values: Float64Array;
}

/** Civil dates as serials, the time of day as fraction; a missing or unreadable cell is NaN. */
interface DayColumn {
  readonly kind: "day";
  readonly values: Float64Array;
}

/** Words, each stored once: `codes[row]` is the place in `words`, -1 where the cell is missing. */
export interface TextColumn {
  readonly kind: "text";
  readonly codes: Int32Array;
  readonly words: readonly string[];
}

export type Column = NumberColumn | DayColumn | TextColumn;
