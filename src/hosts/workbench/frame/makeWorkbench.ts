import { isFileFault, sayFileFault, workbenchTexts, type Language } from "../../../core/index";
import type { mountPane } from "../../../../taskpane/mountPane";
import { readSaved } from "../../../../taskpane/state/saved";
import { makeHost, type Settings } from "../book/makeHost";
import { bookData, openBook, type NewBook } from "../book/openBook";
import { sampleBook } from "../book/sampleBook";
import { Charts } from "../chart/showCharts";
import { download, savedName } from "../file/download";
import { keptBook } from "../file/keep";
import { makeKeeper } from "../file/keeper";
import { openFile, type OpenedFile } from "../file/openFile";
import { saveFile } from "../file/saveFile";
import { CellFaults } from "../grid/CellFaults";
import { knowsFunction } from "../grid/knows";
import { localeOf, openGrid, type Grid } from "../grid/openGrid";
import type { PaneDoor } from "../paneDoor";
import { takeDrops } from "./drops";
import { firstLanguage, firstTheme, keepTheme } from "./preferences";
import type { FrameActions, FrameState } from "./state";

/** Rows of a sheet above which many formulas over it are slow. */
const manyRows = 20_000;

/** What is there once the grid is. */
interface Running {
  readonly grid: Grid;
  readonly charts: Charts;
  readonly keeper: ReturnType<typeof makeKeeper>;
  readonly knows: (name: string) => boolean;
}

