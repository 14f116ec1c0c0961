import type { Table } from "../table/table";
import type { Settings } from "../words/settings";

/** The one currency of a table; where it names none the one that the user has named, and empty where it names several. */
export function currencyOf(
  { currencies }: Pick<Table, "currencies">,
  { currency }: Pick<Settings, "currency">,
): string {
  const [only] = currencies;
  return only === undefined ? (currency ?? "") : currencies.length === 1 ? only : "";
}
