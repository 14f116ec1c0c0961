import { usualSettings } from "../../../src/core/words/settings";
import type { SheetPlan, PlanCell } from "../../../src/core/report/plan";
import { summaryPlan } from "../../../src/core/report/summary";
import type { SummaryRequest } from "../../../src/core/report/source";
import { parsePeriod } from "../../../src/core/words/period";
import { isFault } from "../../../src/core/words/fault";
import type { Cell } from "../../../src/core/words/cell";
import { tableFrom } from "../table/tableFrom";

/** A request for the summary of some tables, by name. */
export function requestOf(
  tables: Readonly<Record<string, Cell[][]>>,
  month: string,
  more: Partial<SummaryRequest> = {},
): SummaryRequest {
  const period = parsePeriod(month);
  if (isFault(period)) throw new Error(month);
  return {
    sources: Object.entries(tables).map(([name, cells]) => ({ name, table: tableFrom(cells) })),
    targets: [],
    rebases: [],
    settings: usualSettings,
    month: period,
    by: "owner",
    language: "en",
    version: "0.0.0",
    ...more,
  };
}

/** The one sheet of a summary. */
export function sheetOf(request: SummaryRequest): SheetPlan {
  const [sheet] = summaryPlan(request).sheets;
  if (sheet === undefined) throw new Error("a summary without a sheet");
  return sheet;
}

/** The cells of a sheet by row and column; throws where two blocks want the same cell. */
export function gridOf(sheet: SheetPlan): Map<string, PlanCell> {
  const grid = new Map<string, PlanCell>();
  for (const block of sheet.blocks) {
    block.cells.forEach((row, down) => {
      row.forEach((cell, along) => {
        const key = `${String(block.row + down)},${String(block.column + along)}`;
        if (grid.has(key)) throw new Error(`${key} is written twice`);
        grid.set(key, cell);
      });
    });
  }
  return grid;
}

/** The row whose first cell reads so. */
export function rowOf(sheet: SheetPlan, name: string): readonly PlanCell[] {
  for (const block of sheet.blocks) {
    const row = block.cells.find((cells) => cells[0]?.value === name);
    if (row !== undefined) return row;
  }
  throw new Error(`no row named ${name}`);
}

/** All texts of a sheet. */
export const textsOf = (sheet: SheetPlan): string[] =>
  Array.from(gridOf(sheet).values(), ({ value }) => value).filter((value) => typeof value === "string");
