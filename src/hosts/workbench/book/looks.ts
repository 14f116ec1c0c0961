import type { IStyleData } from "@univerjs/core";
import { fontName, isDay, lookStyles, type Look, type PlanCell } from "../../../core/index";

/** Univer's own numbers for how text lies in a cell. */
const horizontal = { left: 1, center: 2, right: 3 } as const;
const vertical = { top: 1, middle: 2 } as const;
const wrapping = 3;
const thinLine = 1;

/** Pixels between a line of the grid and indented text. */
const indent = 10;

/** First characters that make a spreadsheet read typed text as a formula. */
const readAsFormula = /^[=+\-@\t\r]/;

/** The number format of a cell; text that could be taken for a formula stays text when somebody edits it. */
function formatOf({ value, format }: PlanCell): string | undefined {
  if (typeof value === "string" && readAsFormula.test(value)) return "@";
  return format ?? (isDay(value) ? "yyyy-mm-dd" : undefined);
}

const inTable = (look: Look): boolean =>
  lookStyles[look].underline !== undefined || lookStyles[look].ground !== undefined;

function styleOfLook(look: Look, column: number): IStyleData {
  const { size, bold, italic, colour, ground, align, wrap, underline } = lookStyles[look];
  return {
    ff: fontName,
    fs: size,
    bl: bold ? 1 : 0,
    it: italic === true ? 1 : 0,
    cl: { rgb: `#${colour}` },
    ht: horizontal[align],
    vt: wrap && !inTable(look) ? vertical.top : vertical.middle,
    ...(wrap ? { tb: wrapping } : {}),
    ...(ground === undefined ? {} : { bg: { rgb: `#${ground}` } }),
    ...(underline === undefined ? {} : { bd: { b: { s: thinLine, cl: { rgb: `#${underline}` } } } }),
    // Air between a column of numbers and the words to its right.
    ...(column > 0 && align === "left" && inTable(look) ? { pd: { l: indent } } : {}),
  };
}

/** Hands out the same style for cells that look alike, so that a sheet of many cells holds few styles. */
export function makeStyles(): (cell: PlanCell, column: number) => IStyleData | null {
  const known = new Map<string, IStyleData>();
  return (cell, column) => {
    const format = formatOf(cell);
    if (cell.look === undefined && format === undefined) return null;
    const key = `${cell.look ?? ""} ${column > 0 ? "later" : "first"} ${format ?? ""}`;
    const style = known.get(key) ?? {
      ...(cell.look === undefined ? {} : styleOfLook(cell.look, column)),
      ...(format === undefined ? {} : { n: { pattern: format } }),
    };
    known.set(key, style);
    return style;
  };
}
