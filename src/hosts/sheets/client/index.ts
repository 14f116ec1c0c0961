import type { WorkbookHost } from "../../../../taskpane/host";
import type { ScriptRun } from "./run";
import { sheetsHost } from "./sheetsHost";

declare const google: { readonly script: { readonly run: ScriptRun } };
declare global {
  interface Window {
    /** The host that the pane's own script, which comes after this one in the page, is to stand beside. */
    nokkelHost?: WorkbookHost;
  }
}

window.nokkelHost = sheetsHost(google.script.run, document.documentElement.lang === "nb" ? "nb" : "en");
