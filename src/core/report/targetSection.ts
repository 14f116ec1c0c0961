import { assuranceLabels, sayChance, settledLabels } from "../text/landingTexts";
import { summaryTexts } from "../text/summaryTexts";
import { targetNotes, targetSectionTexts } from "../text/targetSectionTexts";
import { formatValue, numberFormat } from "../verdict/formatValue";
import type { Language } from "../words/language";
import { columnCount } from "./columns";
import { titled } from "./figureSection";
import { monthlyForecast } from "./monthlyForecast";
import { monthlyTargets } from "./monthlyTargets";
import type { Condition, Look, PlanCell } from "./plan";
import { nameOfPeriod, roughly, wholeOf } from "./sayPaceOf";
import { sayTargetNotes } from "./sayTargetNotes";
import { sayUnguarded } from "./sayUnguarded";
import type { SummaryRequest } from "./source";
import type { Stack } from "./stack";
import type { TargetView } from "./targetViews";

/** Targets that cover the month: those of the month are decided, those of longer periods have a pace and a landing. */
export function targetSection(stack: Stack, conditions: Condition[], request: SummaryRequest): void {
  const { language } = request;
  const { views, more } = monthlyTargets(request);
  if (views.length === 0) return;
  stack.newPage();
  stack.put([[{ value: targetSectionTexts.title[language], look: "section", span: columnCount }]]);
  stack.height(stack.row, 30);
  stack.put([header(language)]);
  const top = stack.row;
  for (const view of views) {
    stack.height(stack.row, 18);
    stack.put([targetRow(view, language)]);
    note(stack, sayTargetNotes(view, language));
  }
  conditions.push({
    kind: "bar",
    range: { row: top, rows: stack.row - top, column: 4, columns: 1 },
    role: "target",
    full: 1,
  });
  const forecast = monthlyForecast(request);
  if (forecast !== null) note(stack, forecast.sentence);
  if (more > 0) note(stack, targetNotes.more[language](more));
  for (const sentence of sayUnguarded(request, ({ kind }) => kind !== "activity")) note(stack, sentence);
  stack.skip(1);
}

const covered: PlanCell = { value: null };

function header(language: Language): PlanCell[] {
  const t = (text: keyof typeof targetSectionTexts): string => targetSectionTexts[text][language];
  const number = (value: string): PlanCell => ({ value, look: "headerNumber" });
  return [
    { value: summaryTexts.kpi[language], look: "header" },
    { value: t("scope"), look: "header" },
    { value: t("period"), look: "header" },
    number(summaryTexts.target[language]),
    number(summaryTexts.attainment[language]),
    number(summaryTexts.actual[language]),
    number(t("landing")),
    { ...number(t("range")), span: 2 },
    covered,
    { value: t("outcome"), look: "header" },
  ];
}

function targetRow(view: TargetView, language: Language): PlanCell[] {
  const kpi = view.definition;
  const { pace, isOver, scope, period, attainment } = view;
  const format = numberFormat(language, kpi.unit);
  const number = (value: number | null, look: Look = "number"): PlanCell =>
    value === null ? { value: "–", look } : { value, look, format };
  const landing = isOver ? null : (pace?.landing ?? null);
  const ahead = (value: number): number => wholeOf(kpi, roughly(kpi, value));
  const write = (value: number): string => formatValue(language, kpi.unit, ahead(value));
  const range = landing === null ? null : `${write(landing.low)} – ${write(landing.high)}`;
  return [
    { value: titled(kpi, language, view.currency), look: "name" },
    { value: scope ?? targetSectionTexts.everyone[language], look: "name" },
    { value: nameOfPeriod(language, period), look: "name" },
    number(view.target),
    attainment === null
      ? { value: null, look: "number" }
      : { value: attainment, look: "number", format: language === "nb" ? "0\\ %" : "0%" },
    number(pace?.actual ?? null, "strong"),
    landing === null ? { value: null, look: "number" } : number(ahead(landing.landing)),
    { value: range, look: "number", span: 2 },
    covered,
    outcome(view, language),
  ];
}

function outcome({ pace, isOver, isReached }: TargetView, language: Language): PlanCell {
  if (isReached) return { value: settledLabels.reached[language], look: "good" };
  if (pace !== null && isOver) return { value: settledLabels.missed[language], look: "bad" };
  const { assurance = null, chance = null } = pace ?? {};
  if (assurance === null || chance === null) return { value: targetSectionTexts.unknown[language], look: "waiting" };
  const looks = { "will-meet": "good", "may-or-may-not": "neutral", "will-miss": "bad" } as const;
  const label = assuranceLabels[assurance][language];
  return { value: targetNotes.chance[language](label, sayChance(language, chance)), look: looks[assurance] };
}

/** About as many characters of a note as fit on a line across all columns. */
const lineLength = 225;

function note(stack: Stack, text: string): void {
  if (text === "") return;
  stack.height(stack.row, 13 * Math.ceil(text.length / lineLength));
  stack.put([[{ value: text, look: "note", span: columnCount }]]);
}
