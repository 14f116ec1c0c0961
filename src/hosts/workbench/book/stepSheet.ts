import { BooleanNumber } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { bookOf } from "./areas";

/** Shows the next sheet that can be seen, or the one before; from the last it goes to the first. */
export function stepSheet(api: FUniver, step: 1 | -1): void {
  const book = bookOf(api);
  const sheets = book.getSheets().filter((sheet) => sheet.getSheet().isSheetHidden() !== BooleanNumber.TRUE);
  const now = sheets.findIndex((sheet) => sheet.getSheetId() === book.getActiveSheet().getSheetId());
  const next = sheets[(now + step + sheets.length) % sheets.length];
  if (next !== undefined) book.setActiveSheet(next);
}
