import type { ChartPlan, Language } from "../../../core/index";
import { axesXml, axisIds } from "./axesXml";
import { fill, ink, line, paleRule, quiet, shape, textLook, title } from "./drawingXml";
import { seriesXml } from "./seriesXml";
import type { ReadySheet } from "./withReaches";

const namespaces =
  `xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ` +
  `xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ` +
  `xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`;

const locales: Readonly<Record<Language, string>> = { nb: "nb-NO", en: "en-US" };

const titleColour = "12355B";

/** The title stands at the left edge, where reading begins. */
const titlePlace =
  `<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/>` +
  `<c:x val="0.012"/><c:y val="0.02"/></c:manualLayout></c:layout>`;

const axes = `<c:axId val="${axisIds.category}"/><c:axId val="${axisIds.value}"/>`;

function plots(ready: ReadySheet, chart: ChartPlan): string {
  const drawn = chart.series.map((series, place) => ({
    column: series.shape === "column",
    xml: seriesXml(ready, chart, series, place),
  }));
  const join = (column: boolean): string =>
    drawn
      .filter((series) => series.column === column)
      .map(({ xml }) => xml)
      .join("");
  const [columns, lines] = [join(true), join(false)];
  return (
    (columns === ""
      ? ""
      : `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${columns}` +
        `<c:gapWidth val="70"/>${axes}</c:barChart>`) +
    (lines === ""
      ? ""
      : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines}<c:marker val="1"/>${axes}` +
        `</c:lineChart>`)
  );
}

function checked(chart: ChartPlan): ChartPlan {
  const size = ({ rows, columns }: ChartPlan["place"]): number => rows * columns;
  const ranges = chart.series.flatMap(({ values, interval }) => [
    values,
    ...(interval === undefined ? [] : [interval.low, interval.high]),
  ]);
  if (ranges.length === 0 || ranges.some((range) => size(range) !== size(chart.categories))) {
    throw new RangeError(`${chart.name}: every series needs as many cells as there are categories`);
  }
  return chart;
}

/**
 * The chart part of a workbook (ECMA-376 part 1, 21.2): native, drawn by the host from the cells of its own sheet, with
 * those cells' values cached so that a viewer that does not compute shows the same.
 */
export const chartXml = (ready: ReadySheet, chart: ChartPlan, language: Language): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace ${namespaces}>` +
  `<c:date1904 val="0"/><c:lang val="${locales[language]}"/><c:roundedCorners val="0"/><c:chart>` +
  title(chart.title, { size: 12, colour: titleColour, bold: true }, titlePlace) +
  `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plots(ready, checked(chart))}` +
  `${axesXml(ready, chart)}${shape("<a:noFill/>")}</c:plotArea>` +
  `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textLook({ size: 9, colour: ink })}</c:legend>` +
  `<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>` +
  `${shape(fill("FFFFFF"), line(paleRule, 0.75))}${textLook({ size: 9, colour: quiet })}</c:chartSpace>`;
