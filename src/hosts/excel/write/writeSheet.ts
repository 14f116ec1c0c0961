import {
  hostTexts,
  isDay,
  isReport,
  joinedFootprint,
  type Footprint,
  type Language,
  type SheetPlan,
} from "../../../core/index";
import type { LongWork } from "../../../../taskpane/host";
import { writeMark } from "../marks";
import type { Claimed } from "./claimSheet";
import { daysBehind } from "../daysBehind";
import { runExcel } from "../runExcel";
import { throwIfStopped } from "../throwIfStopped";
import { beginChart, chartPrefix, completeChart, nameOfChart } from "./charts";
import { addConditions } from "./conditions";
import { drawLooks } from "./looks";
import { setMeasures } from "./measures";
import { setPage } from "./page";
import { changesFrom, footprintIn, piecesOf, type Piece } from "./pieces";

/** What a plan is written on, and what we know of it and of the other sheets. */
interface Target {
  readonly claim: Claimed;
  readonly plan: SheetPlan;
  readonly language: Language;
  readonly now: Footprint;
}

type Step = (context: Excel.RequestContext, sheet: Excel.Worksheet) => void | Promise<void>;

function putMark(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { claim, plan, now }: Target,
  state: "unfinished" | "done",
): void {
  const { id, name, all, before, notes } = claim;
  const own = { mark: plan.mark, state, sheet: id, name };
  const isDone = state === "done";
  const footprint = isDone || !isReport(plan) ? now : joinedFootprint(before, now);
  writeMark(context, sheet, { ...own, ...footprint, notes: isDone ? {} : notes }, all);
}

/** The rectangle of what stood there and that of what is to stand there; one that holds nothing is none. */
const rectangles = (sheet: Excel.Worksheet, { claim, now }: Target): Excel.Range[] =>
  [claim.before, now]
    .filter(({ rows, columns }) => rows > 0 && columns > 0)
    .map(({ rows, columns }) => sheet.getRangeByIndexes(0, 0, rows, columns));

/**
 * Marks the sheet as unfinished and takes away charts, conditions and looks of an earlier run; no cell is cleared yet, and
 * what the user has below and beside keeps its looks. A title gives way to words that say so; the header of a table does
 * not, for without it nobody could read what stands below.
 */
const begin =
  (target: Target): Step =>
  async (context, sheet) => {
    const { claim, language, plan } = target;
    putMark(context, sheet, target, "unfinished");
    const wasUnfinished = claim.all.find(({ id }) => id === claim.id)?.mark?.state === "unfinished";
    sheet.charts.load("items/name");
    await context.sync();
    // A chart of the user's own stays where it is; a run that broke off may have left one that had no name yet.
    for (const chart of sheet.charts.items) {
      if (wasUnfinished || chart.name.startsWith(chartPrefix)) chart.delete();
    }
    for (const range of rectangles(sheet, target)) {
      range.conditionalFormats.clearAll();
      range.unmerge();
      // Before any value is written: a number written to a cell that is formatted as text would become text.
      range.clear("Formats");
      range.getEntireRow().format.useStandardHeight = true;
      range.getEntireColumn().format.useStandardWidth = true;
    }
    sheet.freezePanes.unfreeze();
    sheet.horizontalPageBreaks.removePageBreaks();
    if (isReport(plan)) sheet.getRange("A1").values = [[`'${hostTexts.unfinished[language]()}`]];
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

/** Clears what an earlier, larger report left below and to the right, and nothing that we did not write. */
function clearRest(sheet: Excel.Worksheet, { claim: { before }, now }: Target): void {
  const clear = (row: number, column: number): void => {
    const [rows, columns] = [before.rows - row, before.columns - column];
    if (rows > 0 && columns > 0) sheet.getRangeByIndexes(row, column, rows, columns).clear("Contents");
  };
  clear(now.rows, 0);
  clear(0, now.columns);
}

const draw =
  (target: Target): Step =>
  (_, sheet) => {
    const { plan, language, now } = target;
    // A table may have been given rows by hand since it was read; a report is ours within what we wrote.
    if (isReport(plan)) clearRest(sheet, target);
    drawLooks(sheet, plan);
    setMeasures(sheet, plan, now.rows);
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
  (target: Target, pieces: readonly Piece[]): Step =>
  (context, sheet) => {
    const first = pieces[0]?.values[0]?.[0];
    if (isReport(target.plan) && first !== undefined) sheet.getRange("A1").values = [[first]];
    putMark(context, sheet, target, "done");
  };

const hasDays = ({ blocks }: SheetPlan): boolean =>
  blocks.some(({ cells }) => cells.some((line) => line.some(({ value }) => isDay(value))));

/** Writes a plan on a sheet of ours, step by step; whatever breaks off midway leaves it marked as unfinished. */
export async function writeSheet(
  claim: Claimed,
  plan: SheetPlan,
  language: Language,
  work: LongWork,
): Promise<void> {
  const target: Target = { claim, plan, language, now: footprintIn(plan) };
  const pieces = piecesOf(plan, hasDays(plan) ? await daysBehind() : 0);
  const steps = [
    begin(target),
    ...pieces.map((piece) => writeValues(piece, isReport(plan))),
    draw(target),
    ...pieces.map(writeFormats),
    ...(plan.charts.length === 0 ? [] : [beginCharts(target), completeCharts(target)]),
    complete(target, pieces),
  ];
  for (const [place, step] of steps.entries()) {
    throwIfStopped(work);
    await runExcel(async (context) => {
      context.application.suspendApiCalculationUntilNextSync();
      context.application.suspendScreenUpdatingUntilNextSync();
      await step(context, context.workbook.worksheets.getItem(claim.id));
      await context.sync();
    });
    work.progress?.((place + 1) / steps.length);
  }
}
