import { isCellError, type Cell } from "../words/cell";
import { grown, roomFor } from "./grown";
import { parseNumber, type NumberReading } from "./parseNumber";
import { plainNumber, type NumberReadings } from "./plainNumber";
import { spacedNumber, type Tails } from "./spacedNumber";

/** What an odd cell turned out to be on the first pass. */
export const read = 1;
const noNumber = 2;
export const errorCell = 3;

/** What the odd cells of a column say, one entry for each; there is room for more. */
export interface NumberEvidence extends NumberReadings {
  asComma: Float64Array;
  asPoint: Float64Array;
  states: Uint8Array;
  currencyOf: Int16Array;
  readonly currencyNames: string[];
  readonly known: Map<string, NumberReading | null>;
  readonly tails: Tails;
  percent: boolean;
}

export const numberEvidence = (): NumberEvidence => ({
  asComma: new Float64Array(0),
  asPoint: new Float64Array(0),
  states: new Uint8Array(0),
  currencyOf: new Int16Array(0),
  currencyNames: [],
  known: new Map(),
  tails: new Map(),
  percent: false,
});

/** Makes room for one more entry at a place. */
function makeRoom(evidence: NumberEvidence, place: number): void {
  if (place < evidence.states.length) return;
  const room = roomFor(place);
  evidence.asComma = grown(evidence.asComma, new Float64Array(room).fill(NaN));
  evidence.asPoint = grown(evidence.asPoint, new Float64Array(room).fill(NaN));
  evidence.states = grown(evidence.states, new Uint8Array(room));
  evidence.currencyOf = grown(evidence.currencyOf, new Int16Array(room).fill(-1));
}

/** Reads an odd cell as far as it can be read by itself; what the column as a whole says of it comes later. */
export function lookAtNumber(cell: Cell, place: number, evidence: NumberEvidence): void {
  makeRoom(evidence, place);
  evidence.states[place] =
    typeof cell === "string" ? lookAtText(cell, place, evidence) : isCellError(cell) ? errorCell : noNumber;
}

function lookAtText(text: string, place: number, evidence: NumberEvidence): number {
  if (plainNumber(text, place, evidence)) return read;
  const spaced = spacedNumber(text, place, evidence, evidence.tails);
  if (spaced !== null) {
    if (spaced !== "") evidence.currencyOf[place] = placeOf(spaced, evidence.currencyNames);
    return read;
  }
  let reading = evidence.known.get(text);
  if (reading === undefined) {
    reading = parseNumber(text);
    evidence.known.set(text, reading);
  }
  if (reading === null) return noNumber;
  evidence.asComma[place] = reading.asComma;
  evidence.asPoint[place] = reading.asPoint;
  if (reading.percent) evidence.percent = true;
  if (reading.currency !== null) evidence.currencyOf[place] = placeOf(reading.currency, evidence.currencyNames);
  return read;
}

function placeOf(name: string, names: string[]): number {
  const place = names.indexOf(name);
  return place >= 0 ? place : names.push(name) - 1;
}
