import type { Cell } from "../../../src/core/words/cell";
import { day, serialOf } from "../../../src/core/words/day";

/** `2026-10-05` as a day. */
export const on = (iso: string): Cell => {
  const [year = 0, month = 0, ofMonth = 0] = iso.split("-").map(Number);
  return day(serialOf({ year, month, day: ofMonth }));
};

/** Header of the rows that `deal` makes. */
export const header = ["Avtale-ID", "Selger", "Fase", "Beløp", "Valuta", "Opprettet", "Lukket"];
let next = 0;
/** A deal under an id of its own. */
export const deal = (
  stage: string,
  amount: Cell,
  created: Cell,
  closed: Cell,
  currency: Cell = "NOK",
  owner = "Kari",
): Cell[] => [`A${String(++next)}`, owner, stage, amount, currency, created, closed];
export const times = (count: number, make: () => Cell[]): Cell[][] => Array.from({ length: count }, make);
