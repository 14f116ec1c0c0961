import { deflateRawSync, inflateRawSync } from "node:zlib";

/** The files of a zip archive by name, in the order of its directory; each is unpacked when it is asked for. */
export type Archive = ReadonlyMap<string, () => Uint8Array>;

const signature = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const;
const sizes = { local: 30, central: 46, end: 22 } as const;

/** 1980-01-01, the earliest that a zip can say: the same files give the same bytes. */
const fixedDate = 0x0021;
const utf8Names = 0x0800;
const version = 20;

/** No part of a workbook of ours comes near; a crafted archive must not eat the memory. */
const mostBytes = 1 << 28;

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = (crc & 1) === 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc >>> 0;
});

/** CRC-32 of ISO 3309, as zip wants it. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Place of the record that ends the archive; only a comment may follow it. */
function endOf(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - sizes.end - 0xffff);
  for (let at = view.byteLength - sizes.end; at >= earliest; at--) {
    if (view.getUint32(at, true) === signature.end) return at;
  }
  throw new RangeError("no zip archive");
}

function unpack(bytes: Uint8Array, view: DataView, entry: number): Uint8Array {
  const method = view.getUint16(entry + 10, true);
  const packedSize = view.getUint32(entry + 20, true);
  const local = view.getUint32(entry + 42, true);
  const from = local + sizes.local + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const packed = bytes.subarray(from, from + packedSize);
  if (method === 0) return packed;
  if (method !== 8) throw new RangeError(`zip method ${method} is not known`);
  return new Uint8Array(inflateRawSync(packed, { maxOutputLength: mostBytes }));
}

/** Opens a zip archive; throws where the bytes are none. Format: PKWARE APPNOTE 6.3.3, without zip64. */
export function openZip(bytes: Uint8Array): Archive {
  const view = viewOf(bytes);
  const end = endOf(view);
  const archive = new Map<string, () => Uint8Array>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== signature.central) throw new RangeError("broken zip directory");
    const entry = at;
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + sizes.central, at + sizes.central + nameLength));
    archive.set(name, () => unpack(bytes, view, entry));
    at += sizes.central + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return archive;
}

/** The fields that the header before a file and its line in the directory have in common. */
function commonFields(name: Uint8Array, bytes: Uint8Array, packed: Uint8Array): Uint8Array {
  const fields = new Uint8Array(26);
  const view = viewOf(fields);
  [version, utf8Names, 8, 0, fixedDate].forEach((value, place) => {
    view.setUint16(place * 2, value, true);
  });
  [crc32(bytes), packed.length, bytes.length].forEach((value, place) => {
    view.setUint32(10 + place * 4, value, true);
  });
  view.setUint16(22, name.length, true);
  return fields;
}

function record(size: number, kind: number): [Uint8Array, DataView] {
  const bytes = new Uint8Array(size);
  const view = viewOf(bytes);
  view.setUint32(0, kind, true);
  return [bytes, view];
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Packs files into a zip archive, in the order given and without the time: the same files give the same bytes. */
export function makeZip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const body: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [path, bytes] of files) {
    const name = new TextEncoder().encode(path);
    const packed = new Uint8Array(deflateRawSync(bytes));
    const common = commonFields(name, bytes, packed);
    const [local] = record(sizes.local, signature.local);
    local.set(common, 4);
    const [central, view] = record(sizes.central, signature.central);
    view.setUint16(4, version, true);
    central.set(common, 6);
    view.setUint32(42, offset, true);
    body.push(local, name, packed);
    directory.push(central, name);
    offset += local.length + name.length + packed.length;
  }
  const [end, view] = record(sizes.end, signature.end);
  view.setUint16(8, files.size, true);
  view.setUint16(10, files.size, true);
  view.setUint32(12, joined(directory).length, true);
  view.setUint32(16, offset, true);
  return joined([...body, ...directory, end]);
}
