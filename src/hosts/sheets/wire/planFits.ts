import type { CellRange, Plan } from "../../../core/index";

type SheetPlan = Omit<Plan["sheets"][number], "heights"> & {
  readonly heights: readonly (readonly [row: number, points: number])[];
};

interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** Cells that a plan may cover: far more than any report, far fewer than would exhaust the script. */
const mostCells = 1_000_000;
/** The last column of a sheet, ZZZ. */
const mostColumns = 18_278;
/** Digits that a column may be wide and points that a row may be high. */
const mostWidth = 255;
const [leastHeight, mostHeight] = [2, 409];

/** The rectangle from A1 that the blocks and charts of a sheet cover. */
function sizeOf({ blocks, charts, widths }: SheetPlan): Size {
  const ends = [
    ...blocks.flatMap(({ row, column, cells }) =>
      cells.map((line, down) => ({
        rows: row + down + 1,
        columns: column + line.reduce((end, { span = 1 }, along) => Math.max(end, along + span), 0),
      })),
    ),
    ...charts.map(({ place }) => ({ rows: place.row + place.rows, columns: place.column + place.columns })),
  ];
  return ends.reduce(
    (size, end) => ({ rows: Math.max(size.rows, end.rows), columns: Math.max(size.columns, end.columns) }),
    { rows: 1, columns: Math.max(1, widths.length) },
  );
}

const lies = ({ row, column, rows, columns }: CellRange, size: Size): boolean =>
  row + rows <= size.rows && column + columns <= size.columns;

/** Cells that span others, none of which spans the same. */
function areSpansApart({ blocks, frozen }: SheetPlan): boolean {
  const ends = new Map<number, number>();
  const spans = blocks
    .flatMap(({ row, column, cells }) =>
      cells.flatMap((line, down) =>
        line.flatMap(({ span = 1 }, along) =>
          span > 1 ? [{ row: row + down, from: column + along, end: column + along + span }] : [],
        ),
      ),
    )
    .sort((one, other) => one.from - other.from);
  return spans.every(({ row, from, end }) => {
    const isFree = from >= (ends.get(row) ?? 0);
    ends.set(row, end);
    const edge = frozen?.columns ?? 0;
    return isFree && !(from < edge && end > edge);
  });
}

/**
 * Whether a sheet can be written as planned: whatever a chart or a rule points to lies within it, and nothing is larger
 * than a sheet can be. What is found out here is not found out halfway through the writing.
 */
export function planFits(sheet: SheetPlan): boolean {
  const size = sizeOf(sheet);
  const { charts, conditions, frozen, heights, widths } = sheet;
  return (
    size.columns <= mostColumns &&
    size.rows * size.columns <= mostCells &&
    conditions.every(({ range }) => lies(range, size)) &&
    charts.every(({ categories, series }) =>
      [categories, ...series.flatMap(rangesOf)].every((one) => lies(one, size) && one.rows === categories.rows),
    ) &&
    widths.every((width) => width > 0 && width <= mostWidth) &&
    heights.every(([row, points]) => row < size.rows && points >= leastHeight && points <= mostHeight) &&
    (frozen === undefined || (frozen.rows <= size.rows && frozen.columns <= size.columns)) &&
    areSpansApart(sheet)
  );
}

const rangesOf = ({ values, interval }: SheetPlan["charts"][number]["series"][number]): CellRange[] =>
  interval === undefined ? [values] : [values, interval.low, interval.high];
