import {
  figuresView,
  isFault,
  parsePeriod,
  peopleViews,
  stagesView,
  rebasesOf,
  toldOfTargets,
  type SummaryRequest,
} from "../../src/core/index";
import type { Context } from "./context";
import { readyTables, sourcesOf } from "./readyTables";

/** Lets the screen show that work is under way before the work takes the thread. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** What is asked of core for the month chosen; null where no table could be read or there is no month. */
export function requestOf({ state, version }: Context): SummaryRequest | null {
  const { month, by, language, targets, rebases, settings } = state();
  const period = parsePeriod(month ?? "");
  const sources = sourcesOf(readyTables(state()));
  if (sources.length === 0 || month === null || isFault(period)) return null;
  return {
    sources,
    targets: targets.sheet.rows.map(({ target }) => target),
    ownKpis: targets.own.ownKpis,
    told: [...(targets.sheetName === null ? [] : toldOfTargets(targets.sheetName, targets.sheet)), ...targets.own.told],
    rebases: rebasesOf(rebases),
    settings,
    month: period,
    by,
    language,
    version,
  };
}

/** The figures of the month chosen, made anew. */
export async function compute(context: Context): Promise<void> {
  await breathe();
  const request = requestOf(context);
  const computed =
    request === null
      ? { figures: [], people: [], stages: null }
      : { figures: figuresView(request), people: peopleViews(request), stages: stagesView(request) };
  context.dispatch({ kind: "computed", computed });
}
