import { CellValueType, type ICellData, type IStyleData, type Nullable } from "@univerjs/core";
import { day, errorCodes, isDateFormat, type Cell } from "../../../core/index";

type StyleOf = (style: ICellData["s"]) => Nullable<IStyleData>;

function errorOf(text: string): Cell | undefined {
  // Nearly every text of a large range ends here.
  if (!text.startsWith("#")) return undefined;
  const code = errorCodes.find((one) => one === text);
  if (code !== undefined) return { kind: "error", code };
  return /^#(SPILL!|CALC!|CYCLE!|CONNECT!|GETTING_DATA|ERROR!)$/.test(text)
    ? { kind: "error", code: "#VALUE!" }
    : undefined;
}

/** A cell of the grid as the core knows it: a number is a day where its number format says so. */
export function cellFrom(held: Nullable<ICellData>, styleOf: StyleOf): Cell {
  const value = held?.v;
  if (held == null || value == null || value === "") return null;
  if (typeof value === "boolean" || held.t === CellValueType.BOOLEAN) return isTrue(value);
  if (typeof value === "string") return textFrom(value, held.t === CellValueType.NUMBER);
  const pattern = held.s == null ? undefined : styleOf(held.s)?.n?.pattern;
  return pattern !== undefined && isDateFormat(pattern) ? day(value) : value;
}

const isTrue = (value: string | number | boolean): boolean => value === true || value === 1 || value === "TRUE";

/** Text, an error, or a number that was handed over as text. */
function textFrom(text: string, isNumber: boolean): Cell {
  const number = isNumber ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? number : (errorOf(text) ?? text);
}
