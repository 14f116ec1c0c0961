import { callFormula, errorCodeOf, findFormula, isFault, nameOf, sayFault, type Language } from "../../core/index";
import { answerFor, argumentFrom } from "./border";

/** The language of whoever has the sheet open; the one service that works in every authorisation mode. */
function language(): Language {
  try {
    return /^(nb|nn|no)/.test(Session.getActiveUserLocale()) ? "nb" : "en";
  } catch {
    return "en";
  }
}

/** Evaluates a formula for a custom function; a fault is thrown with its sentence, which Sheets shows in the cell's note. */
export function call(name: string, values: readonly unknown[]): unknown {
  const own = language();
  const formula = findFormula(name);
  const answer = isFault(formula) ? formula : callFormula(formula, values.map(argumentFrom), { language: own });
  if (isFault(answer)) throw new Error(`${errorCodeOf(answer)} ${sayFault(own, answer, (id) => nameOf(id, own))}`);
  return answerFor(answer, (cell) => (isFault(cell) ? errorCodeOf(cell) : "#VALUE!"));
}

const menuTexts = {
  nb: { formulas: "Vis formler", hint: "Skriv =KPI_LIST() i en celle for å se alle nøkkeltall." },
  en: { formulas: "Show formulas", hint: "Type =KPI_LIST() in a cell to see every KPI." },
} as const;

/** Builds the add-on's menu; runs before the user has allowed anything, so it touches no other service. */
export function onOpen(): void {
  SpreadsheetApp.getUi().createAddonMenu().addItem(menuTexts[language()].formulas, "showFormulas").addToUi();
}

/** Tells where to begin. */
export function showFormulas(): void {
  SpreadsheetApp.getActive().toast(menuTexts[language()].hint, "Nøkkel");
}
