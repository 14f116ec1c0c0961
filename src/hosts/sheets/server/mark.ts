import type { Footprint } from "../../../core/index";
import type { NotesOutcome } from "../wire/outcome";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What we remember of a sheet that we have written, as developer metadata on it. */
export interface Mark extends Footprint {
  /** The plan's mark: `summary:2026-10`. */
  readonly mark: string;
  /** The sheet's own id: a copy that the user makes carries the metadata too, but is the user's. */
  readonly sheet: number;
  readonly charts: readonly number[];
  readonly what: "made" | "rewritten";
  /** The plan last written, and its next step where time ran out. */
  readonly print: string;
  readonly step: number | null;
  /** What the user is to be told once the plan is written to its end. */
  readonly notes: NotesOutcome;
}

const key = "nokkel";

const isMark = (value: unknown): value is Mark =>
  typeof value === "object" &&
  value !== null &&
  typeof (value as Mark).mark === "string" &&
  typeof (value as Mark).rows === "number" &&
  typeof (value as Mark).columns === "number" &&
  typeof (value as Mark).filled === "string" &&
  Array.isArray((value as Mark).charts);

const entryOf = (sheet: Sheet): GoogleAppsScript.Spreadsheet.DeveloperMetadata | undefined =>
  sheet.getDeveloperMetadata().find((one) => one.getKey() === key);

/** Our mark on a sheet; null on any other. */
export function markOf(sheet: Sheet): Mark | null {
  const text = entryOf(sheet)?.getValue();
  if (text == null) return null;
  try {
    const read: unknown = JSON.parse(text);
    return isMark(read) && read.sheet === sheet.getSheetId() ? read : null;
  } catch {
    return null;
  }
}

export function putMark(sheet: Sheet, mark: Mark): void {
  const text = JSON.stringify(mark);
  const entry = entryOf(sheet);
  if (entry === undefined) {
    sheet.addDeveloperMetadata(key, text, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
  } else entry.setValue(text);
}

/** The sheet is the user's own from now on. */
export function removeMark(sheet: Sheet): void {
  entryOf(sheet)?.remove();
}
