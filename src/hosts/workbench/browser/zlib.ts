import { CFB } from "@e965/xlsx";
import { Buffer } from "./buffer";

/** The library's own inflate and deflate in plain script; they are exported but missing in its types. */
const { _inflateRaw, _deflateRaw } = CFB.utils as unknown as {
  readonly _inflateRaw: (packed: Uint8Array, size?: number) => ArrayLike<number>;
  readonly _deflateRaw: (bytes: Uint8Array) => ArrayLike<number>;
};

/** Buffers, as Node answers. */
const bytesFrom = (made: ArrayLike<number>): Buffer => new Buffer(Uint8Array.from(made).buffer);

/** What `node:zlib` calls so, for the browser, where a page has nothing of the kind that answers at once. */
export function inflateRawSync(packed: Uint8Array, { maxOutputLength }: { maxOutputLength: number }): Buffer {
  const bytes = bytesFrom(_inflateRaw(packed));
  if (bytes.length > maxOutputLength) throw new RangeError("more than was promised");
  return bytes;
}

export const deflateRawSync = (bytes: Uint8Array): Buffer => bytesFrom(_deflateRaw(bytes));
