import { hostTexts, type Language, type SheetPlan } from "../../../core/index";
import type { LongWork } from "../../../../taskpane/host";
import { writeMark, type MarkedSheet } from "../marks";
import { runExcel } from "../runExcel";
import { beginChart, chartPrefix, completeChart } from "./charts";
import { addConditions } from "./conditions";
import { drawLooks } from "./looks";
import { setMeasures } from "./measures";
import { setPage } from "./page";
import { bundlesOf, piecesOf, type Piece } from "./pieces";

/** The sheet a plan is written on, and what is known of the others. */
export interface Target {
  readonly id: string;
  readonly plan: SheetPlan;
  readonly language: Language;
  readonly all: readonly MarkedSheet[];
}

type Step = (context: Excel.RequestContext, sheet: Excel.Worksheet) => void | Promise<void>;

/** Takes away what an earlier run left, and says in the first cell that the sheet is not finished. */
const clear =
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
    everything.clear();
    everything.format.useStandardHeight = true;
    everything.format.useStandardWidth = true;
    sheet.freezePanes.unfreeze();
    sheet.horizontalPageBreaks.removePageBreaks();
    sheet.getRange("A1").values = [[`'${hostTexts.unfinished[language]()}`]];
  };

const rangeOf = (sheet: Excel.Worksheet, { row, column, values }: Piece): Excel.Range =>
  sheet.getRangeByIndexes(row, column, values.length, values[0]?.length ?? 0);

/** Writes values first and number formats after, so that no format changes how a text is read. */
const writePieces =
  (pieces: readonly Piece[]): Step =>
  (_, sheet) => {
    for (const piece of pieces) {
      const range = rangeOf(sheet, piece);
      range.values = piece.values as (string | number | boolean | null)[][];
      if (piece.formats.flat().some((format) => format !== null)) {
        range.numberFormat = piece.formats as (string | null)[][];
      }
    }
  };

/** The first cell as it is while the sheet is not finished. */
const withoutFirstCell = (piece: Piece): Piece => {
  if (piece.row !== 0 || piece.column !== 0) return piece;
  const [line = [], ...rest] = piece.values;
  return { ...piece, values: [[null, ...line.slice(1)], ...rest] };
};

const firstCell = (pieces: readonly Piece[]): string | number | boolean =>
  pieces.find(({ row, column }) => row === 0 && column === 0)?.values[0]?.[0] ?? "";

const draw =
  ({ plan, language }: Target): Step =>
  (_, sheet) => {
    drawLooks(sheet, plan);
    setMeasures(sheet, plan);
    addConditions(sheet, plan.conditions);
    setPage(sheet, plan, language);
  };

const drawCharts =
  ({ plan, language }: Target): Step =>
  async (context, sheet) => {
    const begun = plan.charts.map((chart) => beginChart(sheet, chart));
    for (const chart of begun) chart.series.load("count");
    await context.sync();
    plan.charts.forEach((one, place) => {
      const chart = begun[place];
      if (chart !== undefined) completeChart(sheet, chart, one, chart.series.count, language);
    });
  };

/** The last step: only now does the first cell say what the sheet is, and the mark that it is done. */
const complete =
  ({ id, plan, all }: Target, first: string | number | boolean): Step =>
  (context, sheet) => {
    sheet.getRange("A1").values = [[first]];
    writeMark(context, sheet, { mark: plan.mark, state: "done", sheet: id }, all);
  };

const throwIfStopped = ({ signal }: LongWork): void => {
  if (signal?.aborted === true) throw new DOMException("", "AbortError");
};

/** Writes a plan on a sheet of ours, step by step; whatever breaks off midway leaves it marked as unfinished. */
export async function writeSheet(target: Target, work: LongWork): Promise<void> {
  const pieces = piecesOf(target.plan);
  const steps = [
    clear(target),
    ...bundlesOf(pieces.map(withoutFirstCell)).map(writePieces),
    draw(target),
    drawCharts(target),
    complete(target, firstCell(pieces)),
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
