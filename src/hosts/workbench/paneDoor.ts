import type { WorkbookHost } from "../../../taskpane/host";
import type { mountPane } from "../../../taskpane/mountPane";
import type { Drops } from "./frame/drops";
import type { Keys } from "./frame/keys";

/** What the page holds out to the pane, which stands in a frame of its own, as it does in Excel. */
export interface PaneDoor {
  readonly host: WorkbookHost;
  readonly drops: Drops;
  readonly keys: Keys;
  readonly theme: () => "light" | "dark";
  /** Told once the pane is mounted. */
  readonly opened: (pane: ReturnType<typeof mountPane>) => void;
}
