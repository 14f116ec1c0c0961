import type { IWorkbookData } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { rulesOf } from "./conditions";
import type { NewBook } from "./sampleBook";
import { sheetData } from "./sheetData";

/** A new workbook as the grid takes one. */
export function bookData(book: NewBook): IWorkbookData {
  const sheets = book.sheets.map(({ plan, isOurs }, place) => sheetData(plan, `sheet-${String(place)}`, isOurs));
  return {
    id: `book-${String(Date.now())}`,
    name: book.name,
    appVersion: "",
    locale: "enUS" as IWorkbookData["locale"],
    styles: {},
    sheetOrder: sheets.map(({ id }) => id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
    resources: [
      {
        name: "SHEET_CONDITIONAL_FORMATTING_PLUGIN",
        data: JSON.stringify(
          Object.fromEntries(
            sheets.map(({ id }, place) => [id, rulesOf(book.sheets[place]?.plan.conditions ?? [], id)]),
          ),
        ),
      },
    ],
  };
}

/** Puts a workbook in the place of the one that is open. */
export function openBook(api: FUniver, data: IWorkbookData, shown?: string): void {
  const old = api.getActiveWorkbook();
  if (old !== null) api.disposeUnit(old.getId());
  const book = api.createWorkbook(data);
  const sheet = shown === undefined ? null : book.getSheetByName(shown);
  if (sheet !== null) book.setActiveSheet(sheet);
}
