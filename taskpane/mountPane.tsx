import { render } from "preact";
import { formulas, type Language } from "../src/core/index";
import { App } from "./App";
import type { WorkbookHost } from "./host";
import { createPane } from "./state/pane";
import { initialState } from "./state/state";
import { Help } from "./views/Help";

/** How the pane is to look and what it says of itself. */
export interface PaneOptions {
  readonly version: string;
  /** The theme of the user's program; without it the system's own is followed. */
  readonly theme?: "light" | "dark";
  /** The part of the address after #: the name of a formula opens its help. */
  readonly anchor?: string;
}

/** Mounts the pane beside a workbook. */
export function mountPane(root: HTMLElement, host: WorkbookHost, { version, theme, anchor = "" }: PaneOptions): void {
  setTheme(theme);
  const isHelp = formulas.some(({ name }) => name === anchor);
  const pane = createPane(host, initialState(host.language, isHelp ? "help" : "start"), version);
  render(<App pane={pane} version={version} />, root);
  goTo(anchor);
}

/** Mounts the help alone, for a page that is opened with no workbook beside it. */
export function mountHelp(root: HTMLElement, language: Language, anchor: string): void {
  document.documentElement.lang = language;
  render(
    <main class="pane help">
      <h1>Nøkkel</h1>
      <Help language={language} />
    </main>,
    root,
  );
  goTo(anchor);
}

/** The theme of the user's program, also where it changes while the pane is open. */
export function setTheme(theme: "light" | "dark" | undefined): void {
  if (theme === undefined) delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
}

function goTo(anchor: string): void {
  if (anchor !== "") document.getElementById(anchor)?.scrollIntoView();
}
