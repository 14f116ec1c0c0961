import type { Kpi } from "../kpi/kpi";
import { gatherSeries, type Point, type Series } from "../report/gather";
import { monthlyForecast } from "../report/monthlyForecast";
import { paceOfKpi } from "../report/monthlyTargets";
import { sayEfforts } from "../report/sayTargetNotes";
import type { Rebase, SummaryRequest } from "../report/source";
import { formatNumber, formatPeriod, formatShare } from "../text/format";
import { chanceNames, noSource } from "../text/kpiTexts";
import { paneSentences } from "../text/paneSentences";
import { paneTexts } from "../text/paneTexts";
import { settingsSentences } from "../text/settingsTexts";
import { assurances, summarySentences } from "../text/summaryTexts";
import { isSameSpan } from "../targets/target";
import { assure } from "../verdict/assure";
import { formatValue } from "../verdict/formatValue";
import { intervalOf } from "../verdict/intervalOf";
import { clip, sayVerdict } from "../verdict/sayVerdict";
import { isGoodNews } from "../verdict/verdict";
import type { Language } from "../words/language";
import type { Settings } from "../words/settings";
import { trendView, type TrendView } from "./trendView";

export type Tone = "good" | "bad" | "neutral" | "waiting";

/** One KPI in the month chosen: all that the pane says of it, in words. */
export interface FigureView {
  readonly id: string;
  readonly name: string;
  /** Which of the request's sources it is made of, and what that is called. */
  readonly source: { readonly place: number; readonly name: string };
  readonly value: string;
  readonly label: string;
  readonly tone: Tone;
  readonly sentence: string;
  /** A month from which limits could be made anew, and what is said of it; null where none is proposed. */
  readonly newLevel: Readonly<Record<"from" | "text" | "accept" | "label" | "reasonFor", string>> | null;
  /** From when on, and why, the user has had limits made; null where as usual. */
  readonly rebased: string | null;
  /** Against the month's target; the objective is the goal that the target serves. */
  readonly target: {
    readonly text: string;
    readonly assurance: string | null;
    readonly objective: string | null;
  } | null;
  /** Where everyone is heading in the longest period that has a target and still runs; null where there is none. */
  readonly pace: string | null;
  /** Whether one formula over its source gives it: not what takes several tables, and not the user's own. */
  readonly hasFormula: boolean;
  readonly trend: TrendView;
  /** How the figure and its limits came to be. */
  readonly math: readonly { readonly term: string; readonly text: string }[];
}

/** The KPIs of the month: those with a signal, those with a target, the others; each in the order of the catalogue. */
export function figuresView(request: SummaryRequest): FigureView[] {
  const views = gatherSeries(request).flatMap((series): FigureView[] => {
    const point = series.points[series.points.length - 1];
    const rebase = request.rebases.find(({ kpi }) => kpi === series.kpi.id) ?? null;
    const place = request.sources.indexOf(series.source);
    return point === undefined ? [] : [figureView(series, point, { place, rebase, request })];
  });
  const rank = ({ tone, target }: FigureView): number =>
    tone === "good" || tone === "bad" ? 0 : target !== null ? 1 : tone === "neutral" ? 2 : 3;
  return [0, 1, 2, 3].flatMap((wanted) => views.filter((view) => rank(view) === wanted));
}

interface FigureFacts {
  readonly place: number;
  readonly rebase: Rebase | null;
  readonly request: SummaryRequest;
}

function figureView(series: Series, point: Point, { place, rebase, request }: FigureFacts): FigureView {
  const { language, settings, targets } = request;
  const own = targets.find(
    (one) => one.kpi === series.kpi.id && one.scope === null && isSameSpan(one.period, point.period),
  );
  const objective = own?.objective ?? null;
  const { kpi, currency } = series;
  const write = (value: number | null): string =>
    value === null ? "–" : formatValue(language, kpi.unit, value, currency);
  const period = formatPeriod(language, point.period);
  const { label, sentence } = sayVerdict(language, kpi, point.figure, point.verdict, { period, currency });
  return {
    id: kpi.id,
    name: kpi.names[language],
    source: { place, name: series.source.name },
    value: write(point.figure.value),
    label,
    tone: toneOf(kpi, point),
    sentence,
    newLevel: newLevelView(series, rebase, language),
    rebased:
      rebase === null || rebase.from.first > point.period.first
        ? null
        : paneSentences.rebased[language](formatPeriod(language, rebase.from), rebase.reason),
    target: targetView(kpi, point, { language, write, objective }),
    pace: sayPace(request, kpi.id),
    hasFormula: !series.isJoined && !(request.ownKpis ?? []).includes(kpi),
    trend: trendView(series, currency, language),
    math: mathOf(kpi, point, { language, settings, write }),
  };
}

