type Encoding = "utf8" | "utf-8" | "latin1" | "hex" | "utf16le";

/** Letters at once that a call can be handed as arguments. */
const mostLetters = 8192;

/** Decoders that keep a byte order mark, as Node does. */
const decoders = {
  utf8: new TextDecoder("utf-8", { ignoreBOM: true }),
  utf16le: new TextDecoder("utf-16le", { ignoreBOM: true }),
};

/** The part of Node's Buffer that the reader of files uses, for the browser. */
export class Buffer extends Uint8Array<ArrayBuffer> {
  /** Text as bytes, or the bytes of a piece of memory, which is shared and not copied. */
  static override from(source: unknown, encoding: unknown = "utf8"): Buffer {
    if (source instanceof ArrayBuffer) return new Buffer(source);
    if (typeof source !== "string") throw new TypeError("neither text nor memory");
    if (encoding === "utf16le") {
      const units = Uint16Array.from({ length: source.length }, (_, place) => source.charCodeAt(place));
      return new Buffer(units.buffer);
    }
    return new Buffer(new TextEncoder().encode(source).buffer);
  }

  override toString(encoding: Encoding = "utf8", start = 0, end = this.length): string {
    const part = this.subarray(start, end);
    if (encoding === "hex") return Array.from(part, (byte) => byte.toString(16).padStart(2, "0")).join("");
    if (encoding === "latin1") return latin1(part);
    return decoders[encoding === "utf16le" ? "utf16le" : "utf8"].decode(part);
  }

  readUInt16LE(at: number): number {
    return this.#view(at, 2).getUint16(0, true);
  }

  readUInt32LE(at: number): number {
    return this.#view(at, 4).getUint32(0, true);
  }

  readBigUInt64LE(at: number): bigint {
    return this.#view(at, 8).getBigUint64(0, true);
  }

  /** Throws beyond the end, as Node does. */
  #view(at: number, length: number): DataView {
    return new DataView(this.buffer, this.byteOffset + at, length);
  }

  /** Each pair of bytes the other way round, in place. */
  swap16(): this {
    for (let at = 0; at + 1 < this.length; at += 2) {
      const first = this[at] ?? 0;
      this[at] = this[at + 1] ?? 0;
      this[at + 1] = first;
    }
    return this;
  }

  override indexOf(wanted: number | string, from = 0): number {
    if (typeof wanted === "number") return super.indexOf(wanted, from);
    const letters = new TextEncoder().encode(wanted);
    const [first = 0] = letters;
    for (let at = super.indexOf(first, from); at >= 0; at = super.indexOf(first, at + 1)) {
      if (letters.every((byte, place) => this[at + place] === byte)) return at;
    }
    return -1;
  }

  override lastIndexOf(wanted: number | string, from = this.length - 1): number {
    if (typeof wanted === "number") return super.lastIndexOf(wanted, from);
    const letters = new TextEncoder().encode(wanted);
    for (let at = from; at >= 0; at--) {
      if (letters.every((byte, place) => this[at + place] === byte)) return at;
    }
    return -1;
  }
}

function latin1(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += mostLetters) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + mostLetters)));
  }
  return pieces.join("");
}
