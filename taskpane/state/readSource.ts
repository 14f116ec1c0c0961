import { isFault, monthChoices, paneSentences, readTable, tableView } from "../../src/core/index";
import type { LongWork } from "../host";
import { compute } from "./compute";
import type { Context } from "./context";
import type { Runner } from "./createRunner";
import { writeSaved } from "./saved";
import type { Notice, State } from "./state";
import { tableOptionsOf } from "./tableOptionsOf";

/** Keeps the user's choices in the workbook. */
export const keep = ({ host, state }: Context): Promise<void> => host.save("pane", writeSaved(state()));

/** Reads the cells of a place and makes of them all that the pane shows. */
export async function readSource(context: Context, runner: Runner, place: string, work: LongWork): Promise<void> {
  const read = await context.host.read(place, work);
  context.dispatch({ kind: "source", source: { place, read, table: null, fault: null }, months: [] });
  await understand(context, runner);
}

/** Makes a table of the cells that were read, with what the user has corrected, and all that follows from it. */
export async function understand(context: Context, runner: Runner): Promise<void> {
  tableFrom(context);
  runner.say("computing");
  await compute(context);
  await keep(context);
}

function tableFrom({ state, dispatch }: Context): void {
  const { source, options, language } = state();
  if (source === null) return;
  const read = readTable(source.read.cells, { ...tableOptionsOf(options), origin: source.read.origin });
  const months = isFault(read) ? [] : monthChoices(read, language).map(({ period }) => period.key);
  const made = isFault(read) ? { table: null, fault: read } : { table: read, fault: null };
  dispatch({ kind: "source", source: { ...source, ...made }, months });
}

/** How much was read of what; null where it was no table, which is told by itself. */
export function saidOfSource({ source, language }: State): Notice | null {
  if (source?.table == null) return null;
  const { rows, subject } = tableView(source.table, language);
  return { tone: "done", text: paneSentences.read[language](rows, subject.toLowerCase()) };
}
