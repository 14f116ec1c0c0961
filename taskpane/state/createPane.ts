import type { QueryWriter, WorkbookHost } from "../host";
import type { Context } from "./context";
import { createRunner } from "./createRunner";
import { dataSteps } from "./dataSteps";
import { reduce, type Action } from "./reduce";
import type { Notice, State } from "./state";
import type { DataSteps, WritingSteps } from "./steps";
import { writingSteps } from "./writingSteps";

/** The state of a pane and the steps that take time; views call these and nothing of the host. */
export interface Pane extends DataSteps, WritingSteps {
  readonly state: () => State;
  readonly dispatch: (action: Action) => void;
  readonly subscribe: (listener: () => void) => void;
  readonly cancel: () => void;
  readonly hostName: WorkbookHost["name"];
  /** null where the host has none. */
  readonly queryWriter: (() => Promise<QueryWriter>) | null;
  /** Whether the workbook lets its formulas be read and changed. */
  readonly canChangeFormulas: boolean;
  /** Shows what was done outside the pane; what is told before the pane has started waits for that. */
  readonly tell: (notice: Notice) => void;
}

export function createPane(host: WorkbookHost, first: State, version: string, now: () => number = Date.now): Pane {
  let present = first;
  const listeners: (() => void)[] = [];
  const state = (): State => present;
  const dispatch = (action: Action): void => {
    present = reduce(present, action);
    for (const listener of listeners) listener();
  };
  const context: Context = { host, state, dispatch, version, now };
  const runner = createRunner(context);
  const data = dataSteps(context, runner);
  let begin = (): void => undefined;
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  return {
    state,
    dispatch,
    subscribe: (listener) => {
      listeners.push(listener);
    },
    ...data,
    start: () => {
      const started = data.start();
      begin();
      return started;
    },
    ...writingSteps(context, runner),
    cancel: runner.cancel,
    hostName: host.name,
    queryWriter: host.queryWriter ?? null,
    canChangeFormulas: host.changeFormulas !== undefined,
    tell: (notice) => {
      void begun.then(() => {
        runner.tell(notice);
      });
    },
  };
}
