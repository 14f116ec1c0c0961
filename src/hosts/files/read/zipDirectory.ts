/** A member of a zip file, as the directory at the end of the file describes it. */
export interface ZipMember {
  readonly name: string;
  /** 0 stored, 8 deflated; others are not used in workbooks. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly checksum: number;
  readonly packedSize: number;
  readonly unpackedSize: number;
  /** Where its local header starts. */
  readonly offset: number;
}

const endSignature = 0x06054b50;
const memberSignature = 0x02014b50;
const endLength = 22;
const memberLength = 46;
/** The comment behind the end record has at most this many bytes. */
const longestComment = 0xffff;

/**
 * The directory of a zip file (PKWARE APPNOTE 6.3, 4.3.12 and 4.3.16): "truncated" when its end is not there,
 * "damaged" when it does not say what it should.
 */
export function zipDirectory(bytes: Buffer): readonly ZipMember[] | "truncated" | "damaged" {
  const end = endRecord(bytes);
  if (end === null) return "truncated";
  const count = bytes.readUInt16LE(end + 10);
  const members: ZipMember[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + memberLength > end || bytes.readUInt32LE(at) !== memberSignature) return "damaged";
    const nameLength = bytes.readUInt16LE(at + 28);
    const extraLength = bytes.readUInt16LE(at + 30);
    const next = at + memberLength + nameLength + extraLength + bytes.readUInt16LE(at + 32);
    if (next > end) return "damaged";
    members.push(memberAt(bytes, at, nameLength, extraLength));
    at = next;
  }
  return members;
}

function endRecord(bytes: Buffer): number | null {
  const earliest = Math.max(0, bytes.length - endLength - longestComment);
  for (let at = bytes.length - endLength; at >= earliest; at -= 1) {
    if (bytes.readUInt32LE(at) === endSignature) return at;
  }
  return null;
}

function memberAt(bytes: Buffer, at: number, nameLength: number, extraLength: number): ZipMember {
  const nameStart = at + memberLength;
  const extra = bytes.subarray(nameStart + nameLength, nameStart + nameLength + extraLength);
  const [unpackedSize, packedSize, offset] = wideFields(extra, [
    bytes.readUInt32LE(at + 24),
    bytes.readUInt32LE(at + 20),
    bytes.readUInt32LE(at + 42),
  ]);
  return {
    name: bytes.toString("utf8", nameStart, nameStart + nameLength).replace(/\\/g, "/"),
    method: bytes.readUInt16LE(at + 10),
    encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
    checksum: bytes.readUInt32LE(at + 16),
    unpackedSize,
    packedSize,
    offset,
  };
}

type Fields = readonly [unpackedSize: number, packedSize: number, offset: number];

/** Fields that are full of ones stand, in this order, in the ZIP64 extra field (APPNOTE 4.5.3); some writers always use it. */
function wideFields(extra: Buffer, narrow: Fields): Fields {
  const wide = extraField(extra, 0x0001);
  let at = 0;
  const widen = (value: number): number => {
    if (value !== 0xffffffff || at + 8 > wide.length) return value;
    at += 8;
    return Number(wide.readBigUInt64LE(at - 8));
  };
  return [widen(narrow[0]), widen(narrow[1]), widen(narrow[2])];
}

function extraField(extra: Buffer, id: number): Buffer {
  let at = 0;
  while (at + 4 <= extra.length) {
    const length = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === id) return extra.subarray(at + 4, at + 4 + length);
    at += 4 + length;
  }
  return extra.subarray(0, 0);
}
