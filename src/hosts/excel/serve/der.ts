/** The few pieces of DER (X.690) that a certificate is made of. */
export type Bytes = readonly number[];

export function element(tag: number, ...content: Bytes[]): Bytes {
  const body = content.flat();
  return [tag, ...lengthOf(body.length), ...body];
}

/** Always the shortest form: strict readers take no other. */
function lengthOf(size: number): Bytes {
  if (size < 128) return [size];
  return size < 256 ? [0x81, size] : [0x82, size >> 8, size & 255];
}

export const sequence = (...content: Bytes[]): Bytes => element(0x30, ...content);
export const octets = (content: Bytes): Bytes => element(0x04, content);
export const bits = (content: Bytes, unused = 0): Bytes => element(0x03, [unused], content);
export const yes = (): Bytes => element(0x01, [0xff]);
export const integer = (bytes: Bytes): Bytes => element(0x02, bytes);
export const ascii = (text: string): Bytes => [...Buffer.from(text, "latin1")];

/** An object identifier such as `2.5.29.17`. */
export function identifier(dotted: string): Bytes {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  return element(0x06, [first * 40 + second, ...rest.flatMap(base128)]);
}

function base128(part: number): Bytes {
  const digits = [part & 127];
  for (let left = part >> 7; left > 0; left >>= 7) digits.unshift((left & 127) | 128);
  return digits;
}

/** A moment in universal time, `261123140758Z`; right until 2049. */
export const moment = (date: Date): Bytes =>
  element(0x17, ascii(`${date.toISOString().slice(2, 19).replace(/[-:T]/g, "")}Z`));
