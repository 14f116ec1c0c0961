import type { WorkbookHost } from "../host";
import type { Context } from "./context";
import { createRunner } from "./createRunner";
import { dataSteps } from "./dataSteps";
import { reduce, type Action } from "./reduce";
import type { State } from "./state";
import type { DataSteps, WritingSteps } from "./steps";
import { writingSteps } from "./writingSteps";

/** The state of a pane and the steps that take time; views call these and nothing of the host. */
export interface Pane extends DataSteps, WritingSteps {
  readonly state: () => State;
  readonly dispatch: (action: Action) => void;
  readonly subscribe: (listener: () => void) => void;
  readonly cancel: () => void;
}

export function createPane(host: WorkbookHost, first: State, version: string): Pane {
  let now = first;
  const listeners: (() => void)[] = [];
  const state = (): State => now;
  const dispatch = (action: Action): void => {
    now = reduce(now, action);
    for (const listener of listeners) listener();
  };
  const context: Context = { host, state, dispatch, version };
  const runner = createRunner(context);
  return {
    state,
    dispatch,
    subscribe: (listener) => {
      listeners.push(listener);
    },
    ...dataSteps(context, runner),
    ...writingSteps(context, runner),
    cancel: runner.cancel,
  };
}
