import { workbenchTexts, type Language } from "../../../core/index";
import type { Notice } from "../../../../taskpane/state/state";
import type { mountPane } from "../../../../taskpane/mountPane";
import { readSaved } from "../../../../taskpane/state/saved";
import { makeHost, type Settings } from "../book/makeHost";
import { bookData, openBook } from "../book/openBook";
import { sampleBook, type NewBook } from "../book/sampleBook";
import { Charts } from "../chart/showCharts";
import { localeOf, openGrid, type Grid } from "../grid/openGrid";
import type { PaneDoor } from "../paneDoor";
import { firstLanguage, firstTheme, keepTheme } from "./preferences";
import type { FrameActions, FrameState } from "./state";

/** The page as a whole: the grid with its workbook, the pane beside it, and the frame around both. */
export function makeWorkbench(draw: (state: FrameState, actions: FrameActions) => void) {
  let state: FrameState = {
    language: firstLanguage(),
    isDark: firstTheme() === "dark",
    name: "",
    isStarting: true,
    isBusy: false,
    isDropping: false,
    news: null,
    question: null,
    paneKey: 0,
  };
  let settings: Settings = new Map();
  let grid: Grid | null = null;
  let charts: Charts | null = null;
  let pane: ReturnType<typeof mountPane> | null = null;

  const set = (change: Partial<FrameState>): void => {
    state = { ...state, ...change };
    document.documentElement.lang = state.language;
    document.documentElement.dataset["theme"] = state.isDark ? "dark" : "light";
    draw(state, actions);
  };
  const say = (news: Notice): void => {
    set({ news });
  };

  /** The pane holds the one choice of language; page and grid follow. */
  const followLanguage = (): void => {
    const language: Language = readSaved(settings.get("pane") ?? null).language ?? state.language;
    if (language === state.language) return;
    set({ language });
    grid?.api.setLocale(localeOf[language]);
    charts?.redraw();
  };

  const show = (book: NewBook): void => {
    if (grid === null) return;
    charts?.clear();
    settings = new Map(book.settings);
    openBook(grid.api, bookData(book), book.shown);
    followLanguage();
    set({ name: book.name, isStarting: false, paneKey: state.paneKey + 1 });
    charts?.follow();
  };

  const mounted = (container: HTMLElement): void => {
    const opened = openGrid({
      container,
      dark: state.isDark,
      language: () => state.language,
      said: () => undefined,
    });
    grid = opened;
    charts = new Charts(opened.api, () => state.language);
    const host = makeHost(opened, {
      language: () => state.language,
      settings: () => settings,
      changed: (what) => {
        if (what === "settings") followLanguage();
        else charts?.follow();
      },
    });
    const door: PaneDoor = {
      host,
      theme: () => (state.isDark ? "dark" : "light"),
      opened: (one) => {
        pane = one;
      },
    };
    Object.assign(window, { nokkelDoor: door, nokkelApi: opened.api });
    show(sampleBook(state.language));
  };

  const actions: FrameActions = {
    mounted,
    open: () => undefined,
    save: () => undefined,
    summary: () => void pane?.summary(),
    sample: () => {
      show(sampleBook(state.language));
    },
    undo: () => void grid?.api.undo(),
    redo: () => void grid?.api.redo(),
    changeTheme: () => {
      set({ isDark: !state.isDark });
      keepTheme(state.isDark ? "dark" : "light");
      grid?.api.toggleDarkMode(state.isDark);
      pane?.setTheme(state.isDark ? "dark" : "light");
    },
    toPane: () => {
      document.querySelector("iframe")?.focus();
    },
    answer: () => undefined,
  };
  return {
    start: (): void => {
      set({});
      say({ tone: "done", text: workbenchTexts.starting[state.language]() });
    },
  };
}
