import { isCellError, isDay, type Cell } from "../words/cell";
import { isoDate } from "../words/day";

/** Text of a cell as it stands in a text column; days as ISO dates, booleans as Excel writes them. */
export function wordOf(cell: Cell): string {
  if (typeof cell === "string") return cell.trim();
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (isDay(cell)) return isoDate(cell.serial);
  return isCellError(cell) ? cell.code : String(cell);
}
