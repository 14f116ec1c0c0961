import { columnOf } from "../kpi/columnOf";
import { dayOfRow, keysOfRole, rowsByKey } from "../kpi/joinKeys";
import { lastDay } from "../kpi/lastDay";
import { entriesOf, ranksOf, stageColumn } from "../kpi/linkStages";
import { meaningTest } from "../kpi/meaningTest";
import { stageHistory } from "../kpi/stageHistory";
import type { Table } from "../table/table";
import { stageFunnel, type StageEntry, type StageFigures } from "./stageFunnel";

/** A funnel and how many of its deals were won in the end. */
export interface Funnel {
  readonly stages: readonly StageFigures[];
  readonly deals: number;
  readonly won: number;
  /** The word for won that the history uses. */
  readonly wonWord: string | null;
}

export interface FunnelAsked {
  /** First and last day on which the deals to be counted came into their first stage. */
  readonly first: number;
  readonly last: number;
  /** Nothing after this day is known. */
  readonly today: number;
  /** Whether a deal counts. */
  readonly counts?: (key: string) => boolean;
}

/** The last day of which a history, and the deals beside it, tell. */
export const lastKnownDay = (history: Table, deals: Table | null): number =>
  [lastDay(history), deals === null ? NaN : lastDay(deals)].reduce((last, one) => (one > last ? one : last), -Infinity);

/**
 * The funnel of the deals that came into their first stage in a stretch of days, as far as it was known on a day. The order
 * of the stages is found from the deals' own ways; what the history does not say of an end, the table of deals may.
 */
export function funnelOf(history: Table, deals: Table | null, asked: FunnelAsked): Funnel | null {
  const column = stageColumn(history);
  if (column === null) return null;
  const meanings = history.meanings.get("stage") ?? [];
  const wordsOf = (meaning: "won" | "lost"): string[] => column.words.filter((_, code) => meanings[code] === meaning);
  const ranks = ranksOf(entriesOf(history, column).values(), history, column.words.length);
  const order = column.words
    .map((word, code) => ({ word, rank: ranks[code] ?? -Infinity, meaning: meanings[code] }))
    .filter(({ rank, meaning }) => rank > -Infinity && meaning !== "won" && meaning !== "lost")
    .sort((one, other) => one.rank - other.rank)
    .map(({ word }) => word);
  const ends = { won: [...wordsOf("won"), ended.won], lost: [...wordsOf("lost"), ended.lost] };
  const entries = counted(withEnds(rowsOf(history), deals, ends), asked);
  const all = new Set(entries.map(({ deal }) => deal));
  const won = new Set(entries.filter(({ stage }) => ends.won.includes(stage)).map(({ deal }) => deal));
  const stages = stageFunnel(entries, order, ends, asked.today);
  return { stages, deals: all.size, won: won.size, wonWord: wordsOf("won")[0] ?? null };
}

/** What ends are called that only the table of deals tells of; no word of a history looks so. */
const ended = { won: "\u0000won", lost: "\u0000lost" };

function rowsOf(history: Table): StageEntry[] {
  const column = stageColumn(history);
  const [keyOf, dayOf] = [keysOfRole(history, "deal"), dayOfRow(history, "entered")];
  return Array.from({ length: history.rows }, (_, row) => row).flatMap((row) => {
    const [deal, stage] = [keyOf(row), column?.words[column.codes[row] ?? -1]];
    return deal === null || stage === undefined ? [] : [{ deal, stage, entered: dayOf(row) }];
  });
}

/** The entries, with the ends of those deals whose history tells of none. */
function withEnds(
  entries: readonly StageEntry[],
  deals: Table | null,
  ends: { readonly won: readonly string[]; readonly lost: readonly string[] },
): StageEntry[] {
  if (deals === null || columnOf(deals, "closed") === null) return [...entries];
  const known = new Set(
    entries.filter(({ stage }) => ends.won.includes(stage) || ends.lost.includes(stage)).map(({ deal }) => deal),
  );
  const rows = rowsByKey(deals, "id");
  const closed = dayOfRow(deals, "closed");
  const [isWon, isLost] = [meaningTest(deals, "stage", "won"), meaningTest(deals, "stage", "lost")];
  const added = [...new Set(entries.map(({ deal }) => deal))].flatMap((deal): StageEntry[] => {
    const row = rows.get(deal);
    if (known.has(deal) || row === undefined || !(isWon(row) || isLost(row))) return [];
    return [{ deal, stage: isWon(row) ? ended.won : ended.lost, entered: closed(row) }];
  });
  return [...entries, ...added];
}

/** The entries of the deals that began in time, up to the day of which is asked. */
function counted(entries: readonly StageEntry[], { first, last, today, counts }: FunnelAsked): StageEntry[] {
  const begun = new Map<string, number>();
  const known = entries.filter(({ entered }) => Math.floor(entered) <= today);
  for (const { deal, entered } of known) begun.set(deal, Math.min(begun.get(deal) ?? Infinity, Math.floor(entered)));
  return known.filter(({ deal }) => {
    const day = begun.get(deal) ?? NaN;
    return day >= first && day <= last && (counts === undefined || counts(deal));
  });
}

/** The history that some tables hold, and the table of deals beside it; null where there is none. */
export function historyIn(tables: readonly Table[]): { readonly history: Table; readonly deals: Table | null } | null {
  const deals = tables.find(({ subject }) => subject === "deals") ?? null;
  const history = tables.find(({ subject }) => subject === "stages") ?? (deals === null ? null : stageHistory(deals));
  return history === null ? null : { history, deals };
}
