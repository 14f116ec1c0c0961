import { columnLetters, isCellError, isDay, type Cell } from "../../../../src/core/index";
import type { CellValue, FakeSheet } from "./library";

const stored = (cell: Cell): CellValue => {
  if (cell === null) return "";
  if (isDay(cell)) return cell.serial;
  return isCellError(cell) ? cell.code : typeof cell === "string" && cell !== "" ? `'${cell}` : cell;
};

/** Puts rows on a sheet from A1 on, as Excel holds them: days as serials with a date format, text as text. */
export function fill(sheet: FakeSheet, rows: readonly (readonly Cell[])[], dayFormat = "dd.mm.yyyy"): void {
  const columns = Math.max(...rows.map((row) => row.length));
  const range = sheet.getRange(`A1:${columnLetters(columns - 1)}${rows.length}`);
  const whole = rows.map((row) => Array.from({ length: columns }, (_, place) => row[place] ?? null));
  range.values = whole.map((row) => row.map(stored));
  range.numberFormat = whole.map((row) => row.map((cell) => (isDay(cell) ? dayFormat : "General")));
}

/** All that a sheet holds and shows, to be compared with what it held before. */
export function picture(sheet: FakeSheet): object {
  const used = sheet.getUsedRange();
  return {
    name: sheet.name,
    address: used.address,
    values: used.values,
    formulas: used.formulas,
    formats: used.numberFormat,
    merges: [...sheet.$merges].sort((a, b) => a.r - b.r || a.c - b.c),
    widths: [...sheet.$widths],
    heights: [...sheet.$heights],
    frozen: sheet.$frozen,
    conditions: sheet.$cfs.map((one) => [one.type, one.getRange().address, one.$peek()]),
    charts: sheet.charts.$items.map((chart) => [
      chart.name,
      chart.$pos?.map((at) => at.replace(/.*!/, "")),
      chart.series.$items.length,
    ]),
    breaks: sheet.horizontalPageBreaks.$items.map((one) => one.$peek()),
  };
}

/** The mark that a sheet carries, as it stands in its properties. */
export function markOf(sheet: FakeSheet | undefined): { mark: string; state: string; sheet: string } | null {
  const property = sheet?.customProperties.$items.find(({ key }) => key === "nokkel");
  return property === undefined ? null : (JSON.parse(property.value) as { mark: string; state: string; sheet: string });
}
