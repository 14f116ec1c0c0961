import type { Notice } from "../../../../taskpane/state/state";
import { say } from "../said";

/** Opens the pane. An Excel that will not has nothing to be told of it: what the pane holds is there once it is opened. */
export async function showPane(): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
  } catch {
    return;
  }
}

/** Says something in the pane, in the place of all that it says, and opens the pane so that it is seen. */
export async function tell(notice: Notice): Promise<void> {
  say(notice);
  await showPane();
}
