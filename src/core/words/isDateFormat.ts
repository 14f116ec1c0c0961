/** What a number format shows as it stands: quoted text, escaped signs, padding, colours and languages in brackets. */
const literal = /"[^"]*"|\\.|[_*].|\[[^\]]*\]/g;

/**
 * Whether a number format, written in Excel's own language, shows a day. A time alone is none.
 *
 * @example isDateFormat("[$-414]d. mmmm yyyy;@") //=> true
 */
export function isDateFormat(format: string): boolean {
  const [shown = ""] = format.replace(literal, "").toLowerCase().split(";");
  if (/general|standard/.test(shown)) return false;
  return /[yd]/.test(shown) || /mmm/.test(shown) || (/m/.test(shown) && !/[hs]/.test(shown));
}
