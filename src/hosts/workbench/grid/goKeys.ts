import { CommandType, ICommandService, type Univer } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { IShortcutService, MetaKeys, whenSheetEditorFocused } from "@univerjs/preset-sheets-core";

/** Where a key of ours goes in a sheet. */
type Way = "row-start" | "start" | "end" | "page-down" | "page-up";

const command = "nokkel.operation.go";

/** Numbers of keys that the grid has no names for, as browsers give them (UI Events, legacy `keyCode`). */
const keys = { pageUp: 33, pageDown: 34, end: 35, home: 36 } as const;

const bindings: Readonly<Record<Way, number>> = {
  "row-start": keys.home,
  start: keys.home | MetaKeys.CTRL_COMMAND,
  end: keys.end | MetaKeys.CTRL_COMMAND,
  "page-down": keys.pageDown,
  "page-up": keys.pageUp,
};

/** Rows of a page where the grid does not say what it shows. */
const usualPage = 20;

function goTo(api: FUniver, way: Way): boolean {
  const sheet = api.getActiveWorkbook()?.getActiveSheet();
  const cell = sheet?.getActiveCell();
  if (sheet == null || cell == null) return false;
  const shown = sheet.getVisibleRange();
  const page = shown === null ? usualPage : Math.max(1, shown.endRow - shown.startRow - 1);
  const [row, column] = [cell.getRow(), cell.getColumn()];
  const [lastRow, lastColumn] = [Math.max(0, sheet.getLastRow()), Math.max(0, sheet.getLastColumn())];
  const bottom = sheet.getMaxRows() - 1;
  const to: readonly [number, number] = {
    "row-start": [row, 0] as const,
    start: [0, 0] as const,
    end: [lastRow, lastColumn] as const,
    "page-down": [Math.min(bottom, row + page), column] as const,
    "page-up": [Math.max(0, row - page), column] as const,
  }[way];
  sheet.getRange(...to).activate();
  const isPage = way === "page-down" || way === "page-up";
  const top = isPage ? to[0] - (row - (shown?.startRow ?? row)) : to[0] - Math.floor(page / 2);
  sheet.scrollToCell(Math.max(0, top), Math.max(0, to[1] - 5));
  return true;
}

/** Keys that every spreadsheet has and the grid has not: Home, Ctrl+Home, Ctrl+End, Page Down and Page Up. */
export function addGoKeys(univer: Univer, api: FUniver): void {
  const injector = univer.__getInjector();
  injector.get(ICommandService).registerCommand({
    id: command,
    type: CommandType.OPERATION,
    handler: (_, params?: { readonly way: Way }) => params !== undefined && goTo(api, params.way),
  });
  for (const [way, binding] of Object.entries(bindings)) {
    injector.get(IShortcutService).registerShortcut({
      id: command,
      binding,
      preconditions: whenSheetEditorFocused,
      staticParameters: { way },
    });
  }
}
