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
