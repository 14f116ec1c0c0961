const mostSteps = 60;

/**
 * The place between `from` and `to` at which a function that is below 0 at `from` and above 0 at `to` crosses 0, to
 * `tolerance` in place, or where it is within `flat` of 0. (`from` may be the greater of the two.)
 *
 * Method: false position with halved ends (Illinois). Source: M. Dowell & P. Jarratt, BIT 11 (1971) 168–174.
 *
 * @example crossing((x) => x * x - 2, { from: 0, to: 2 }, 1e-9, 1e-12) //=> 1.41421
 */
export function crossing(
  at: (place: number) => number,
  ends: { readonly from: number; readonly to: number },
  tolerance: number,
  flat: number,
): number {
  let { from, to } = ends;
  let [below, above] = [at(from), at(to)];
  if (below >= 0) return from;
  if (above <= 0) return to;
  let side = 0;
  for (let count = 0; count < mostSteps && Math.abs(to - from) > tolerance; count++) {
    const place = from + ((to - from) * -below) / (above - below);
    const value = at(place);
    if (Math.abs(value) < flat) return place;
    // The end that stayed twice in a row is halved, or it would stay for ever.
    if (value > 0) {
      if (side > 0) below /= 2;
      [to, above] = [place, value];
    } else {
      if (side < 0) above /= 2;
      [from, below] = [place, value];
    }
    side = Math.sign(value);
  }
  return (from + to) / 2;
}
