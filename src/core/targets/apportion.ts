import { sum } from "../stats/sum";

/** The greatest unit from 1 down to a millionth in which the total is whole; null where it is not whole in any. */
function unitOf(total: number): number | null {
  for (const parts of [1, 10, 100, 1000, 1e6]) {
    if (Math.abs(total * parts - Math.round(total * parts)) < 1e-6 * Math.max(1, Math.abs(total))) return parts;
  }
  return null;
}

/**
 * A total split by weights, in whole units where the total is whole, so that the parts add up to it exactly: a part that
 * was cut most gets the next unit, the earlier one where two were cut alike. Weights are from 0; where all are 0, all
 * parts count alike.
 *
 * Method: largest remainder (Hamilton). Source: M. L. Balinski & H. P. Young, "Fair Representation", 1982.
 *
 * @example apportion(10, [1, 1, 1]) //=> [4, 3, 3]
 */
export function apportion(total: number, weights: readonly number[]): number[] {
  const all = sum(weights);
  const shares = weights.map((weight) => (all > 0 ? weight / all : 1 / weights.length));
  const parts = unitOf(total);
  if (parts === null) return shares.map((share) => total * share);
  const units = Math.round(total * parts);
  const exact = shares.map((share) => units * share);
  const whole = exact.map((one) => Math.floor(one + 1e-9));
  const left = units - sum(whole);
  const order = exact
    .map((one, place) => ({ place, cut: one - (whole[place] ?? 0) }))
    .sort((one, other) => other.cut - one.cut || one.place - other.place);
  for (const { place } of order.slice(0, Math.max(0, left))) whole[place] = (whole[place] ?? 0) + 1;
  return whole.map((one) => one / parts);
}
