import type { Cell } from "../../../../src/core/words/cell";
import type { Fault } from "../../../../src/core/words/fault";
import { on } from "../dealRows";

export type Cells = readonly (readonly Cell[])[];

/** A figure, or the kind of the fault that stands in its place. */
type Outcome = number | Fault["kind"];

/** One KPI with the three answers that everyone can check with a pencil. */
export interface Worked {
  /** The data, and the further tables that the KPI rests on. */
  readonly tables: readonly Cells[];
  /** The period asked; all time where it is left out. */
  readonly in?: string;
  readonly gives: number;
  /** A period in which there is nothing to divide by. A count, and a sum of nothing, is then truly 0. */
  readonly none: readonly [period: string, outcome: Outcome];
  /** A cell made blank, its row by the first cell and its column by the header, and what is then known in the period. */
  readonly blank: readonly [row: string, column: string, outcome: Outcome];
}

const cellOf = (text: string): Cell => {
  if (text === "") return null;
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return on(text);
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
};

/** Cells between bars, a row each line; days and numbers are such, and where nothing stands the cell is blank. */
export const grid = (text: string): Cells =>
  text
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cellOf(cell.trim())));
