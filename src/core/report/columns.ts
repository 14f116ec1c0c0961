/** Widths of the ten columns that all sections of the summary share. */
export const widths = [28, 16, 19, 14, 11, 14, 14, 15, 12, 40] as const;
export const columnCount = widths.length;

/** A verdict in the eighth column reaches to the edge. */
export const verdictSpan = columnCount - 7;
