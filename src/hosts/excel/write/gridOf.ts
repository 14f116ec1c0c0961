import { cellAddress, isDay, type PlanCell, type SheetPlan } from "../../../core/index";

/** A cell of a plan with its place, and the columns it spans. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: PlanCell;
}

/** Every cell of a sheet that has content, look or format. Two blocks on one cell break the plan's promise. */
export function placedCells(sheet: SheetPlan): PlacedCell[] {
  const seen = new Set<string>();
  return sheet.blocks.flatMap((block) =>
    block.cells.flatMap((line, down) =>
      line.map((cell, right): PlacedCell => {
        const [row, column] = [block.row + down, block.column + right];
        const address = cellAddress(row, column);
        if (seen.has(address)) throw new Error(`${sheet.name}: two blocks write ${address}`);
        seen.add(address);
        return { row, column, cell };
      }),
    ),
  );
}

/** What a cell can hold at most. */
const longestText = 32767;

/**
 * A value as Excel takes it. Excel reads what is written to it as if it had been typed: "=1+1" would become a formula,
 * "1/2" a day, "0012" a number; a day is written as many days behind as the workbook counts them. An apostrophe in front makes it text as it stands, and does not show.
 */
export function typedValue(
  { value }: PlanCell,
  row: number,
  column: number,
  behind = 0,
): string | number | boolean | null {
  if (isDay(value)) return typedValue({ value: value.serial - behind }, row, column);
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw new RangeError(`${cellAddress(row, column)}: no finite number`);
  }
  return typeof value === "string" && value !== "" ? `'${value.slice(0, longestText)}` : value;
}

/** First characters that make Excel read typed text as a formula. */
const readAsFormula = /^[=+\-@\t\r]/;

/**
 * The number format of a cell; null leaves Excel's own. Text that could be taken for a formula is formatted as text, so
 * that it also stays text when somebody edits the cell.
 */
export function formatOf({ value, format }: PlanCell): string | null {
  if (typeof value === "string" && readAsFormula.test(value)) return "@";
  return format ?? (isDay(value) ? "yyyy-mm-dd" : null);
}
