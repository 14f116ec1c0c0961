import {
  hostTexts,
  seriesStyles,
  tint,
  type CellRange,
  type ChartPlan,
  type Language,
  type SeriesPlan,
} from "../../../core/index";

/** Begins the name of every chart of ours. */
export const chartPrefix = "nokkel:";

export const nameOfChart = ({ name }: ChartPlan): string => `${chartPrefix}${name}`;

/** Columns are paler than lines, so that targets and limits show on them. */
const columnTint = 0.35;

const quiet = "#5B6472";
const paleRule = "#E6E9EE";
const titleColour = "#12355B";

/** A series as Excel is to draw it; Excel's own error bars take no lengths, so an interval becomes two rows of dashes. */
interface DrawnSeries {
  readonly name: string;
  readonly values: CellRange;
  readonly role: SeriesPlan["role"];
  readonly shape: SeriesPlan["shape"] | "dash";
}

function drawnSeries(series: readonly SeriesPlan[], language: Language): DrawnSeries[] {
  return series.flatMap(({ name, values, role, shape, interval }): DrawnSeries[] => [
    { name, values, role, shape },
    ...(interval === undefined
      ? []
      : ([
          { name: hostTexts.lowEnd[language](name), values: interval.low, role, shape: "dash" },
          { name: hostTexts.highEnd[language](name), values: interval.high, role, shape: "dash" },
        ] as const)),
  ]);
}

const rangeOf = (sheet: Excel.Worksheet, { row, column, rows, columns }: CellRange): Excel.Range =>
  sheet.getRangeByIndexes(row, column, rows, columns);

function setMarker(series: Excel.ChartSeries, { role, shape }: DrawnSeries): void {
  const { colour, marker } = seriesStyles[role];
  if (shape === "dash" || (shape === "point" && marker === "none")) {
    series.markerStyle = "Dash";
    series.markerSize = shape === "dash" ? 10 : 14;
  } else if (marker === "none") {
    series.markerStyle = "None";
    return;
  } else {
    series.markerStyle = marker === "circle" ? "Circle" : "Diamond";
    series.markerSize = marker === "diamond" ? 10 : shape === "point" ? 8 : 5;
  }
  series.markerBackgroundColor = `#${colour}`;
  series.markerForegroundColor = `#${colour}`;
}

function drawSeries(series: Excel.ChartSeries, drawn: DrawnSeries): void {
  const { colour, width, dash } = seriesStyles[drawn.role];
  if (drawn.shape === "column") {
    series.chartType = "ColumnClustered";
    series.gapWidth = 70;
    series.format.fill.setSolidColor(`#${tint(colour, columnTint)}`);
    return;
  }
  series.chartType = "LineMarkers";
  setMarker(series, drawn);
  if (drawn.shape !== "line" || width === 0) {
    series.format.line.lineStyle = "None";
    return;
  }
  series.format.line.set({
    color: `#${colour}`,
    weight: width,
    lineStyle: ({ solid: "Continuous", dash: "Dash", dot: "RoundDot" } as const)[dash],
  });
}

function drawAxes({ axes }: Excel.Chart, plan: ChartPlan): void {
  const { categoryAxis, valueAxis } = axes;
  categoryAxis.format.font.set({ size: 9, color: quiet });
  categoryAxis.tickLabelPosition = "Low";
  valueAxis.format.font.set({ size: 9, color: quiet });
  valueAxis.numberFormat = plan.valueFormat;
  valueAxis.majorGridlines.format.line.color = paleRule;
  const hasColumns = plan.series.some(({ shape }) => shape === "column");
  // A column cut off below lies about its size.
  const start = plan.valueMin ?? (hasColumns ? 0 : undefined);
  if (start !== undefined) valueAxis.minimum = start;
  if (plan.valueMax !== undefined) valueAxis.maximum = plan.valueMax;
  if (plan.valueTitle === "") return;
  valueAxis.title.text = plan.valueTitle;
  valueAxis.title.format.font.set({ size: 9, color: quiet });
}

/** Begins a chart on the values of its first series. It is named at once, so that a later run finds it half-made. */
export function beginChart(sheet: Excel.Worksheet, plan: ChartPlan): void {
  const [first] = plan.series;
  if (first === undefined) throw new RangeError(`${plan.name}: a chart without series`);
  const isColumn = first.shape === "column";
  const chart = sheet.charts.add(isColumn ? "ColumnClustered" : "LineMarkers", rangeOf(sheet, first.values), "Columns");
  chart.name = nameOfChart(plan);
}

/** Completes a chart; `given` is how many series Excel gave it when it was begun. */
export function completeChart(
  sheet: Excel.Worksheet,
  chart: Excel.Chart,
  plan: ChartPlan,
  given: number,
  language: Language,
): void {
  for (let place = given - 1; place > 0; place--) chart.series.getItemAt(place).delete();
  drawnSeries(plan.series, language).forEach((drawn, place) => {
    const series = place === 0 && given > 0 ? chart.series.getItemAt(0) : chart.series.add(drawn.name);
    series.name = drawn.name;
    series.setValues(rangeOf(sheet, drawn.values));
    series.setXAxisValues(rangeOf(sheet, plan.categories));
    drawSeries(series, drawn);
  });
  chart.title.text = plan.title;
  chart.title.format.font.set({ size: 12, bold: true, color: titleColour });
  chart.legend.position = "Bottom";
  chart.legend.format.font.size = 9;
  chart.displayBlanksAs = "NotPlotted";
  chart.plotVisibleOnly = false;
  drawAxes(chart, plan);
  const { row, column, rows, columns } = plan.place;
  chart.setPosition(
    sheet.getRangeByIndexes(row, column, 1, 1),
    sheet.getRangeByIndexes(row + rows - 1, column + columns - 1, 1, 1),
  );
}
