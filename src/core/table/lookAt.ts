import { isDay, type Cell } from "../words/cell";
import type { Looks } from "./findRoles";
import { isLikelyDay } from "./likelyDay";
import { looksLikeDay } from "./readDays";
import { looksLikeNumber } from "./readNumbers";
import { serialInText } from "./serialInText";

/** Enough cells to tell what a column holds; evenly spread, so that the answer does not hang on the first rows. */
const sampleSize = 400;

/** The filled cells of a column, in order. */
export interface FilledCells {
  readonly filled: number;
  /** The cells at some places among those that are filled; the places rise. */
  readonly at: (places: readonly number[]) => readonly Cell[];
}

/** What a column's cells look like, from an even sample of those that are filled. */
export function lookAt({ filled, at }: FilledCells): Looks {
  const step = Math.max(1, filled / sampleSize);
  const places: number[] = [];
  for (let place = 0; place < filled; place += step) places.push(Math.floor(place));
  const looks = { number: 0, serial: 0, serialText: 0, day: 0, text: 0, filled: places.length };
  const known = new Map<string, Look>();
  for (const cell of at(places)) {
    // Where nine in ten cannot be numbers or days any more, and half are texts, the rest changes no verdict.
    if (looks.text > places.length / 2) {
      looks.text = places.length - looks.number - looks.day;
      break;
    }
    looks[typeof cell === "string" ? lookOfText(cell, known) : lookOf(cell)] += 1;
    if (typeof cell === "number" && isLikelyDay(cell)) looks.serial += 1;
    else if (typeof cell === "string" && serialInText(cell) !== null) looks.serialText += 1;
  }
  return looks;
}

type Look = "number" | "day" | "text";

const lookOf = (cell: Exclude<Cell, string>): Look =>
  typeof cell === "number" ? "number" : isDay(cell) ? "day" : "text";

function lookOfText(text: string, known: Map<string, Look>): Look {
  let look = known.get(text);
  if (look === undefined) {
    look = !/\d/.test(text) ? "text" : looksLikeDay(text) ? "day" : looksLikeNumber(text) ? "number" : "text";
    known.set(text, look);
  }
  return look;
}
