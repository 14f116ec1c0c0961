import type { Language } from "../../../core/index";

const isNorwegian = (locale: string): boolean => /^(nb|nn|no)/i.test(locale);

/**
 * The language of whoever has the spreadsheet open. It is the one question that may be asked before anything is allowed;
 * where even that fails, as for a trigger without a user, the spreadsheet's own locale decides.
 */
export function ownLanguage(): Language {
  for (const ask of [() => Session.getActiveUserLocale(), () => SpreadsheetApp.getActive().getSpreadsheetLocale()]) {
    try {
      const locale: unknown = ask();
      if (typeof locale === "string" && locale !== "") return isNorwegian(locale) ? "nb" : "en";
    } catch {
      continue;
    }
  }
  return "en";
}
