/**
 * Numbers from 0 to 1, never either of them, that look like chance and are the same each time: the same input must give
 * the same report. Not for secrets.
 *
 * Method: a Weyl sequence mixed by xorshift and multiplication, 32 bits. Source: G. L. Steele, D. Lea & C. H. Flood,
 * "Fast splittable pseudorandom number generators", OOPSLA 2014; mixing constants of the murmur3 finalizer.
 *
 * @example typeof splitMix(1)() //=> "number"
 */
export function splitMix(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x85ebca6b);
    mixed ^= mixed >>> 13;
    mixed = Math.imul(mixed, 0xc2b2ae35);
    mixed ^= mixed >>> 16;
    return ((mixed >>> 0) + 0.5) / 4294967296;
  };
}
