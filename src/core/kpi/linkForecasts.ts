import type { Role } from "../words/role";
import { periodAt, periodIndex } from "../words/period";
import type { BlankColumn, Table } from "../table/table";
import { blankRole, firstBlank, unknownBy } from "./blankRoles";
import { columnOf } from "./columnOf";
import { withDays, withNumbers } from "./derive";
import { dayOfRow, keysOfRole, rowsByKey } from "./joinKeys";
import { isDecided } from "./isDecided";
import { lastDay } from "./lastDay";
import type { Linked } from "./linkActivities";
import { meaningTest } from "./meaningTest";
import { periodsOfRows } from "./rowPeriods";
import { unmatched } from "./unmatched";

/**
 * Locked forecasts beside what came of them: of each period and rep the last forecast locked by the period's first day,
 * for periods that are over. `actual` is the revenue won, or the column that the table brings itself.
 */
export function forecastsWithActuals(forecasts: Table, deals: Table | null): Linked {
  const periods = periodsOfRows(forecasts);
  const amounts = columnOf(forecasts, "forecast");
  if (periods === null || amounts?.kind !== "number" || columnOf(forecasts, "snapshot")?.kind !== "day")
    return { table: forecasts, problems: [] };
  const scope = (["owner", "team"] as const).find((role) => forecasts.roles.has(role));
  const chosen = lockedInTime(forecasts, periods.firstDays, scope);
  const now = deals === null ? Infinity : latestOf(deals, forecasts);
  const [firstDays, lastDays] = [valuesOf({ values: periods.firstDays }), valuesOf({ values: periods.lastDays })];
  const locked = valuesOf(amounts);
  const counts = (row: number): boolean => chosen.rows.has(row) && lastDays(row) <= now;
  const own = columnOf(forecasts, "actual");
  const blank = own === null ? undecidedDays(deals) : null;
  if (blank !== null) return { table: unknownBy(forecasts, blank, "actual", "missed"), problems: [] };
  const actualOf = own?.kind === "number" ? valuesOf(own) : wonIn(forecasts, deals, scope);
  const dated = withDays(forecasts, "date", firstDays);
  const kept = withNumbers(dated, "forecast", (row) => (counts(row) ? locked(row) : NaN));
  const problems = chosen.late === 0 ? [] : [{ kind: "late-forecasts" as const, count: chosen.late }];
  if (actualOf === null) return { table: kept, problems };
  const span = (row: number): [number, number, number] => [row, firstDays(row), lastDays(row)];
  const actual = Float64Array.from({ length: forecasts.rows }, (_, row) =>
    counts(row) ? actualOf(...span(row)) : NaN,
  );
  const known = withNumbers(kept, "actual", (row) => actual[row] ?? NaN);
  const missed = withNumbers(known, "missed", (row) => Math.abs((actual[row] ?? NaN) - locked(row)));
  return { table: missed, problems };
}

const valuesOf =
  ({ values }: { readonly values: Float64Array }) =>
  (row: number): number =>
    values[row] ?? NaN;

/** The column of closing dates where deals have been decided and none of them says when. */
function undecidedDays(deals: Table | null): BlankColumn | null {
  if (deals === null) return null;
  const decided = isDecided(deals);
  const some = Array.from({ length: deals.rows }, (_, row) => row).some(decided);
  return some ? blankRole(deals, "closed") : null;
}

/** The last day of which either table tells: a later snapshot shows that the months before it are over. */
const latestOf = (first: Table, second: Table): number =>
  [lastDay(first), lastDay(second)].reduce((latest, day) => (day > latest ? day : latest), -Infinity);

