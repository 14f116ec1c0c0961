import { analysisFormulas } from "../../core/index";
import { mountHelp, mountPane } from "../../../taskpane/mountPane";
import { associateFunctions } from "./associateFunctions";
import { associateCommands } from "./commands/associateCommands";
import { makeExcelHost } from "./excelHost";
import { languageNow } from "./language";
import { hear } from "./said";
import { version } from "./version";
import { whenQuiet } from "./whenQuiet";

/** Excel's own theme, where it tells one; else the system's is followed. */
function themeNow(): { readonly theme?: "light" | "dark" } {
  const office = Office.context as { officeTheme?: { isDarkTheme?: boolean } };
  const isDark = office.officeTheme?.isDarkTheme;
  return isDark === undefined ? {} : { theme: isDark ? "dark" : "light" };
}

const anchor = location.hash.slice(1);
const root = document.getElementById("nokkel");

/** Opened by the link to the help of a formula, the page stands in a browser with no workbook beside it. */
function showHelp(into: HTMLElement): void {
  mountHelp(into, /^(nb|nn|no)/.test(navigator.language) ? "nb" : languageNow(), anchor);
}

/** Milliseconds for the click that brought the user to the pane to be heard. */
const afterClick = 300;

/** The pane reads again what has changed: a while after the last change, and when the user turns to the pane. */
function openPane(into: HTMLElement): void {
  const heard = whenQuiet(() => readChanged());
  const pane = mountPane(into, makeExcelHost(heard), { version, anchor, ...themeNow() });
  const readChanged = (): Promise<void> => (document.hidden ? Promise.resolve() : pane.readChanged());
  hear(pane.tell);
  window.addEventListener("focus", () => setTimeout(() => void readChanged(), afterClick));
  document.addEventListener("visibilitychange", () => void readChanged());
}

if (root !== null) {
  if (typeof Office === "undefined") showHelp(root);
  else {
    // With the pane, which judges as they do: the formulas that a sheet is full of are there sooner.
    associateFunctions(analysisFormulas);
    associateCommands();
    void Office.onReady(({ host }) => {
      // Outside Excel the client tells no host, whatever its types say.
      if ((host as unknown) === Office.HostType.Excel) {
        openPane(root);
      } else showHelp(root);
    });
  }
}
