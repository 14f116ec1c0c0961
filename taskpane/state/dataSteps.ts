import type { LongWork } from "../host";
import type { Context } from "./context";
import type { Runner } from "./createRunner";
import { computeAll, keep, readSource, saidOfSource, understand } from "./readSource";
import type { Action } from "./reduce";
import { readSaved } from "./saved";
import type { DataSteps } from "./steps";
import { readChosen } from "./readChosen";
import { readUnasked } from "./readUnasked";
import { loadTargets } from "./targetSteps";

const readAll = (context: Context, runner: Runner): Promise<void> =>
  runner.run("reading", (work) => readChosen(context, runner, work).then(() => saidOfSource(context.state())), true);

export function dataSteps(context: Context, runner: Runner): DataSteps {
  const { host, state, dispatch } = context;
  let asked = 0;
  /** Computes what the last change asks for; a change that another has followed is not computed by itself. */
  const after = (action: Action, work: () => Promise<void>): Promise<void> => {
    dispatch(action);
    const own = ++asked;
    return runner.run("computing", async () => {
      if (own === asked) await work();
      return null;
    });
  };
  const recompute = async (): Promise<void> => {
    await computeAll(context);
    await keep(context);
  };
  const reread = () => understand(context, runner);
  const listPlaces = async (): Promise<void> => {
    dispatch({ kind: "places", places: await host.places() });
  };
  const readPlace = (place: string): Promise<void> => {
    const read = async (work: LongWork): Promise<ReturnType<typeof saidOfSource>> => {
      // Another place was chosen meanwhile, as happens when the list is gone through by the arrow keys.
      if (place !== state().place) return null;
      await readSource(context, runner, place, work);
      return saidOfSource(state());
    };
    return runner.run("reading", read, true);
  };
  return {
    start: () =>
      runner.run("starting", async (work) => {
        dispatch({ kind: "restored", saved: readSaved(await host.load("pane")) });
        await listPlaces();
        await readChosen(context, runner, work);
        return null;
      }),
    refreshPlaces: () => runner.run("reading", () => listPlaces().then(() => null)),
    choosePlace: (place) => {
      dispatch({ kind: "place", place });
      return readPlace(place);
    },
    addTable: (place) => {
      dispatch({ kind: "add-table", place });
      return readPlace(place);
    },
    dropTable: (place) => after({ kind: "drop-table", place }, recompute),
    readData: () => readAll(context, runner),
    readChanged: readUnasked(context, runner),
    setRole: (role, column) => after({ kind: "role", role, column }, reread),
    setWord: (role, word, meaning) => after({ kind: "word", role, word, meaning }, reread),
    setFormat: (options) => after({ kind: "format", options }, reread),
    setMonth: (month) => after({ kind: "month", month }, recompute),
    setBy: (by) => after({ kind: "by", by }, recompute),
    rebase: (rebase) => after({ kind: "rebase", rebase }, recompute),
    dropRebase: (kpi) => after({ kind: "drop-rebase", kpi }, recompute),
    // A fiscal quarter is another with another start of the year.
    setSettings: (change) => after({ kind: "settings", change }, () => loadTargets(context).then(recompute)),
    setLanguage: (language) => after({ kind: "language", language }, () => loadTargets(context).then(recompute)),
  };
}
