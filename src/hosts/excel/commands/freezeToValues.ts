import { errorCodes, formulas, hostTexts } from "../../../core/index";
import type { Notice } from "../../../../taskpane/state/state";
import { languageNow } from "../language";
import { runExcel } from "../runExcel";
import { supports } from "../supports";
import { loadSaved } from "./loadSaved";

type Grid = readonly (readonly unknown[])[];

interface Found {
  readonly row: number;
  readonly column: number;
}

/** As users type them; a build with a namespace has KPI.WIN_RATE for KPI_WIN_RATE. */
const names = formulas.map(({ name }) => name.replace(/^KPI_/, "KPI[_.]")).join("|");

/** A call of one of our functions; text in quotes is no call. */
const ours = new RegExp(`(^|[^A-Z0-9_])(${names})\\s*\\(`, "i");
const callsUs = (formula: string): boolean => ours.test(formula.replace(/"[^"]*"/g, '""'));

/** Text that only looks like a formula has itself as its value. */
const isOurs = (formula: unknown, value: unknown): boolean =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value && callsUs(formula);

const findOurs = (formulaRows: Grid, values: Grid): Found[] =>
  formulaRows.flatMap((line, row) =>
    line.flatMap((formula, column) => (isOurs(formula, values[row]?.[column]) ? [{ row, column }] : [])),
  );

const isError = (value: unknown): boolean =>
  typeof value === "string" && (errorCodes.some((code) => code === value) || /^#[A-Z_/]+[!?]$/.test(value));

/** A value as it must be typed to come out as it is. */
const typed = (value: unknown): unknown => (typeof value === "string" && value !== "" ? `'${value}` : value);

/** Our formulas in a range become what they show, with all that they spill; those that show an error stay. */
async function freeze(context: Excel.RequestContext, range: Excel.Range): Promise<{ done: number; left: number }> {
  range.load("formulas,values");
  await context.sync();
  if (range.isNullObject) return { done: 0, left: 0 };
  const found = findOurs(range.formulas as unknown[][], range.values as unknown[][]);
  const areas = found.map(({ row, column }) => {
    const cell = range.getCell(row, column);
    const spill = supports("ExcelApi", "1.12") ? cell.getSpillingToRangeOrNullObject() : null;
    cell.load("values");
    spill?.load("values");
    return { cell, spill };
  });
  await context.sync();
  let done = 0;
  for (const { cell, spill } of areas) {
    const area = spill === null || spill.isNullObject ? cell : spill;
    const values = area.values as unknown[][];
    if (isError(values[0]?.[0])) continue;
    area.values = values.map((line) => line.map(typed));
    done += 1;
  }
  await context.sync();
  return { done, left: found.length - done };
}

/** Freezes our formulas in the selection, or where it has none all of the sheet; tells how many. */
export async function freezeToValues(): Promise<Notice> {
  const language = (await loadSaved()).language ?? languageNow();
  const { done, left } = await runExcel(async (context) => {
    const selected = context.workbook.getSelectedRange().getUsedRangeOrNullObject(true);
    const some = await freeze(context, selected);
    if (some.done + some.left > 0) return some;
    return freeze(context, context.workbook.worksheets.getActiveWorksheet().getUsedRangeOrNullObject(true));
  });
  if (done + left === 0) return { tone: "trouble", text: hostTexts.nothingToFreeze[language]() };
  return { tone: done === 0 ? "trouble" : "done", text: hostTexts.frozen[language](String(done), String(left)) };
}
