import { isDay, isMissing, type Cell } from "../../../../src/core/words/cell";
import type { Looks } from "./findRoles";
import { isLikelyDay, looksLikeDay } from "./readDays";
import { looksLikeNumber } from "./readNumbers";
import { serialInText } from "../../../../src/core/table/serialInText";

/** Enough cells to tell what a column holds; evenly spread, so that the answer does not hang on the first rows. */
const sampleSize = 400;

/** What a column's cells look like, from an even sample of those that are filled. */
export function lookAt(cells: readonly Cell[]): Looks {
  const places: number[] = [];
  for (let row = 0; row < cells.length; row++) if (!isMissing(cells[row] ?? null)) places.push(row);
  const step = Math.max(1, places.length / sampleSize);
  const looks = { number: 0, serial: 0, serialText: 0, day: 0, text: 0, filled: 0 };
  for (let place = 0; place < places.length; place += step) {
    const cell = cells[places[Math.floor(place)] ?? 0] ?? null;
    looks[lookOf(cell)] += 1;
    if (typeof cell === "number" && isLikelyDay(cell)) looks.serial += 1;
    if (typeof cell === "string" && serialInText(cell) !== null) looks.serialText += 1;
    looks.filled += 1;
  }
  return looks;
}

function lookOf(cell: Cell): "number" | "day" | "text" {
  if (typeof cell === "number") return "number";
  if (isDay(cell)) return "day";
  if (typeof cell !== "string") return "text";
  if (looksLikeDay(cell)) return "day";
  return looksLikeNumber(cell) ? "number" : "text";
}
