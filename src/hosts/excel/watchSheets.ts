import { supports } from "./supports";

/** Whether cells that were read have changed since, as Excel tells it. */
interface SheetWatch {
  /** Has Excel tell of changes, from before the first cell is read; a second time asks for nothing. */
  readonly listen: () => Promise<void>;
  /** A sheet is about to be read: from now on a change of its cells counts. */
  readonly reading: (sheetId: string) => void;
  /** Told once, for whoever is told reads again. */
  readonly hasChanged: () => boolean;
}

/** Below it Excel does not tell of changes in all of the workbook, and what was read is read again only when asked. */
export const canWatch = (): boolean => supports("ExcelApi", "1.9");

/**
 * Listens to the whole workbook: to what the user, a co-author or an add-in puts in cells, to what formulas come to, to rows
 * that are sorted and to sheets that are deleted. Excel waits for none of it: a sheet's id is put in a set, and nothing is
 * read. The handlers live as long as the page.
 */
export function watchSheets(heard: () => void): SheetWatch {
  const known = new Set<string>();
  const stale = new Set<string>();
  let listening: Promise<void> | null = null;
  // The client waits for a promise of each handler.
  const changed = ({ worksheetId }: { readonly worksheetId: string }): Promise<void> => {
    if (known.has(worksheetId)) {
      stale.add(worksheetId);
      heard();
    }
    return Promise.resolve();
  };
  const register = (): Promise<void> =>
    Excel.run({ delayForCellEdit: true }, async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onChanged.add(changed);
      worksheets.onCalculated.add(changed);
      worksheets.onDeleted.add(changed);
      if (supports("ExcelApi", "1.10")) worksheets.onRowSorted.add(changed);
      await context.sync();
    });
  return {
    listen: async () => {
      if (!canWatch()) return;
      listening ??= register();
      try {
        await listening;
      } catch {
        // Without it all is as where Excel does not tell; the next reading tries again.
        listening = null;
      }
    },
    reading: (sheetId) => {
      known.add(sheetId);
      stale.delete(sheetId);
    },
    hasChanged: () => {
      const has = stale.size > 0;
      stale.clear();
      return has;
    },
  };
}
