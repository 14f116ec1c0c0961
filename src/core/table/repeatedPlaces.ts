import { inChunks } from "./inChunks";

/** Places, in order, whose hash stands at another place too; 0 is no hash. */
export function repeatedPlaces(hashes: Int32Array): number[] {
  const suspects = suspectPlaces(hashes);
  if (suspects.length === 0) return [];
  const table = new Int32Array(powerFrom(2 * suspects.length));
  const repeated = new Set<number>();
  const mask = table.length - 1;
  for (const at of suspects) {
    const hash = hashes[at] ?? 0;
    let slot = (Math.imul(hash, 0x9e3779b1) >>> 7) & mask;
    let other = table[slot] ?? 0;
    // A slot holds a place, counted from 1; each hash takes the first free slot from its own on.
    while (other !== 0 && hashes[other - 1] !== hash) {
      slot = (slot + 1) & mask;
      other = table[slot] ?? 0;
    }
    if (other === 0) table[slot] = at + 1;
    else repeated.add(at).add(other - 1);
  }
  return [...repeated].sort((a, b) => a - b);
}

function powerFrom(least: number): number {
  let size = 1024;
  while (size < least && size < 2 ** 30) size *= 2;
  return size;
}

/**
 * The places, in order, that may hold a repeated hash: those that share a bit with another place, where there are eight
 * bits for each row. One row in nine shares its bit by chance, and the others need no search; more bits would lie farther
 * from the processor.
 */
function suspectPlaces(hashes: Int32Array): number[] {
  const words = powerFrom(8 * hashes.length) / 32;
  const once = new Int32Array(words);
  const twice = new Int32Array(words);
  inChunks(hashes.length, (from, to) => {
    mark(hashes, from, to, once, twice);
  });
  const suspects: number[] = [];
  inChunks(hashes.length, (from, to) => {
    gather(hashes, from, to, twice, suspects);
  });
  return suspects;
}

function mark(hashes: Int32Array, from: number, to: number, once: Int32Array, twice: Int32Array): void {
  const mask = once.length * 32 - 1;
  for (let at = from; at < to; at++) {
    const hash = hashes[at] ?? 0;
    if (hash === 0) continue;
    const word = (hash & mask) >> 5;
    const bit = 1 << (hash & 31);
    const before = once[word] ?? 0;
    if ((before & bit) === 0) once[word] = before | bit;
    else twice[word] = (twice[word] ?? 0) | bit;
  }
}

function gather(hashes: Int32Array, from: number, to: number, twice: Int32Array, suspects: number[]): void {
  const mask = twice.length * 32 - 1;
  for (let at = from; at < to; at++) {
    const hash = hashes[at] ?? 0;
    if (hash !== 0 && ((twice[(hash & mask) >> 5] ?? 0) & (1 << (hash & 31))) !== 0) suspects.push(at);
  }
}
