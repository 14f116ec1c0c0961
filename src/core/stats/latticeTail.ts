/** How chances lie on the whole numbers from `low` to `high` (Infinity where there is no end): one hill, log-concave. */
export interface Lattice {
  readonly low: number;
  readonly high: number;
  /** The likeliest place. */
  readonly mode: number;
  /** Standard deviation. */
  readonly deviation: number;
  /** Chance of a place; smooth also between the whole numbers, where chances are wide. */
  readonly chance: (place: number) => number;
  /** chance(place + 1) / chance(place): 0 at `high`, Infinity at `low` − 1. */
  readonly ratio: (place: number) => number;
}

/**
 * From this width on the sum is taken as an integral. What the integral leaves out is (7/5760) (z / deviation)⁴ of the
 * sum, below 3e-13 up to z = 38, where chances leave the range of a double.
 */
const integrateFrom = 10_000;

/** Terms that no longer change the sum. */
const negligible = 1e-19;

/**
 * Chance of `from` and of everything beyond it, upwards (1) or downwards (−1), where `from` lies on that side of the
 * mode. Right to about eleven digits, however small; the work is bounded, whatever the size of the numbers: a sum of at
 * most about 10 deviations, or some fifty pieces of an integral.
 *
 * Method: sum by recurrence; where chances are wide, the Euler–Maclaurin formula (midpoint form).
 * Source: NIST DLMF 2.10(i) (Euler–Maclaurin), 3.5(v) (Gauss).
 */
export function latticeTail(lattice: Lattice, from: number, direction: 1 | -1): number {
  if (from < lattice.low || from > lattice.high) return 0;
  return lattice.deviation < integrateFrom ? summed(lattice, from, direction) : integrated(lattice, from, direction);
}

function summed({ chance, ratio }: Lattice, from: number, direction: 1 | -1): number {
  let term = chance(from);
  let total = term;
  for (let place = from; term > total * negligible; place += direction) {
    term *= direction === 1 ? ratio(place) : 1 / ratio(place - 1);
    total += term;
  }
  return total;
}

/** Places on −1 to 1 and weights of Gauss's formula of five points: exact for polynomials of degree nine. */
const inner = Math.sqrt(5 - 2 * Math.sqrt(10 / 7)) / 3;
const outer = Math.sqrt(5 + 2 * Math.sqrt(10 / 7)) / 3;
const innerWeight = (322 + 13 * Math.sqrt(70)) / 900;
const outerWeight = (322 - 13 * Math.sqrt(70)) / 900;
const gauss: readonly (readonly [place: number, weight: number])[] = [
  [-outer, outerWeight],
  [-inner, innerWeight],
  [0, 128 / 225],
  [inner, innerWeight],
  [outer, outerWeight],
];

/** The ends of the lattice are out of reach: such wide chances have left the range of a double long before them. */
function integrated({ chance, mode, deviation }: Lattice, from: number, direction: 1 | -1): number {
  const start = chance(from);
  if (start === 0) return 0;
  const half = deviation / (8 + (2 * Math.abs(from - mode)) / deviation);
  let middle = from + direction * (half - 0.5);
  let total = (start - chance(from - direction)) / 24;
  for (let part = Infinity; part > total * negligible; middle += 2 * half * direction) {
    part = 0;
    for (const [place, weight] of gauss) part += weight * half * chance(middle + place * half);
    total += part;
  }
  return total;
}
