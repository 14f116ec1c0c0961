import { isDay, isMissing, type Cell } from "../../../../src/core/words/cell";
import type { Looks } from "./findRoles";
import { isLikelyDay, looksLikeDay } from "./readDays";
import { looksLikeNumber } from "./readNumbers";
import { serialInText } from "../../../../src/core/table/serialInText";

/** Enough rows to tell what a column holds; evenly spread, so that the answer does not hang on the first rows. */
const sampleSize = 400;

/** What a column's cells look like, from an even sample of the rows; of its filled cells where few of those are filled. */
export function lookAt(cells: readonly Cell[]): Looks {
  const sample = evenly(cells).filter((cell) => !isMissing(cell));
  const filled = sample.length < 40 ? evenly(cells.filter((cell) => !isMissing(cell))) : sample;
  const looks = { number: 0, serial: 0, serialText: 0, day: 0, text: 0, filled: filled.length };
  for (const cell of filled) {
    looks[lookOf(cell)] += 1;
    if (typeof cell === "number" && isLikelyDay(cell)) looks.serial += 1;
    if (typeof cell === "string" && serialInText(cell) !== null) looks.serialText += 1;
  }
  return looks;
}

function evenly(cells: readonly Cell[]): Cell[] {
  const step = Math.max(1, cells.length / sampleSize);
  const some: Cell[] = [];
  for (let place = 0; place < cells.length; place += step) some.push(cells[Math.floor(place)] ?? null);
  return some;
}

function lookOf(cell: Cell): "number" | "day" | "text" {
  if (typeof cell === "number") return "number";
  if (isDay(cell)) return "day";
  if (typeof cell !== "string") return "text";
  if (looksLikeDay(cell)) return "day";
  return looksLikeNumber(cell) ? "number" : "text";
}
