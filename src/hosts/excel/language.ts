import type { Language } from "../../core/index";

/**
 * The language of Excel's own menus, asked anew each time: before `Office.onReady` there is none to ask, and a formula
 * may be calculated that early. English where it is not known.
 */
export function languageNow(): Language {
  const context = (globalThis as { Office?: { context?: { displayLanguage?: string } } }).Office?.context;
  return /^(nb|nn|no)\b/i.test(context?.displayLanguage ?? "") ? "nb" : "en";
}