/** The page as a whole: the grid with its workbook, the pane beside it, and the frame around both. */
export function makeWorkbench(draw: (state: FrameState, actions: FrameActions) => void): { start: () => void } {
  let state: FrameState = {
    language: firstLanguage(),
    isDark: firstTheme() === "dark",
    name: "",
    isStarting: true,
    isBusy: false,
    isDropping: false,
    isChanged: false,
    cellFault: null,
    news: null,
    question: null,
    paneKey: 0,
  };
  let settings: Settings = new Map();
  let running: Running | null = null;
  let pane: ReturnType<typeof mountPane> | null = null;
  let answered: (isYes: boolean) => void = () => undefined;

  const set = (change: Partial<FrameState>): void => {
    state = { ...state, ...change };
    document.documentElement.lang = state.language;
    document.documentElement.dataset["theme"] = state.isDark ? "dark" : "light";
    draw(state, actions);
  };
  const done = (text: string): void => {
    set({ news: { tone: "done", text } });
  };
  const trouble = (text: string): void => {
    set({ news: { tone: "trouble", text } });
  };
  const failed = (error: unknown): string =>
    workbenchTexts.failed[state.language](error instanceof Error ? error.message : String(error));

  /** Menus and numbers of the grid in the language of the page. */
  const speak = (): void => {
    const { language } = state;
    running?.grid.api.setLocale(localeOf[language]);
    running?.grid.api.getActiveWorkbook()?.setNumfmtLocal(language === "nb" ? "nb" : "en");
  };

  /** The pane holds the one choice of language; page and grid follow. */
  const followLanguage = (): void => {
    const language: Language = readSaved(settings.get("pane") ?? null).language ?? state.language;
    if (language === state.language) return;
    set({ language });
    speak();
    running?.charts.redraw();
  };

  const show = (book: NewBook): void => {
    if (running === null) return;
    settings = new Map(book.settings);
    openBook(running.grid.api, bookData(book), book.shown);
    followLanguage();
    speak();
    set({ name: book.name, isStarting: false, isChanged: false, paneKey: state.paneKey + 1, news: null });
    running.keeper.keepAll();
  };

  /** Whether the workbook that is open may go. */
  const mayClose = async (): Promise<boolean> => {
    if (!state.isChanged) return true;
    const answer = new Promise<boolean>((resolve) => {
      answered = resolve;
    });
    set({ question: workbenchTexts.replace[state.language](state.name) });
    const isYes = await answer;
    set({ question: null });
    return isYes;
  };

  const toldOf = ({ book, valuesOnly, uncalculated, rows }: OpenedFile): string => {
    const say = <Key extends "valuesOnly" | "uncalculated" | "tooManyRows">(key: Key, count: number): string =>
      ` ${workbenchTexts[key][state.language](count.toLocaleString(state.language))}`;
    const names = book.sheets.map(({ plan }) => plan.name).join(", ");
    return [
      workbenchTexts.opened[state.language](book.name, names),
      valuesOnly > 0 ? say("valuesOnly", valuesOnly) : "",
      uncalculated > 0 ? say("uncalculated", uncalculated) : "",
      rows > manyRows ? say("tooManyRows", rows) : "",
    ].join("");
  };

  const open = async (file: File): Promise<void> => {
    if (running === null || !(await mayClose())) return;
    set({ isBusy: true, news: { tone: "done", text: workbenchTexts.opening[state.language](file.name) } });
    try {
      // The line above is drawn before the reading takes the page.
      await new Promise((resolve) => setTimeout(resolve, 30));
      const opened = await openFile(file, running.knows);
      if (isFileFault(opened)) trouble(sayFileFault(state.language, opened));
      else {
        show(opened.book);
        done(toldOf(opened));
      }
    } catch (error) {
      trouble(failed(error));
    } finally {
      set({ isBusy: false });
    }
  };

  const save = async (): Promise<void> => {
    if (running === null) return;
    set({ isBusy: true });
    try {
      const bytes = await saveFile(running.grid, { language: state.language, settings, now: new Date() });
      const name = savedName(state.name);
      download(name, bytes);
      set({ name, isChanged: false });
      running.keeper.keepSoon();
      done(workbenchTexts.saved[state.language](name));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      trouble(workbenchTexts.notSaved[state.language](why));
    } finally {
      set({ isBusy: false });
    }
  };

  const run = (container: HTMLElement): Running => {
    const faults = new CellFaults((cellFault) => {
      if (cellFault !== state.cellFault) set({ cellFault });
    });
    const grid = openGrid({
      container,
      dark: state.isDark,
      language: () => state.language,
      said: faults.said,
      changed: () => {
        if (!state.isChanged) set({ isChanged: true });
      },
    });
    faults.watch(grid.api);
    const keeper = makeKeeper(
      grid.api,
      () => ({ name: state.name, settings: [...settings], isChanged: state.isChanged }),
      () => {
        trouble(workbenchTexts.notKept[state.language]());
      },
    );
    return { grid, charts: new Charts(grid.api, () => state.language), keeper, knows: knowsFunction(grid.univer) };
  };

  const openDoor = ({ grid, charts, keeper }: Running): void => {
    const host = makeHost(grid, {
      language: () => state.language,
      settings: () => settings,
      changed: (what) => {
        if (what === "settings") followLanguage();
        else charts.redraw();
        keeper.keepSoon();
      },
    });
    const door: PaneDoor = {
      host,
      theme: () => (state.isDark ? "dark" : "light"),
      opened: (one) => {
        pane = one;
      },
    };
    Object.assign(window, { nokkelDoor: door });
  };

  /** What was open the last time, else the sample. */
  const begin = async (): Promise<void> => {
    const kept = await keptBook().catch(() => null);
    if (kept === null || running === null) {
      show(sampleBook(state.language));
      return;
    }
    settings = new Map(kept.settings);
    openBook(running.grid.api, kept.data, kept.shown);
    followLanguage();
    speak();
    set({ name: kept.name, isStarting: false, isChanged: kept.isChanged, paneKey: state.paneKey + 1 });
  };

  const mounted = (container: HTMLElement): void => {
    running = run(container);
    openDoor(running);
    void begin().catch((error: unknown) => {
      trouble(failed(error));
    });
  };

  const actions: FrameActions = {
    mounted,
    open: (file) => void open(file),
    save: () => void save(),
    summary: () => void pane?.summary(),
    sample: () => {
      void mayClose().then((may) => {
        if (may) show(sampleBook(state.language));
      });
    },
    undo: () => void running?.grid.api.undo(),
    redo: () => void running?.grid.api.redo(),
    changeTheme: () => {
      set({ isDark: !state.isDark });
      keepTheme(state.isDark ? "dark" : "light");
      running?.grid.api.toggleDarkMode(state.isDark);
      pane?.setTheme(state.isDark ? "dark" : "light");
    },
    toPane: () => {
      document.querySelector("iframe")?.focus();
    },
    answer: (isYes) => {
      answered(isYes);
    },
  };
  return {
    start: () => {
      set({});
      takeDrops({
        hover: (isDropping) => {
          set({ isDropping });
        },
        drop: actions.open,
      });
    },
  };
}
