import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IStyleData,
} from "@univerjs/core";
import { fontName, isDay, lookStyles, type Look, type PlanCell } from "../../../core/index";

const horizontal = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
} as const;

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
    bl: bold ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    it: italic === true ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    cl: { rgb: `#${colour}` },
    ht: horizontal[align],
    vt: wrap && !inTable(look) ? VerticalAlign.TOP : VerticalAlign.MIDDLE,
    ...(wrap ? { tb: WrapStrategy.WRAP } : {}),
    ...(ground === undefined ? {} : { bg: { rgb: `#${ground}` } }),
    ...(underline === undefined ? {} : { bd: { b: { s: BorderStyleTypes.THIN, cl: { rgb: `#${underline}` } } } }),
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
