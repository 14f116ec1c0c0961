/** The user's own triggers in this spreadsheet that run a function of ours. */
export const triggersOf = (handler: string): GoogleAppsScript.Script.Trigger[] =>
  ScriptApp.getUserTriggers(SpreadsheetApp.getActive()).filter((trigger) => trigger.getHandlerFunction() === handler);
