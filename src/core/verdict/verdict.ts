import type { Kpi } from "../kpi/kpi";
import type { Judgement } from "./judgeSeries";

/** What may honestly be said of one period's figure of a KPI; usual and limits in the KPI's unit. */
export interface Verdict extends Omit<Judgement, "kind"> {
  /** Beside the judgements: a KPI that cannot be judged by the months before, and why. */
  readonly kind: Judgement["kind"] | "maturing" | "stock" | "growth";
}

/** Whether a signal is good news, by the KPI's direction; null where it has none, or where there is no signal. */
export function isGoodNews({ direction }: Kpi, { kind }: Verdict): boolean | null {
  if (kind !== "signal-up" && kind !== "signal-down") return null;
  if (direction !== "higher" && direction !== "lower") return null;
  return (kind === "signal-up") === (direction === "higher");
}
