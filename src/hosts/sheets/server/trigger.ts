import { sheetsTexts } from "../../../core/index";
import { tell } from "./monthlySummary";
import { ownLanguage } from "./ownLanguage";

const handler = "monthlyRun";
const triggerScope = "https://www.googleapis.com/auth/script.scriptapp";

/** On the 2nd, when the last month has been over for a day, early in the morning where the spreadsheet is. */
const dayOfMonth = 2;
const hour = 6;

const own = (): GoogleAppsScript.Script.Trigger[] =>
  ScriptApp.getUserTriggers(SpreadsheetApp.getActive()).filter((trigger) => trigger.getHandlerFunction() === handler);

/** Asks for the permission that only triggers need; Google shows its own dialogue where it has not been given. */
const askPermission = (): void => {
  ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, [triggerScope]);
};

export function switchMonthlyOn(): void {
  const language = ownLanguage();
  try {
    askPermission();
    if (own().length === 0) {
      const zone = SpreadsheetApp.getActive().getSpreadsheetTimeZone();
      ScriptApp.newTrigger(handler).timeBased().onMonthDay(dayOfMonth).atHour(hour).inTimezone(zone).create();
    }
    tell(sheetsTexts.said.switchedOn[language]);
  } catch {
    tell(sheetsTexts.said.notAllowed[language]);
  }
}

export function switchMonthlyOff(): void {
  const language = ownLanguage();
  try {
    askPermission();
    const triggers = own();
    for (const trigger of triggers) ScriptApp.deleteTrigger(trigger);
    tell(triggers.length > 0 ? sheetsTexts.said.switchedOff[language] : sheetsTexts.said.wasOff[language]);
  } catch {
    tell(sheetsTexts.said.notAllowed[language]);
  }
}
