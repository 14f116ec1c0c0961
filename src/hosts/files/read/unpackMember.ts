import { inflateRawSync } from "node:zlib";
import type { ZipMember } from "./zipDirectory";

const localLength = 30;
const localSignature = 0x04034b50;

/**
 * The bytes of one member, or `null` when they are not what the directory promises: length and checksum must agree.
 * Never unpacks more than the promised length, so that a small file cannot fill the memory.
 */
export function unpackMember(bytes: Buffer, member: ZipMember): Buffer | null {
  const { offset, packedSize, unpackedSize } = member;
  if (offset + localLength > bytes.length || bytes.readUInt32LE(offset) !== localSignature) return null;
  const start = offset + localLength + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  if (start + packedSize > bytes.length) return null;
  const content = inflated(bytes.subarray(start, start + packedSize), member);
  return content?.length === unpackedSize && checksum(content) === member.checksum ? content : null;
}

function inflated(packed: Buffer, { method, unpackedSize }: ZipMember): Buffer | null {
  if (method === 0) return packed;
  if (method !== 8) return null;
  try {
    const view = new Uint8Array(packed.buffer, packed.byteOffset, packed.length);
    return inflateRawSync(view, { maxOutputLength: Math.max(1, unpackedSize) });
  } catch {
    return null;
  }
}

/** Remainders of all bytes divided by the polynomial of CRC-32 (ISO 3309), lowest bit first. */
const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit += 1) remainder = (remainder >>> 1) ^ ((remainder & 1) === 1 ? 0xedb88320 : 0);
  return remainder;
});

function checksum(content: Buffer): number {
  let remainder = 0xffffffff;
  for (let at = 0; at < content.length; at += 1) {
    remainder = (remainder >>> 8) ^ (remainders[(remainder ^ (content[at] ?? 0)) & 0xff] ?? 0);
  }
  return ~remainder >>> 0;
}
