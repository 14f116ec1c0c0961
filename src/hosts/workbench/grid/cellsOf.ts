import type { ICellData, IStyleData, Nullable } from "@univerjs/core";
import { day, errorCodes, type Cell } from "../../../core/index";
import { isDateFormat } from "./isDateFormat";

type StyleOf = (style: ICellData["s"]) => Nullable<IStyleData>;

/** Univer's kinds of values (`CellValueType`); 4 is a number or formula that was forced to be text. */
const kinds = { number: 2, boolean: 3 } as const;

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
  if (held == null || value === null || value === undefined || value === "") return null;
  if (held.t === kinds.boolean) return value === true || value === 1 || value === "TRUE";
  if (typeof value === "boolean") return value;
  if (typeof value === "string") return held.t === kinds.number ? numberFrom(value) : (errorOf(value) ?? value);
  const pattern = held.s == null ? undefined : styleOf(held.s)?.n?.pattern;
  return pattern !== undefined && isDateFormat(pattern) ? day(value) : value;
}

/** A number that was handed over as text. */
function numberFrom(text: string): Cell {
  const number = Number(text);
  return Number.isFinite(number) ? number : text;
}
