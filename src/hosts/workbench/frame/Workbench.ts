import { workbenchTexts, type Language } from "../../../core/index";
import type { mountPane } from "../../../../taskpane/mountPane";
import { readSaved } from "../../../../taskpane/state/saved";
import { firstChoices } from "../book/firstChoices";
import { makeHost, type Settings } from "../book/makeHost";
import { bookData, openBook, type NewBook } from "../book/openBook";
import { sampleBook } from "../book/sampleBook";
import { Charts } from "../chart/showCharts";
import { keptBook, type KeptBook } from "../file/keep";
import { makeKeeper } from "../file/keeper";
import { takeSlot, type Slot } from "../file/slots";
import { CellFaults } from "../grid/CellFaults";
import { settle } from "../grid/settle";
import { localeOf, openGrid, type Grid } from "../grid/openGrid";
import type { PaneDoor } from "../paneDoor";
import { openChosen, saveNow } from "./files";
import { hear } from "./hear";
import { toPane } from "./parts";
import { keepTheme } from "./preferences";
import type { FrameActions, FrameState } from "./state";
import { Store } from "./Store";

/** What is there once the grid is. */
interface Running {
  readonly grid: Grid;
  readonly charts: Charts;
  readonly keeper: ReturnType<typeof makeKeeper>;
}

/** What is to be said of the workbooks of other tabs; nothing where there are none. */
const toldOfTabs = ({ elsewhere, waiting }: Slot, language: Language): string =>
  [
    ...(elsewhere.length > 0 ? [workbenchTexts.elsewhere[language](elsewhere)] : []),
    ...(waiting.length > 0 ? [workbenchTexts.waiting[language](waiting)] : []),
  ].join(" ");

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The page as a whole: the grid with its workbook, the pane beside it, and the frame around both. */
export class Workbench {
  readonly #store: Store;
  #settings: Settings = new Map();
  #running: Running | null = null;
  #pane: ReturnType<typeof mountPane> | null = null;
  #turn: Promise<void> = Promise.resolve();
  #answered: (isYes: boolean) => void = () => undefined;

