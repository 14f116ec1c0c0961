import type { IStyleData, Nullable } from "@univerjs/core";
import type { CellStyle } from "hucre";

const horizontal = ["left", "center", "right"] as const;
const vertical = ["top", "center", "bottom"] as const;
const wrapping = 3;
const thinLine = 1;

const hex = (colour: Nullable<string>): string | undefined => {
  const found = /^#?([0-9a-f]{6})$/i.exec(String(colour))?.[1];
  return found?.toUpperCase();
};

/** The last six digits of a colour as files write it: `FF12355B` or `12355B`. */
const rgbOf = (colour: { readonly rgb?: string } | undefined): string | undefined =>
  /([0-9a-f]{6})$/i.exec(colour?.rgb ?? "")?.[1];

const known = <Value>(record: Record<string, Value | undefined>): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).filter((entry): entry is [string, Value] => entry[1] !== undefined));

/** How a cell of a file looks, as the grid holds it: fonts, ground, alignment and number format. */
export function styleFromFile({ font, fill, alignment, numFmt, border }: CellStyle): IStyleData {
  const colour = rgbOf(font?.color);
  const ground = fill?.type === "pattern" && fill.pattern === "solid" ? rgbOf(fill.fgColor) : undefined;
  const line = rgbOf(border?.bottom?.color);
  const across = horizontal.indexOf(alignment?.horizontal as never);
  const down = vertical.indexOf(alignment?.vertical as never);
  return known<unknown>({
    ff: font?.name,
    fs: font?.size,
    bl: font?.bold === true ? 1 : undefined,
    it: font?.italic === true ? 1 : undefined,
    ul: font?.underline === undefined || font.underline === false ? undefined : { s: 1 },
    cl: colour === undefined ? undefined : { rgb: `#${colour}` },
    bg: ground === undefined ? undefined : { rgb: `#${ground}` },
    ht: across < 0 ? undefined : across + 1,
    vt: down < 0 ? undefined : down + 1,
    tb: alignment?.wrapText === true ? wrapping : undefined,
    bd: border?.bottom === undefined ? undefined : { b: { s: thinLine, cl: { rgb: `#${line ?? "000000"}` } } },
    n: numFmt === undefined || numFmt === "General" ? undefined : { pattern: numFmt },
  }) as IStyleData;
}

/** The same in the words of the writing library. */
export function styleToFile(style: IStyleData): CellStyle {
  const [colour, ground] = [hex(style.cl?.rgb), hex(style.bg?.rgb)];
  const line = style.bd?.b;
  const font = known<unknown>({
    name: style.ff ?? undefined,
    size: style.fs,
    bold: style.bl === 1 ? true : undefined,
    italic: style.it === 1 ? true : undefined,
    underline: style.ul?.s === 1 ? true : undefined,
    color: colour === undefined ? undefined : { rgb: colour },
  });
  const alignment = known<unknown>({
    horizontal: horizontal[Number(style.ht ?? 0) - 1],
    vertical: vertical[Number(style.vt ?? 0) - 1],
    wrapText: Number(style.tb) === wrapping ? true : undefined,
  });
  return known<unknown>({
    font: Object.keys(font).length === 0 ? undefined : font,
    alignment: Object.keys(alignment).length === 0 ? undefined : alignment,
    fill: ground === undefined ? undefined : { type: "pattern", pattern: "solid", fgColor: { rgb: ground } },
    border: line == null ? undefined : { bottom: { style: "thin", color: { rgb: hex(line.cl.rgb) ?? "000000" } } },
    numFmt: style.n?.pattern,
  }) as CellStyle;
}
