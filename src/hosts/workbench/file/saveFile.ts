import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IStyleData,
  type Nullable,
  type Worksheet,
} from "@univerjs/core";
import { writeXlsx, type Cell as FileCell, type WriteSheet } from "hucre";
import { fontName, lookStyles, type Language, type Plan, type PlanCell, type SheetPlan } from "../../../core/index";
import { bookOf } from "../book/areas";
import { packAhead } from "../browser/ahead";
import { ownSheetOf, restorePlan } from "../book/mark";
import { cellFrom } from "../grid/cellsOf";
import type { Grid } from "../grid/openGrid";
import { spillsOf, type Spills } from "../grid/spills";
import { placeKey } from "../../files/xlsx/grid";
import { finish } from "../../files/xlsx/finish";
import { markProperty } from "../../files/xlsx/readMark";
import { sheetOf } from "../../files/xlsx/sheetOf";
import { withReaches, type ReadySheet } from "../../files/xlsx/withReaches";
import { makeZip, openZip } from "../../files/xlsx/zip";
import { isKnownEverywhere } from "./formulas";
import { addOwnPart, type KeptFormula } from "./ownPart";
import { styleToFile } from "./styles";

/** A column's pixels as characters of the body font. */
const charactersOf = (pixels: number): number => Math.round(((pixels - 5) / 7) * 100) / 100;

/** A cell as the workbook shows it now, with what stands in it. */
interface ShownCell {
  readonly row: number;
  readonly column: number;
  readonly held: ICellData;
  readonly formula: string;
  readonly spill: ReturnType<Spills["sizeAt"]>;
}

interface Shown {
  readonly sheet: Worksheet;
  readonly cells: readonly ShownCell[];
  readonly styleOf: (cell: ICellData) => Nullable<IStyleData>;
}

/** All cells of a sheet that hold or show anything; a value that a formula elsewhere spilled is a value. */
function shownCells({ api, univer }: Grid, sheet: Worksheet): ShownCell[] {
  const spills = spillsOf(univer, sheet.getUnitId(), sheet.getSheetId());
  const facade = bookOf(api).getSheetBySheetId(sheet.getSheetId());
  const cells: ShownCell[] = [];
  sheet.getCellMatrix().forValue((row, column, raw) => {
    if (raw === undefined || raw === null) return;
    const hasFormula = (raw.f ?? "") !== "" || (raw.si ?? "") !== "";
    const formula = hasFormula ? (facade?.getRange(row, column).getFormula() ?? "") : "";
    cells.push({ row, column, held: raw, formula, spill: formula === "" ? null : spills.sizeAt(row, column) });
  });
  const spilled = spills.cells().map((one) => ({ ...one, formula: "", spill: null }));
  // A cell that only looks some way gives place to the value spilled into it.
  const taken = new Set(spilled.map(({ row, column }) => placeKey(row, column)));
  return [...cells.filter(({ row, column }) => !taken.has(placeKey(row, column))), ...spilled];
}

const plainValue = ({ v, t }: ICellData): number | string | boolean | null => {
  if (v === undefined || v === null || v === "") return null;
  return t === CellValueType.BOOLEAN ? v === 1 || v === true || v === "TRUE" : v;
};

/** A sheet of ours, with the values that stand in it now. */
function planNow({ sheet, cells, styleOf }: Shown, plan: SheetPlan): SheetPlan {
  const byPlace = new Map(cells.map((one) => [placeKey(one.row, one.column), one.held]));
  const now = (row: number, column: number): PlanCell["value"] => {
    const cell = cellFrom(byPlace.get(placeKey(row, column)), (style) => styleOf({ s: style ?? null }));
    return typeof cell === "object" && cell !== null && cell.kind === "error" ? cell.code : cell;
  };
  const planned = new Set<string>();
  const blocks = plan.blocks.map((block) => ({
    ...block,
    cells: block.cells.map((line, down) =>
      line.map((cell, right) => {
        const [row, column] = [block.row + down, block.column + right];
        planned.add(placeKey(row, column));
        return { ...cell, value: now(row, column) };
      }),
    ),
  }));
  // What the user has written beside.
  const others = cells
    .filter(({ row, column, held }) => !planned.has(placeKey(row, column)) && plainValue(held) !== null)
    .map(({ row, column, held }) => {
      const format = styleOf(held)?.n?.pattern;
      return { row, column, cells: [[{ value: now(row, column), ...(format === undefined ? {} : { format }) }]] };
    });
  return { ...plan, name: sheet.getName(), blocks: [...blocks, ...others] };
}

