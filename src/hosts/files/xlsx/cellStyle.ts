import type { CellStyle } from "hucre";
import { fontName, isDay, lookStyles, type Look, type PlanCell } from "../../../core/index";

/** First characters that make a host read typed text as a formula. */
const readAsFormula = /^[=+\-@\t\r]/;

/**
 * The number format of a cell. Text that a host could take for a formula is formatted as text, so that it also stays
 * text when somebody edits the cell.
 */
function formatOf({ value, format }: PlanCell): string | undefined {
  if (typeof value === "string" && readAsFormula.test(value)) return "@";
  return format ?? (isDay(value) ? "yyyy-mm-dd" : undefined);
}

const fontOf = (look: (typeof lookStyles)[Look]): NonNullable<CellStyle["font"]> => ({
  name: fontName,
  size: look.size,
  color: { rgb: look.colour },
  ...(look.bold ? { bold: true } : {}),
  ...(look.italic === true ? { italic: true } : {}),
});

/** How a cell of a plan is drawn in a column counted from 0; undefined where it has neither look nor format. */
export function cellStyle(cell: PlanCell, column: number): CellStyle | undefined {
  const format = formatOf(cell);
  const numFmt = format === undefined ? {} : { numFmt: format };
  if (cell.look === undefined) return format === undefined ? undefined : numFmt;
  const look = lookStyles[cell.look];
  const inTable = look.underline !== undefined || look.ground !== undefined;
  return {
    ...numFmt,
    font: fontOf(look),
    ...(look.ground === undefined
      ? {}
      : { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: look.ground } } }),
    ...(look.underline === undefined ? {} : { border: { bottom: { style: "thin", color: { rgb: look.underline } } } }),
    alignment: {
      horizontal: look.align,
      vertical: look.wrap && !inTable ? "top" : "center",
      // Air between a column of numbers and the words to its right.
      ...(column > 0 && look.align === "left" && inTable ? { indent: 1 } : {}),
      ...(look.wrap ? { wrapText: true } : {}),
    },
  };
}
