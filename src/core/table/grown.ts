/** How long an array should be that must hold one more entry at a place. */
export const roomFor = (place: number): number => Math.max(256, 2 * place);

/** A longer array that begins with what a shorter one holds. */
export function grown<T extends { readonly set: (from: T) => void }>(before: T, after: T): T {
  after.set(before);
  return after;
}
