import { periodAt, periodIndex, type Period } from "../words/period";

/** A month, or the part of it that lies in a period. */
export interface MonthPart {
  readonly month: Period;
  readonly first: number;
  readonly last: number;
  readonly isWhole: boolean;
}

/** The months that a period touches, in order, each with the part of it that the period holds. */
export function monthsOf({ first, last }: Pick<Period, "first" | "last">): MonthPart[] {
  const start = periodIndex(first, "month");
  return Array.from({ length: periodIndex(last, "month") - start + 1 }, (_, place) => {
    const month = periodAt(start + place, "month");
    const part = { first: Math.max(first, month.first), last: Math.min(last, month.last) };
    return { month, ...part, isWhole: part.first === month.first && part.last === month.last };
  });
}
