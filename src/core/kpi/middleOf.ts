import { between, middleOfDays } from "./middleOfDays";

/**
 * The median of the values of a list, or of a part of it, none of them missing: what `median` answers, without putting
 * all of them in order. A table by month and rep asks for thousands of medians, and sorting each list would cost more
 * than all that is added up.
 */
export function middleOf(list: ArrayLike<number>, from = 0, to = list.length): number {
  const many = to - from;
  const counted = middleOfDays(list, from, to);
  if (!Number.isNaN(counted)) return counted;
  const own = copyOf(list, from, to);
  const upper = many >> 1;
  const above = select(own, upper, many);
  // + 0: of the two zeros that floating point has, the plain one, whatever their order was
  if (many % 2 === 1) return above + 0;
  let below = -Infinity;
  for (let place = 0; place < upper; place++) below = Math.max(below, own[place] ?? NaN);
  return between(below, above) + 0;
}

/** Where lists are put in order: thousands of short ones would each ask for an array of their own. */
let scratch = new Float64Array(1024);

function copyOf(list: ArrayLike<number>, from: number, to: number): Float64Array {
  if (to - from > scratch.length) scratch = new Float64Array(2 * (to - from));
  for (let place = from; place < to; place++) scratch[place - from] = list[place] ?? NaN;
  return scratch;
}

/** Hoare's selection: brings the value that belongs at a place there, with none above it before and none below it behind. */
function select(own: Float64Array, place: number, many: number): number {
  let low = 0;
  let high = many - 1;
  while (low < high) {
    const pivot = own[(low + high) >> 1] ?? NaN;
    let from = low;
    let to = high;
    while (from <= to) {
      while ((own[from] ?? NaN) < pivot) from += 1;
      while ((own[to] ?? NaN) > pivot) to -= 1;
      if (from > to) break;
      const kept = own[from] ?? NaN;
      own[from] = own[to] ?? NaN;
      own[to] = kept;
      from += 1;
      to -= 1;
    }
    if (place <= to) high = to;
    else if (place >= from) low = from;
    else break;
  }
  return own[place] ?? NaN;
}
