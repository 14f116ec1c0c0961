/** Places, in order, whose hash stands at another place too; 0 is no hash. */
export function repeatedPlaces(hashes: Int32Array): number[] {
  const repeated = new Set<number>();
  const table = new Int32Array(tableSize(hashes.length));
  for (let from = 0; from < hashes.length; from += chunk) {
    seek(hashes, from, Math.min(hashes.length, from + chunk), table, repeated);
  }
  return [...repeated].sort((a, b) => a - b);
}

const chunk = 1024;

/** At least twice as many slots as hashes: a power of two, so that a mask finds the slot. */
function tableSize(count: number): number {
  let size = 16;
  while (size < 2 * count) size *= 2;
  return size;
}

/** Each hash takes the first free slot from its own on; a slot holds a place, counted from 1. */
function seek(hashes: Int32Array, from: number, to: number, table: Int32Array, repeated: Set<number>): void {
  const mask = table.length - 1;
  for (let at = from; at < to; at++) {
    const hash = hashes[at] ?? 0;
    if (hash === 0) continue;
    let slot = hash & mask;
    let other = table[slot] ?? 0;
    while (other !== 0 && hashes[other - 1] !== hash) {
      slot = (slot + 1) & mask;
      other = table[slot] ?? 0;
    }
    if (other === 0) table[slot] = at + 1;
    else repeated.add(at).add(other - 1);
  }
}
