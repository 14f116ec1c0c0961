import { isCellError, isDay, type Cell } from "../words/cell";
import { grown, roomFor } from "./grown";
import { dayForms, parseDay, type DayForm, type DayReading } from "./parseDay";
import { plainDay, type DayReadings } from "./plainDay";

export const placeOfForm = (form: DayForm): number => dayForms.indexOf(form);
export const dateCell = placeOfForm("date cell");
export const serialCell = placeOfForm("serial");
/** States of a cell beyond the places of forms. */
export const noDay = 253;
export const errorCell = 254;
export const blank = 255;

/** What the odd cells of a column say, one entry for each; there is room for more. */
export interface DayEvidence extends DayReadings {
  asDmy: Float64Array;
  asMdy: Float64Array;
  forms: Uint8Array;
  readonly known: Map<string, DayReading | null>;
}

export const dayEvidence = (): DayEvidence => ({
  asDmy: new Float64Array(0),
  asMdy: new Float64Array(0),
  forms: new Uint8Array(0),
  known: new Map(),
});

/** The entries that are there. */
export const firstOf = ({ asDmy, asMdy, forms }: DayEvidence, many: number): DayReadings => ({
  asDmy: asDmy.subarray(0, many),
  asMdy: asMdy.subarray(0, many),
  forms: forms.subarray(0, many),
});

/** Reads an odd cell as far as it can be read by itself; what the column as a whole says of it comes later. */
export function lookAtDay(cell: Cell, place: number, offset: number, evidence: DayEvidence): void {
  if (place >= evidence.forms.length) {
    const room = roomFor(place);
    evidence.asDmy = grown(evidence.asDmy, new Float64Array(room).fill(NaN));
    evidence.asMdy = grown(evidence.asMdy, new Float64Array(room).fill(NaN));
    evidence.forms = grown(evidence.forms, new Uint8Array(room).fill(blank));
  }
  if (typeof cell === "string") lookAtText(cell, place, evidence);
  else if (typeof cell === "number") put(cell + offset, serialCell, place, evidence);
  else if (isDay(cell)) put(cell.serial, dateCell, place, evidence);
  else evidence.forms[place] = isCellError(cell) ? errorCell : noDay;
}

export function put(serial: number, form: number, place: number, { asDmy, asMdy, forms }: DayReadings): void {
  asDmy[place] = serial;
  asMdy[place] = serial;
  forms[place] = form;
}

function lookAtText(text: string, place: number, evidence: DayEvidence): void {
  if (plainDay(text, place, evidence)) return;
  let reading = evidence.known.get(text);
  if (reading === undefined) {
    reading = parseDay(text);
    evidence.known.set(text, reading);
  }
  evidence.forms[place] = reading === null ? noDay : placeOfForm(reading.form);
  if (reading === null) return;
  evidence.asDmy[place] = reading.asDmy;
  evidence.asMdy[place] = reading.asMdy;
}
