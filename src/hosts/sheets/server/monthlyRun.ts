import { cancelContinuation, planContinuation } from "./continuation";
import { runSummary } from "./monthlySummary";

/** Nobody watches a trigger: what went wrong is thrown, and Google sends it to the user; what only takes long goes on later. */
function run(isFirst: boolean): void {
  const isPlanned = planContinuation(isFirst);
  const { ok, isUnfinished, text } = runSummary();
  if (isUnfinished && isPlanned) return;
  if (isPlanned) cancelContinuation();
  if (!ok) throw new Error(text);
}

/** The monthly trigger. */
export function monthlyRun(): void {
  run(true);
}

/** The trigger that goes on with a summary that was stopped. */
export function monthlyContinue(): void {
  run(false);
}
