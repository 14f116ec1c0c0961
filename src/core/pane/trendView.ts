import type { Series } from "../report/gather";
import { formatNumber, formatPeriod, formatShortMonth } from "../text/format";
import { summarySentences } from "../text/summaryTexts";
import { clip } from "../verdict/sayVerdict";
import { isSignal } from "../verdict/verdict";
import { formatValue } from "../verdict/formatValue";
import type { Kpi } from "../kpi/kpi";
import type { Language } from "../words/language";
import { axisOf, type Axis } from "./axisOf";

/** One month of a trend; numbers to draw by, texts to read. */
export interface TrendPoint {
  /** `2026-10`. */
  readonly period: string;
  readonly month: string;
  readonly name: string;
  readonly value: number | null;
  readonly usual: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly target: number | null;
  readonly isSignal: boolean;
  readonly texts: Readonly<Record<"value" | "usual" | "limits" | "target", string>>;
}

/** A KPI over time, ready to be drawn and to be read. */
export interface TrendView {
  readonly title: string;
  readonly description: string;
  readonly axis: Axis;
  readonly points: readonly TrendPoint[];
}

export function trendView({ kpi, points }: Series, currency: string, language: Language): TrendView {
  const write = (value: number | null): string =>
    value === null ? "–" : formatValue(language, kpi.unit, value, currency);
  const clipped = (value: number | undefined): number | null => (value === undefined ? null : clip(kpi, value));
  const drawn = points.map(({ period, figure, verdict, target }): TrendPoint => {
    const [low, high] = [clipped(verdict.limits?.low), clipped(verdict.limits?.high)];
    return {
      period: period.key,
      month: formatShortMonth(language, period.first),
      name: formatPeriod(language, period),
      value: figure.value,
      usual: verdict.usual,
      low,
      high,
      target,
      isSignal: isSignal(verdict),
      texts: {
        value: write(figure.value),
        usual: write(verdict.usual),
        limits: low === null ? "–" : `${write(low)} – ${write(high)}`,
        target: write(target),
      },
    };
  });
  const last = drawn[drawn.length - 1];
  // Limits made of few months reach far; an axis that held them all would flatten the figures.
  const values = [
    ...drawn.flatMap(({ value, usual, target }) => [value, usual, target]),
    last?.low ?? null,
    last?.high ?? null,
  ].filter(isNumber);
  return {
    title: kpi.names[language],
    description: summarySentences.trendAlt[language](
      kpi.names[language],
      drawn[0]?.name ?? "",
      drawn[drawn.length - 1]?.name ?? "",
      { usual: drawn.some(({ usual }) => usual !== null), target: drawn.some(({ target }) => target !== null) },
    ),
    axis: axisOf(values, (value) => shortValue(language, kpi.unit, value), kpi.unit === "share" ? 1 : Infinity),
    points: drawn,
  };
}

const isNumber = (value: number | null): value is number => value !== null;

/** A round value as it fits beside an axis: `2,5 mill.`, `40 %`. */
export function shortValue(language: Language, unit: Kpi["unit"], value: number): string {
  const plain = (number: number): string => formatNumber(language, number, decimalsOf(number));
  if (unit === "share") return `${plain(value * 100)}${language === "nb" ? "\u00a0" : ""}%`;
  const size = Math.abs(value);
  if (size >= 1e9) return `${plain(value / 1e9)}${language === "nb" ? "\u00a0mrd." : "B"}`;
  if (size >= 1e6) return `${plain(value / 1e6)}${language === "nb" ? "\u00a0mill." : "M"}`;
  if (size >= 1e4) return `${plain(value / 1e3)}${language === "nb" ? "\u00a0k" : "k"}`;
  return plain(value);
}

/** As many decimals as a round step has. */
const decimalsOf = (value: number): number =>
  [0, 1, 2, 3].find((decimals) => Math.abs(value * 10 ** decimals - Math.round(value * 10 ** decimals)) < 1e-6) ?? 4;
