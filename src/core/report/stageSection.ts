import { formatNumber, formatPeriod, formatShare } from "../text/format";
import { settingsSentences } from "../text/settingsTexts";
import { stageSentences, stageTitles } from "../text/stageTexts";
import type { StageFigures } from "../verdict/stageFunnel";
import type { Language } from "../words/language";
import { periodOf } from "../words/period";
import { columnCount } from "./columns";
import type { PlanCell } from "./plan";
import type { SummaryRequest } from "./source";
import type { Stack } from "./stack";
import { shareOn, stagesOfYear } from "./stageFigures";

/** The way through the stages: how many go on from each, how long they stay, and where they stop. */
export function stageSection(stack: Stack, request: SummaryRequest): void {
  const found = stagesOfYear(request);
  if (found === null) return;
  const { language, settings, month } = request;
  const t = (title: keyof typeof stageTitles): string => stageTitles[title][language];
  stack.newPage();
  stack.put([[{ value: t("title"), look: "section", span: columnCount }]]);
  for (const sentence of sayStages(found.stages, language)) {
    stack.height(stack.row, 18);
    stack.put([[{ value: `• ${sentence}`, look: "lead", span: columnCount }]]);
  }
  const level = formatShare(language, settings.confidence, 0);
  const titles = [
    t("stage"),
    t("share"),
    settingsSentences.interval[language](level),
    t("reached"),
    t("movedOn"),
    t("lost"),
    t("skipped"),
    t("returns"),
    t("days"),
    t("open"),
  ];
  stack.height(stack.row, 44);
  stack.put([
    titles.map((value, place): PlanCell => ({
      value,
      look: place === 0 || place === columnCount - 1 ? "header" : "headerNumber",
    })),
  ]);
  found.stages.forEach((_, place) => {
    stack.height(stack.row + place, 18);
  });
  stack.put(found.stages.map((stage) => stageRow(stage, language, settings.confidence)));
  const rule = stageSentences.rule[language](
    formatPeriod(language, periodOf(found.from, "month")),
    formatPeriod(language, month),
  );
  stack.height(stack.row, 4 + 13 * Math.ceil(rule.length / 190));
  stack.put([[{ value: rule, look: "note", span: columnCount }]]);
  stack.skip(1);
}

function stageRow(stage: StageFigures, language: Language, confidence: number): PlanCell[] {
  const share = shareOn(stage, confidence);
  const count = (value: number): PlanCell => ({ value, look: "number", format: "#,##0" });
  const room =
    share === null
      ? null
      : `${formatShare(language, share.interval.low, 0)} – ${formatShare(language, share.interval.high, 0)}`;
  return [
    { value: stage.stage, look: "name" },
    share === null
      ? { value: "–", look: "strong" }
      : { value: share.value, look: "strong", format: language === "nb" ? "0\\ %" : "0%" },
    { value: room, look: "number" },
    ...[stage.reached, stage.movedOn, stage.lost, stage.skipped, stage.returns].map(count),
    stage.medianDays === null
      ? { value: "–", look: "number" }
      : { value: stage.medianDays, look: "number", format: "#,##0.#" },
    { value: stageSentences.standing[language](stage.open, stage.stalled), look: "text" },
  ];
}

/** One deal that stands long is no place where deals stall. */
const fewestStalled = 2;

/** Where most are lost, where most time goes and where deals stall: only where one stage stands out by the count. */
export function sayStages(stages: readonly StageFigures[], language: Language): string[] {
  const lost = most(stages, (one) => one.lost);
  const slow = most(stages, (one) => one.medianDays ?? 0);
  const stalled = most(stages, (one) => (one.stalled < fewestStalled ? 0 : one.stalled));
  return [
    ...(lost === null ? [] : [stageSentences.mostLost[language](lost.stage, lost.lost, lost.lost + lost.movedOn)]),
    ...(slow === null
      ? []
      : [stageSentences.slowest[language](slow.stage, formatNumber(language, slow.medianDays ?? 0, oneIfHalf(slow)))]),
    ...(stalled === null ? [] : [stageSentences.stalled[language](stalled.stage, stalled.stalled, stalled.open)]),
  ];
}

const oneIfHalf = ({ medianDays }: StageFigures): number => (Number.isInteger(medianDays ?? 0) ? 0 : 1);

/** The one stage that has more of something than any other; null where none has any, or two have as much. */
function most(stages: readonly StageFigures[], of: (stage: StageFigures) => number): StageFigures | null {
  const top = Math.max(0, ...stages.map(of));
  const those = stages.filter((stage) => of(stage) === top);
  return top > 0 && those.length === 1 ? (those[0] ?? null) : null;
}
