import type { ICellData, Nullable, Univer } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";

/** The cells that formulas of a sheet have spilled into: they stand in no cell of their own. */
export interface Spills {
  readonly cellAt: (row: number, column: number) => Nullable<ICellData>;
  /** Every spilled cell, the formula's own not among them. */
  readonly cells: () => { readonly row: number; readonly column: number; readonly held: ICellData }[];
  /** Rows and columns that the formula in a cell fills; null where it spills nothing. */
  readonly sizeAt: (row: number, column: number) => { readonly rows: number; readonly columns: number } | null;
}

type ByPlace<Held> = Readonly<Record<number, Readonly<Record<number, Held>> | undefined>>;

/** What the formulas of a sheet spill now. */
export function spillsOf(univer: Univer, unitId: string, sheetId: string): Spills {
  const model = univer.__getInjector().get(FormulaDataModel);
  const held = (model.getArrayFormulaCellData()[unitId]?.[sheetId] ?? {}) as ByPlace<Nullable<ICellData>>;
  const ranges = (model.getArrayFormulaRange()[unitId]?.[sheetId] ?? {}) as ByPlace<{
    readonly startRow: number;
    readonly endRow: number;
    readonly startColumn: number;
    readonly endColumn: number;
  }>;
  return {
    cellAt: (row, column) => held[row]?.[column],
    cells: () =>
      Object.entries(held).flatMap(([row, line]) =>
        Object.entries(line ?? {}).flatMap(([column, cell]) => {
          const isAnchor = ranges[Number(row)]?.[Number(column)] !== undefined;
          return cell == null || isAnchor ? [] : [{ row: Number(row), column: Number(column), held: cell }];
        }),
      ),
    sizeAt: (row, column) => {
      const range = ranges[row]?.[column];
      if (range === undefined) return null;
      const size = { rows: range.endRow - range.startRow + 1, columns: range.endColumn - range.startColumn + 1 };
      return size.rows * size.columns > 1 ? size : null;
    },
  };
}
