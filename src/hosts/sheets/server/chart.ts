import { seriesStyles, type CellRange, type ChartPlan, type SeriesPlan, type SheetPlan } from "../../../core/index";
import { pixelsOf } from "./size";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Option = readonly [name: string, value: string | number | boolean | readonly number[]];

/** A series as Sheets draws it. Ends of intervals become series of their own, for Sheets has no error bars. */
interface Drawn {
  readonly values: CellRange;
  readonly name: string | null;
  readonly options: readonly Option[];
}

const dashes = { solid: [], dash: [8, 4], dot: [2, 3] } as const;

const lineOptions = (colour: string, width: number, dash: readonly number[]): Option[] => [
  ["type", "line"],
  ["color", `#${colour}`],
  ["lineWidth", width],
  ...(dash.length === 0 ? [] : [["lineDashStyle", dash] as const]),
];

const pointOptions = (size: number, marker: string): Option[] => [
  ["pointSize", size],
  ["pointShape", marker],
];

function drawnSeries(series: SeriesPlan): Drawn[] {
  const { colour, width, dash, marker } = seriesStyles[series.role];
  const { name, values, interval, shape } = series;
  if (shape === "column")
    return [
      {
        name,
        values,
        options: [
          ["type", "bars"],
          ["color", `#${colour}`],
        ],
      },
    ];
  const isPoint = shape === "point" || width === 0;
  const size = isPoint ? 10 : marker === "none" ? 0 : 5;
  const own: Drawn = {
    name,
    values,
    options: [
      ...lineOptions(colour, isPoint ? 0 : width, isPoint ? [] : dashes[dash]),
      ...pointOptions(size, marker === "diamond" ? "diamond" : "circle"),
    ],
  };
  const end = (range: CellRange, turned: "low" | "high"): Drawn => ({
    name: null,
    values: range,
    options: [...lineOptions(colour, 0, []), ...pointOptions(6, turned === "low" ? "triangle" : "square")],
  });
  return interval === undefined ? [own] : [own, end(interval.low, "low"), end(interval.high, "high")];
}

/** `0\ %` in the words of a workbook is `0 %` in those of a chart. */
const axisFormat = (format: string): string => format.replace(/\\(.)/g, "$1");

const axisOptions = ({ valueMin, valueMax, valueFormat, valueTitle, kind }: ChartPlan): Option[] => [
  ["vAxes.0.format", axisFormat(valueFormat)],
  ["vAxes.0.title", valueTitle],
  ["vAxes.0.gridlines.color", "#E5E8EC"],
  ["vAxes.0.textStyle.color", "#5B6472"],
  ["hAxis.textStyle.color", "#5B6472"],
  ...(valueMin === undefined ? [] : [["vAxes.0.viewWindow.min", valueMin] as const]),
  ...(valueMax === undefined ? [] : [["vAxes.0.viewWindow.max", valueMax] as const]),
  // Months lie in order and may be left out here and there; of reps all must be named.
  ...(kind === "compare" ? [["hAxis.slantedText", true] as const] : []),
];

/** A range with the header row above it, from which the chart takes the series' name. */
const withHeader = (sheet: Sheet, { row, column, rows, columns }: CellRange): GoogleAppsScript.Spreadsheet.Range =>
  row === 0 ? sheet.getRange(row + 1, column + 1, rows, columns) : sheet.getRange(row, column + 1, rows + 1, columns);

/** A chart of a plan, drawn by Sheets from the cells of its own sheet. */
export function chartOf(sheet: Sheet, plan: SheetPlan, chart: ChartPlan): GoogleAppsScript.Spreadsheet.EmbeddedChart {
  const series = chart.series.flatMap(drawnSeries);
  const headers = chart.categories.row > 0 ? 1 : 0;
  const { width, height } = pixelsOf(plan, chart.place);
  let builder = sheet
    .newChart()
    .setChartType(Charts.ChartType.COMBO)
    .setNumHeaders(headers)
    .setMergeStrategy(Charts.ChartMergeStrategy.MERGE_COLUMNS)
    .setHiddenDimensionStrategy(Charts.ChartHiddenDimensionStrategy.SHOW_BOTH)
    .setPosition(chart.place.row + 1, chart.place.column + 1, 0, 0)
    .addRange(withHeader(sheet, chart.categories));
  for (const { values } of series) builder = builder.addRange(withHeader(sheet, values));
  const options: Option[] = [
    ["title", chart.title],
    ["titleTextStyle.color", "#12355B"],
    ["titleTextStyle.fontSize", 14],
    ["titleTextStyle.bold", true],
    ["legend.position", "bottom"],
    ["width", width],
    ["height", height],
    ["useFirstColumnAsDomain", true],
    ["interpolateNulls", false],
    ...axisOptions(chart),
    ...series.flatMap(({ name, options: own }, place) => [
      ...own.map(([key, value]) => [`series.${place}.${key}`, value] as const),
      ...(name === null ? [] : [[`series.${place}.labelInLegend`, name] as const]),
    ]),
  ];
  for (const [name, value] of options) builder = builder.setOption(name, value);
  return builder.build();
}
