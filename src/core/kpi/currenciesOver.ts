import type { Table } from "../table/table";
import { measureOf } from "./measures";

/** The currencies of the money that a KPI would set together from several tables: it says something in one only. */
export function currenciesOver(
  homes: readonly { readonly measure: string; readonly table: Table }[],
): readonly string[] {
  const isMoney = ({ measure }: { readonly measure: string }): boolean => {
    const { add } = measureOf(measure);
    return add.kind === "sum" && add.money;
  };
  return [...new Set(homes.filter(isMoney).flatMap(({ table }) => table.currencies))].sort();
}
