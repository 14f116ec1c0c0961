/** The sheets that a mutation touches; null where it does not say. */
export function touched(params: unknown): readonly string[] | null {
  const { subUnitId, unitData, sheet } = (params ?? {}) as {
    readonly subUnitId?: string;
    readonly unitData?: Readonly<Record<string, object>>;
    readonly sheet?: { readonly id?: string };
  };
  if (sheet?.id !== undefined) return [sheet.id];
  if (subUnitId !== undefined) return [subUnitId];
  return unitData === undefined ? null : Object.values(unitData).flatMap((sheets) => Object.keys(sheets));
}

/** Mutations that leave every cell as it is: how a formula is computed (its result is a mutation of its own), sizes, views, charts, rules. */
const ofNoCell =
  /^formula\.mutation\.|^sheet\.mutation\.(set-worksheet-(row|col)-|set-(drawing|frozen|tab|worksheet-(order|name|hidden))|(add|set|delete|move)-conditional)/;

const setsCells = "sheet.mutation.set-range-values";

/** The text that is being written in a cell or in the formula bar is a document of its own; it is entered as a mutation of cells. */
const ofEditor = /^doc\.mutation\./;

/** Whether a mutation is one of the workbook. */
export const isOfBook = (id: string): boolean => !ofEditor.test(id);

/** The rows in which a mutation touches cells. */
export function touchedRows(id: string, params: unknown): readonly number[] | "none" | "any" {
  if (ofNoCell.test(id)) return "none";
  const { cellValue } = (params ?? {}) as { readonly cellValue?: object };
  return id === setsCells && cellValue !== undefined ? Object.keys(cellValue).map(Number) : "any";
}
