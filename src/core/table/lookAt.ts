import { isDay, isMissing, type Cell } from "../words/cell";
import type { Looks } from "./findRoles";
import { isLikelyDay } from "./likelyDay";
import { looksLikeDay } from "./readDays";
import { looksLikeNumber } from "./readNumbers";
import { serialInText } from "./serialInText";
import { cellAt, isFilledCell, type Strip } from "./strip";

/** Enough rows to tell what a column holds; evenly spread, so that the answer does not hang on the first rows. */
const sampleSize = 400;

/** Fewer filled cells than these in a sample say little, and the column is looked through for more. */
const fewFilled = 40;

/**
 * What a column's cells look like, from those that are filled in an even sample of the rows; of a column that is nearly
 * blank, from an even sample of its filled cells.
 */
export const lookAt = (strip: Strip): Looks => lookAtSample(strip) ?? looksOf(sampleOfFilled(strip));

/** The same as far as the sample of rows tells; null where too few of their cells are filled. */
export function lookAtSample(strip: Strip): Looks | null {
  const sampled = sampleOf(strip.rows.length).map((at) => cellAt(strip, at));
  const filled = sampled.filter((cell) => !isMissing(cell));
  return filled.length < fewFilled && sampled.length < strip.rows.length ? null : looksOf(filled);
}

/** Places that are spread evenly over so many. */
export function sampleOf(many: number): number[] {
  const step = Math.max(1, many / sampleSize);
  const places: number[] = [];
  for (let place = 0; place < many; place += step) places.push(Math.floor(place));
  return places;
}

function sampleOfFilled(strip: Strip): Cell[] {
  const filled: number[] = [];
  for (let at = 0; at < strip.rows.length; at++) if (isFilledCell(cellAt(strip, at))) filled.push(at);
  return sampleOf(filled.length).map((place) => cellAt(strip, filled[place] ?? -1));
}

function looksOf(cells: readonly Cell[]): Looks {
  const looks = { number: 0, serial: 0, serialText: 0, day: 0, text: 0, filled: cells.length };
  const known = new Map<string, Look>();
  for (const cell of cells) {
    // Where nine in ten cannot be numbers or days any more, and half are texts, the rest changes no verdict.
    if (looks.text > cells.length / 2) {
      looks.text = cells.length - looks.number - looks.day;
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
