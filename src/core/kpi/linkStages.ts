import type { TextColumn } from "../table/column";
import { plainWord } from "../table/meaningWords";
import type { Table } from "../table/table";
import { columnOf } from "./columnOf";
import { withDays, withNumbers } from "./derive";
import { dayOfRow, keysOfRole, rowsByKey } from "./joinKeys";
import { meaningTest } from "./meaningTest";

/** A deal's first entry into a stage; `stage` is the code of its word. */
interface Entry {
  readonly row: number;
  readonly day: number;
  readonly stage: number;
}

export const stageColumn = (table: Table): TextColumn | null => {
  const column = columnOf(table, "stage");
  return column?.kind === "text" ? column : null;
};

/** Each deal's first entry into each stage, in order of time. */
export function entriesOf(history: Table, column: TextColumn): Map<string, Entry[]> {
  const dealOf = keysOfRole(history, "deal");
  const dayOf = dayOfRow(history, "entered");
  const all = new Map<string, Entry[]>();
  for (let row = 0; row < history.rows; row++) {
    const key = dealOf(row);
    const stage = column.codes[row] ?? -1;
    if (key === null || stage < 0 || Number.isNaN(dayOf(row))) continue;
    all.set(key, [...(all.get(key) ?? []), { row, day: dayOf(row), stage }]);
  }
  for (const [key, entries] of all) {
    const seen = new Set<number>();
    const inTime = [...entries].sort((a, b) => a.day - b.day || a.row - b.row);
    all.set(
      key,
      inTime.filter(({ stage }) => !seen.has(stage) && seen.add(stage)),
    );
  }
  return all;
}

/**
 * The place of each stage in their order: a stage stands before another where more deals came to it first than the
 * other way round. Won is after all; lost is no step on the way.
 */
export function ranksOf(deals: Iterable<readonly Entry[]>, history: Table, stages: number): number[] {
  const before = Array.from({ length: stages }, () => new Float64Array(stages));
  for (const entries of deals) {
    entries.forEach((first, place) => {
      for (const later of entries.slice(place + 1)) {
        const row = before[first.stage];
        if (row !== undefined) row[later.stage] = (row[later.stage] ?? 0) + 1;
      }
    });
  }
  const leads = (a: number, b: number): number => Math.sign((before[a]?.[b] ?? 0) - (before[b]?.[a] ?? 0));
  const scores = before.map((_, a) => before.reduce((sum, __, b) => sum + leads(a, b), 0));
  const meanings = history.meanings.get("stage") ?? [];
  const steps = scores
    .map((score, stage) => ({ score, stage }))
    .filter(({ stage }) => meanings[stage] !== "won" && meanings[stage] !== "lost")
    .sort((a, b) => b.score - a.score || a.stage - b.stage);
  const ranks = scores.map((_, stage) => (meanings[stage] === "won" ? steps.length : -Infinity));
  steps.forEach(({ stage }, place) => (ranks[stage] = place));
  return ranks;
}

/**
 * A history of stages with, for each deal's first entry into a stage, the day when it went on to any later one, to the
 * very next one, and when that was settled. Later entries, and those into won and lost, are no entries to count.
 */
export function historyWithSteps(history: Table, deals: Table | null): Table {
  const column = stageColumn(history);
  if (column === null) return history;
  const all = entriesOf(history, column);
  const ranks = ranksOf(all.values(), history, column.words.length);
  const meanings = history.meanings.get("stage") ?? [];
  const rankOf = ({ stage }: Entry): number => ranks[stage] ?? -Infinity;
  const endOf = decidedDays(deals);
  const [entered, movedOn, movedNext, settled] = [0, 1, 2, 3].map(() => new Map<number, number>());
  for (const [key, entries] of all) {
    const end = endOf(key);
    const lost = entries.find(({ stage }) => meanings[stage] === "lost")?.day ?? end.lost;
    entries.forEach((entry, place) => {
      const own = rankOf(entry);
      if (own === -Infinity || meanings[entry.stage] === "won") return;
      const later = entries.slice(place + 1);
      const on = later.find((one) => rankOf(one) > own)?.day ?? end.won;
      const steps = ranks.filter((rank) => rank >= 0).length;
      const next = later.find((one) => rankOf(one) === own + 1)?.day ?? (own + 1 === steps - 1 ? end.won : NaN);
      entered?.set(entry.row, entry.day);
      movedOn?.set(entry.row, on);
      movedNext?.set(entry.row, next);
      settled?.set(entry.row, Number.isNaN(on) ? lost : on);
    });
  }
  const at = (days: Map<number, number> | undefined) => (row: number) => days?.get(row) ?? NaN;
  const counted = withDays(withDays(history, "entered", at(entered)), "movedOn", at(movedOn));
  return withDays(withDays(counted, "movedNext", at(movedNext)), "settled", at(settled));
}

/** When the table of deals says that a deal was won or lost; NaN where it does not. */
function decidedDays(deals: Table | null): (key: string) => { readonly won: number; readonly lost: number } {
  if (deals === null) return () => ({ won: NaN, lost: NaN });
  const rows = rowsByKey(deals, "id");
  const closed = dayOfRow(deals, "closed");
  const [isWon, isLost] = [meaningTest(deals, "stage", "won"), meaningTest(deals, "stage", "lost")];
  return (key) => {
    const row = rows.get(key) ?? -1;
    return { won: row >= 0 && isWon(row) ? closed(row) : NaN, lost: row >= 0 && isLost(row) ? closed(row) : NaN };
  };
}

/** Deals whose probability is the share won of the decided deals that have reached the stage they are in. */
export function dealsWithStageChances(deals: Table, history: Table): Table {
  const [stages, own] = [stageColumn(history), stageColumn(deals)];
  if (stages === null || own === null) return deals;
  const rows = rowsByKey(deals, "id");
  const [isWon, isLost] = [meaningTest(deals, "stage", "won"), meaningTest(deals, "stage", "lost")];
  const tally = new Map<string, { won: number; decided: number }>();
  for (const [key, entries] of entriesOf(history, stages)) {
    const row = rows.get(key);
    if (row === undefined || !(isWon(row) || isLost(row))) continue;
    for (const { stage } of entries) {
      const word = plainWord(stages.words[stage] ?? "");
      const { won, decided } = tally.get(word) ?? { won: 0, decided: 0 };
      tally.set(word, { won: won + (isWon(row) ? 1 : 0), decided: decided + 1 });
    }
  }
  const chances = own.words.map((word) => {
    const known = tally.get(plainWord(word));
    return known === undefined ? NaN : known.won / known.decided;
  });
  return withNumbers(deals, "probability", (row) => chances[own.codes[row] ?? -1] ?? NaN);
}
