import { findAmong } from "../kpi/findAmong";
import type { Kpi } from "../kpi/kpi";
import { nameOf } from "../kpi/nameOf";
import { addsUp } from "../targets/addsUp";
import { spreadTarget, type MonthValue } from "../targets/spreadTarget";
import { fiscalPeriod } from "../targets/targetPeriod";
import { sayFault } from "../text/faults";
import { paneSentences } from "../text/paneSentences";
import { isFault } from "../words/fault";
import type { Language } from "../words/language";
import { parsePeriod } from "../words/period";
import type { Settings } from "../words/settings";
import type { FigureView } from "./figuresView";
import { readTyped, writeTarget, type TargetEdit } from "./targetGrid";

/** How a year's target is shared among its months. */
export const fillWays = ["growth", "season", "working-days"] as const;
export type FillWay = (typeof fillWays)[number];

interface YearRequest {
  readonly kpi: string;
  readonly year: number;
  readonly scope: string | null;
  readonly by: Exclude<FillWay, "growth">;
  /** What the whole year is to come to, as it was typed. */
  readonly total: string;
  readonly language: Language;
  readonly settings: Settings;
  /** The figures shown, whose trends tell the season. */
  readonly figures: readonly FigureView[];
  /** KPIs of the user's own. */
  readonly ownKpis?: readonly Kpi[];
}

/** The months of a year filled from its total, or the sentence that says why they cannot be. */
export function fillYear(request: YearRequest): TargetEdit[] | string {
  const { year, scope, by, language, settings, figures } = request;
  const kpi = findAmong(request.ownKpis ?? [], request.kpi);
  const total = isFault(kpi) ? null : readTyped(kpi, request.total, language);
  if (isFault(kpi) || total === null) return paneSentences.yearTotal[language]();
  const history = historyOf(figures.find(({ id }) => id === kpi.id));
  const whole = fiscalPeriod(year, null, settings.fiscalYearStart);
  const way = by === "season" ? ({ kind: "season", history } as const) : ({ kind: "working-days" } as const);
  if (by === "season" && addsUp(kpi) && history.length < 24) return paneSentences.noSeason[language](history.length);
  const parts = spreadTarget(kpi, total, whole, way, settings.calendar);
  if (isFault(parts)) return sayFault(language, parts, (id) => nameOf(id, language));
  return parts.map(({ period, value }) => ({
    kpi: kpi.id,
    scope,
    period: period.key,
    text: writeTarget(kpi, value, language),
  }));
}

/** The months of a trend that are known, with no gap up to the last. */
function historyOf(figure: FigureView | undefined): MonthValue[] {
  return (figure?.trend.points ?? []).flatMap(({ period, value }) => {
    const month = parsePeriod(period);
    return isFault(month) ? [] : [{ month, value }];
  });
}
