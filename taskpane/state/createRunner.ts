import { paneSentences } from "../../src/core/index";
import { HostTrouble, type LongWork } from "../host";
import type { Context } from "./context";
import type { Busy, Notice, State } from "./state";

/** Work that takes time, and what to tell when it is done; null tells nothing. */
type Work = (work: LongWork) => Promise<Notice | null>;

/** Runs steps one at a time, in the order they were asked for; whatever stops one is told, and nothing is lost. */
export interface Runner {
  readonly run: (what: Busy["what"], work: Work, canCancel?: boolean) => Promise<void>;
  /** What the step under way is doing now. */
  readonly say: (what: Busy["what"]) => void;
  readonly cancel: () => void;
  /** Tells something when all that was asked for is over, for each step takes away what was told before. */
  readonly tell: (notice: Notice) => void;
}

export function createRunner({ state, dispatch }: Pick<Context, "state" | "dispatch">): Runner {
  let tail: Promise<void> = Promise.resolve();
  let stop: AbortController | null = null;
  const show = (busy: Busy | null): void => {
    dispatch({ kind: "busy", busy });
  };
  const step = async (what: Busy["what"], work: Work, canCancel: boolean): Promise<void> => {
    const own = new AbortController();
    stop = own;
    dispatch({ kind: "notice", notice: null });
    show({ what, share: null, canCancel });
    const progress = (share: number): void => {
      const { busy } = state();
      if (busy !== null) show({ ...busy, share });
    };
    const notice = await work({ progress, signal: own.signal }).catch((error: unknown) => troubleOf(error, state()));
    stop = null;
    show(null);
    dispatch({ kind: "notice", notice });
  };
  return {
    run: (what, work, canCancel = false) => {
      tail = tail.then(() => step(what, work, canCancel));
      return tail;
    },
    say: (what) => {
      const { busy } = state();
      if (busy !== null) show({ ...busy, what, share: null });
    },
    cancel: () => {
      stop?.abort();
    },
    tell: (notice) => {
      tail = tail.then(() => {
        dispatch({ kind: "notice", notice });
      });
    },
  };
}

/** Why a step was not done, in one sentence with the cure. */
function troubleOf(error: unknown, { language }: State): Notice {
  if (error instanceof Error && error.name === "AbortError") {
    return { tone: "done", text: paneSentences.stopped[language]() };
  }
  const kind = error instanceof HostTrouble ? error.kind : "unknown";
  // Only the host knows more of what has no name here.
  const why = kind === "unknown" && error instanceof HostTrouble ? error.message : "";
  return { tone: "trouble", text: why === "" ? paneSentences[kind][language]() : why };
}
