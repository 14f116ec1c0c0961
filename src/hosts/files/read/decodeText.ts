import type { TextEncoding } from "./fileTables";

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

/**
 * Text of a file: by its byte order mark; without one, UTF-16 by where its zero bytes stand, UTF-8 when the bytes are
 * valid UTF-8, otherwise Windows-1252, what Excel writes as "CSV" in Western Europe.
 */
export function decodeText(bytes: Buffer): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes.subarray(2), "utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes.subarray(2), "utf-16be");
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    return { text: bytes.toString("utf8", 3), encoding: "utf-8" };
  }
  const wide = utf16ByZeros(bytes.subarray(0, 4096));
  return wide === null ? narrow(bytes) : utf16(bytes, wide);
}

/** In UTF-16 nearly every other byte of Latin text is zero; in the other encodings a text has none. */
function utf16ByZeros(sample: Buffer): "utf-16le" | "utf-16be" | null {
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const enough = sample.length / 8;
  if (odd > enough && odd > even * 4) return "utf-16le";
  return even > enough && even > odd * 4 ? "utf-16be" : null;
}

function utf16(bytes: Buffer, encoding: "utf-16le" | "utf-16be"): DecodedText {
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 2));
  const little = encoding === "utf-16le" ? whole : Buffer.from(new Uint8Array(whole).buffer).swap16();
  return { text: little.toString("utf16le"), encoding };
}

/** One broken byte in a long UTF-8 file must not turn every "å" into "Ã¥": the better of the two readings is taken. */
function narrow(bytes: Buffer): DecodedText {
  const text = bytes.toString("utf8");
  const broken = countOf(text, /\uFFFD/g);
  if (broken === 0) return { text, encoding: "utf-8" };
  const beyondAscii = countOf(text, /[^\0-\x7F\uFFFD]/gu);
  return beyondAscii > broken ? { text, encoding: "utf-8" } : { text: windows1252(bytes), encoding: "windows-1252" };
}

function countOf(text: string, pattern: RegExp): number {
  let count = 0;
  while (pattern.exec(text) !== null) count += 1;
  return count;
}

/**
 * Bytes 0x80 to 0x9F of Windows-1252 (WHATWG Encoding Standard, index windows-1252); the rest is Latin-1. Own table,
 * as several releases of Node decode "windows-1252" as Latin-1 and lose the euro sign and the long dash.
 */
const upper =
  "\u20AC\x81\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\x8D\u017D\x8F" +
  "\x90\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\x9D\u017E\u0178";

const windows1252 = (bytes: Buffer): string =>
  bytes.toString("latin1").replace(/[\x80-\x9F]/g, (letter) => upper.charAt(letter.charCodeAt(0) - 0x80));
