import { formatNumber, formatPeriod, formatShare, formatShortMonth } from "../text/format";
import { summarySentences, summaryTexts } from "../text/summaryTexts";
import type { Kpi } from "../kpi/kpi";
import type { Language } from "../words/language";
import { numberFormat } from "../verdict/formatValue";
import { clip } from "../verdict/sayVerdict";
import { isSignal } from "../verdict/verdict";
import type { Comparison } from "./comparePeople";
import type { Point, Series } from "./gather";
import type { CellRange, ChartPlan, PlanCell, SeriesPlan } from "./plan";
import { columnCount } from "./columns";
import type { SummaryRequest } from "./source";
import type { Stack } from "./stack";

/** The KPIs drawn over time, the first two of these that there are. */
const trendOrder = [
  "revenue_won",
  "win_rate",
  "deals_won",
  "connect_rate",
  "calls_made",
  "lead_conversion_rate",
  "mql_count",
];

const chartRows = 11;
/** Names of many people stand aslant below their chart and take its room. */
const manyPeople = 12;
const rowsForMany = 18;

/** A chart with its place on the sheet; its figures are written further down. */
interface Reserved {
  readonly trends: readonly { readonly series: Series; readonly place: CellRange }[];
  readonly compare: { readonly comparison: Comparison; readonly place: CellRange } | null;
}

/** Sets rows aside for the charts, right below the key figures. */
function reserve(
  stack: Stack,
  request: SummaryRequest,
  series: readonly Series[],
  comparisons: readonly Comparison[],
): Reserved {
  const { language } = request;
  const drawn = trendOrder.flatMap((id) => series.find(({ kpi }) => kpi.id === id) ?? []).slice(0, 2);
  const comparison = comparisons[0];
  if (drawn.length === 0 && comparison === undefined) return { trends: [], compare: null };
  stack.put([[{ value: summaryTexts.trends[language], look: "section", span: columnCount }]]);
  const halves = [
    { column: 0, columns: columnCount / 2 },
    { column: columnCount / 2, columns: columnCount / 2 },
  ];
  const wide = { column: 0, columns: columnCount };
  const top = drawn.length > 0 ? stack.skip(chartRows).row : stack.row;
  const trends = drawn.map((one, place) => ({
    series: one,
    place: { row: top, rows: chartRows, ...(drawn.length === 1 ? wide : (halves[place] ?? wide)) },
  }));
  putCaptions(
    stack,
    trends.map(({ series: one, place }) => [trendAlt(language, one), place]),
  );
  if (comparison === undefined) return { trends, compare: null };
  const rows = comparison.people.length > manyPeople ? rowsForMany : chartRows;
  const place = { row: stack.skip(rows).row, rows, ...wide };
  putCaptions(stack, [[compareAlt(request, comparison), place]]);
  return { trends, compare: { comparison, place } };
}

/** Lines of a caption, in points. */
const captionHeight = 28;
/** Names of key figures may take two lines above their figures. */
const headerHeight = 30;

/** What each chart shows, below it: for who cannot see it, and in hosts that have no text for a chart. */
function putCaptions(stack: Stack, captions: readonly (readonly [text: string, place: CellRange])[]): void {
  if (captions.length === 0) return;
  const [first] = captions;
  const row = captions.flatMap(([value, { columns }]): PlanCell[] => [
    { value, look: "note", span: columns },
    ...Array.from({ length: columns - 1 }, (): PlanCell => ({ value: null })),
  ]);
  stack.height(stack.row, captionHeight);
  stack.put([row], first?.[1].column ?? 0);
}

const trendAlt = (language: Language, { kpi, points }: Series): string =>
  summarySentences.trendAlt[language](
    kpi.names[language],
    monthName(language, points[0]),
    monthName(language, points[points.length - 1]),
    { usual: hasUsual(points), target: hasTarget(points) },
  );

const hasUsual = (points: readonly Point[]): boolean => points.some(({ verdict }) => verdict.usual !== null);
const hasTarget = (points: readonly Point[]): boolean => points.some(({ target }) => target !== null);

const monthName = (language: Language, point: Point | undefined): string =>
  point === undefined ? "" : formatPeriod(language, point.period);

const compareAlt = ({ language, settings }: SummaryRequest, { rate, people }: Comparison): string =>
  summarySentences.compareAlt[language](
    rate.names[language],
    formatNumber(language, people.length),
    formatShare(language, settings.confidence, 0),
  );

/** Writes the figures behind the charts at the foot of the sheet, and describes the charts. */
function fill(stack: Stack, request: SummaryRequest, { trends, compare }: Reserved): ChartPlan[] {
  if (trends.length === 0 && compare === null) return [];
  stack.put([[{ value: summaryTexts.chartData[request.language], look: "section", span: columnCount }]]);
  const charts = trends.map(({ series, place }) => trendChart(stack, request, series, place));
  return compare === null ? charts : [...charts, compareChart(stack, request, compare.comparison, compare.place)];
}

