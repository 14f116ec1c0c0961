import type { Choice, Problem } from "../words/problem";
import type { Role } from "../words/role";
import type { Column } from "./column";
import type { ColumnReading } from "./readColumn";

export interface Currencies {
  /** Place in `names` for each row, -1 where none is said; null where the whole table says none. */
  readonly ofRow: Int16Array | null;
  readonly names: readonly string[];
  /** Found when asked for, since all amounts must be looked at. */
  readonly problems: () => readonly Problem[];
  readonly choices: readonly Choice[];
}

/**
 * The currency of each row's amount: from the currency column, else from what is written in the amounts.
 * More than one makes a sum of money meaningless; that is told here and refused where money is added.
 */
export function findCurrencies(
  roles: ReadonlyMap<Role, number>,
  columns: readonly Column[],
  readings: readonly (() => ColumnReading)[],
): Currencies {
  const said = currencyColumn(roles, columns) ?? writtenInAmounts(roles, readings);
  if (said === null) return { ofRow: null, names: [], problems: () => [], choices: [] };
  const { ofRow, names } = said;
  if (names.length > 1) {
    return {
      ofRow,
      names,
      problems: () => [{ kind: "mixed-currencies", currencies: names, count: names.length }],
      choices: [],
    };
  }
  const currency = names[0] ?? "";
  const problems = (): Problem[] => {
    const amounts = amountsWithout(roles, columns, ofRow);
    return amounts > 0 ? [{ kind: "amounts-without-currency", currency, count: amounts }] : [];
  };
  return { ofRow, names, problems, choices: [{ kind: "currency", currency }] };
}

type Said = { readonly ofRow: Int16Array; readonly names: readonly string[] } | null;

function currencyColumn(roles: ReadonlyMap<Role, number>, columns: readonly Column[]): Said {
  const column = columns[roles.get("currency") ?? -1];
  if (column?.kind !== "text" || column.words.length === 0) return null;
  const names = [...new Set(column.words.map((word) => word.toUpperCase()))];
  const places = Int16Array.from(column.words, (word) => names.indexOf(word.toUpperCase()));
  return { ofRow: placesOf(column.codes, places), names };
}

function placesOf(codes: Int32Array, places: Int16Array): Int16Array {
  const ofRow = new Int16Array(codes.length);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? -1;
    ofRow[row] = code < 0 ? -1 : (places[code] ?? -1);
  }
  return ofRow;
}

function writtenInAmounts(roles: ReadonlyMap<Role, number>, readings: readonly (() => ColumnReading)[]): Said {
  const currencies = readings[roles.get("amount") ?? -1]?.().currencies;
  return currencies == null || currencies.names.length === 0
    ? null
    : { ofRow: currencies.codes, names: currencies.names };
}

function amountsWithout(roles: ReadonlyMap<Role, number>, columns: readonly Column[], ofRow: Int16Array): number {
  const column = columns[roles.get("amount") ?? -1];
  if (column?.kind !== "number") return 0;
  let count = 0;
  for (let row = 0; row < ofRow.length; row++) {
    if (ofRow[row] === -1 && !Number.isNaN(column.values[row] ?? NaN)) count += 1;
  }
  return count;
}