function fileCell({ held, formula }: ShownCell, style: Nullable<IStyleData>): Partial<FileCell> {
  const value = plainValue(held);
  const drawn = style == null || Object.keys(style).length === 0 ? {} : { style: styleToFile(style) };
  if (formula === "" || value === null || !isKnownEverywhere(formula)) return { value, ...drawn };
  return { value, formula: formula.slice(1), formulaResult: value, ...drawn };
}

/** A sheet of the user's in the words of the writing library. */
function userSheet({ sheet, cells, styleOf }: Shown): WriteSheet {
  const { freeze, columnData, mergeData, showGridlines } = sheet.getSnapshot();
  const written = new Map<string, Partial<FileCell>>();
  for (const one of cells) {
    const cell = fileCell(one, styleOf(one.held));
    if (cell.value !== null || cell.style !== undefined) written.set(placeKey(one.row, one.column), cell);
  }
  const last = Math.max(-1, ...Object.keys(columnData).map(Number));
  return {
    name: sheet.getName(),
    cells: written,
    columns: Array.from({ length: last + 1 }, (_, column) => {
      const { w, hd } = columnData[column] ?? {};
      return {
        ...(w === undefined ? {} : { width: charactersOf(w) }),
        ...(hd === BooleanNumber.TRUE ? { hidden: true } : {}),
      };
    }),
    merges: mergeData.map(({ startRow, endRow, startColumn, endColumn }) => ({
      startRow,
      endRow,
      startCol: startColumn,
      endCol: endColumn,
    })),
    view: { showGridLines: showGridlines !== BooleanNumber.FALSE },
    ...(sheet.isSheetHidden() === BooleanNumber.TRUE ? { hidden: true } : {}),
    ...(freeze.ySplit > 0 || freeze.xSplit > 0 ? { freezePane: { rows: freeze.ySplit, columns: freeze.xSplit } } : {}),
  };
}

/** A sheet of the user's where the finisher wants one of ours: it has nothing to finish. */
const nothingToFinish = (name: string): ReadySheet => ({
  sheet: {
    name,
    mark: "",
    widths: [],
    gridlines: true,
    blocks: [],
    heights: new Map(),
    charts: [],
    conditions: [],
    print: { orientation: "landscape", title: name, breaks: [] },
  },
  grid: new Map(),
  reaches: new Map(),
  hidden: [],
});

const keptFormulas = ({ cells }: Shown): KeptFormula[] =>
  cells.flatMap(({ row, column, held, formula, spill }) =>
    formula === "" ? [] : [{ row, column, formula, value: plainValue(held), ...(spill === null ? {} : { spill }) }],
  );

/**
 * The workbook as an .xlsx: our sheets with native charts as the files host writes them, the user's with looks, and formulas
 * where every spreadsheet computes them alike. What only we understand stands beside and comes back when it is opened here.
 */
export async function saveFile(
  grid: Grid,
  {
    language,
    settings,
    now,
  }: { readonly language: Language; readonly settings: ReadonlyMap<string, string>; readonly now: Date },
): Promise<Uint8Array> {
  const { api } = grid;
  const styles = bookOf(api).getWorkbook().getStyles();
  const all = bookOf(api)
    .getSheets()
    .map((one): Shown => {
      const sheet = one.getSheet();
      return { sheet, cells: shownCells(grid, sheet), styleOf: (cell) => styles.getStyleByCell(cell) };
    });
  const sheets = all.map((shown) => {
    const own = ownSheetOf(shown.sheet.getCustomMetadata());
    if (own === null) {
      const ready = nothingToFinish(shown.sheet.getName());
      return { ready, written: userSheet(shown), plan: null, shown };
    }
    const plan = planNow(shown, restorePlan(own.plan));
    const ready = withReaches(plan);
    return { ready, written: sheetOf(ready, language), plan, shown };
  });
  const plan: Plan = { language, sheets: sheets.map(({ ready }) => ready.sheet) };
  const marks = sheets.flatMap((one) => (one.plan === null ? [] : [one.plan.mark]));
  const bytes = await writeXlsx({
    sheets: sheets.map(({ written }) => written),
    defaultFont: { name: fontName, size: lookStyles.text.size },
    ...(marks.length === 0 ? {} : { properties: { custom: { [markProperty]: marks.join("; ") } } }),
  });
  const parts = new Map(Array.from(openZip(bytes), ([name, unpack]) => [name, unpack()]));
  finish(
    parts,
    plan,
    sheets.map(({ ready }) => ready),
    now,
  );
  addOwnPart(parts, {
    plans: sheets.flatMap(({ plan: one }) => (one === null ? [] : [{ name: one.name, plan: one }])),
    formulas: all
      .map((shown) => ({ sheet: shown.sheet.getName(), cells: keptFormulas(shown) }))
      .filter(({ cells }) => cells.length > 0),
    settings: [...settings],
  });
  await packAhead(parts.values());
  return makeZip(parts);
}
