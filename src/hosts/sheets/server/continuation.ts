import { load, save } from "./store";
import { triggersOf } from "./triggersOf";

/** The function that a continuation runs. */
const continuationHandler = "monthlyContinue";

/** Google lets an add-on run by the clock once an hour at most. */
const pause = 60 * 60_000;

/** So many times a summary goes on before the user is told that it does not come to an end. */
const most = 5;

const countName = "continued";

/** How often the summary under way has gone on already. */
const continued = (): number => {
  const count = Number(load(countName) ?? 0);
  return Number.isInteger(count) && count >= 0 ? count : 0;
};

/** Takes continuations away, also those that have run: Google keeps a trigger that runs once in the list. */
export function cancelContinuation(): void {
  for (const trigger of triggersOf(continuationHandler)) ScriptApp.deleteTrigger(trigger);
}

/**
 * Plans that the summary goes on in an hour, before the work begins, for Google may also end it without a word. False
 * where it has gone on often enough, or where Google allows no second trigger.
 */
export function planContinuation(isFirst: boolean): boolean {
  const count = isFirst ? 0 : continued() + 1;
  try {
    cancelContinuation();
    if (count >= most) return false;
    save(countName, String(count));
    ScriptApp.newTrigger(continuationHandler).timeBased().after(pause).create();
    return true;
  } catch {
    return false;
  }
}
