import { seriesStyles, tint, type ChartPlan, type SeriesPlan } from "../../../core/index";
import { categories, numbers } from "./chartData";
import { fill, ink, line, noLine, shape } from "./drawingXml";
import type { ReadySheet } from "./withReaches";
import { escapeXml } from "./xml";

/** Columns are paler than lines, so that intervals, targets and limits show on them. */
const columnTint = 0.35;

/** A point without a marker of its own, such as a target, is a short dash. */
const markerOf = (series: SeriesPlan): { symbol: string; size: number } => {
  const { marker } = seriesStyles[series.role];
  if (marker === "circle") return { symbol: marker, size: series.shape === "point" ? 8 : 5 };
  if (marker === "diamond") return { symbol: marker, size: 10 };
  return series.shape === "point" ? { symbol: "dash", size: 14 } : { symbol: "none", size: 0 };
};

function marker(series: SeriesPlan): string {
  const { symbol, size } = markerOf(series);
  if (symbol === "none") return `<c:marker><c:symbol val="none"/></c:marker>`;
  const drawn = shape(fill(seriesStyles[series.role].colour), line("FFFFFF", 0.75));
  return `<c:marker><c:symbol val="${symbol}"/><c:size val="${size}"/>${drawn}</c:marker>`;
}

function drawing(series: SeriesPlan): string {
  const { colour, width, dash } = seriesStyles[series.role];
  if (series.shape === "column") {
    return `${shape(fill(tint(colour, columnTint)), noLine)}<c:invertIfNegative val="0"/>`;
  }
  return shape(series.shape === "point" || width === 0 ? noLine : line(colour, width, dash)) + marker(series);
}

function errorBars({ sheet, grid, reaches }: ReadySheet, series: SeriesPlan, format: string): string {
  const reach = reaches.get(series);
  if (reach === undefined) return "";
  return (
    `<c:errBars><c:errDir val="y"/><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/>` +
    `<c:plus>${numbers(sheet.name, grid, reach.plus, format)}</c:plus>` +
    `<c:minus>${numbers(sheet.name, grid, reach.minus, format)}</c:minus>${shape(line(ink, 1.25))}</c:errBars>`
  );
}

/** One series of a chart; `place` is its number in the plan, which orders the legend. */
export function seriesXml(ready: ReadySheet, chart: ChartPlan, series: SeriesPlan, place: number): string {
  const { sheet, grid } = ready;
  return (
    `<c:ser><c:idx val="${place}"/><c:order val="${place}"/><c:tx><c:v>${escapeXml(series.name)}</c:v></c:tx>` +
    drawing(series) +
    errorBars(ready, series, chart.valueFormat) +
    categories(sheet.name, grid, chart.categories) +
    `<c:val>${numbers(sheet.name, grid, series.values, chart.valueFormat)}</c:val>` +
    (series.shape === "column" ? "" : `<c:smooth val="0"/>`) +
    `</c:ser>`
  );
}
