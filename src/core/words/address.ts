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
