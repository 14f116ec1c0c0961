import { readSaved, savedSummary, type PlaceCells, type SavedSummary } from "../../../core/index";
import { ownLanguage } from "./ownLanguage";
import { findRange, sheetPlaces } from "./places";
import { mostCells, readCells } from "./readRows";
import { load } from "./store";
import { Trouble } from "./trouble";
import { version } from "./version";

/** All cells of a place; null where it is no longer in the spreadsheet. */
function readPlace(id: string): PlaceCells | null {
  const range = findRange(id);
  if (range === null) return null;
  if (range.getNumRows() * range.getNumColumns() > mostCells) throw new Trouble("too-large");
  const origin = { row: range.getRow() - 1, column: range.getColumn() - 1 };
  return { cells: readCells(range), sheet: range.getSheet().getName(), origin };
}

/** What the summary of the last complete month is made from, with all that was chosen in the pane. */
export function summaryRequest(): SavedSummary {
  const places = sheetPlaces().map(({ id }) => id);
  const work = savedSummary(readSaved(load("pane")), { places, language: ownLanguage(), version });
  let step = work.next();
  while (step.done !== true) step = work.next(readPlace(step.value));
  return step.value;
}
