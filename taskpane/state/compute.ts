import { figuresView, isFault, parsePeriod, peopleView, rebasesOf, type SummaryRequest } from "../../src/core/index";
import type { Context } from "./context";

/** Lets the screen show that work is under way before the work takes the thread. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** What is asked of core for the month chosen; null where there is no table or no month. */
export function requestOf({ state, version }: Context): SummaryRequest | null {
  const { source, month, by, language, targets, rebases } = state();
  const period = parsePeriod(month ?? "");
  if (source?.table == null || month === null || isFault(period)) return null;
  return {
    sources: [{ table: source.table, name: source.read.sheet }],
    targets: targets.sheet.rows.map(({ target }) => target),
    rebases: rebasesOf(rebases),
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
    request === null ? { figures: [], people: null } : { figures: figuresView(request), people: peopleView(request) };
  context.dispatch({ kind: "computed", computed });
}
