import { isDateFormat } from "../../../core/index";
import { readExcel } from "../runExcel";
import type { Rectangle } from "./findPlace";

type Values = readonly (readonly unknown[])[];

/** How many numbers of a column are asked for their format, spread from its first to its last. */
const probesPerColumn = 5;

/** Rows whose formats are asked for at once where a column has both days and other numbers. */
const formatRows = 20000;

function probeRows(values: Values, column: number): number[] {
  const rows = values.flatMap((line, row) => (typeof line[column] === "number" ? [row] : []));
  const last = rows.length - 1;
  const steps = Array.from({ length: probesPerColumn }, (_, step) => Math.round((last * step) / (probesPerColumn - 1)));
  return [...new Set(steps)].flatMap((step) => rows[step] ?? []);
}

/** The formats of all cells of one column. */
async function formatsOf(place: Rectangle, column: number, from = 0): Promise<string[]> {
  const rows = Math.min(formatRows, place.rows - from);
  if (rows <= 0) return [];
  const formats = await readExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(place.sheet);
    const range = sheet.getRangeByIndexes(place.row + from, place.column + column, rows, 1);
    range.load("numberFormat");
    await context.sync();
    return (range.numberFormat as unknown[][]).map(([format]) => String(format));
  });
  return [...formats, ...(await formatsOf(place, column, from + rows))];
}

/**
 * Which numbers of a range are days, by column. Five numbers of each column are asked for their number format; where they
 * agree the column is all days or none, and where they do not, every cell of the column is asked.
 */
export async function dayColumns(place: Rectangle, values: Values): Promise<((row: number) => boolean)[]> {
  const probes = Array.from({ length: place.columns }, (_, column) => probeRows(values, column));
  const answers = await readExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(place.sheet);
    const asked = probes.map((rows, column) =>
      rows.map((row) => {
        const cell = sheet.getRangeByIndexes(place.row + row, place.column + column, 1, 1);
        cell.load("numberFormat");
        return cell;
      }),
    );
    await context.sync();
    return asked.map((cells) => cells.map((cell) => isDateFormat(String((cell.numberFormat as unknown[][])[0]?.[0]))));
  });
  const judged: ((row: number) => boolean)[] = [];
  for (const [column, days] of answers.entries()) {
    const all = days.length > 0 && days.every(Boolean);
    if (all || !days.some(Boolean)) {
      judged.push(() => all);
      continue;
    }
    const formats = (await formatsOf(place, column)).map(isDateFormat);
    judged.push((row) => formats[row] === true);
  }
  return judged;
}
