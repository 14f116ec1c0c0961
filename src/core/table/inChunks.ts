import type { Cell } from "../words/cell";
import { linesInto, type Lines, type Strip } from "./strip";

/** Rows whose cells fit the nearest memory of a processor, so that many columns can be taken of them one after another. */
export const chunk = 1024;

/** Does some work on all rows, a thousand at a time. */
export function inChunks(rows: number, work: (from: number, to: number) => void): void {
  for (let from = 0; from < rows; from += chunk) work(from, Math.min(rows, from + chunk));
}

/** The same with the cells of the rows at hand. */
export function inLines(
  strip: Pick<Strip, "cells" | "rows">,
  work: (lines: Lines, from: number, to: number) => void,
): void {
  const lines: (readonly Cell[])[] = [];
  inChunks(strip.rows.length, (from, to) => {
    linesInto(strip, from, to, lines);
    work(lines, from, to);
  });
}
