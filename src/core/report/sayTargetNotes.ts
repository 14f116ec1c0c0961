import { kpiOf } from "../kpi/catalogue";
import type { Kpi } from "../kpi/kpi";
import { nameOf } from "../kpi/nameOf";
import { addsUp } from "../targets/addsUp";
import { formatNumber, formatPeriod, formatShare, listWords } from "../text/format";
import { sayChance } from "../text/landingTexts";
import { sayFault } from "../text/faults";
import { targetNotes, type Reached } from "../text/targetSectionTexts";
import { formatValue } from "../verdict/formatValue";
import type { Language } from "../words/language";
import { periodOf } from "../words/period";
import { isTargetReached, roughly, wholeOf } from "./sayPaceOf";
import type { MilestoneView, TargetView } from "./targetViews";

/** What the numbers of a target do not say: how it came about, its pace, stretch and milestones, whose it is and why. */
export function sayTargetNotes(view: TargetView, language: Language): string {
  const kpi = view.definition;
  const write = (value: number): string => formatValue(language, kpi.unit, value, view.currency);
  const { owner, objective } = view;
  return [
    view.fault === null ? "" : view.sentence,
    sayWhyNot(view, language),
    sayHow(view, language),
    ...sayPaceNow(view, kpi, language),
    sayEfforts(view, language),
    sayStretch(view, kpi, language, write),
    ...view.milestones.map((one) => sayMilestone(one, language, write)),
    owner === null ? "" : targetNotes.owner[language](owner),
    objective === null ? "" : targetNotes.objective[language](objective.replace(/\.$/, "")),
  ]
    .filter((one) => one !== "")
    .join(" ");
}

/** Why a period that runs has no landing. */
const sayWhyNot = ({ pace, isOver }: TargetView, language: Language): string =>
  pace?.why == null || isOver ? "" : sayFault(language, pace.why, (id) => nameOf(id, language));

function sayHow({ how }: TargetView, language: Language): string {
  if (how?.kind === "summed") return targetNotes.summed[language](how.parts.length);
  return how?.kind === "people" ? targetNotes.people[language](how.names) : "";
}

/** Where things should be by now and what is needed, of a period that runs. */
function sayPaceNow({ pace, isOver, isReached, currency }: TargetView, kpi: Kpi, language: Language): string[] {
  if (pace === null || isOver || !addsUp(kpi)) return [];
  const ahead = (value: number): string => formatValue(language, kpi.unit, wholeOf(kpi, roughly(kpi, value)), currency);
  const { index, expected, neededPerDay, daysLeft } = pace;
  return [
    index === null
      ? ""
      : targetNotes[kpi.direction === "lower" ? "roomSoFar" : "pace"][language](
          ahead(expected),
          formatShare(language, index, 0),
        ),
    neededPerDay === null || isReached
      ? ""
      : targetNotes.needed[language](formatValue(language, kpi.unit, roughly(kpi, neededPerDay), currency), daysLeft),
  ];
}

/** What is missing, in the activities that it takes by the ratios of the last year. */
export function sayEfforts({ efforts, isReached }: TargetView, language: Language): string {
  if (efforts.length === 0 || isReached) return "";
  const whole = (value: number): string => formatNumber(language, roughCount(value), 0);
  const all = efforts.map(({ kpi, needed, low, high }) =>
    targetNotes.effort[language](kpiOf(kpi).names[language].toLowerCase(), whole(needed), whole(low), whole(high)),
  );
  return targetNotes.efforts[language](listWords(language, all));
}

/** Whole, and of hundreds two digits: nobody knows the third. */
function roughCount(value: number): number {
  const step = Math.abs(value) < 100 ? 1 : 10 ** (Math.floor(Math.log10(Math.abs(value))) - 1);
  return Math.ceil(value / step) * step;
}

function sayStretch(
  { stretch, chanceOfStretch, pace, isOver }: TargetView,
  kpi: Kpi,
  language: Language,
  write: (value: number) => string,
): string {
  if (stretch === null) return "";
  const goal = pace === null ? null : { ...pace, target: { ...pace.target, value: stretch } };
  const isThere = goal !== null && isTargetReached(kpi, goal, isOver);
  const reached: Reached | null = isThere ? "reached" : isOver ? "missed" : null;
  const chance = chanceOfStretch === null ? "" : sayChance(language, chanceOfStretch);
  return targetNotes.stretch[language](write(stretch), reached, chance);
}

function sayMilestone(
  { by, value, actual, isReached }: MilestoneView,
  language: Language,
  write: (value: number) => string,
): string {
  const day = formatPeriod(language, periodOf(by, "day"));
  const reached: Reached = isReached === null ? "ahead" : isReached ? "reached" : "missed";
  return targetNotes.milestone[language](write(value), day, reached, actual === null ? "" : write(actual));
}
