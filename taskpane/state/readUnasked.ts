import { HostTrouble, type WorkbookHost } from "../host";
import type { Context } from "./context";
import { troubleOf, wasStopped, type Runner } from "./createRunner";
import { mayReadAgain, readChosen } from "./readChosen";

/** The host as a step may use it that nobody asked for: nothing is written, not even what was chosen, which is as it was. */
const leftAlone = (host: WorkbookHost): WorkbookHost => ({
  ...host,
  read: (place, work) => host.read(place, { ...work, isUnasked: true }),
  save: () => Promise.resolve(),
});

/**
 * Reads again what has changed since it was read, behind the user's back: figures and time change, and nothing is told but
 * that the data are gone. Where it failed or gave way to a step of the user's it is owed, and done next time.
 */
export function readUnasked(context: Context, runner: Runner): () => Promise<void> {
  const { host, state, dispatch } = context;
  const quietly: Context = { ...context, host: leftAlone(context.host) };
  let isOwed = false;
  const tellStale = (): void => {
    dispatch({ kind: "stale", isStale: true });
  };
  const readAgain = async (): Promise<void> => {
    try {
      await runner.runUnasked(async (work) => {
        const isNew = (await host.hasChanged?.()) ?? false;
        if (!isNew && !(isOwed && state().isStale)) return;
        try {
          isOwed = true;
          if (mayReadAgain(state())) {
            await readChosen(quietly, runner, work);
            isOwed = false;
          } else tellStale();
        } catch (error) {
          // Only now is there something to tell: where it goes well the new figures are there in a moment.
          tellStale();
          throw error;
        }
      });
    } catch (error) {
      if (wasStopped(error)) return readAgain();
      if (!(error instanceof HostTrouble) || error.kind !== "gone") return;
      isOwed = false;
      runner.tell(troubleOf(error, state()));
    }
  };
  return readAgain;
}
