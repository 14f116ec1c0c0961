import type { LongWork } from "../host";
import type { Context } from "./context";
import type { Runner } from "./createRunner";
import { computeAll, readOthers, readSource } from "./readSource";
import { loadTargets } from "./targetSteps";

/** Whether what was read is no longer what stands there. A selection is not read again unasked: it may be another by now. */
export async function mustReadAgain({ host, state }: Context): Promise<boolean> {
  const { place, others } = state();
  if ([place, ...others.map((other) => other.place)].includes("selection")) return false;
  return (await host.hasChanged?.()) ?? false;
}

/** Reads all that was chosen: the targets, the tables in use, and last the one shown. */
export async function readChosen(context: Context, runner: Runner, work: LongWork): Promise<void> {
  const { place, others } = context.state();
  await loadTargets(context);
  await readOthers(context, work);
  if (place === null) return;
  try {
    await readSource(context, runner, place, work);
  } catch (error) {
    // The other tables are there even if the one shown is not.
    if (others.length > 0) await computeAll(context);
    throw error;
  }
}
