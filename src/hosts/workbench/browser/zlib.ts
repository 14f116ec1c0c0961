import { CFB } from "@e965/xlsx";

/** The library's own inflate and deflate in plain script; they are exported but missing in its types. */
const { _inflateRaw, _deflateRaw } = CFB.utils as unknown as {
  readonly _inflateRaw: (packed: Uint8Array, size?: number) => ArrayLike<number>;
  readonly _deflateRaw: (bytes: Uint8Array) => ArrayLike<number>;
};

const bytesFrom = (made: ArrayLike<number>): Uint8Array => (made instanceof Uint8Array ? made : Uint8Array.from(made));

/** What `node:zlib` calls so, for the browser, where a page has nothing of the kind that answers at once. */
export function inflateRawSync(packed: Uint8Array, { maxOutputLength }: { maxOutputLength: number }): Uint8Array {
  const bytes = bytesFrom(_inflateRaw(packed));
  if (bytes.length > maxOutputLength) throw new RangeError("more than was promised");
  return bytes;
}

export const deflateRawSync = (bytes: Uint8Array): Uint8Array => bytesFrom(_deflateRaw(bytes));
