import { numfmt, type Worksheet } from "@univerjs/core";
import type { CellRange, ChartPlan, Language } from "../../../core/index";
import type { ChartData } from "./picture";

const placesIn = (range: CellRange): (readonly [number, number])[] =>
  Array.from({ length: range.rows * range.columns }, (_, place) => [
    range.row + Math.floor(place / range.columns),
    range.column + (place % range.columns),
  ]);

/** Numbers as they stand in the grid now; what is none is a gap and never zero. */
const numbersIn = (sheet: Worksheet, range: CellRange): (number | null)[] =>
  placesIn(range).map(([row, column]) => {
    const value = sheet.getCellRaw(row, column)?.v;
    return typeof value === "number" && Number.isFinite(value) ? value : null;
  });

const locales = { nb: "nb", en: "en" } as const;

const shown = (format: string, value: number, language: Language): string =>
  numfmt.format(format, value, { locale: locales[language] });

function categoriesIn(sheet: Worksheet, range: CellRange, language: Language): string[] {
  return placesIn(range).map(([row, column]) => {
    const value = sheet.getCellRaw(row, column)?.v ?? "";
    const format = sheet.getCellStyle(row, column)?.n?.pattern;
    return typeof value === "number" && format !== undefined ? shown(format, value, language) : String(value);
  });
}

/** What a chart of ours shows: the cells that its plan names, as they are now. */
export const chartData = (sheet: Worksheet, plan: ChartPlan, language: Language): ChartData => ({
  plan,
  categories: categoriesIn(sheet, plan.categories, language),
  series: plan.series.map((one) => ({
    plan: one,
    values: numbersIn(sheet, one.values),
    interval:
      one.interval === undefined
        ? null
        : { low: numbersIn(sheet, one.interval.low), high: numbersIn(sheet, one.interval.high) },
  })),
  show: (value) => shown(plan.valueFormat, value, language),
});
