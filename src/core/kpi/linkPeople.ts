import { askedOnce } from "../table/askedOnce";
import type { Column } from "../table/column";
import { columnLater } from "../table/laterColumn";
import { madeFrom } from "../table/madeFrom";
import type { Table } from "../table/table";
import type { Role } from "../words/role";
import { firstBlank, isFilled, unknownBy } from "./blankRoles";
import { columnOf } from "./columnOf";
import { withDays, withNumbers } from "./derive";
import { dayOfRow, keysOf, keysOfRole, rowsByKey } from "./joinKeys";
import type { Linked } from "./linkActivities";
import { meaningTest } from "./meaningTest";
import { unmatched } from "./unmatched";

/** The first day on which each rep won a deal. */
function firstWins(deals: Table): Map<string, number> {
  const ownerOf = keysOfRole(deals, "owner");
  const [isWon, closed] = [meaningTest(deals, "stage", "won"), dayOfRow(deals, "closed")];
  const first = new Map<string, number>();
  for (let row = 0; row < deals.rows; row++) {
    const owner = ownerOf(row);
    const day = closed(row);
    if (owner === null || !isWon(row) || Number.isNaN(day)) continue;
    first.set(owner, Math.min(first.get(owner) ?? Infinity, day));
  }
  return first;
}

/** Employees with the day of their first won deal, by the column whose names or numbers the reps of the deals go by. */
export function employeesWithFirstWin(employees: Table, deals: Table): Table {
  const first = firstWins(deals);
  const owners = rowsByKey(deals, "owner");
  const matches = (column: Column): number => {
    const keyOf = keysOf(column);
    let count = 0;
    for (let row = 0; row < employees.rows; row++) if (owners.has(keyOf(row) ?? "")) count += 1;
    return column.kind === "day" ? 0 : count;
  };
  const scores = employees.columns.map(matches);
  const most = Math.max(0, ...scores);
  if (most === 0) return employees;
  const keyOf = keysOf(employees.columns[scores.indexOf(most)] ?? null);
  return withDays(employees, "firstWin", (row) => first.get(keyOf(row) ?? "") ?? NaN);
}

/** Deals with how many times the expected closing date of each has been changed. */
export function dealsWithPushes(deals: Table, changes: Table): Linked {
  const blank = firstBlank([deals, "id"], [changes, "deal"]);
  if (blank !== null) return { table: unknownBy(deals, blank, "pushes"), problems: [] };
  const known = rowsByKey(deals, "id");
  const dealOf = keysOfRole(changes, "deal");
  const isPush = meaningTest(changes, "field", "close-date");
  const pushes = new Map<string, number>();
  for (let row = 0; row < changes.rows; row++) {
    const key = dealOf(row);
    if (key !== null && isPush(row)) pushes.set(key, (pushes.get(key) ?? 0) + 1);
  }
  const keyOf = keysOfRole(deals, "id");
  const table = withNumbers(deals, "pushes", (row) =>
    keyOf(row) === null ? NaN : (pushes.get(keyOf(row) ?? "") ?? 0),
  );
  return { table, problems: unmatched(changes, dealOf, deals, known) };
}

/** Customers whose MRR at the end is 0 where it is blank because they have left. */
export function customersWithEnds(customers: Table): Table {
  const ends = columnOf(customers, "mrrEnd");
  const left = columnOf(customers, "churned");
  if (ends?.kind !== "number" || left?.kind !== "day") return customers;
  return withNumbers(customers, "mrrEnd", (row) => {
    const end = ends.values[row] ?? NaN;
    return Number.isNaN(end) && !Number.isNaN(left.values[row] ?? NaN) ? 0 : end;
  });
}

const carried: readonly Role[] = ["owner", "team", "source", "product"];

/**
 * A table of customers made from deals: an account is one from the day of its first won deal; null where there is no
 * column of accounts, or nothing says when deals were won. Which they are is found when somebody asks for them.
 */
export function customersOfDeals(deals: Table): Table | null {
  const canTell = isFilled(deals, "account") && isFilled(deals, "closed") && (deals.allWon || isFilled(deals, "stage"));
  if (!canTell) return null;
  const rows = askedOnce(() => firstWonRows(deals));
  const kept = (["account", "closed", ...carried] as const).filter((role) => deals.roles.has(role));
  const table = madeFrom(deals, {
    subject: "customers",
    names: kept.map((role) => deals.names[deals.roles.get(role) ?? -1] ?? role),
    columns: kept.map((role) => pick(columnOf(deals, role), rows)),
    roles: new Map(kept.map((role, place) => [role, place])),
    meanings: new Map(),
    allWon: false,
    currencyOfRow: null,
    currencies: [],
    ambiguous: new Map(),
    problems: [],
    choices: [],
  });
  return {
    ...table,
    get rows() {
      return rows().length;
    },
    get firstOfId() {
      return new Uint8Array(rows().length).fill(1);
    },
  };
}

/** The row of each account's first won deal. */
function firstWonRows(deals: Table): readonly number[] {
  const accountOf = keysOfRole(deals, "account");
  const closed = dayOfRow(deals, "closed");
  const isWon = meaningTest(deals, "stage", "won");
  const first = new Map<string, number>();
  for (let row = 0; row < deals.rows; row++) {
    if (!isWon(row) || Number.isNaN(closed(row))) continue;
    const account = accountOf(row);
    if (account === null) continue;
    const best = first.get(account);
    if (best === undefined || closed(row) < closed(best)) first.set(account, row);
  }
  return [...first.values()];
}

/** Some rows of a column, which is read only if somebody asks for them. */
function pick(column: Column | null, rowsOf: () => readonly number[]): Column {
  const picked = askedOnce((): Column => {
    const rows = rowsOf();
    if (column?.kind === "text") return { ...column, codes: Int32Array.from(rows, (row) => column.codes[row] ?? -1) };
    return { kind: column?.kind ?? "number", values: Float64Array.from(rows, (row) => column?.values[row] ?? NaN) };
  });
  return columnLater(column?.kind ?? "number", picked);
}
