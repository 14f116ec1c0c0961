type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What we remember of a sheet that we have written, as developer metadata on it. */
export interface Mark {
  /** The plan's mark: `summary:2026-10`. */
  readonly mark: string;
  /** The sheet's own id: a copy that the user makes carries the metadata too, but is the user's. */
  readonly sheet: number;
  /** The rectangle from A1 that we have written; what stands beside it is the user's. */
  readonly rows: number;
  readonly columns: number;
  readonly charts: readonly number[];
  readonly what: "made" | "rewritten";
  /** The plan last written, and its next step where time ran out. */
  readonly print: string;
  readonly step: number | null;
}

const key = "nokkel";

const isMark = (value: unknown): value is Mark =>
  typeof value === "object" &&
  value !== null &&
  typeof (value as Mark).mark === "string" &&
  typeof (value as Mark).rows === "number" &&
  typeof (value as Mark).columns === "number" &&
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
