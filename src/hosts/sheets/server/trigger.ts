import { sheetsTexts } from "../../../core/index";
import { tell } from "./monthlySummary";
import { cancelContinuation } from "./continuation";
import { ownLanguage } from "./ownLanguage";
import { triggersOf } from "./triggersOf";

const handler = "monthlyRun";
const triggerScope = "https://www.googleapis.com/auth/script.scriptapp";

/** On the 2nd, when the last month has been over for a day, early in the morning where the spreadsheet is. */
const dayOfMonth = 2;
const hour = 6;

/** Asks for the permission that only triggers need; Google shows its own dialogue where it has not been given. */
const askPermission = (): void => {
  ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, [triggerScope]);
};

export function switchMonthlyOn(): void {
  const language = ownLanguage();
  try {
    askPermission();
    if (triggersOf(handler).length === 0) {
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
    const triggers = triggersOf(handler);
    for (const trigger of triggers) ScriptApp.deleteTrigger(trigger);
    cancelContinuation();
    tell(triggers.length > 0 ? sheetsTexts.said.switchedOff[language] : sheetsTexts.said.wasOff[language]);
  } catch {
    tell(sheetsTexts.said.notAllowed[language]);
  }
}
