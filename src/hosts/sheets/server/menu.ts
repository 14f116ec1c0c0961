import { sheetsTexts } from "../../../core/index";
import { tell } from "./monthlySummary";
import { ownLanguage } from "./ownLanguage";

/** Builds the add-on's menu; runs before the user has allowed anything, so it touches no other service. */
export function onOpen(): void {
  const language = ownLanguage();
  const menu = SpreadsheetApp.getUi().createAddonMenu();
  for (const [handler, text] of Object.entries(sheetsTexts.menu)) menu.addItem(text[language], handler);
  menu.addToUi();
}

/** Opens the pane. The page is told its language here, for it must know it before its first question. */
export function openSidebar(): void {
  const page = HtmlService.createHtmlOutputFromFile("sidebar").getContent();
  const own = page.replace(/<html lang="?en"?>/, `<html lang="${ownLanguage()}">`);
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(own).setTitle("Nøkkel"));
}

/** Tells where to begin. */
export function showFormulas(): void {
  tell(sheetsTexts.said.hint[ownLanguage()]);
}
