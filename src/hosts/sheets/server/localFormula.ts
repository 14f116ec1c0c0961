/** Whether a locale writes a comma before decimals. */
export function hasDecimalComma(locale: string): boolean {
  try {
    return (1.5).toLocaleString(locale.replace("_", "-")).includes(",");
  } catch {
    return false;
  }
}

/**
 * A formula in English notation as a spreadsheet reads it: semicolons between arguments, which every locale takes, and
 * decimals as the locale writes them. Texts in quotes and names of sheets in apostrophes stay as they are.
 *
 * @example localFormula('=KPI_INTERVAL(12,80,0.9)', "nb_NO") //=> '=KPI_INTERVAL(12;80;0,9)'
 */
export function localFormula(formula: string, locale: string): string {
  const comma = hasDecimalComma(locale);
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, place) => {
      if (place % 2 === 1) return part;
      const separated = part.replace(/,/g, ";");
      return comma ? separated.replace(/(\d)\.(?=\d)/g, "$1,") : separated;
    })
    .join("");
}
