import { paneSentences } from "../../src/core/index";
import { HostTrouble, type LongWork } from "../host";
import type { Context } from "./context";
import type { Busy, Notice, State } from "./state";

/** Work that takes time, and what to tell when it is done; null tells nothing. */
type Work = (work: LongWork) => Promise<Notice | null>;

/** Runs steps one at a time, in the order they were asked for; whatever stops one is told, and nothing is lost. */
export interface Runner {
  readonly run: (what: Busy["what"], work: Work, canCancel?: boolean) => Promise<void>;
  /**
   * Runs a step that nobody asked for: it shows nothing, takes away nothing that was told, and is stopped for the first step
   * that somebody asks for. Rejects as the work does.
   */
  readonly runUnasked: (work: (work: LongWork) => Promise<void>) => Promise<void>;
  /** What the step under way is doing now. */
  readonly say: (what: Busy["what"]) => void;
  readonly cancel: () => void;
  /** Tells something when all that was asked for is over, for each step takes away what was told before. */
  readonly tell: (notice: Notice) => void;
}

export function createRunner({ state, dispatch }: Pick<Context, "state" | "dispatch">): Runner {
  let tail: Promise<void> = Promise.resolve();
  let stop: AbortController | null = null;
  let unasked: AbortController | null = null;
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
      if (unasked !== null) {
        unasked.abort();
        // What was pressed is seen to have been heard.
        show({ what, share: null, canCancel: false });
      }
      tail = tail.then(() => step(what, work, canCancel));
      return tail;
    },
    runUnasked: (work) => {
      const done = tail.then(async () => {
        unasked = new AbortController();
        try {
          await work({ signal: unasked.signal, isUnasked: true });
        } finally {
          unasked = null;
        }
      });
      tail = done.catch(() => undefined);
      return done;
    },
    say: (what) => {
      const { busy } = state();
      if (busy !== null && unasked === null) show({ ...busy, what, share: null });
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

export const wasStopped = (error: unknown): boolean => error instanceof Error && error.name === "AbortError";

/** Why a step was not done, in one sentence with the cure. */
export function troubleOf(error: unknown, { language }: State): Notice {
  if (wasStopped(error)) {
    return { tone: "done", text: paneSentences.stopped[language]() };
  }
  const kind = error instanceof HostTrouble ? error.kind : "unknown";
  // Only the host knows more of what has no name here.
  const why = kind === "unknown" && error instanceof HostTrouble ? error.message : "";
  return { tone: "trouble", text: why === "" ? paneSentences[kind][language]() : why };
}
