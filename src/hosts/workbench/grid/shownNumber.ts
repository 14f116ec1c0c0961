import type { Language } from "../../../core/index";

/** What a formula comes to has as many decimals as fit the usual width of a cell. */
const decimals = 6;

/**
 * How a number is shown that has no format of its own. What the user has typed is shown with all its digits, for what a
 * cell shows is what is edited in it; of what a formula `isComputed` to be, decimals that no cell has room for are left
 * out. A power of ten has no Norwegian form here.
 *
 * @example shownNumber("nb", 2 / 7, true) //=> "0,285714"
 */
export function shownNumber(language: Language, value: number, isComputed: boolean): string | number {
  const rounded = Number(value.toFixed(decimals));
  // Rounded away to nought it would be another number.
  const shown = isComputed && Math.abs(value) >= 0.001 && Math.abs(value) < 1e15 ? rounded : value;
  return language === "en" || Number.isInteger(shown) || String(shown).includes("e")
    ? shown
    : String(shown).replace(".", ",");
}