/** Where things are heading, what it takes for what is missing, and what the pipeline should bring. */
function sayPace(request: SummaryRequest, id: string): string | null {
  const view = paceOfKpi(request, id);
  if (view === null) return null;
  const forecast = monthlyForecast(request);
  const pipeline = forecast?.view === view ? forecast.sentence : "";
  return [view.sentence, sayEfforts(view, request.language), pipeline].filter((one) => one !== "").join(" ");
}

/** What is proposed and not already so. */
function newLevelView({ kpi, newLevel }: Series, rebase: Rebase | null, language: Language): FigureView["newLevel"] {
  if (newLevel === null || newLevel.first <= (rebase?.from.first ?? -Infinity)) return null;
  const month = formatPeriod(language, newLevel);
  const accept = paneSentences.rebase[language](month);
  // What is heard begins with what is seen, and tells the cards apart.
  const name = kpi.names[language];
  return {
    from: newLevel.key,
    text: summarySentences.newLevel[language](month),
    accept,
    label: `${accept} (${name})`,
    reasonFor: `${paneTexts.reason[language]} (${name})`,
  };
}

function toneOf(kpi: Kpi, { verdict }: Point): Tone {
  if (verdict.usual === null) return "waiting";
  const good = isGoodNews(kpi, verdict);
  return good === null ? "neutral" : good ? "good" : "bad";
}

function targetView(
  kpi: Kpi,
  { figure, target, verdict }: Point,
  { language, write, objective }: Pick<Writing, "language" | "write"> & { readonly objective: string | null },
): FigureView["target"] {
  if (target === null) return null;
  const share = figure.value === null || target === 0 ? null : formatShare(language, figure.value / target, 0);
  const assurance = assure(kpi, verdict.limits, target);
  return {
    text: paneSentences.ofTarget[language](share, write(target)),
    assurance: assurance === null ? null : assurances[assurance][language],
    objective,
  };
}

interface Writing {
  readonly language: Language;
  readonly settings: Settings;
  readonly write: (value: number | null) => string;
}

/** Definition, the numbers behind, what chance leaves open, what is usual and what that rests on, and the source. */
function mathOf(kpi: Kpi, point: Point, { language, settings, write }: Writing): FigureView["math"] {
  const { figure, verdict } = point;
  const t = (text: keyof typeof paneTexts): string => paneTexts[text][language];
  const interval = intervalOf(kpi, figure, settings.confidence);
  const room = (one: { low: number; high: number } | null): string | null =>
    one === null ? null : `${write(clip(kpi, one.low))} – ${write(clip(kpi, one.high))}`;
  const count = (value: number): string => formatNumber(language, value, Number.isInteger(value) ? 0 : 1);
  const parts =
    kpi.chance === "proportion" && figure.numerator !== null && figure.denominator !== null
      ? paneSentences.parts[language](
          count(figure.numerator),
          kpi.parts?.numerator[language] ?? "",
          count(figure.denominator),
          kpi.parts?.denominator[language] ?? "",
        )
      : null;
  const level = formatShare(language, settings.confidence, 0);
  const lines: readonly (readonly [string, string | null])[] = [
    [t("definition"), kpi.definition[language]],
    [t("parts"), parts],
    [settingsSentences.interval[language](level), room(interval)],
    [t("usual"), verdict.usual === null ? null : write(verdict.usual)],
    [t("limits"), room(verdict.limits)],
    [t("basis"), verdict.limits === null ? null : paneSentences.basis[language](verdict.have)],
    [t("chance"), kpi.chance === "amount" || verdict.rules !== null ? null : chanceNames[kpi.chance][language]],
    [t("source"), kpi.sources[0] ?? noSource[language]],
  ];
  return lines.flatMap(([term, text]) => (text === null ? [] : [{ term, text }]));
}
