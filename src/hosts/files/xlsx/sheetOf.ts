import type { Cell, ColumnDef, WriteSheet } from "hucre";
import { cellAddress, isDay, type Language, type PlanCell } from "../../../core/index";
import { cellStyle } from "./cellStyle";
import { conditionRule } from "./conditionRule";
import { placeKey, type Grid } from "./grid";
import type { ReadySheet } from "./withReaches";
import { isUnwritable } from "./xml";

const tabColour = "12355B";

/** What a spreadsheet cell can hold at most. */
const longestText = 32767;

/** A column as wide as n digits also has this share of a digit as margin. */
const columnMargin = 5 / 7;

/** A hidden column must have a width all the same. */
const helperWidth = 10;

const pageWords: Readonly<Record<Language, readonly [string, string]>> = { nb: ["Side", "av"], en: ["Page", "of"] };

/**
 * Text as a workbook stores it: `_x0041_` in a user's text would be read back as the letter A, so its first underscore
 * is written as a code; what XML cannot hold is left out.
 */
const storedText = (text: string): string =>
  Array.from(text.slice(0, longestText), (sign) => (isUnwritable(sign.charCodeAt(0)) ? "" : sign))
    .join("")
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");

function storedValue({ value }: PlanCell, address: string): string | number | boolean | null {
  const stored = isDay(value) ? value.serial : value;
  if (typeof stored === "string") return storedText(stored);
  if (typeof stored === "number" && !Number.isFinite(stored)) throw new RangeError(`${address}: no finite number`);
  return stored;
}

function cellsOf(grid: Grid): Pick<WriteSheet, "cells" | "merges"> {
  const cells = new Map<string, Partial<Cell>>();
  const merges: NonNullable<WriteSheet["merges"]> = [];
  for (const [key, cell] of grid) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    const style = cellStyle(cell, column);
    const drawn = style === undefined ? {} : { style };
    const value = storedValue(cell, cellAddress(row, column));
    if (value !== null || style !== undefined) cells.set(key, { value, ...drawn });
    const span = cell.span ?? 1;
    if (span === 1) continue;
    merges.push({ startRow: row, endRow: row, startCol: column, endCol: column + span - 1 });
    // The covered cells carry the look too, or the line under a spanned cell would end at its first column.
    for (let covered = column + 1; covered < column + span; covered++) {
      if ((grid.get(placeKey(row, covered))?.value ?? null) !== null) {
        throw new Error(`${cellAddress(row, column)} spans ${cellAddress(row, covered)}, which is not empty`);
      }
      cells.set(placeKey(row, covered), { value: null, ...drawn });
    }
  }
  return { cells, merges };
}

function columnsOf(widths: readonly number[], hidden: readonly number[]): ColumnDef[] {
  const columns: ColumnDef[] = widths.map((width) => ({ width: width + columnMargin }));
  for (const helper of hidden) {
    while (columns.length < helper) columns.push({});
    columns[helper] = { hidden: true, width: helperWidth };
  }
  return columns;
}

/** Footer codes begin with &, so a title's own & is doubled. */
const footer = (title: string, [page, of]: readonly [string, string]): string =>
  `&L${title.replaceAll("&", "&&").slice(0, 180)}&R${page} &P ${of} &N`;

/** A sheet of a plan in the words of the writing library; the charts are only places, their parts are ours. */
export function sheetOf({ sheet, grid, hidden }: ReadySheet, language: Language): WriteSheet {
  return {
    name: sheet.name,
    ...cellsOf(grid),
    columns: columnsOf(sheet.widths, hidden),
    rowDefs: new Map(Array.from(sheet.heights, ([row, height]) => [row, { height }])),
    conditionalRules: sheet.conditions.map(conditionRule),
    view: { showGridLines: sheet.gridlines, tabColor: { rgb: tabColour } },
    ...(sheet.frozen === undefined ? {} : { freezePane: { ...sheet.frozen } }),
    pageSetup: {
      paperSize: "a4",
      orientation: sheet.print.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 },
    },
    // The library counts the row that ends a page.
    rowBreaks: sheet.print.breaks.map((row) => row - 1),
    headerFooter: { oddFooter: footer(sheet.print.title, pageWords[language]) },
    charts: sheet.charts.map(({ alt, place }) => ({
      type: "line",
      altText: alt,
      anchor: {
        from: { row: place.row, col: place.column },
        to: { row: place.row + place.rows, col: place.column + place.columns },
      },
      series: [{ name: "placeholder", values: "A1" }],
    })),
  };
}
