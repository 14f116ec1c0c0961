import { isFault, monthChoices, paneSentences, readTable, tableView, type Role } from "../../src/core/index";
import { HostTrouble, type LongWork, type WorkbookHost } from "../host";
import { compute, requestOf } from "./compute";
import { insertFormula, writeSample, writeSummary, type Report } from "./writing";
import { loadTargets, saveTargets } from "./targetSteps";
import { readSaved, writeSaved } from "./saved";
import type { Context } from "./context";
import { reduce, type Action } from "./reduce";
import type { Busy, ByRole, Notice, ReadOptions, State } from "./state";

/** The state of a pane and the steps that take time; views call these and nothing of the host. */
export interface Pane {
  readonly state: () => State;
  readonly dispatch: (action: Action) => void;
  readonly subscribe: (listener: () => void) => void;
  readonly start: () => Promise<void>;
  readonly refreshPlaces: () => Promise<void>;
  readonly choosePlace: (place: string) => Promise<void>;
  readonly readData: () => Promise<void>;
  readonly setRole: (role: Role, column: string | null) => Promise<void>;
  readonly setFormat: (options: Partial<Pick<ReadOptions, "decimal" | "order">>) => Promise<void>;
  readonly setMonth: (month: string) => Promise<void>;
  readonly setBy: (by: ByRole) => Promise<void>;
  readonly setLanguage: (language: State["language"]) => Promise<void>;
  readonly trySample: () => Promise<void>;
  readonly showCell: (address: string, sheet?: string) => Promise<void>;
  readonly insert: (kpi: string) => Promise<void>;
  readonly summary: () => Promise<void>;
  readonly saveTargets: () => Promise<void>;
  readonly cancel: () => void;
}

type Work = (work: LongWork) => Promise<Report | null>;

export function createPane(host: WorkbookHost, first: State, version: string): Pane {
  let state = first;
  let tail: Promise<void> = Promise.resolve();
  let stop: AbortController | null = null;
  const listeners: (() => void)[] = [];
  const dispatch = (action: Action): void => {
    state = reduce(state, action);
    for (const listener of listeners) listener();
  };
  const context: Context = { host, state: () => state, dispatch, version };

  /** One step at a time, in the order they were asked for; whatever stops one is told, and nothing is lost. */
  const run = (what: Busy["what"], work: Work, canCancel = false): Promise<void> => {
    tail = tail.then(async () => {
      stop = new AbortController();
      dispatch({ kind: "notice", notice: null });
      dispatch({ kind: "busy", busy: { what, share: null, canCancel } });
      const progress = (share: number): void => {
        dispatch({ kind: "busy", busy: { what, share, canCancel } });
      };
      let notice: Notice | null;
      try {
        const report = await work({ progress, signal: stop.signal });
        notice = report;
      } catch (error) {
        notice = troubleOf(error, state);
      }
      stop = null;
      dispatch({ kind: "busy", busy: null });
      dispatch({ kind: "notice", notice });
    });
    return tail;
  };
  const keep = (): Promise<void> => host.save("pane", writeSaved(state));
  const say = (what: Busy["what"]): void => {
    const { busy } = state;
    if (busy !== null) dispatch({ kind: "busy", busy: { ...busy, what, share: null } });
  };
  const understand = async (): Promise<void> => {
    understandSource(context);
    say("computing");
    await compute(context);
    await keep();
  };
  const readPlace = async (place: string, work: LongWork): Promise<void> => {
    const read = await host.read(place, work);
    dispatch({ kind: "source", source: { place, read, table: null, fault: null }, months: [] });
    await understand();
  };
  let asked = 0;
  /** Computes what the last change asks for; a change that another has followed is not computed by itself. */
  const after = (action: Action, work: () => Promise<void>): Promise<void> => {
    dispatch(action);
    const own = ++asked;
    return run("computing", async () => {
      if (own === asked) await work();
      return null;
    });
  };
  const recompute = (action: Action): Promise<void> =>
    after(action, async () => {
      await compute(context);
      await keep();
    });
  return {
    state: () => state,
    dispatch,
    subscribe: (listener) => {
      listeners.push(listener);
    },
    start: () =>
      run("starting", async (work) => {
        dispatch({ kind: "restored", saved: readSaved(await host.load("pane")) });
        dispatch({ kind: "places", places: await host.places() });
        await loadTargets(context);
        if (state.place !== null) await readPlace(state.place, work);
        return null;
      }),
    refreshPlaces: () =>
      run("reading", async () => {
        dispatch({ kind: "places", places: await host.places() });
        return null;
      }),
    choosePlace: (place) => {
      dispatch({ kind: "place", place });
      return run(
        "reading",
        async (work) => {
          if (place !== state.place) return null;
          await readPlace(place, work);
          return saidOfSource(state);
        },
        true,
      );
    },
    readData: () =>
      run(
        "reading",
        async (work) => {
          await loadTargets(context);
          if (state.place !== null) await readPlace(state.place, work);
          return saidOfSource(state);
        },
        true,
      ),
    setRole: (role, column) => after({ kind: "role", role, column }, understand),
    setFormat: (options) => after({ kind: "format", options }, understand),
    setMonth: (month) => recompute({ kind: "month", month }),
    setBy: (by) => recompute({ kind: "by", by }),
    setLanguage: (language) =>
      after({ kind: "language", language }, async () => {
        await loadTargets(context);
        await compute(context);
        await keep();
      }),
    trySample: () =>
      run(
        "writing",
        async (work) => {
          const { report, place } = await writeSample(context, work);
          if (place === null) return report;
          dispatch({ kind: "places", places: await host.places() });
          dispatch({ kind: "place", place });
          await loadTargets(context);
          say("reading");
          await readPlace(place, work);
          return report;
        },
        true,
      ),
    showCell: (address, sheet) =>
      run("showing", async () => {
        await host.show(sheet ?? state.source?.read.sheet ?? "", address);
        return null;
      }),
    insert: (kpi) => run("inserting", () => insertFormula(context, kpi)),
    summary: () => run("writing", (work) => writeSummary(context, requestOf(context), work), true),
    saveTargets: () =>
      run("saving", async (work) => {
        const report = await saveTargets(context, work);
        await compute(context);
        await keep();
        return report;
      }),
    cancel: () => {
      stop?.abort();
    },
  };
}

/** Reads the cells again with what the user has corrected. */
function understandSource({ state, dispatch }: Context): void {
  const { source, options, language } = state();
  if (source === null) return;
  const { decimal, order, roles } = options;
  const read = readTable(source.read.cells, {
    roles: new Map(Object.entries(roles) as [Role, string][]),
    ...(decimal === null ? {} : { decimal }),
    ...(order === null ? {} : { order }),
    origin: source.read.origin,
  });
  const months = isFault(read) ? [] : monthChoices(read, language).map(({ period }) => period.key);
  const made = isFault(read) ? { table: null, fault: read } : { table: read, fault: null };
  dispatch({ kind: "source", source: { ...source, ...made }, months });
}

function saidOfSource({ source, language }: State): Report | null {
  if (source?.table == null) return null;
  const { rows, subject } = tableView(source.table, language);
  return { tone: "done", text: paneSentences.read[language](rows, subject.toLowerCase()) };
}

/** Why a step was not done, in one sentence with the cure. */
function troubleOf(error: unknown, { language }: State): Notice {
  if (error instanceof Error && error.name === "AbortError") {
    return { tone: "done", text: paneSentences.stopped[language]() };
  }
  const kind = error instanceof HostTrouble ? error.kind : "unknown";
  return { tone: "trouble", text: paneSentences[kind][language]() };
}
