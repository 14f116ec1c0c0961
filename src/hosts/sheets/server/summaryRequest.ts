import {
  isFault,
  lastCompleteMonth,
  lastDay,
  nameOf,
  readTable,
  readTargets,
  sayFault,
  sheetsTexts,
  usualSettings,
  type Language,
  type SourceTable,
  type SummaryRequest,
  type TableOptions,
  type Target,
} from "../../../core/index";
import { readChoice, type DataChoice } from "./choice";
import { ownLanguage } from "./ownLanguage";
import { dataSheets, rangeOf } from "./places";
import { readCells } from "./readRows";
import { version } from "./version";

type Range = GoogleAppsScript.Spreadsheet.Range;

/** Names of the sheet where the pane keeps targets, in either language. */
const targetSheets = ["KPI-mål", "KPI targets"];

function sourceOf(range: Range, name: string, options: TableOptions): SourceTable | null {
  const origin = { row: range.getRow() - 1, column: range.getColumn() - 1 };
  const table = readTable(readCells(range), { ...options, origin });
  return isFault(table) || table.subject === "unknown" ? null : { name, table };
}

/** The table that the user has chosen; else every sheet that holds one that makes sense. */
function findSources({ place, options, targetsSheet }: DataChoice): SourceTable[] {
  if (place !== null) {
    const range = rangeOf(place);
    const source = sourceOf(range, range.getSheet().getName(), options);
    return source === null ? [] : [source];
  }
  return dataSheets()
    .filter((sheet) => sheet.getName() !== targetsSheet && !targetSheets.includes(sheet.getName()))
    .flatMap((sheet) => sourceOf(sheet.getDataRange(), sheet.getName(), {}) ?? []);
}

/** The targets, and the sentence that says why they could not be read. */
function findTargets({ targetsSheet }: DataChoice, language: Language): { targets: Target[]; trouble: string | null } {
  const spreadsheet = SpreadsheetApp.getActive();
  for (const name of targetsSheet === null ? targetSheets : [targetsSheet]) {
    const sheet = spreadsheet.getSheetByName(name);
    if (sheet === null) continue;
    const targets = readTargets(readCells(sheet.getDataRange()));
    if (!isFault(targets)) return { targets, trouble: null };
    const why = sayFault(language, targets, (id) => nameOf(id, language));
    return { targets: [], trouble: `${sheetsTexts.said.noTargets[language]} ${why}` };
  }
  return { targets: [], trouble: null };
}

/** What the summary of the last complete month is made from, or the sentence that says why there is none. */
export function summaryRequest(): { request: SummaryRequest; trouble: string | null } | string {
  const choice = readChoice();
  const language = choice.language ?? ownLanguage();
  const sources = findSources(choice);
  if (sources.length === 0) return sheetsTexts.said.noTable[language];
  const days = sources.map(({ table }) => lastDay(table)).filter((day) => !Number.isNaN(day));
  if (days.length === 0) return sheetsTexts.said.noMonth[language];
  const month = lastCompleteMonth(Math.max(...days));
  const { targets, trouble } = findTargets(choice, language);
  return {
    request: { sources, targets, rebases: [], settings: usualSettings, month, by: choice.by, language, version },
    trouble,
  };
}
