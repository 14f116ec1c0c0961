import type { SheetPlan } from "../../../core/index";
import { readMarks } from "../marks";
import { runExcel } from "../runExcel";
import { chartPrefix } from "./charts";
import { changesFrom, piecesOf, type Piece } from "./pieces";

/**
 * Takes away a sheet that a plan has made, if it bears the plan's mark and still holds what the plan wrote, no more and no
 * less; false, and nothing done, where somebody has written on it or put a chart there.
 */
export const removeSheet = (name: string, plan: SheetPlan): Promise<boolean> =>
  runExcel(async (context) => {
    const own = (await readMarks(context)).find((one) => one.name === name && one.mark?.sheet === one.id);
    if (own?.mark?.mark !== plan.mark || own.mark.state !== "done") return false;
    const sheet = context.workbook.worksheets.getItem(own.id);
    const used = sheet.getUsedRange(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    sheet.charts.load("items/name");
    const pieces = piecesOf(plan);
    const written = pieces.map(({ row, values }) => {
      const range = sheet.getRangeByIndexes(row, 0, values.length, values[0]?.length ?? 0);
      range.load("values");
      return range;
    });
    await context.sync();
    const isSame = pieces.every((piece, place) => isAsWritten(piece, (written[place]?.values ?? []) as unknown[][]));
    const isOurs = sheet.charts.items.every((chart) => chart.name.startsWith(chartPrefix));
    if (!isWithin(used, pieces) || !isSame || !isOurs) return false;
    sheet.delete();
    await context.sync();
    return true;
  });

const isAsWritten = (piece: Piece, present: unknown[][]): boolean =>
  changesFrom(piece, present).every((line) => line.every((change) => change === null));

/** Whether nothing stands below or beside what was written. */
function isWithin(used: Excel.Range, pieces: readonly Piece[]): boolean {
  const last = pieces[pieces.length - 1];
  const rows = last === undefined ? 0 : last.row + last.values.length;
  return used.rowIndex + used.rowCount <= rows && used.columnIndex + used.columnCount <= (last?.values[0]?.length ?? 0);
}
