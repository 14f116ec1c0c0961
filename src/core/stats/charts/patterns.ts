import type { Side } from "./side";

/** Which points belong to a pattern, and on which side it lies; as many as points, 0 where there is none. */
export type Marks = readonly Side[];

/** Marks every stretch of at least `least` neighbours that are all on one side. A point on no side ends a stretch. */
export function streaks(sides: Marks, least: number): Side[] {
  const marks: Side[] = sides.map(() => 0);
  let from = 0;
  for (let index = 1; index <= sides.length; index++) {
    const side = sides[from] ?? 0;
    if (index < sides.length && sides[index] === side) continue;
    if (side !== 0 && index - from >= least) marks.fill(side, from, index);
    from = index;
  }
  return marks;
}

/**
 * Marks every stretch of at least `least` points whose steps all go one way; `steps` holds the way from the point before
 * to each point, so 0 for the first. Where a rise turns into a fall, the turning point belongs to both, and is marked
 * with the later.
 */
export function strides(steps: Marks, least: number): Side[] {
  const marks: Side[] = steps.map(() => 0);
  streaks(steps, least - 1).forEach((side, index) => {
    if (side !== 0) marks.fill(side, index - 1, index + 1);
  });
  return marks;
}

/** A rule such as "two of three beyond two deviations". */
export interface Window {
  readonly needed: number;
  readonly of: number;
}

/**
 * Marks the far points of each window of neighbours in which enough are far on one side. `far` says which points are
 * far; `allowed` which points a window may hold, by the side that it is for.
 */
export function windows(far: Marks, { needed, of }: Window, allowed: (index: number, side: Side) => boolean): Side[] {
  const marks: Side[] = far.map(() => 0);
  for (const side of [-1, 1] as const) {
    let count = 0;
    let allowedCount = 0;
    far.forEach((_, last) => {
      const gone = last - of;
      if (far[last] === side) count += 1;
      if (allowed(last, side)) allowedCount += 1;
      if (gone >= 0 && far[gone] === side) count -= 1;
      if (gone >= 0 && allowed(gone, side)) allowedCount -= 1;
      if (count < needed || allowedCount < of) return;
      for (let index = last - of + 1; index <= last; index++) if (far[index] === side) marks[index] = side;
    });
  }
  return marks;
}
