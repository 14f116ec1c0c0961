import type { Plan, PlanCell, SheetPlan } from "../report/plan";
import { makeSample } from "../sample/makeSample";
import { paneTexts } from "../text/paneTexts";
import { isCellError, isDay, type Cell } from "../words/cell";
import type { Language } from "../words/language";
import { targetsMark } from "./targetsPlan";

/** A made-up sales team to try things out on: its deals, and its targets where the workbook has none. */
export function samplePlan(language: Language, withTargets: boolean): Plan {
  const { deals, targets } = makeSample({ language }).tables;
  const sheets = [sheetOf(paneTexts.sampleSheet[language], "sample:deals", deals)];
  if (withTargets) sheets.push(sheetOf(paneTexts.targetsSheet[language], targetsMark, targets));
  return { language, sheets };
}

function sheetOf(name: string, mark: string, rows: readonly (readonly Cell[])[]): SheetPlan {
  const cells = rows.map((row, place) =>
    row.map((cell): PlanCell => {
      if (place === 0) return { value: isCellError(cell) ? cell.code : cell, look: "header" };
      if (isDay(cell)) return { value: cell, look: "name", format: "yyyy-mm-dd" };
      if (typeof cell === "number") return { value: cell, look: "number", format: cell < 1 ? "0.0%" : "#,##0" };
      return { value: isCellError(cell) ? cell.code : cell, look: "name" };
    }),
  );
  return {
    name,
    mark,
    widths: (rows[0] ?? []).map((_, column) => (column === 1 || column === 2 ? 30 : 16)),
    frozen: { rows: 1, columns: 0 },
    gridlines: true,
    blocks: [{ row: 0, column: 0, cells }],
    heights: new Map(),
    charts: [],
    conditions: [],
    print: { orientation: "landscape", title: name, breaks: [] },
  };
}
