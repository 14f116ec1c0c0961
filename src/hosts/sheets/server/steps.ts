import { cellAddress, fontName, isReport, type Look, type SheetPlan } from "../../../core/index";
import { chartOf } from "./chart";
import { ruleOf } from "./condition";
import { drawing, type Layout } from "./layout";
import { keepFormulas } from "./keepFormulas";
import { markOf, putMark, type Mark } from "./mark";
import { columnPixels, rowPixels, runs } from "./size";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A part of the writing that may be done twice: where time runs out, the next run begins with the step that was not begun. */
export type Step = () => void;

const tabColour = "#12355B";

/** Cells that are told of in one call. */
const cellsPerCall = 20_000;

/** Rows in pieces that one call can carry. */
function pieces({ rows, columns }: Layout): { from: number; count: number }[] {
  const most = Math.max(1, Math.floor(cellsPerCall / columns));
  return Array.from({ length: Math.ceil(rows / most) }, (_, piece) => ({
    from: piece * most,
    count: Math.min(most, rows - piece * most),
  }));
}

/** Makes room and takes away what we wrote before; what the user has beside it stays. */
function prepare(sheet: Sheet, layout: Layout, before: Mark, isTable: boolean): void {
  const rows = Math.max(layout.rows, before.rows);
  const columns = Math.max(layout.columns, before.columns);
  const missingRows = rows - sheet.getMaxRows();
  if (missingRows > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missingRows);
  const missingColumns = columns - sheet.getMaxColumns();
  if (missingColumns > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missingColumns);
  const ours = new Set(before.charts);
  for (const chart of sheet.getCharts()) if (ours.has(chart.getChartId() ?? NaN)) sheet.removeChart(chart);
  const kept = sheet
    .getConditionalFormatRules()
    .filter((rule) =>
      rule.getRanges().some((range) => range.getLastRow() > before.rows || range.getLastColumn() > before.columns),
    );
  sheet.setConditionalFormatRules(kept);
  const area = sheet.getRange(1, 1, rows, columns);
  area.breakApart();
  // A table of the user's is written over cell by cell, so that no formula in it is lost and no row that was added since.
  if (isTable) area.clearFormat();
  else area.clear();
}

type Range = GoogleAppsScript.Spreadsheet.Range;
type Looks = readonly (readonly (Look | null)[])[];

const each = <Item>(looks: Looks, draw: (look: Look | null) => Item): Item[][] => looks.map((line) => line.map(draw));

/** How cells are drawn, one call for each thing that can be said of them. */
const drawn: readonly ((range: Range, looks: Looks) => Range)[] = [
  (range) => range.setFontFamily(fontName),
  (range, looks) => range.setBackgrounds(each(looks, drawing.background)),
  (range, looks) => range.setFontColors(each(looks, drawing.colour)),
  (range, looks) => range.setFontSizes(each(looks, drawing.size)),
  (range, looks) => range.setFontWeights(each(looks, drawing.weight)),
  (range, looks) => range.setFontStyles(each(looks, drawing.style)),
  (range, looks) => range.setHorizontalAlignments(each(looks, drawing.across)),
  (range, looks) => range.setVerticalAlignments(each(looks, drawing.down)),
  (range, looks) => range.setWraps(each(looks, drawing.wrap)),
];

const looks = (sheet: Sheet, layout: Layout): Step[] =>
  pieces(layout).flatMap(({ from, count }) => {
    const range = (): Range => sheet.getRange(from + 1, 1, count, layout.columns);
    const part = layout.looks.slice(from, from + count);
    return [
      () => {
        range().setNumberFormats(layout.formats.slice(from, from + count));
      },
      ...drawn.map((draw) => () => {
        draw(range(), part);
      }),
    ];
  });

const values = (sheet: Sheet, layout: Layout, isTable: boolean): Step[] =>
  pieces(layout).map(({ from, count }) => () => {
    const range = sheet.getRange(from + 1, 1, count, layout.columns);
    const wanted = layout.values.slice(from, from + count);
    range.setValues(isTable ? keepFormulas(range, wanted) : wanted);
  });

