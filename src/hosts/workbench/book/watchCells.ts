import { CommandType } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { touched } from "../file/touched";

/** Changes of cells and where they stand, and not of looks, sizes and views. */
const ofCells =
  /^sheet\.mutation\.(set-range-values|(insert|remove|move|reorder|delete)-(row|rows|col|columns|range|sheet))$/;

interface CellWatch {
  /** The cells of a sheet were read: from now on a change of them counts. */
  readonly read: (sheetId: string) => void;
  /** Told once, for whoever is told reads again. */
  readonly hasChanged: () => boolean;
}

/** Whether a cell of a sheet that was read has changed since; what formulas come to is no change by itself. */
export function watchCells(api: FUniver): CellWatch {
  const fresh = new Set<string>();
  const stale = new Set<string>();
  api.addEvent(api.Event.CommandExecuted, ({ type, id, params, options }) => {
    if (type !== CommandType.MUTATION || !ofCells.test(id) || options?.onlyLocal === true) return;
    for (const sheet of touched(params) ?? [...fresh]) if (fresh.delete(sheet)) stale.add(sheet);
  });
  return {
    read: (sheetId) => {
      fresh.add(sheetId);
      stale.delete(sheetId);
    },
    hasChanged: () => {
      const has = stale.size > 0;
      stale.clear();
      return has;
    },
  };
}
