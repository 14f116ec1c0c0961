import { mountPane } from "../../../../taskpane/mountPane";
import type { ScriptRun } from "./run";
import { sheetsHost } from "./sheetsHost";

declare const google: { readonly script: { readonly run: ScriptRun } };
/** Of the package, set when the page is packed. */
declare const NOKKEL_VERSION: string;

const root = document.getElementById("nokkel");
const language = document.documentElement.lang === "nb" ? "nb" : "en";
if (root !== null) mountPane(root, sheetsHost(google.script.run, language), { version: NOKKEL_VERSION });
