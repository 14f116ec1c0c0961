import { readSaved } from "../../../core/index";
import { loadSetting } from "../settings";

type Saved = ReturnType<typeof readSaved>;

/** What the user chose in the pane and is kept in the workbook. */
export const loadSaved = async (): Promise<Saved> => readSaved(await loadSetting("pane"));