/** Lines under cells, all of one colour in one call. */
function underline(sheet: Sheet, layout: Layout): void {
  const byColour = new Map<string, string[]>();
  layout.looks.forEach((line, row) => {
    for (const { from, count, colour } of sameColour(line.map(drawing.underline))) {
      const list = byColour.get(colour) ?? [];
      list.push(`${cellAddress(row, from)}:${cellAddress(row, from + count - 1)}`);
      byColour.set(colour, list);
    }
  });
  for (const [colour, addresses] of byColour) {
    sheet
      .getRangeList(addresses)
      .setBorder(null, null, true, null, null, null, colour, SpreadsheetApp.BorderStyle.SOLID);
  }
}

function sameColour(line: readonly (string | null)[]): { from: number; count: number; colour: string }[] {
  const found: { from: number; count: number; colour: string }[] = [];
  line.forEach((colour, place) => {
    const last = found[found.length - 1];
    if (colour === null) return;
    if (last?.colour === colour && last.from + last.count === place) last.count += 1;
    else found.push({ from: place, count: 1, colour });
  });
  return found;
}

/** Calls that one step makes at most: even where each takes seconds, a step that was begun in time ends in time. */
const callsPerStep = 4;

const inSteps = (calls: readonly Step[]): Step[] =>
  Array.from({ length: Math.ceil(calls.length / callsPerStep) }, (_, step) => () => {
    for (const call of calls.slice(step * callsPerStep, (step + 1) * callsPerStep)) call();
  });

/** Spans of the same width below each other are merged in one call. */
function merges(sheet: Sheet, { spans }: Layout): Step[] {
  const areas: { row: number; column: number; span: number; rows: number }[] = [];
  const ordered = [...spans].sort((a, b) => a.column - b.column || a.span - b.span || a.row - b.row);
  for (const { row, column, span } of ordered) {
    const last = areas[areas.length - 1];
    if (last?.column === column && last.span === span && last.row + last.rows === row) last.rows += 1;
    else areas.push({ row, column, span, rows: 1 });
  }
  return areas.map(({ row, column, span, rows }) => () => {
    // A step that was ended midway is done again.
    sheet
      .getRange(row + 1, column + 1, rows, span)
      .breakApart()
      .mergeAcross();
  });
}

/** Sizes of columns and rows, then what is said of the whole sheet. */
function sizes(sheet: Sheet, plan: SheetPlan, { rows }: Layout): Step[] {
  const widths = runs(plan.widths.map((_, column) => columnPixels(plan, column)));
  const heights = runs(Array.from({ length: rows }, (_, row) => (plan.heights.has(row) ? rowPixels(plan, row) : 0)));
  return [
    ...widths.map(({ from, count, size }) => () => {
      sheet.setColumnWidths(from + 1, count, size);
    }),
    ...heights
      .filter(({ size }) => size > 0)
      .map(({ from, count, size }) => () => {
        sheet.setRowHeights(from + 1, count, size);
      }),
    () => {
      sheet.setFrozenRows(plan.frozen?.rows ?? 0);
      sheet.setFrozenColumns(plan.frozen?.columns ?? 0);
      sheet.setHiddenGridlines(!plan.gridlines);
      sheet.setTabColor(tabColour);
    },
  ];
}

/** Inserts a chart and remembers its number, by which the next writing knows it from the user's. */
function insertChart(sheet: Sheet, plan: SheetPlan, place: number): void {
  const chart = plan.charts[place];
  if (chart === undefined) return;
  const ids = (): number[] => sheet.getCharts().map((one) => one.getChartId() ?? NaN);
  const before = new Set(ids());
  sheet.insertChart(chartOf(sheet, plan, chart));
  SpreadsheetApp.flush();
  const mark = markOf(sheet);
  if (mark === null) return;
  putMark(sheet, { ...mark, charts: [...mark.charts, ...ids().filter((id) => !before.has(id))] });
}

/** All that is to be done for a sheet, in few large calls, values first so that a half-written sheet can be read. */
export const stepsOf = (sheet: Sheet, plan: SheetPlan, layout: Layout, before: Mark): Step[] => [
  () => {
    prepare(sheet, layout, before, !isReport(plan));
  },
  ...values(sheet, layout, !isReport(plan)),
  ...looks(sheet, layout),
  () => {
    underline(sheet, layout);
  },
  ...inSteps(merges(sheet, layout)),
  ...inSteps(sizes(sheet, plan, layout)),
  () => {
    const rules = sheet.getConditionalFormatRules();
    sheet.setConditionalFormatRules([...plan.conditions.map((condition) => ruleOf(sheet, condition)), ...rules]);
  },
  ...plan.charts.map((_, place) => () => {
    insertChart(sheet, plan, place);
  }),
];
