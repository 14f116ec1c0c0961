import type { LongWork } from "../host";
import type { Context } from "./context";
import type { Runner } from "./createRunner";
import { computeAll, readOthers, readSource } from "./readSource";
import type { State } from "./state";
import { loadTargets } from "./targetSteps";

/** A selection is not read again unasked: it may be another by now. */
export const mayReadAgain = ({ place, others }: State): boolean =>
  ![place, ...others.map((other) => other.place)].includes("selection");

/** Whether what was read is no longer what stands there, and may be read again; it is shown as such until it is. */
export async function mustReadAgain({ host, state, dispatch }: Context): Promise<boolean> {
  if ((await host.hasChanged?.()) === true) dispatch({ kind: "stale", isStale: true });
  return state().isStale && mayReadAgain(state());
}

/** Reads all that was chosen: the targets, the tables in use, and last the one shown. */
export async function readChosen(context: Context, runner: Runner, work: LongWork): Promise<void> {
  const { place, others } = context.state();
  await loadTargets(context);
  await readOthers(context, work);
  try {
    if (place !== null) await readSource(context, runner, place, work);
    context.dispatch({ kind: "stale", isStale: false });
  } catch (error) {
    // The other tables are there even if the one shown is not.
    if (others.length > 0) await computeAll(context);
    throw error;
  }
}
