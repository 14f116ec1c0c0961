import { isDay, type CellRange, type PlanCell } from "../../../core/index";
import { absoluteRef, cellsIn, numbersIn, type Grid } from "./grid";
import { escapeXml } from "./xml";

const points = (values: readonly (number | string | null)[]): string =>
  `<c:ptCount val="${values.length}"/>` +
  values
    .map((value, place) => (value === null ? "" : `<c:pt idx="${place}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`))
    .join("");

const code = (format: string): string => `<c:formatCode>${escapeXml(format)}</c:formatCode>`;

const numberRef = (ref: string, values: readonly (number | null)[], format: string): string =>
  `<c:numRef><c:f>${escapeXml(ref)}</c:f><c:numCache>${code(format)}${points(values)}</c:numCache></c:numRef>`;

const textOf = (cell: PlanCell | undefined): string | null => {
  const value = cell?.value ?? null;
  return value === null ? null : String(isDay(value) ? value.serial : value);
};

/** The format of the categories where they are days or numbers; undefined where they are words. */
export function categoryFormat(grid: Grid, range: CellRange): string | undefined {
  const cells = cellsIn(grid, range).filter((cell) => (cell?.value ?? null) !== null);
  if (cells.length === 0 || !cells.every((cell) => typeof cell?.value === "number" || isDay(cell?.value))) {
    return undefined;
  }
  const [first] = cells;
  return first?.format ?? (isDay(first?.value) ? "yyyy-mm-dd" : "General");
}

/** The longest word and the longest label among the categories, in characters. */
export function categoryLengths(grid: Grid, range: CellRange): { readonly word: number; readonly label: number } {
  const format = categoryFormat(grid, range);
  const labels = cellsIn(grid, range).map((cell) => (format === undefined ? (textOf(cell) ?? "") : `${format} `));
  return {
    label: Math.max(0, ...labels.map((label) => label.length)),
    word: Math.max(0, ...labels.flatMap((label) => label.split(/[\s-]/)).map((word) => word.length)),
  };
}

export function categories(sheet: string, grid: Grid, range: CellRange): string {
  const format = categoryFormat(grid, range);
  const ref = absoluteRef(sheet, range);
  if (format !== undefined) return `<c:cat>${numberRef(ref, numbersIn(grid, range), format)}</c:cat>`;
  const cache = `<c:strCache>${points(cellsIn(grid, range).map(textOf))}</c:strCache>`;
  return `<c:cat><c:strRef><c:f>${escapeXml(ref)}</c:f>${cache}</c:strRef></c:cat>`;
}

/** A reference to numbers, with their values. */
export const numbers = (sheet: string, grid: Grid, range: CellRange, format: string): string =>
  numberRef(absoluteRef(sheet, range), numbersIn(grid, range), format);
