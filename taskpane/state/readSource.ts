import { isFault, monthChoices, optionsOf, paneSentences, readSheet, tableView } from "../../src/core/index";
import type { LongWork, ReadCells } from "../host";
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
  const read = await context.host.read(place, work);
  context.dispatch({ kind: "source", source: { place, read, table: null, fault: null } });
  await understand(context, runner);
}

/** Reads the tables that are used beside the one shown; one that is gone stays chosen, and is told of. */
export async function readOthers({ host, state, dispatch }: Context, work: LongWork): Promise<void> {
  for (const { place, options } of state().others) {
    const read = await readIfThere((one) => host.read(one, work), place);
    dispatch({ kind: "other-source", place, source: read === null ? null : sourceFrom(place, read, options) });
  }
}

/** Makes a table of the cells that were read, with what the user has corrected, and all that follows from it. */
export async function understand(context: Context, runner: Runner): Promise<void> {
  const { state, dispatch } = context;
  const { source, options } = state();
  if (source !== null) dispatch({ kind: "source", source: sourceFrom(source.place, source.read, options) });
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

function sourceFrom(place: string, read: ReadCells, options: ReadOptions): Source {
  const table = readSheet(read.cells, { ...optionsOf(options), origin: read.origin });
  return isFault(table) ? { place, read, table: null, fault: table } : { place, read, table, fault: null };
}

/** How much was read of what; null where it was no table, which is told by itself. */
export function saidOfSource({ source, language }: State): Notice | null {
  if (source?.table == null) return null;
  const { rows, subject } = tableView(source.table, language);
  return { tone: "done", text: paneSentences.read[language](rows, subject.toLowerCase()) };
}
