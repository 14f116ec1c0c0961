import type { Cell } from "../words/cell";
import { isFault, type Fault } from "../words/fault";
import type { Interval } from "../words/interval";

/** A number as a cell holds it: missing is blank, and what has no end is its sign, since no cell can hold it. */
export function shown(number: number): Cell {
  if (Number.isNaN(number)) return null;
  return Number.isFinite(number) ? number : number > 0 ? "∞" : "−∞";
}

/** Low and high side by side, each by so much exposure. */
export const asRow = (interval: Interval | Fault, exposure = 1): Cell[][] | Fault =>
  isFault(interval) ? interval : [[shown(interval.low / exposure), shown(interval.high / exposure)]];
