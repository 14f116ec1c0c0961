import { isDay, lookStyles, type Look, type PlanCell, type SheetPlan } from "../../../core/index";

/** Every cell of a sheet's rectangle as Sheets is told of it, one matrix for each thing that is told in one call. */
export interface Layout {
  readonly rows: number;
  readonly columns: number;
  readonly values: (number | string | boolean)[][];
  readonly formats: string[][];
  /** The look of each cell, those under a span included. */
  readonly looks: (Look | null)[][];
  readonly spans: readonly { readonly row: number; readonly column: number; readonly span: number }[];
}

/** Text is always said to be text: Sheets reads `=1+1`, `1/2`, `Oct 2026` and `10 %` otherwise. */
const asText = (text: string): string => (text === "" ? "" : `'${text}`);

function valueOf({ value }: PlanCell): number | string | boolean {
  if (value === null) return "";
  if (typeof value === "string") return asText(value);
  return isDay(value) ? value.serial : value;
}

const usualFormat = "General";

const formatOf = ({ value, format }: PlanCell): string => format ?? (isDay(value) ? "yyyy-mm-dd" : usualFormat);

const matrix = <Item>(rows: number, columns: number, item: Item): Item[][] =>
  Array.from({ length: rows }, () => new Array<Item>(columns).fill(item));

/** The rectangle from A1 that holds all blocks and charts of a sheet. */
function sizeOf({ blocks, charts, widths }: SheetPlan): { rows: number; columns: number } {
  let rows = 1;
  let columns = Math.max(1, widths.length);
  for (const { row, column, cells } of blocks) {
    rows = Math.max(rows, row + cells.length);
    for (const line of cells) {
      line.forEach((cell, along) => (columns = Math.max(columns, column + along + (cell.span ?? 1))));
    }
  }
  for (const { place } of charts) {
    rows = Math.max(rows, place.row + place.rows);
    columns = Math.max(columns, place.column + place.columns);
  }
  return { rows, columns };
}

export function layoutOf(plan: SheetPlan): Layout {
  const { rows, columns } = sizeOf(plan);
  const layout = {
    rows,
    columns,
    values: matrix<number | string | boolean>(rows, columns, ""),
    formats: matrix(rows, columns, usualFormat),
    looks: matrix<Look | null>(rows, columns, null),
    spans: [] as { row: number; column: number; span: number }[],
  };
  const put = <Item>(grid: Item[][], row: number, column: number, item: Item): void => {
    const line = grid[row];
    if (line !== undefined) line[column] = item;
  };
  const place = (cell: PlanCell, row: number, column: number): void => {
    put(layout.values, row, column, valueOf(cell));
    put(layout.formats, row, column, formatOf(cell));
    const span = cell.span ?? 1;
    if (span > 1) layout.spans.push({ row, column, span });
    for (let along = column; along < column + span; along++) put(layout.looks, row, along, cell.look ?? null);
  };
  for (const block of plan.blocks) {
    block.cells.forEach((line, down) => {
      line.forEach((cell, along) => {
        place(cell, block.row + down, block.column + along);
      });
    });
  }
  // No chart of Sheets' scripts has an alt text, so the sentence stands in the cell under its corner, for screen readers.
  for (const { place: at, alt } of plan.charts) {
    if (layout.values[at.row]?.[at.column] === "") place({ value: alt, look: "note" }, at.row, at.column);
  }
  return layout;
}

/** How a cell under a look is drawn, in the words of Sheets. */
export const drawing = {
  background: (look: Look | null): string | null => colour(look === null ? undefined : lookStyles[look].ground),
  colour: (look: Look | null): string | null => colour(look === null ? undefined : lookStyles[look].colour),
  size: (look: Look | null): number => (look === null ? lookStyles.text.size : lookStyles[look].size),
  weight: (look: Look | null): "bold" | "normal" => (look !== null && lookStyles[look].bold ? "bold" : "normal"),
  style: (look: Look | null): "italic" | "normal" =>
    look !== null && lookStyles[look].italic === true ? "italic" : "normal",
  across: (look: Look | null): "left" | "right" | "center" | "normal" =>
    look === null ? "normal" : lookStyles[look].align,
  down: (look: Look | null): "top" | "middle" => {
    if (look === null) return "middle";
    const { wrap, underline, ground } = lookStyles[look];
    return wrap && underline === undefined && ground === undefined ? "top" : "middle";
  },
  wrap: (look: Look | null): boolean => look !== null && lookStyles[look].wrap,
  underline: (look: Look | null): string | null => colour(look === null ? undefined : lookStyles[look].underline),
} as const;

const colour = (rgb: string | undefined): string | null => (rgb === undefined ? null : `#${rgb}`);