export const chartSection = { reserve, fill };

/** One column of a block of cells as a range, below its header row. */
const columnOf = (range: CellRange, column: number): CellRange => ({
  row: range.row + 1,
  rows: range.rows - 1,
  column: range.column + column,
  columns: 1,
});

function trendChart(stack: Stack, { language }: SummaryRequest, one: Series, place: CellRange): ChartPlan {
  const { kpi, points } = one;
  const t = (text: keyof typeof summaryTexts): string => summaryTexts[text][language];
  const name = kpi.names[language];
  const format = numberFormat(language, kpi.unit);
  const titles = [t("month"), name, t("usual"), t("lowLimit"), t("highLimit"), t("target"), t("signal")];
  stack.height(stack.row, headerHeight);
  const range = stack.put([
    titles.map((value, column): PlanCell => ({ value, look: column === 0 ? "header" : "headerNumber" })),
    ...points.map((point) => pointRow(kpi, point, format, (serial) => formatShortMonth(language, serial))),
  ]);
  stack.skip(1);
  const signals = points.filter(({ verdict }) => isSignal(verdict));
  const series: SeriesPlan[] = [
    { name, values: columnOf(range, 1), role: "actual", shape: "line" },
    ...(hasUsual(points)
      ? ([
          { name: t("usual"), values: columnOf(range, 2), role: "centre", shape: "line" },
          { name: t("lowLimit"), values: columnOf(range, 3), role: "limit", shape: "line" },
          { name: t("highLimit"), values: columnOf(range, 4), role: "limit", shape: "line" },
        ] as const)
      : []),
    ...(hasTarget(points)
      ? [{ name: t("target"), values: columnOf(range, 5), role: "target", shape: "line" } as const]
      : []),
    ...(signals.length > 0
      ? [{ name: t("signal"), values: columnOf(range, 6), role: "signal", shape: "point" } as const]
      : []),
  ];
  return {
    name: `trend:${kpi.id}`,
    title: name,
    alt: trendAlt(language, one),
    place,
    kind: "trend",
    categories: columnOf(range, 0),
    series,
    valueFormat: kpi.unit === "share" ? (language === "nb" ? "0\\ %" : "0%") : "#,##0",
    valueTitle: "",
    valueMin: 0,
    // Limits of a share often reach all there is; an axis beyond that would show what cannot be.
    ...(kpi.unit === "share" && points.some(({ verdict }) => (verdict.limits?.high ?? 0) > 0.8) ? { valueMax: 1 } : {}),
  };
}

function pointRow(kpi: Kpi, point: Point, format: string, monthName: (serial: number) => string): PlanCell[] {
  const { figure, verdict, target, period } = point;
  const number = (value: number | null | undefined): PlanCell => ({ value: value ?? null, look: "number", format });
  const limit = (end: "low" | "high"): PlanCell =>
    number(verdict.limits === null ? null : clip(kpi, verdict.limits[end]));
  return [
    { value: monthName(period.first), look: "name" },
    number(figure.value),
    number(verdict.usual),
    limit("low"),
    limit("high"),
    number(target),
    number(isSignal(point.verdict) ? figure.value : null),
  ];
}

function compareChart(stack: Stack, request: SummaryRequest, comparison: Comparison, place: CellRange): ChartPlan {
  const { language } = request;
  const { rate, people, whole } = comparison;
  const t = (text: keyof typeof summaryTexts): string => summaryTexts[text][language];
  const name = rate.names[language];
  const format = numberFormat(language, rate.unit);
  const titles = [t("person"), name, t("low"), t("high"), t("everyone")];
  const number = (value: number | null | undefined): PlanCell => ({ value: value ?? null, look: "number", format });
  stack.height(stack.row, headerHeight);
  const range = stack.put([
    titles.map((value, column): PlanCell => ({ value, look: column === 0 ? "header" : "headerNumber" })),
    ...people.map((person): PlanCell[] => [
      { value: person.name, look: "name" },
      number(person.rate.value),
      number(person.interval?.low),
      number(person.interval?.high),
      number(whole.value),
    ]),
  ]);
  stack.skip(1);
  return {
    name: `compare:${rate.id}`,
    title: `${name}: ${t("people").toLowerCase()}`,
    alt: compareAlt(request, comparison),
    place,
    kind: "compare",
    categories: columnOf(range, 0),
    series: [
      {
        name,
        values: columnOf(range, 1),
        role: "actual",
        shape: "point",
        interval: { low: columnOf(range, 2), high: columnOf(range, 3) },
      },
      { name: t("everyone"), values: columnOf(range, 4), role: "team", shape: "line" },
    ],
    valueFormat: language === "nb" ? "0\\ %" : "0%",
    valueTitle: "",
    valueMin: 0,
  };
}
