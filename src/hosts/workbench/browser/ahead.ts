import { zipDirectory } from "../../files/read/zipDirectory";
import type { Buffer } from "./buffer";

/** Bytes that were packed or unpacked ahead, by where they lie in which piece of memory. */
const known = new WeakMap<ArrayBufferLike, Map<string, Uint8Array>>();

const keyOf = ({ byteOffset, byteLength }: Uint8Array): string => `${String(byteOffset)} ${String(byteLength)}`;

/** What was made of some bytes ahead; undefined where nothing was. */
export const madeAhead = (bytes: Uint8Array): Uint8Array | undefined => known.get(bytes.buffer)?.get(keyOf(bytes));

function remember(bytes: Uint8Array, made: Uint8Array): void {
  const pieces = known.get(bytes.buffer) ?? new Map<string, Uint8Array>();
  known.set(bytes.buffer, pieces.set(keyOf(bytes), made));
}

/** Runs bytes through the browser's own packer; null where they are broken, or more comes out than may. */
async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      pieces.push(read.value);
      length += read.value.length;
      if (length > most) {
        await reader.cancel();
        return null;
      }
    }
  } catch {
    return null;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** The browser packs many times as fast as a script does, but only while one waits: so it is done before. */
export async function packAhead(parts: Iterable<Uint8Array>): Promise<void> {
  for (const bytes of parts) {
    const packed = await through(new Uint8Array(bytes), new CompressionStream("deflate-raw"), Infinity);
    if (packed !== null) remember(bytes, packed);
  }
}

/** The packed bytes of a member begin behind its local header (PKWARE APPNOTE 4.3.7). */
const localLength = 30;

/** Unpacks the members of a zip file ahead, each no further than its directory promises. */
export async function unpackAhead(file: Buffer, mostBytes: number): Promise<void> {
  const members = zipDirectory(file as unknown as Parameters<typeof zipDirectory>[0]);
  if (typeof members === "string") return;
  let room = mostBytes;
  for (const { method, offset, packedSize, unpackedSize } of members) {
    if (method !== 8 || offset + localLength > file.length) continue;
    room -= unpackedSize;
    // Whether all of it is too much is said by who reads the file.
    if (room < 0) return;
    const start = offset + localLength + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
    if (start + packedSize > file.length) continue;
    const packed = new Uint8Array(file.buffer, start, packedSize);
    const unpacked = await through(packed, new DecompressionStream("deflate-raw"), unpackedSize);
    if (unpacked !== null) remember(packed, unpacked);
  }
}
