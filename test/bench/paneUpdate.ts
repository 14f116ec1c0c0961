import { figuresView, isFault, makeSample, peopleViews, readTable, stagesView, type Cell } from "../../src/core/index";
import { requestOf } from "../core/report/summaryOf";
import { medianOf, timeOf } from "./measure";

const rounds = 12;

export interface PaneUpdate {
  readonly read: number;
  readonly figures: number;
}

/**
 * What the pane works out after one of 100,000 deals has been changed, one of the last: the table read anew, and all that
 * its views show of the month. Milliseconds, medians of the rounds after the first two.
 */
export function paneUpdate(): PaneUpdate {
  const rows: Cell[][] = makeSample({ deals: 100_000 }).tables.deals.map((row) => [...row]);
  const base = requestOf({ deals: rows }, "2026-10", { language: "nb" });
  const [source] = base.sources;
  if (source === undefined) throw new Error("no source");
  const amounts = rows[0]?.indexOf("Beløp") ?? -1;
  const read: number[] = [];
  const figures: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const changed = rows[rows.length - 3000 - round];
    if (changed !== undefined) changed[amounts] = 1000 + round;
    const tables: ReturnType<typeof readTable>[] = [];
    read.push(timeOf(() => tables.push(readTable(rows))));
    const [table] = tables;
    if (table === undefined || isFault(table)) throw new Error("no table");
    const request = { ...base, sources: [{ ...source, table }] };
    figures.push(timeOf(() => [figuresView(request), peopleViews(request), stagesView(request)]));
  }
  return { read: medianOf(read.slice(2)), figures: medianOf(figures.slice(2)) };
}

export const paneLines = ({ read, figures }: PaneUpdate): string[] => [
  `One of the last of 100,000 deals changed, the pane's figures, people and stages of the month made anew: ${(read + figures).toFixed(0)} ms (reading ${read.toFixed(0)}, figures ${figures.toFixed(0)}).`,
  "",
];
