import type { ChartPlan, SheetPlan } from "../../../core/index";
import { categoryFormat, categoryLengths } from "./chartData";
import { line, noLine, paleRule, quiet, shape, textLook, title, unitsPerDegree } from "./drawingXml";
import { numbersIn, type Grid } from "./grid";
import type { ReadySheet } from "./withReaches";
import { escapeXml } from "./xml";

export const axisIds = { category: 10, value: 20 } as const;

/** Pixels: a digit of the body font, what a cell adds to its digits, a column with no width given, a label's character. */
const digit = 7;
const cellMargin = 5;
const usualColumn = 64;
const labelSign = 6;

/** The share of a chart's width that its plot takes; the value axis and its title take the rest. */
const plotShare = 0.88;

const plotWidth = (sheet: SheetPlan, { place }: ChartPlan): number =>
  plotShare *
  Array.from({ length: place.columns }, (_, column) => {
    const width = sheet.widths[place.column + column];
    return width === undefined ? usualColumn : width * digit + cellMargin;
  }).reduce((sum, width) => sum + width, 0);

/** Steps that fall on the same months every year. */
const steps = [1, 2, 3, 4, 6, 12, 24, 36, 60] as const;

/**
 * LibreOffice takes an angle of 0 as leave to break labels within words and to let them overlap; at any other it leaves
 * some out, as Excel does.
 */
const hardlyTurned = 1 / unitsPerDegree;

interface Labels {
  /** Every how many categories have a label. */
  readonly step: number;
  /** Degrees, clockwise. */
  readonly turn: number;
}

/** Labels that fit side by side: of months some are left out, of reps none, so long names are turned. */
function labels(ready: ReadySheet, chart: ChartPlan): Labels {
  const room = plotWidth(ready.sheet, chart) / (chart.categories.rows * chart.categories.columns);
  const { word, label } = categoryLengths(ready.grid, chart.categories);
  if (chart.kind === "compare") return { step: 1, turn: word * labelSign > room ? -45 : 0 };
  const needed = (label * labelSign + 6) / room;
  return { step: steps.find((step) => step >= needed) ?? Math.ceil(needed), turn: hardlyTurned };
}

function categoryAxis(ready: ReadySheet, chart: ChartPlan): string {
  const { step, turn } = labels(ready, chart);
  const format = categoryFormat(ready.grid, chart.categories) ?? "General";
  return (
    `<c:catAx><c:axId val="${axisIds.category}"/><c:scaling><c:orientation val="minMax"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>` +
    `${shape(line("9AA3AF", 0.75))}${textLook({ size: 9, colour: quiet, turn })}` +
    `<c:crossAx val="${axisIds.value}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>` +
    `<c:lblOffset val="100"/><c:tickLblSkip val="${step}"/><c:tickMarkSkip val="${step}"/>` +
    `<c:noMultiLvlLbl val="1"/></c:catAx>`
  );
}

/** The numbers that the chart draws, interval ends included. */
const drawn = (grid: Grid, chart: ChartPlan): number[] =>
  chart.series
    .flatMap(({ values, interval }) => [values, ...(interval === undefined ? [] : [interval.low, interval.high])])
    .flatMap((range) => numbersIn(grid, range))
    .filter((number) => number !== null);

/** The plan's own end of the axis, or zero under columns: a column cut off below lies about its size. */
function axisStart(grid: Grid, chart: ChartPlan): number | undefined {
  if (chart.valueMin !== undefined) return chart.valueMin;
  const hasColumns = chart.series.some(({ shape: drawnAs }) => drawnAs === "column");
  return hasColumns && Math.min(...drawn(grid, chart)) >= 0 ? 0 : undefined;
}

/** The next number that reads well on an axis: 0.5 after 0.47, 600 after 520. */
function roundUp(number: number): number {
  const tenth = 10 ** (Math.floor(Math.log10(number)) - 1);
  const step = [1, 2, 5, 10].find((size) => number / (size * tenth) <= 12) ?? 10;
  return Number((Math.ceil(number / (step * tenth)) * step * tenth).toPrecision(12));
}

/** The plan's own end of the axis, or room for the intervals, which LibreOffice forgets when it chooses the end itself. */
function axisEnd(grid: Grid, chart: ChartPlan): number | undefined {
  if (chart.valueMax !== undefined) return chart.valueMax;
  const highest = Math.max(...drawn(grid, chart));
  const hasIntervals = chart.series.some(({ interval }) => interval !== undefined);
  return hasIntervals && highest > 0 && Number.isFinite(highest) ? roundUp(highest) : undefined;
}

function valueAxis(grid: Grid, chart: ChartPlan): string {
  const start = axisStart(grid, chart);
  const end = axisEnd(grid, chart);
  const max = end === undefined ? "" : `<c:max val="${end}"/>`;
  const min = start === undefined ? "" : `<c:min val="${start}"/>`;
  return (
    `<c:valAx><c:axId val="${axisIds.value}"/><c:scaling><c:orientation val="minMax"/>${max}${min}</c:scaling>` +
    `<c:delete val="0"/><c:axPos val="l"/><c:majorGridlines>${shape(line(paleRule, 0.75))}</c:majorGridlines>` +
    (chart.valueTitle === "" ? "" : title(chart.valueTitle, { size: 9, colour: quiet, turn: -90 })) +
    `<c:numFmt formatCode="${escapeXml(chart.valueFormat)}" sourceLinked="0"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
    `${shape(noLine)}${textLook({ size: 9, colour: quiet })}` +
    `<c:crossAx val="${axisIds.category}"/><c:crosses val="min"/><c:crossBetween val="between"/></c:valAx>`
  );
}

export const axesXml = (ready: ReadySheet, chart: ChartPlan): string =>
  categoryAxis(ready, chart) + valueAxis(ready.grid, chart);
