import { SSF } from "@e965/xlsx";

/** What a number in a cell is, by its number format: a date, a time or duration without a date, or just a number. */
export type NumberSense = "date" | "time" | "number";

const isDateFormat = (SSF as { readonly is_date: (format: string) => boolean }).is_date;

/** Quoted and escaped letters, padding, colours and locales: not codes (ECMA-376 part 1, 18.8.31). Elapsed time in brackets is. */
const literals = /"[^"]*"|\\.|[_*].|\[(?![hms]+\])[^\]]*\]/gi;

/**
 * Reads the sense out of a number format. "m" is the month unless hours or seconds stand beside it.
 *
 * @example numberSense('mmmm" "yyyy') //=> "date"
 * @example numberSense("[hh]:mm:ss") //=> "time"
 * @example numberSense("#,##0.00 [$kr-414]") //=> "number"
 */
export function numberSense(format: string): NumberSense {
  if (!isDateFormat(format)) return "number";
  const codes = format.replace(literals, "").toLowerCase();
  if (/[ydeg]/.test(codes)) return "date";
  return /[hs]/.test(codes) || /\[m+\]/.test(codes) ? "time" : "date";
}
