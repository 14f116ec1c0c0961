import { hostTexts, isDay, type Language, type SheetPlan } from "../../../core/index";
import type { LongWork } from "../../../../taskpane/host";
import { writeMark, type MarkedSheet } from "../marks";
import { daysBehind } from "../daysBehind";
import { runExcel } from "../runExcel";
import { throwIfStopped } from "../throwIfStopped";
import { beginChart, chartPrefix, completeChart, nameOfChart } from "./charts";
import { addConditions } from "./conditions";
import { drawLooks } from "./looks";
import { setMeasures } from "./measures";
import { setPage } from "./page";
import { changesFrom, hasTitle, piecesOf, type Piece } from "./pieces";

/** The sheet a plan is written on, and what is known of the others. */
interface Target {
  readonly id: string;
  readonly plan: SheetPlan;
  readonly language: Language;
  readonly all: readonly MarkedSheet[];
}

type Step = (context: Excel.RequestContext, sheet: Excel.Worksheet) => void | Promise<void>;

/**
 * Marks the sheet as unfinished and takes away charts, conditions and looks of an earlier run; no cell is cleared yet. A title
 * gives way to words that say so; the header of a table does not, for without it nobody could read what stands below.
 */
const begin =
  ({ all, id, language, plan }: Target): Step =>
  async (context, sheet) => {
    writeMark(context, sheet, { mark: plan.mark, state: "unfinished", sheet: id }, all);
    const wasUnfinished = all.find((one) => one.id === id)?.mark?.state === "unfinished";
    sheet.charts.load("items/name");
    await context.sync();
    // A chart of the user's own stays where it is; a run that broke off may have left one that had no name yet.
    for (const chart of sheet.charts.items) {
      if (wasUnfinished || chart.name.startsWith(chartPrefix)) chart.delete();
    }
    const everything = sheet.getRange();
    everything.conditionalFormats.clearAll();
    everything.unmerge();
    // Before any value is written: a number written to a cell that is formatted as text would become text.
    everything.clear("Formats");
    everything.format.useStandardHeight = true;
    everything.format.useStandardWidth = true;
    sheet.freezePanes.unfreeze();
    sheet.horizontalPageBreaks.removePageBreaks();
    if (hasTitle(plan)) sheet.getRange("A1").values = [[`'${hostTexts.unfinished[language]()}`]];
  };

const rangeOf = (sheet: Excel.Worksheet, { row, values }: Piece): Excel.Range =>
  sheet.getRangeByIndexes(row, 0, values.length, values[0]?.length ?? 0);

/** Writes a piece over what stands there, so that nothing is lost in between; the first cell waits where it is a title. */
const writeValues =
  (piece: Piece, firstWaits: boolean): Step =>
  async (context, sheet) => {
    const range = rangeOf(sheet, piece);
    range.load("values");
    await context.sync();
    const changes = changesFrom(piece, range.values as unknown[][]);
    const [first] = changes;
    if (firstWaits && piece.row === 0 && first !== undefined) first[0] = null;
    range.values = changes;
  };

/** Clears what an earlier, longer run left below and to the right. */
function clearRest(sheet: Excel.Worksheet, rows: number, columns: number): void {
  const [mostRows, mostColumns] = [1048576, 16384];
  sheet.getRangeByIndexes(rows, 0, mostRows - rows, mostColumns).clear("Contents");
  if (rows > 0) sheet.getRangeByIndexes(0, columns, rows, mostColumns - columns).clear("Contents");
}

const draw =
  ({ plan, language }: Target, pieces: readonly Piece[]): Step =>
  (_, sheet) => {
    // A table may have been given rows by hand since it was read; a report is all ours.
    if (hasTitle(plan)) {
      clearRest(
        sheet,
        pieces.reduce((sum, { values }) => sum + values.length, 0),
        pieces[0]?.values[0]?.length ?? 0,
      );
    }
    drawLooks(sheet, plan);
    setMeasures(sheet, plan);
    addConditions(sheet, plan.conditions);
    setPage(sheet, plan, language);
  };

/** Number formats come after the values, so that none changes how a text is read. */
const writeFormats =
  (piece: Piece): Step =>
  (_, sheet) => {
    rangeOf(sheet, piece).numberFormat = piece.formats.map((line) => [...line]);
  };

/** A request of its own, which may be made again when it is refused: then no chart has been begun. */
const beginCharts =
  ({ plan }: Target): Step =>
  (_, sheet) => {
    for (const chart of plan.charts) beginChart(sheet, chart);
  };

const completeCharts =
  ({ plan, language }: Target): Step =>
  async (context, sheet) => {
    const begun = plan.charts.map((chart) => sheet.charts.getItem(nameOfChart(chart)));
    for (const chart of begun) chart.series.load("count");
    await context.sync();
    plan.charts.forEach((one, place) => {
      const chart = begun[place];
      if (chart !== undefined) completeChart(sheet, chart, one, chart.series.count, language);
    });
  };

/** The last step: only now does the title say what the sheet is, and the mark that it is done. */
const complete =
  ({ id, plan, all }: Target, pieces: readonly Piece[]): Step =>
  (context, sheet) => {
    const first = pieces[0]?.values[0]?.[0];
    if (hasTitle(plan) && first !== undefined) sheet.getRange("A1").values = [[first]];
    writeMark(context, sheet, { mark: plan.mark, state: "done", sheet: id }, all);
  };

const hasDays = ({ blocks }: SheetPlan): boolean =>
  blocks.some(({ cells }) => cells.some((line) => line.some(({ value }) => isDay(value))));

/** Writes a plan on a sheet of ours, step by step; whatever breaks off midway leaves it marked as unfinished. */
export async function writeSheet(target: Target, work: LongWork): Promise<void> {
  const pieces = piecesOf(target.plan, hasDays(target.plan) ? await daysBehind() : 0);
  const steps = [
    begin(target),
    ...pieces.map((piece) => writeValues(piece, hasTitle(target.plan))),
    draw(target, pieces),
    ...pieces.map(writeFormats),
    ...(target.plan.charts.length === 0 ? [] : [beginCharts(target), completeCharts(target)]),
    complete(target, pieces),
  ];
  for (const [place, step] of steps.entries()) {
    throwIfStopped(work);
    await runExcel(async (context) => {
      context.application.suspendApiCalculationUntilNextSync();
      context.application.suspendScreenUpdatingUntilNextSync();
      await step(context, context.workbook.worksheets.getItem(target.id));
      await context.sync();
    });
    work.progress?.((place + 1) / steps.length);
  }
}
