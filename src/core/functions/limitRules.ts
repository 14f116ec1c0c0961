import { anhoj } from "../stats/charts/anhoj";
import { applyRules } from "../stats/charts/applyRules";
import type { ChartPoint } from "../stats/charts/controlChart";
import type { RuleSetName } from "../stats/charts/ruleSets";
import { median } from "../stats/median";
import { pointVerdicts, ruleNames, runTexts } from "../text/statisticTexts";
import { isFault, type Fault } from "../words/fault";
import type { Language } from "../words/language";

/** Words for the rule sets, as users may write them. */
export const ruleWords = {
  wheeler: "wheeler",
  nhs: "nhs",
  "western-electric": "western-electric",
  "western electric": "western-electric",
  nelson: "nelson",
  anhoj: "anhoj",
  anhøj: "anhoj",
  none: "none",
  ingen: "none",
} as const satisfies Readonly<Record<string, RuleSetName | "anhoj" | "none">>;

export type RulesName = (typeof ruleWords)[keyof typeof ruleWords];

/** The verdict on one point, and the rule that it rests on; null where none was asked for or there is no value. */
export interface PointVerdict {
  readonly verdict: string | null;
  readonly rule: string | null;
}

const none: PointVerdict = { verdict: null, rule: null };

/** A verdict for each point; where several rules speak, the one that the set puts first. `first` points make the baseline. */
export function verdictsOf(
  points: readonly ChartPoint[],
  rules: RulesName,
  first: number,
  language: Language,
): readonly PointVerdict[] | Fault {
  if (rules === "none") return points.map(() => none);
  if (rules === "anhoj") return wholeSeries(points, first, language);
  return applyRules(points, rules).map(([mark], index): PointVerdict => {
    if (Number.isNaN(points[index]?.value)) return none;
    if (mark === undefined) return { verdict: pointVerdicts.normal[language], rule: null };
    return { verdict: pointVerdicts[mark.towards][language], rule: ruleNames[mark.rule][language] };
  });
}

/** Anhøj's rules are for the median, and speak of the series as a whole: the same for all its points. */
function wholeSeries(points: readonly ChartPoint[], first: number, language: Language): PointVerdict[] | Fault {
  const centre = median(points.slice(0, first).map(({ value }) => value));
  if (isFault(centre)) return centre;
  const runs = anhoj(points.map(({ value }) => ({ value, centre })));
  if (isFault(runs)) return runs;
  const { signal, longestRun, runLimit, crossings, crossingLimit } = runs;
  const { longRun, fewCrossings } = runTexts;
  const found: PointVerdict = signal
    ? {
        verdict: pointVerdicts.neither[language],
        rule:
          longestRun > runLimit
            ? longRun[language](longestRun, runLimit)
            : fewCrossings[language](crossings, crossingLimit),
      }
    : { verdict: pointVerdicts.normal[language], rule: null };
  return points.map(({ value }) => (Number.isNaN(value) ? none : found));
}
