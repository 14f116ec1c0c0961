/**
 * The median of some values, none of them missing: what `median` answers, without putting all of them in order. A table
 * by month and rep asks for thousands of medians, and sorting each list would cost more than all that is added up.
 */
export function middleOf(list: ArrayLike<number>): number {
  const own = list instanceof Float64Array ? list.slice() : Float64Array.from(list);
  const upper = own.length >> 1;
  const above = select(own, upper);
  // + 0: of the two zeros that floating point has, the plain one, whatever their order was
  if (own.length % 2 === 1) return above + 0;
  let below = -Infinity;
  for (let place = 0; place < upper; place++) below = Math.max(below, own[place] ?? NaN);
  return (below === above ? above : below * 0.5 + above * 0.5) + 0;
}

/** Hoare's selection: brings the value that belongs at a place there, with none above it before and none below it behind. */
function select(own: Float64Array, place: number): number {
  let low = 0;
  let high = own.length - 1;
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