  constructor(draw: (state: FrameState, actions: FrameActions) => void) {
    this.#store = new Store((state) => {
      draw(state, this.#actions);
    });
  }

  start(): void {
    this.#store.set({});
  }

  readonly #actions: FrameActions = {
    mounted: (container) => {
      this.#running = this.#run(container);
      this.#openDoor(this.#running);
      this.#inTurn(() => this.#begin());
    },
    open: (file, more) => {
      if (this.#store.now.question === null) this.#inTurn(() => this.#open(file, more));
    },
    save: () => {
      this.#inTurn(() => this.#save());
    },
    summary: () => void this.#settled().then(() => this.#pane?.summary()),
    sample: () => {
      this.#inTurn(() => this.#sample());
    },
    undo: () => void this.#settled().then(() => this.#running?.grid.api.undo()),
    redo: () => void this.#settled().then(() => this.#running?.grid.api.redo()),
    changeTheme: () => {
      this.#changeTheme();
    },
    toPane,
    answer: (isYes) => {
      this.#answered(isYes);
    },
  };

  async #settled(): Promise<void> {
    if (this.#running !== null) await settle(this.#running.grid.api);
  }

  /** Does one thing after the other, so that a file chosen while another is saved is opened then; says what went wrong. */
  #inTurn(work: () => Promise<void>): void {
    this.#turn = this.#turn.then(work).catch((error: unknown) => {
      this.#store.set({ isBusy: false });
      this.#store.say("trouble", workbenchTexts.failed[this.#language()](messageOf(error)));
    });
  }

  readonly #language = (): Language => this.#store.now.language;

  #run(container: HTMLElement): Running {
    const faults = new CellFaults((cellFault) => {
      if (cellFault !== this.#store.now.cellFault) this.#store.set({ cellFault });
    });
    const grid = openGrid({
      container,
      dark: this.#store.now.isDark,
      language: this.#language,
      said: faults.said,
      changed: ({ undos, redos }) => {
        const { canUndo, canRedo, isChanged } = this.#store.now;
        const next = { canUndo: undos > 0, canRedo: redos > 0, isChanged: isChanged || undos + redos > 0 };
        if (next.canUndo !== canUndo || next.canRedo !== canRedo || next.isChanged !== isChanged) this.#store.set(next);
      },
    });
    faults.watch(grid.api);
    const keeper = makeKeeper(
      grid,
      () => ({ name: this.#store.now.name, settings: [...this.#settings], isChanged: this.#store.now.isChanged }),
      () => {
        this.#store.say("trouble", workbenchTexts.notKept[this.#language()]());
      },
    );
    return {
      grid,
      charts: new Charts(grid.api, { language: this.#language, theme: () => this.#store.theme() }),
      keeper,
    };
  }

  /** Holds the workbook out to the pane, which opens in a frame of its own. */
  #openDoor({ grid, charts, keeper }: Running): void {
    const host = makeHost(grid, {
      language: this.#language,
      settings: () => this.#settings,
      changed: (what) => {
        if (what === "settings") this.#followLanguage();
        else charts.redraw();
        keeper.keepSoon();
      },
    });
    const door: PaneDoor = {
      host,
      ...hear({
        actions: this.#actions,
        grid,
        hover: (isDropping) => {
          this.#store.set({ isDropping });
        },
      }),
      theme: () => this.#store.theme(),
      opened: (pane) => {
        this.#pane = pane;
      },
    };
    Object.assign(window, { nokkelDoor: door });
  }

  /** What was open the last time, else the sample. */
  async #begin(): Promise<void> {
    // A browser that refuses to keep anything is told of at the first change.
    const slot = await takeSlot().catch((): Slot => ({ id: crypto.randomUUID(), elsewhere: [], waiting: [] }));
    const kept = await keptBook(slot.id).catch(() => null);
    this.#running?.keeper.begin(slot.id, kept?.pieces ?? new Map());
    if (kept === null) this.#show(sampleBook(this.#language()));
    else this.#restore(kept.book);
    const told = toldOfTabs(slot, this.#language());
    if (told !== "") this.#store.say("done", told);
  }

  #restore({ data, name, settings, shown, isChanged }: KeptBook): void {
    this.#settings = new Map(settings);
    if (this.#running !== null) openBook(this.#running.grid, data, shown);
    this.#showFrame(name, isChanged);
  }

  #show(book: NewBook): void {
    if (this.#running === null) return;
    this.#settings = new Map(firstChoices(book, this.#language()));
    openBook(this.#running.grid, bookData(book), book.shown);
    this.#showFrame(book.name, false);
    this.#running.keeper.keepAll();
  }

  #showFrame(name: string, isChanged: boolean): void {
    this.#followLanguage();
    this.#speak();
    const paneKey = this.#store.now.paneKey + 1;
    this.#store.set({ name, isStarting: false, isChanged, cellFault: null, news: null, paneKey });
  }

  /** Menus and numbers of the grid in the language of the page. */
  #speak(): void {
    const language = this.#language();
    this.#running?.grid.api.setLocale(localeOf[language]);
    this.#running?.grid.api.getActiveWorkbook()?.setNumfmtLocal(language === "nb" ? "nb" : "en");
  }

  /** The pane holds the one choice of language; page and grid follow. */
  #followLanguage(): void {
    const language = readSaved(this.#settings.get("pane") ?? null).language ?? this.#language();
    if (language === this.#language()) return;
    this.#store.set({ language });
    this.#speak();
    this.#running?.charts.redraw();
  }

  /** Whether the workbook that is open may go. */
  async #mayClose(): Promise<boolean> {
    const { isChanged, language, name } = this.#store.now;
    if (!isChanged) return true;
    const answer = new Promise<boolean>((resolve) => {
      this.#answered = resolve;
    });
    this.#store.set({ question: workbenchTexts.replace[language](name) });
    const isYes = await answer;
    this.#store.set({ question: null });
    return isYes;
  }

  async #sample(): Promise<void> {
    if (await this.#mayClose()) this.#show(sampleBook(this.#language()));
  }

  async #open(file: File, more: number): Promise<void> {
    if (this.#running === null) return;
    const show = async (book: NewBook): Promise<boolean> => {
      const may = await this.#mayClose();
      if (may) this.#show(book);
      return may;
    };
    await openChosen({ file, more }, this.#running.grid, this.#store, show);
  }

  async #save(): Promise<void> {
    if (this.#running === null) return;
    await saveNow(this.#running.grid, this.#store, this.#settings);
    this.#running.keeper.keepSoon();
  }

  #changeTheme(): void {
    this.#store.set({ isDark: !this.#store.now.isDark });
    const theme = this.#store.theme();
    keepTheme(theme);
    this.#running?.grid.api.toggleDarkMode(theme === "dark");
    this.#running?.charts.redraw();
    this.#pane?.setTheme(theme);
  }
}
