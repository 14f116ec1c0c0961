import * as library from "@e965/xlsx";
import { madeAhead } from "./ahead";
import { Buffer } from "./buffer";

/** The library's own inflate and deflate in plain script; they are exported but missing in its types. */
interface Packers {
  readonly _inflateRaw: (packed: Uint8Array, size?: number) => ArrayLike<number>;
  readonly _deflateRaw: (bytes: Uint8Array) => ArrayLike<number>;
}

const { _inflateRaw, _deflateRaw } = (library as unknown as { readonly CFB: { readonly utils: Packers } }).CFB.utils;

/** Buffers, as Node answers. */
const bytesFrom = (made: ArrayLike<number>): Buffer => new Buffer(Uint8Array.from(made).buffer);

/** What `node:zlib` calls so, for the browser, where a page has nothing of the kind that answers at once. */
export function inflateRawSync(packed: Uint8Array, { maxOutputLength }: { maxOutputLength: number }): Buffer {
  const bytes = bytesFrom(madeAhead(packed) ?? _inflateRaw(packed));
  if (bytes.length > maxOutputLength) throw new RangeError("more than was promised");
  return bytes;
}

export const deflateRawSync = (bytes: Uint8Array): Buffer => bytesFrom(madeAhead(bytes) ?? _deflateRaw(bytes));

/** The end of a file's name from its last dot on, as Node has it: `.xlsx`. */
export function extname(path: string): string {
  const name = basename(path);
  const dot = name.lastIndexOf(".");
  return dot <= 0 ? "" : name.slice(dot);
}

/** The last part of a path, without an ending that is named. */
export function basename(path: string, ending = ""): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return ending !== "" && name !== ending && name.endsWith(ending) ? name.slice(0, -ending.length) : name;
}
