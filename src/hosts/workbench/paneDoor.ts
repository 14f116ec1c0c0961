import type { WorkbookHost } from "../../../taskpane/host";
import type { mountPane } from "../../../taskpane/mountPane";

/** What the page holds out to the pane, which stands in a frame of its own, as it does in Excel. */
export interface PaneDoor {
  readonly host: WorkbookHost;
  /** Takes the keyboard from the pane to the grid. */
  readonly toGrid: () => void;
  readonly theme: () => "light" | "dark";
  /** Told once the pane is mounted. */
  readonly opened: (pane: ReturnType<typeof mountPane>) => void;
}
