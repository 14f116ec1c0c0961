import type { Kpi } from "../kpi/kpi";
import type { RuleSetName } from "../stats/charts/ruleSets";
import type { RuleId } from "../stats/charts/rules";
import type { Judgement } from "./judgeSeries";

/** A published rule set that the user has chosen in the place of our own test. */
export type PublishedRules = RuleSetName | "shewhart";

interface OwnVerdict extends Omit<Judgement, "kind"> {
  /** Beside the judgements: a KPI that cannot be judged by the months before, and why. */
  readonly kind: Judgement["kind"] | "maturing" | "stock" | "growth";
  readonly rules: null;
}

interface PublishedVerdict extends Omit<Judgement, "kind"> {
  /** Beside the judgements: a pattern that has no direction. */
  readonly kind: Judgement["kind"] | "signal-pattern";
  /** The rules that were asked for, and the one that is broken. */
  readonly rules: { readonly set: PublishedRules; readonly broken: RuleId | null };
}

/** What may honestly be said of one period's figure of a KPI; usual and limits in the KPI's unit. */
export type Verdict = OwnVerdict | PublishedVerdict;

/** Whether a verdict calls a period something else than chance. */
export const isSignal = ({ kind }: Pick<Verdict, "kind">): boolean =>
  kind === "signal-up" || kind === "signal-down" || kind === "signal-pattern";

/** Whether a signal is good news, by the KPI's direction; null where it has none, or where there is no signal. */
export function isGoodNews({ direction }: Kpi, { kind }: Verdict): boolean | null {
  if (kind !== "signal-up" && kind !== "signal-down") return null;
  if (direction !== "higher" && direction !== "lower") return null;
  return (kind === "signal-up") === (direction === "higher");
}
