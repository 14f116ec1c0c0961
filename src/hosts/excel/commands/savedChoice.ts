import type { Language } from "../../../core/index";
import { readSaved, type Saved } from "../../../../taskpane/state/saved";
import { languageNow } from "../language";
import { loadSetting } from "../settings";

/** What the user chose in the pane and is kept in the workbook, in a language. */
export interface SavedChoice extends Saved {
  readonly language: Language;
}

/** Reads what the pane keeps as the pane itself does. */
export async function savedChoice(): Promise<SavedChoice> {
  const saved = readSaved(await loadSetting("pane"));
  return { ...saved, language: saved.language ?? languageNow() };
}
