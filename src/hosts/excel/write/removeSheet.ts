import type { SheetPlan } from "../../../core/index";
import { readMarks } from "../marks";
import { runExcel } from "../runExcel";
import { chartPrefix } from "./charts";
import { changesFrom, piecesOf } from "./pieces";

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
    const last = pieces[pieces.length - 1];
    const rows = (last?.row ?? 0) + (last?.values.length ?? 0);
    const columns = last?.values[0]?.length ?? 0;
    const isWithin = used.rowIndex + used.rowCount <= rows && used.columnIndex + used.columnCount <= columns;
    const isSame = pieces.every((piece, place) =>
      changesFrom(piece, (written[place]?.values ?? []) as unknown[][]).every((line) =>
        line.every((change) => change === null),
      ),
    );
    const isOurs = sheet.charts.items.every((chart) => chart.name.startsWith(chartPrefix));
    if (!isWithin || !isSame || !isOurs) return false;
    sheet.delete();
    await context.sync();
    return true;
  });
