import type { WorkbookHost } from "../host";
import type { Action } from "./reduce";
import type { State } from "./state";

/** What a step may do: read the state, change it, and ask the host. */
export interface Context {
  readonly host: WorkbookHost;
  readonly state: () => State;
  readonly dispatch: (action: Action) => void;
  readonly version: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
