import { h, render } from "preact";
import { formulas, type Language } from "../src/core/index";
import { App } from "./App";
import type { WorkbookHost } from "./host";
import { createPane } from "./state/createPane";
import { initialState, type Notice } from "./state/state";
import { FormulaHelp } from "./parts/FormulaHelp";
import type { KeyHelp } from "./parts/Keys";

/** How the pane is to look and what it says of itself. */
interface PaneOptions {
  readonly version: string;
  /** The theme of the user's program; without it the system's own is followed. */
  readonly theme?: "light" | "dark";
  /** The part of the address after #: the name of a formula opens its help. */
  readonly anchor?: string;
  /** Keys of the page around the pane, for the help. */
  readonly keys?: KeyHelp;
}

/** A pane that is mounted. */
interface MountedPane {
  /** For a host whose theme changes while the pane is open. */
  readonly setTheme: (theme: "light" | "dark") => void;
  /** Says what was done in the host outside the pane, once the step under way is over. */
  readonly tell: (notice: Notice) => void;
  /** Writes the summary of what the pane shows, as its own button does. */
  readonly summary: () => Promise<void>;
  /** Reads the data again if their cells have changed; for a host whose user comes back to the pane. */
  readonly readChanged: () => Promise<void>;
}

/** Mounts the pane beside a workbook. */
export function mountPane(
  root: HTMLElement,
  host: WorkbookHost,
  { version, theme, anchor = "", keys }: PaneOptions,
): MountedPane {
  setTheme(theme);
  const isHelp = formulas.some(({ name }) => name === anchor);
  const pane = createPane(host, initialState(host.language, isHelp ? "help" : "start"), version);
  render(h(App, { pane, version, ...(keys === undefined ? {} : { keys }) }), root);
  goTo(anchor);
  return { setTheme, tell: pane.tell, summary: pane.summary, readChanged: pane.readChanged };
}

/** Mounts the help alone, for a page that is opened with no workbook beside it. */
export function mountHelp(root: HTMLElement, language: Language, anchor: string): void {
  document.documentElement.lang = language;
  const title = h("h1", null, "Nøkkel");
  render(h("main", { class: "pane help" }, title, h(FormulaHelp, { language })), root);
  goTo(anchor);
}

/** The theme of the user's program, also where it changes while the pane is open. */
function setTheme(theme: "light" | "dark" | undefined): void {
  if (theme === undefined) delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
}

function goTo(anchor: string): void {
  if (anchor !== "") document.getElementById(anchor)?.scrollIntoView();
}
