import { savedSummary, type SavedSummary } from "../../../core/index";
import { readIfThere } from "../../../../taskpane/state/readIfThere";
import { languageNow } from "../language";
import { findPlaces } from "../read/places";
import { readPlace } from "../read/readPlace";
import { version } from "../version";
import { loadSaved } from "./loadSaved";

/** What the summary of the last complete month is made from, with all that was chosen in the pane. */
export async function summaryRequest(): Promise<SavedSummary> {
  const [saved, found] = [await loadSaved(), await findPlaces()];
  const language = saved.language ?? languageNow();
  const places = found.filter(({ kind }) => kind !== "selection").map(({ id }) => id);
  const work = savedSummary(saved, { places, language, version });
  let step = work.next();
  while (step.done !== true) {
    step = work.next(await readIfThere((place) => readPlace(place, language), step.value));
  }
  return step.value;
}
