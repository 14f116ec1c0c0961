import { isFault, readTable, type SourceTable } from "../../../core/index";
import type { ReadCells } from "../../../../taskpane/host";
import { readIfThere } from "../../../../taskpane/state/readIfThere";
import { tableOptionsOf } from "../../../../taskpane/state/tableOptionsOf";
import { findPlaces } from "../read/places";
import { readPlace } from "../read/readPlace";
import type { SavedChoice } from "./savedChoice";

function sourceFrom(read: ReadCells, choice: SavedChoice, isChosen: boolean): SourceTable | null {
  const table = readTable(read.cells, { ...(isChosen ? tableOptionsOf(choice.options) : {}), origin: read.origin });
  return isFault(table) ? null : { table, name: read.sheet };
}

/** The table that was chosen in the pane; null where there is none, or it is gone or no table any more. */
async function chosenSource(choice: SavedChoice): Promise<SourceTable | null> {
  if (choice.place === null) return null;
  const read = await readIfThere((place) => readPlace(place, choice.language), choice.place);
  return read === null ? null : sourceFrom(read, choice, true);
}

/** Deals before anything else that is understood, then the table with most rows, then the first. */
const worth = ({ table }: SourceTable): number =>
  table.subject === "unknown" ? 0 : table.rows + (table.subject === "deals" ? 1e9 : 0);

/** The table to summarise: as chosen in the pane, else the table or sheet that reads best as deals. */
export async function chooseSource(choice: SavedChoice): Promise<SourceTable | null> {
  const chosen = await chosenSource(choice);
  if (chosen !== null) return chosen;
  let best: SourceTable | null = null;
  for (const place of await findPlaces()) {
    if (place.kind === "selection") continue;
    const source = sourceFrom(await readPlace(place.id, choice.language), choice, false);
    if (source !== null && worth(source) > (best === null ? 0 : worth(best))) best = source;
  }
  return best;
}
