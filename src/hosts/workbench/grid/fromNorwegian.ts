import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import { englishFormula, typedNumber } from "./typing";

/** What a Norwegian has typed into a cell, as the grid takes it. */
export function fromNorwegian(cell: Nullable<ICellData>): Nullable<ICellData> {
  if (cell == null) return cell;
  if (typeof cell.f === "string" && cell.f !== "") return { ...cell, f: englishFormula(cell.f) };
  if (typeof cell.v !== "string" || cell.t === CellValueType.FORCE_STRING) return cell;
  const typed = typedNumber(cell.v);
  if (typed === null) return cell;
  const number = { ...cell, v: typed.value, t: CellValueType.NUMBER };
  if (typed.pattern === undefined) return number;
  const style = typeof cell.s === "object" ? cell.s : {};
  return { ...number, s: { ...style, n: { pattern: typed.pattern } } };
}
