import { subjectNames } from "../text/roleNames";
import { capital } from "../text/format";
import { summarySentences, summaryTexts } from "../text/summaryTexts";
import { formatValue, numberFormat } from "../verdict/formatValue";
import { intervalOf } from "../verdict/intervalOf";
import { isGoodNews } from "../verdict/verdict";
import { brokenGuards } from "../verdict/brokenGuards";
import { sayVerdict } from "../verdict/sayVerdict";
import type { Kpi } from "../kpi/kpi";
import type { Language } from "../words/language";
import { currencyOf } from "./currencyOf";
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
  const { language } = request;
  const t = (text: keyof typeof summaryTexts): string => summaryTexts[text][language];
  stack.put([[{ value: t("figures"), look: "section", span: 8 }]]);
  const titles = ["kpi", "actual", "interval", "target", "attainment", "previous", "lastYear", "verdict"] as const;
  stack.height(stack.row, 30);
  stack.put([
    titles.map((title, place): PlanCell => ({
      value: t(title),
      look: place === 0 || place === 7 ? "header" : "headerNumber",
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
      .flatMap((one) => figureRow(one, language, guarded.get(one.kpi.id)));
    if (rows.length === 0) continue;
    if (several)
      stack.put([[{ value: capital(subjectNames[source.table.subject][language]), look: "group", span: 8 }]]);
    rows.forEach((_, place) => {
      stack.height(stack.row + place, 18);
    });
    stack.put(rows);
  }
  // Full at the target: a bar that reaches the edge has reached its goal.
  const range = { row: top, rows: stack.row - top, column: 4, columns: 1 };
  if (range.rows > 0) conditions.push({ kind: "bar", range, role: "target", full: 1 });
  stack.skip(1);
}

/** `worse` names the counter-KPI that got worse while this one got better: then it is no good news. */
function figureRow({ kpi, points, source }: Series, language: Language, worse?: string): PlanCell[][] {
  const point = points[points.length - 1];
  if (point === undefined) return [];
  const format = numberFormat(language, kpi.unit);
  const number = (value: number | null, look: Look = "number"): PlanCell =>
    value === null ? { value: "–", look } : { value, look, format };
  const interval = intervalOf(kpi, point.figure);
  const room =
    interval === null
      ? ""
      : `${formatValue(language, kpi.unit, interval.low)} – ${formatValue(language, kpi.unit, interval.high)}`;
  const said = sayVerdict(language, kpi, point.figure, point.verdict);
  const attained =
    point.target === null || point.target === 0 || point.figure.value === null
      ? null
      : point.figure.value / point.target;
  return [
    [
      { value: titled(kpi, language, currencyOf(source.table)), look: "name" },
      number(point.figure.value, "strong"),
      { value: room === "" ? null : room, look: "number" },
      number(point.target),
      attained === null
        ? { value: null, look: "number" }
        : { value: attained, look: "number", format: language === "nb" ? "0\\ %" : "0%" },
      number(valueBack(points, 1)),
      number(valueBack(points, 12)),
      worse === undefined
        ? { value: said.label, look: verdictLook(kpi, point) }
        : { value: summarySentences.guardedLabel[language](worse), look: "bad" },
    ],
  ];
}

/** The name with its unit, where the number alone does not show it. */
function titled({ names, unit }: Kpi, language: Language, currency: string): string {
  const nb = language === "nb";
  const name = names[language];
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
