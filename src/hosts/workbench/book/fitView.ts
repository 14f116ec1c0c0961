import type { FUniver } from "@univerjs/core/facade";
import { bookOf } from "./areas";
import { ownSheetOf } from "./mark";
import { widthOf } from "./sheetData";

/** Pixels beside the cells: row numbers and the scroll bar. */
const beside = 64;

/** No smaller than can be read. */
const smallest = 0.7;

/** Shows a sheet of ours in its whole width where there is room for it, a little smaller where there is not. */
export function fitView(api: FUniver): void {
  const sheet = bookOf(api).getActiveSheet();
  const own = ownSheetOf(sheet.getSheet().getCustomMetadata());
  const room = document.querySelector(".univer")?.clientWidth ?? 0;
  if (own === null || room === 0) return;
  const width = own.plan.widths.reduce((sum, characters) => sum + widthOf(characters), 0);
  const share = Math.floor(((room - beside) / width) * 20) / 20;
  if (share < 1) sheet.zoom(Math.max(smallest, share));
}
