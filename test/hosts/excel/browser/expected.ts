import { usualSettings } from "../../../../src/core/words/settings";
import {
  cellAddress,
  isDay,
  isFault,
  lastCompleteMonth,
  lastDay,
  readTable,
  readTargets,
  type Cell,
  type Language,
  type Role,
  type SheetPlan,
  type SummaryRequest,
} from "../../../../src/core/index";
import type { CellValue, FakeSheet } from "../harness/library";

type Rows = readonly (readonly Cell[])[];

/** The cells of a plan's one block, as the core reads them from a sheet. */
export function cellsOf({ blocks }: SheetPlan): Cell[][] {
  const [block] = blocks;
  if (block === undefined || blocks.length > 1) throw new Error("not a plan of one block");
  return block.cells.map((line) => line.map(({ value }) => value));
}

/** Each cell that a plan fills, as Excel shows it, and the rest of the rectangle blank. */
function valuesOf({ blocks }: SheetPlan): CellValue[][] {
  const height = Math.max(...blocks.map(({ row, cells }) => row + cells.length));
  const ends = blocks.flatMap(({ column, cells }) => cells.map((line) => column + line.length));
  const values = Array.from({ length: height }, () => new Array<CellValue>(Math.max(...ends)).fill(""));
  for (const { row, column, cells } of blocks) {
    cells.forEach((line, down) => {
      line.forEach(({ value }, right) => {
        const target = values[row + down];
        if (target !== undefined) target[column + right] = isDay(value) ? value.serial : (value ?? "");
      });
    });
  }
  return values;
}

/** Browser and Node may differ in the last digit of a logarithm, and so of a limit. */
const isSame = (one: CellValue | undefined, other: CellValue | undefined): boolean =>
  typeof one === "number" && typeof other === "number"
    ? Math.abs(one - other) <= 1e-12 * Math.max(Math.abs(one), Math.abs(other))
    : one === other;

/** The cells in which a sheet is not what a plan makes of it. */
export function differences(sheet: FakeSheet, plan: SheetPlan): string[] {
  const [found, wanted] = [valuesOn(sheet), valuesOf(plan)];
  const rows = Array.from({ length: Math.max(found.length, wanted.length) }, (_, row) => row);
  const columns = Array.from({ length: Math.max(found[0]?.length ?? 0, wanted[0]?.length ?? 0) }, (_, place) => place);
  return rows.flatMap((row) =>
    columns.flatMap((column) => {
      const [one, other] = [found[row]?.[column], wanted[row]?.[column]];
      return isSame(one, other) ? [] : [`${cellAddress(row, column)}: ${String(one)}, not ${String(other)}`];
    }),
  );
}

/** All values of a sheet from A1 on. */
export function valuesOn(sheet: FakeSheet): CellValue[][] {
  const { address } = sheet.getUsedRange(true);
  const last = /(?:^|[:!])([A-Z]+\d+)$/.exec(address)?.[1] ?? "A1";
  return sheet.getRange(`A1:${last}`).values;
}

/** What is asked of the core for the last complete month of a sheet's deals. */
export function requestFor(options: {
  readonly deals: Rows;
  readonly name: string;
  readonly targets: Rows;
  readonly language: Language;
  readonly roles?: readonly (readonly [Role, string])[];
}): SummaryRequest {
  const { deals, name, language, roles = [] } = options;
  const table = readTable(deals, { roles: new Map(roles), origin: { row: 0, column: 0 } });
  const targets = readTargets(options.targets);
  if (isFault(table) || isFault(targets))
    throw new Error(
      `the sample reads as neither deals nor targets: ${JSON.stringify([table, targets].filter(isFault))}`,
    );
  const month = lastCompleteMonth(lastDay(table));
  return {
    sources: [{ table, name }],
    targets,
    rebases: [],
    settings: usualSettings,
    month,
    by: "owner",
    language,
    version: "0.1.0",
  };
}
