/** Letters of a column, counted from 0: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  let letters = "";
  for (let left = index; left >= 0; left = Math.floor(left / 26) - 1) {
    letters = String.fromCharCode(65 + (left % 26)) + letters;
  }
  return letters;
}

/** Address of a cell whose row and column are counted from 0: (0, 2) is C1. */
export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${String(row + 1)}`;

/** Row and column, counted from 0, of an address such as C1 or $C$1; null for anything else. */
export function placeOfAddress(address: string): { readonly row: number; readonly column: number } | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(address) ?? [];
  if (letters === undefined || digits === undefined) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits) - 1, column: column - 1 };
}
