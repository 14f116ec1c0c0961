import { LocaleType, type IWorkbookData } from "@univerjs/core";
import type { SheetPlan } from "../../../core/index";
import { drawingOf } from "../chart/drawings";
import { rulesOf } from "./conditions";
import type { Grid } from "../grid/openGrid";
import { fitView } from "./fitView";
import { ownSheetOf } from "./mark";
import { sheetData, type SheetData } from "./sheetData";

/** A workbook to be opened: its sheets in order, which are ours, what the pane had stored, and what it is called. */
export interface NewBook {
  readonly name: string;
  readonly sheets: readonly {
    readonly plan: SheetPlan;
    readonly isOurs: boolean;
    /** What is laid over the sheet once it stands. */
    readonly lay?: (sheet: SheetData) => void;
  }[];
  readonly settings: ReadonlyMap<string, string>;
  /** The sheet that is shown first. */
  readonly shown: string;
}

/** The charts of all sheets as the grid stores them. */
const drawingsOf = (unitId: string, sheets: readonly SheetData[]): object =>
  Object.fromEntries(
    sheets.map((sheet) => {
      const drawings = (ownSheetOf(sheet.custom)?.plan.charts ?? []).map((chart) => drawingOf(unitId, sheet, chart));
      const data = Object.fromEntries(drawings.map((drawing) => [drawing.drawingId, drawing]));
      return [sheet.id, { data, order: drawings.map(({ drawingId }) => drawingId) }];
    }),
  );

/** A new workbook as the grid takes one. */
export function bookData(book: NewBook): IWorkbookData {
  const sheets = book.sheets.map(({ plan, isOurs, lay }, place) => {
    const sheet = sheetData(plan, `sheet-${String(place)}`, isOurs);
    lay?.(sheet);
    return sheet;
  });
  const id = `book-${String(Date.now())}`;
  return {
    id,
    name: book.name,
    appVersion: "",
    locale: LocaleType.EN_US,
    styles: {},
    sheetOrder: sheets.map(({ id }) => id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
    resources: [
      { name: "SHEET_DRAWING_PLUGIN", data: JSON.stringify(drawingsOf(id, sheets)) },
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

/** Milliseconds after which a new workbook is drawn. */
const drawn = 150;

/** Puts a workbook in the place of the one that is open. */
export function openBook({ api, rendered }: Grid, data: IWorkbookData, shown?: string): void {
  const old = api.getActiveWorkbook();
  if (old !== null) api.disposeUnit(old.getId());
  const book = api.createWorkbook(data);
  const sheet = shown === undefined ? null : book.getSheetByName(shown);
  if (sheet !== null) book.setActiveSheet(sheet);
  // The grid takes a size once it has drawn the sheet.
  void rendered.then(() =>
    setTimeout(() => {
      fitView(api);
    }, drawn),
  );
}
