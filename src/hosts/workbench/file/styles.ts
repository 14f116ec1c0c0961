import { BooleanNumber, BorderStyleTypes, WrapStrategy, type IStyleData, type Nullable } from "@univerjs/core";
import type { CellStyle } from "hucre";

const across = ["left", "center", "right"];
const down = ["top", "center", "bottom"];

/** The last six digits of a colour: `FF12355B`, `#12355B` and `12355B` are one. */
const sixDigits = (colour: Nullable<string>): string | undefined =>
  typeof colour === "string" ? /([0-9a-f]{6})$/i.exec(colour)?.[1]?.toUpperCase() : undefined;

const rgbOf = (colour: Nullable<{ readonly rgb?: Nullable<string> }>): string | undefined => sixDigits(colour?.rgb);

/** Only what is known; a record of nothing is undefined. */
function known(record: Readonly<Record<string, unknown>>): object | undefined {
  const entries = Object.entries(record).filter(([, value]) => value !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

const yes = (is: boolean | undefined): BooleanNumber | undefined => (is === true ? BooleanNumber.TRUE : undefined);

const painted = (colour: string | undefined): object | undefined =>
  colour === undefined ? undefined : { rgb: `#${colour}` };

const placeOf = (list: readonly string[], name: string | undefined): number | undefined => {
  const place = list.indexOf(name ?? "");
  return place < 0 ? undefined : place + 1;
};

function fontFromFile(font: CellStyle["font"]): object {
  const isUnderlined = font?.underline !== undefined && font.underline !== false;
  return {
    ff: font?.name,
    fs: font?.size,
    bl: yes(font?.bold),
    it: yes(font?.italic),
    ul: isUnderlined ? { s: BooleanNumber.TRUE } : undefined,
    cl: painted(rgbOf(font?.color)),
  };
}

function lineFromFile(border: CellStyle["border"]): object | undefined {
  if (border?.bottom === undefined) return undefined;
  return { b: { s: BorderStyleTypes.THIN, cl: { rgb: `#${rgbOf(border.bottom.color) ?? "000000"}` } } };
}

/** How a cell of a file looks, as the grid holds it: font, ground, alignment, a line below and number format. */
export function styleFromFile({ font, fill, alignment, numFmt, border }: CellStyle): IStyleData {
  const isSolid = fill?.type === "pattern" && fill.pattern === "solid";
  return (
    known({
      ...fontFromFile(font),
      bg: isSolid ? painted(rgbOf(fill.fgColor)) : undefined,
      ht: placeOf(across, alignment?.horizontal),
      vt: placeOf(down, alignment?.vertical),
      tb: alignment?.wrapText === true ? WrapStrategy.WRAP : undefined,
      bd: lineFromFile(border),
      n: numFmt === undefined || numFmt === "General" ? undefined : { pattern: numFmt },
    }) ?? {}
  );
}

const is = (value: Nullable<BooleanNumber>): true | undefined => (value === BooleanNumber.TRUE ? true : undefined);

function fontToFile({ ff, fs, bl, it, ul, cl }: IStyleData): object | undefined {
  const colour = rgbOf(cl);
  return known({
    name: ff ?? undefined,
    size: fs,
    bold: is(bl),
    italic: is(it),
    underline: is(ul?.s),
    color: colour === undefined ? undefined : { rgb: colour },
  });
}

function fillToFile(ground: string | undefined): object | undefined {
  return ground === undefined ? undefined : { type: "pattern", pattern: "solid", fgColor: { rgb: ground } };
}

/** The same in the words of the writing library. */
export function styleToFile(style: IStyleData): CellStyle {
  const line = style.bd?.b;
  return (
    known({
      font: fontToFile(style),
      alignment: known({
        horizontal: across[(style.ht ?? 0) - 1],
        vertical: down[(style.vt ?? 0) - 1],
        wrapText: style.tb === WrapStrategy.WRAP ? true : undefined,
      }),
      fill: fillToFile(rgbOf(style.bg)),
      border: line == null ? undefined : { bottom: { style: "thin", color: { rgb: rgbOf(line.cl) ?? "000000" } } },
      numFmt: style.n?.pattern,
    }) ?? {}
  );
}
