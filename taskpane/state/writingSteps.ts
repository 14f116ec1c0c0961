import { compute, requestOf } from "./compute";
import type { Context } from "./context";
import type { Runner } from "./createRunner";
import { mustReadAgain, readChosen } from "./readChosen";
import { keep, readSource } from "./readSource";
import type { WritingSteps } from "./steps";
import { loadTargets, saveTargets } from "./targetSteps";
import { findTotals, undoTotals, useTotals } from "./totalsSteps";
import { insertFormula, undoSummary, writeSample, writeSummary } from "./writing";

export function writingSteps(context: Context, runner: Runner): WritingSteps {
  const { host, state, dispatch } = context;
  return {
    trySample: () =>
      runner.run(
        "writing",
        async (work) => {
          const { report, place } = await writeSample(context, work);
          if (place === null) return report;
          dispatch({ kind: "places", places: await host.places() });
          dispatch({ kind: "place", place });
          runner.say("reading");
          await loadTargets(context);
          await readSource(context, runner, place, work);
          return report;
        },
        true,
      ),
    showCell: (address, sheet) =>
      runner.run("showing", async () => {
        await host.show(sheet ?? state().source?.read.sheet ?? "", address);
        return null;
      }),
    insert: (kpi, table = 0) => runner.run("inserting", () => insertFormula(context, kpi, table)),
    summary: () =>
      runner.run(
        "writing",
        async (work) => {
          // Nobody wants the summary of what the cells were.
          if (await mustReadAgain(context)) await readChosen(context, runner, work);
          runner.say("writing");
          return writeSummary(context, requestOf(context), work);
        },
        true,
      ),
    findTotals: () => runner.run("reading", (work) => findTotals(context, work), true),
    useTotals: () => runner.run("writing", () => useTotals(context)),
    undo: () => {
      const { made, reversal } = state().notice ?? {};
      return runner.run("undoing", async () => {
        if (reversal !== undefined) return undoTotals(context, reversal);
        return made === undefined ? null : undoSummary(context, made);
      });
    },
    saveTargets: () =>
      runner.run("saving", async (work) => {
        const report = await saveTargets(context, work);
        await compute(context);
        await keep(context);
        return report;
      }),
  };
}
