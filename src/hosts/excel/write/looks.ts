import { fontName, lookStyles, type CellRange, type Look, type SheetPlan } from "../../../core/index";
import { placedCells } from "./gridOf";

/** A rectangle of cells that look alike. */
interface LookArea extends CellRange {
  readonly look: Look;
  readonly indented: boolean;
}

const inTable = (look: Look): boolean =>
  lookStyles[look].underline !== undefined || lookStyles[look].ground !== undefined;

/** Air between a column of numbers and the words to its right. */
const isIndented = (look: Look, column: number): boolean =>
  column > 0 && lookStyles[look].align === "left" && inTable(look);

/** The looks of a sheet in as few rectangles as rows of like cells, one below the other, come to. */
function lookAreas(sheet: SheetPlan): LookArea[] {
  const runs: LookArea[] = [];
  for (const { row, column, cell } of placedCells(sheet)) {
    const { look, span = 1 } = cell;
    if (look === undefined) continue;
    const indented = isIndented(look, column);
    const last = runs[runs.length - 1];
    if (last?.row === row && last.look === look && last.indented === indented && column <= last.column + last.columns) {
      runs[runs.length - 1] = { ...last, columns: Math.max(last.columns, column + span - last.column) };
    } else {
      runs.push({ row, column, rows: 1, columns: span, look, indented });
    }
  }
  const open = new Map<string, number>();
  const areas: LookArea[] = [];
  for (const run of runs) {
    const key = [run.column, run.columns, run.look, run.indented].join();
    const above = open.get(key);
    const area = above === undefined ? undefined : areas[above];
    if (above !== undefined && area !== undefined && area.row + area.rows === run.row) {
      areas[above] = { ...area, rows: area.rows + 1 };
    } else {
      open.set(key, areas.length);
      areas.push(run);
    }
  }
  return areas;
}

function drawArea(range: Excel.Range, { look, indented, rows }: LookArea): void {
  const { format } = range;
  const style = lookStyles[look];
  format.font.set({ name: fontName, size: style.size, bold: style.bold, color: `#${style.colour}` });
  if (style.italic === true) format.font.italic = true;
  format.horizontalAlignment = ({ left: "Left", right: "Right", center: "Center" } as const)[style.align];
  format.verticalAlignment = style.wrap && !inTable(look) ? "Top" : "Center";
  if (style.wrap) format.wrapText = true;
  if (indented) format.indentLevel = 1;
  if (style.ground !== undefined) format.fill.color = `#${style.ground}`;
  if (style.underline === undefined) return;
  const sides = rows > 1 ? (["EdgeBottom", "InsideHorizontal"] as const) : (["EdgeBottom"] as const);
  for (const side of sides) {
    format.borders.getItem(side).set({ style: "Continuous", weight: "Thin", color: `#${style.underline}` });
  }
}

/** Draws the looks of a sheet with the next sync, and joins the cells that span several columns. */
export function drawLooks(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const area of lookAreas(plan)) {
    drawArea(sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns), area);
  }
  for (const { row, column, cell } of placedCells(plan)) {
    if ((cell.span ?? 1) > 1) sheet.getRangeByIndexes(row, column, 1, cell.span ?? 1).merge(false);
  }
}