/** Of each period and rep, the row locked last but no later than the period's first day; and how many have none. */
function lockedInTime(
  forecasts: Table,
  firstDays: Float64Array,
  scope: Role | undefined,
): { readonly rows: ReadonlySet<number>; readonly late: number } {
  const lockedOf = dayOfRow(forecasts, "snapshot");
  const whoOf = scope === undefined ? () => "" : keysOfRole(forecasts, scope);
  const best = new Map<string, number | null>();
  for (let row = 0; row < forecasts.rows; row++) {
    const first = firstDays[row] ?? NaN;
    if (Number.isNaN(first)) continue;
    const key = `${String(first)} ${whoOf(row) ?? ""}`;
    const locked = Math.floor(lockedOf(row));
    const earlier = best.get(key) ?? null;
    const isBetter = locked <= first && (earlier === null || lockedOf(earlier) < locked);
    best.set(key, isBetter ? row : earlier);
  }
  const rows = [...best.values()];
  return { rows: new Set(rows.filter((row) => row !== null)), late: rows.filter((row) => row === null).length };
}

/** Revenue won in a span of days by the rep or team of a row; null where the deals cannot say. */
function wonIn(
  forecasts: Table,
  deals: Table | null,
  scope: Role | undefined,
): ((row: number, first: number, last: number) => number) | null {
  if (deals === null) return null;
  const amounts = columnOf(deals, "amount");
  if (amounts?.kind !== "number" || deals.currencies.length > 1) return null;
  if (scope !== undefined && !deals.roles.has(scope)) return null;
  const [isWon, closed] = [meaningTest(deals, "stage", "won"), dayOfRow(deals, "closed")];
  const whoOf = scope === undefined ? () => "" : keysOfRole(deals, scope);
  const wantedOf = scope === undefined ? () => "" : keysOfRole(forecasts, scope);
  return (row, first, last) => {
    let sum = 0;
    for (let deal = 0; deal < deals.rows; deal++) {
      const day = Math.floor(closed(deal));
      if (!isWon(deal) || !(day >= first && day <= last) || whoOf(deal) !== wantedOf(row)) continue;
      const amount = amounts.values[deal] ?? NaN;
      if (!Number.isNaN(amount)) sum += amount;
    }
    return sum;
  };
}

/**
 * Snapshots of deals with what became of those that the first snapshot of a month expected to close in it: slipped where
 * they were still open when the month ended. Months that are not over, and deals not found, do not count.
 */
export function snapshotsWithEnds(snapshots: Table, deals: Table): Linked {
  const blank = undecidedDays(deals) ?? firstBlank([deals, "id"], [snapshots, "deal"]);
  if (blank !== null) return { table: unknownBy(snapshots, blank, "slipped"), problems: [] };
  const dealOf = keysOfRole(snapshots, "deal");
  const known = rowsByKey(deals, "id");
  const taken = dayOfRow(snapshots, "snapshot");
  const expected = dayOfRow(snapshots, "expected");
  const closed = dayOfRow(deals, "closed");
  const decided = isDecided(deals);
  const now = latestOf(deals, snapshots);
  const monthOf = (serial: number): number => (Number.isNaN(serial) ? NaN : periodIndex(serial, "month"));
  const firstOf = new Map<number, number>();
  for (let row = 0; row < snapshots.rows; row++) {
    const month = monthOf(taken(row));
    if (!Number.isNaN(month)) firstOf.set(month, Math.min(firstOf.get(month) ?? Infinity, Math.floor(taken(row))));
  }
  const counts = (row: number): boolean => {
    const month = monthOf(taken(row));
    if (monthOf(expected(row)) !== month || firstOf.get(month) !== Math.floor(taken(row))) return false;
    return periodAt(month, "month").last <= now && known.has(dealOf(row) ?? "");
  };
  const due = withDays(snapshots, "expected", (row) => (counts(row) ? expected(row) : NaN));
  const table = withDays(due, "slipped", (row) => {
    if (!counts(row)) return NaN;
    const end = periodAt(monthOf(taken(row)), "month").last;
    const deal = known.get(dealOf(row) ?? "") ?? -1;
    return decided(deal) && Math.floor(closed(deal)) <= end ? NaN : end;
  });
  return { table, problems: unmatched(snapshots, dealOf, deals, known) };
}
