import { subjectNames } from "../text/roleNames";
import { capital, formatShare } from "../text/format";
import { settingsSentences } from "../text/settingsTexts";
import { summarySentences, summaryTexts } from "../text/summaryTexts";
import { formatValue, numberFormat } from "../verdict/formatValue";
import { intervalOf } from "../verdict/intervalOf";
import { isGoodNews } from "../verdict/verdict";
import { brokenGuards } from "../verdict/brokenGuards";
import { sayVerdict } from "../verdict/sayVerdict";
import type { Kpi } from "../kpi/kpi";
import { yearToDate } from "../words/fiscalYear";
import type { Language } from "../words/language";
import { columnCount } from "./columns";
import { isOfOpenDeals } from "./isOfOpenDeals";
import type { Point, Series } from "./gather";
import type { Condition, Look, PlanCell } from "./plan";
import type { SummaryRequest } from "./source";
import type { Stack } from "./stack";

/** The table of key figures: actual, room for chance, target, previous month, last year, verdict. */
export function figureSection(
  stack: Stack,
  conditions: Condition[],
  request: SummaryRequest,
  series: readonly Series[],
): void {
  const { language, settings, month } = request;
  const level = formatShare(language, settings.confidence, 0);
  const year = String(yearToDate(month, settings.fiscalYearStart).year);
  const t = (text: keyof typeof summaryTexts): string => summaryTexts[text][language];
  stack.put([[{ value: t("figures"), look: "section", span: columnCount }]]);
  const titles = [
    t("kpi"),
    t("actual"),
    settingsSentences.interval[language](level),
    t("target"),
    t("attainment"),
    t("previous"),
    t("lastYear"),
    settingsSentences.soFar[language](year, settings.fiscalYearStart !== 1),
    settingsSentences.soFarOfTarget[language](year),
    t("verdict"),
  ];
  stack.height(stack.row, 44);
  stack.put([
    titles.map((value, place): PlanCell => ({
      value,
      look: place === 0 || place === columnCount - 1 ? "header" : "headerNumber",
    })),
  ]);
  const guarded = new Map(
    brokenGuards(
      series.flatMap(({ kpi, points }) => {
        const verdict = points[points.length - 1]?.verdict;
        return verdict === undefined ? [] : [{ kpi, verdict }];
      }),
    ).map(({ better, worse }) => [better.kpi.id, worse.kpi.names[language]]),
  );
  const several = request.sources.length > 1;
  const top = stack.row;
  for (const source of request.sources) {
    const rows = series
      .filter((one) => one.source === source)
      .flatMap((one) => figureRow(one, request, guarded.get(one.kpi.id)));
    if (rows.length === 0) continue;
    if (several)
      stack.put([[{ value: capital(subjectNames[source.table.subject][language]), look: "group", span: columnCount }]]);
    rows.forEach((_, place) => {
      stack.height(stack.row + place, 18);
    });
    stack.put(rows);
  }
  // Full at the target: a bar that reaches the edge has reached its goal.
  for (const column of [4, 8]) {
    const range = { row: top, rows: stack.row - top, column, columns: 1 };
    if (range.rows > 0) conditions.push({ kind: "bar", range, role: "target", full: 1 });
  }
  stack.skip(1);
}

/** `worse` names the counter-KPI that got worse while this one got better: then it is no good news. */
function figureRow(
  { kpi, points, currency, soFar }: Series,
  { language, settings }: SummaryRequest,
  worse?: string,
): PlanCell[][] {
  const point = points[points.length - 1];
  if (point === undefined) return [];
  const format = numberFormat(language, kpi.unit);
  const number = (value: number | null, look: Look = "number"): PlanCell =>
    value === null ? { value: "–", look } : { value, look, format };
  const interval = intervalOf(kpi, point.figure, settings.confidence);
  const room =
    interval === null
      ? ""
      : `${formatValue(language, kpi.unit, interval.low)} – ${formatValue(language, kpi.unit, interval.high)}`;
  const said = sayVerdict(language, kpi, point.figure, point.verdict);
  const attained = (value: number | null | undefined, target: number | null | undefined): PlanCell =>
    value == null || target == null || target === 0
      ? { value: null, look: "number" }
      : { value: value / target, look: "number", format: language === "nb" ? "0\\ %" : "0%" };
  return [
    [
      { value: titled(kpi, language, currency), look: "name" },
      number(point.figure.value, "strong"),
      { value: room === "" ? null : room, look: "number" },
      number(point.target),
      attained(point.figure.value, point.target),
      number(valueBack(points, 1)),
      number(valueBack(points, 12)),
      number(soFar?.figure.value ?? null),
      attained(soFar?.figure.value, soFar?.target),
      worse === undefined
        ? { value: said.label, look: verdictLook(kpi, point) }
        : { value: summarySentences.guardedLabel[language](worse), look: "bad" },
    ],
  ];
}

/** The name with its unit, where the number alone does not show it. */
export function titled(kpi: Kpi, language: Language, currency: string): string {
  const nb = language === "nb";
  const { unit } = kpi;
  const name = `${kpi.names[language]}${isOfOpenDeals(kpi) && unit === "money" ? summaryTexts.dueInPeriod[language] : ""}`;
  if (unit === "days") return `${name}, ${nb ? "dager" : "days"}`;
  if (unit === "hours") return `${name}, ${nb ? "timer" : "hours"}`;
  if ((unit !== "money" && unit !== "money-per-day") || currency === "") return name;
  const money = nb && currency === "NOK" ? "kr" : currency;
  return `${name}, ${money}${unit === "money" ? "" : nb ? " per dag" : " a day"}`;
}

const valueBack = (points: readonly Point[], months: number): number | null =>
  points[points.length - 1 - months]?.figure.value ?? null;

function verdictLook(kpi: Kpi, { verdict }: Point): Look {
  if (verdict.usual === null) return "waiting";
  const good = isGoodNews(kpi, verdict);
  return good === null ? "neutral" : good ? "good" : "bad";
}
