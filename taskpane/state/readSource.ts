import { isFault, monthChoices, optionsOf, paneSentences, readSheet, tableView } from "../../src/core/index";
import type { LongWork } from "../host";
import { compute } from "./compute";
import type { Context } from "./context";
import type { Runner } from "./createRunner";
import { readIfThere } from "./readIfThere";
import { readyTables } from "./readyTables";
import { writeSaved } from "./saved";
import type { Notice, ReadOptions, Source, State } from "./state";

/** Keeps the user's choices in the workbook. */
export const keep = ({ host, state }: Context): Promise<void> => host.save("pane", writeSaved(state()));

/** Reads the cells of a place and makes of them all that the pane shows. */
export async function readSource(context: Context, runner: Runner, place: string, work: LongWork): Promise<void> {
  const { host, state, dispatch, now } = context;
  const readAt = now();
  const read = await host.read(place, work);
  // Another place was chosen meanwhile, and is read next.
  if (place !== state().place) return;
  dispatch({ kind: "source", source: sourceFrom({ place, read, readAt }, state().options) });
  await follow(context, runner);
  if (state().others.length === 0) dispatch({ kind: "stale", isStale: false });
}

/** Reads the tables that are used beside the one shown; one that is gone stays chosen, and is told of. */
export async function readOthers({ host, state, dispatch, now }: Context, work: LongWork): Promise<void> {
  for (const { place, options } of state().others) {
    const readAt = now();
    const read = await readIfThere((one) => host.read(one, work), place);
    dispatch({
      kind: "other-source",
      place,
      source: read === null ? null : sourceFrom({ place, read, readAt }, options),
    });
  }
}

/** Makes a table of the cells that were read, with what the user has corrected, and all that follows from it. */
export async function understand(context: Context, runner: Runner): Promise<void> {
  const { state, dispatch } = context;
  const { source, options } = state();
  if (source !== null) dispatch({ kind: "source", source: sourceFrom(source, options) });
  await follow(context, runner);
}

/** All that follows from the table shown, and the choices kept. */
async function follow(context: Context, runner: Runner): Promise<void> {
  runner.say("computing");
  await computeAll(context);
  await keep(context);
}

/** The figures of all tables in use, in a month that they have. */
export async function computeAll(context: Context): Promise<void> {
  const { state, dispatch } = context;
  const tables = readyTables(state()).map(({ table }) => table);
  const { language, settings } = state();
  const months = monthChoices(tables, language, settings.calendar).map(({ period }) => period.key);
  dispatch({ kind: "months", months });
  await compute(context);
}

type Read = Pick<Source, "place" | "read" | "readAt">;

function sourceFrom({ place, read, readAt }: Read, options: ReadOptions): Source {
  const table = readSheet(read.cells, { ...optionsOf(options), origin: read.origin });
  const made = isFault(table) ? { table: null, fault: table } : { table, fault: null };
  return { place, read, readAt, ...made };
}

/** How much was read of what; null where it was no table, which is told by itself. */
export function saidOfSource({ source, language }: State): Notice | null {
  if (source?.table == null) return null;
  const { rows, subject } = tableView(source.table, language);
  return { tone: "done", text: paneSentences.read[language](rows, subject.toLowerCase()) };
}
