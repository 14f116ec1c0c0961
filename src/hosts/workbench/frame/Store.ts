import type { Notice } from "../../../../taskpane/state/state";
import { firstLanguage, firstTheme } from "./preferences";
import type { FrameState } from "./state";

/** What the frame shows, and the one way to change it. */
export class Store {
  readonly #draw: (state: FrameState) => void;
  #state: FrameState = {
    language: firstLanguage(),
    isDark: firstTheme() === "dark",
    name: "",
    isStarting: true,
    isBusy: false,
    isDropping: false,
    isChanged: false,
    canUndo: false,
    canRedo: false,
    cellFault: null,
    news: null,
    question: null,
    paneKey: 0,
  };

  constructor(draw: (state: FrameState) => void) {
    this.#draw = draw;
  }

  get now(): FrameState {
    return this.#state;
  }

  set(change: Partial<FrameState>): void {
    this.#state = { ...this.#state, ...change };
    document.documentElement.lang = this.#state.language;
    document.documentElement.dataset["theme"] = this.theme();
    this.#draw(this.#state);
  }

  theme(): "light" | "dark" {
    return this.#state.isDark ? "dark" : "light";
  }

  say(tone: Notice["tone"], text: string): void {
    this.set({ news: { tone, text } });
  }
}
