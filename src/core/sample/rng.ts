/** A stream of numbers between 0 and 1, neither end included; each call gives the next one. */
export type Rng = () => number;

type State = readonly [number, number, number, number];

/** Spreads the bits of a 32-bit number. Source: Austin Appleby, MurmurHash3, fmix32 (public domain). */
export function scramble(bits: number): number {
  let mixed = bits ^ (bits >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

const turn = (bits: number, by: number): number => (bits << by) | (bits >>> (32 - by));

/**
 * 32-bit whole numbers from a state that is not all zero.
 * Source: David Blackman and Sebastiano Vigna, xoshiro128** 1.1 (public domain), "Scrambled linear pseudorandom number
 * generators", ACM Transactions on Mathematical Software 47 (2021).
 */
export function xoshiro(state: State): () => number {
  let [first, second, third, fourth] = state;
  return () => {
    const result = Math.imul(turn(Math.imul(second, 5), 7), 9) >>> 0;
    const shifted = second << 9;
    third ^= first;
    fourth ^= second;
    second ^= third;
    first ^= fourth;
    third ^= shifted;
    fourth = turn(fourth, 11);
    return result;
  };
}

/** 2^32 / golden ratio, odd: steps that spread evenly over 32 bits, as in SplitMix (Steele, Lea and Flood 2014). */
const goldenStep = 0x9e3779b9;

/**
 * Numbers that look random and are the same for the same seed, on every machine. One seed has many streams, so that
 * what is drawn for one table does not move what is drawn for another. Not for secrets.
 */
export function rng(seed: number, stream: number): Rng {
  const start = scramble(scramble(seed) ^ Math.imul(stream + 1, goldenStep));
  const word = (place: number): number => scramble((start + Math.imul(place, goldenStep)) | 0);
  const next = xoshiro([word(1), word(2), word(3), word(4)]);
  return () => (next() + 0.5) / 4294967296;
}
