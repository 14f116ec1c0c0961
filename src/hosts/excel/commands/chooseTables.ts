import { isFault, optionsOf, readTable, type TableOptions } from "../../../core/index";
import type { ReadCells } from "../../../../taskpane/host";
import { readIfThere } from "../../../../taskpane/state/readIfThere";
import { inOrder, nameOfPlace, type ReadyTable } from "../../../../taskpane/state/readyTables";
import { findPlaces } from "../read/places";
import { readPlace } from "../read/readPlace";
import type { SavedChoice } from "./savedChoice";

/** The tables to summarise, and the names of those that were chosen and are gone or no tables any more. */
export interface ChosenTables {
  readonly tables: readonly ReadyTable[];
  readonly leftOut: readonly string[];
}

function tableFrom(place: string, read: ReadCells, options: TableOptions): ReadyTable | null {
  const table = readTable(read.cells, { ...options, origin: read.origin });
  return isFault(table) ? null : { place, read, table };
}

/** The tables that were chosen in the pane. */
async function chosenTables({ place, options, others, language }: SavedChoice): Promise<ChosenTables> {
  const tables: ReadyTable[] = [];
  const leftOut: string[] = [];
  for (const one of [...(place === null ? [] : [{ place, options }]), ...others]) {
    const read = await readIfThere((id) => readPlace(id, language), one.place);
    const table = read === null ? null : tableFrom(one.place, read, optionsOf(one.options));
    if (table === null) leftOut.push(nameOfPlace(one.place));
    else tables.push(table);
  }
  return { tables: inOrder(tables), leftOut };
}

/** Deals before anything else that is understood, then the table with most rows, then the first. */
const worth = ({ table }: ReadyTable): number =>
  table.subject === "unknown" ? 0 : table.rows + (table.subject === "deals" ? 1e9 : 0);

/** The tables to summarise: as chosen in the pane, else the one table or sheet that reads best as deals. */
export async function chooseTables(choice: SavedChoice): Promise<ChosenTables> {
  const chosen = await chosenTables(choice);
  if (chosen.tables.length > 0) return chosen;
  let best: ReadyTable | null = null;
  for (const place of await findPlaces()) {
    if (place.kind === "selection") continue;
    const table = tableFrom(place.id, await readPlace(place.id, choice.language), {});
    if (table !== null && worth(table) > (best === null ? 0 : worth(best))) best = table;
  }
  return { tables: best === null ? [] : [best], leftOut: [] };
}
