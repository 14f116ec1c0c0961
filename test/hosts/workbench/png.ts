import { inflateSync } from "node:zlib";

/** The parts of a PNG file as the browser writes it: eight bits, no interlacing. */
function pixelsOf(bytes: Uint8Array): {
  readonly width: number;
  readonly channels: number;
  readonly rows: Uint8Array[];
} {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const channels = bytes[25] === 6 ? 4 : 3;
  const pieces: Uint8Array[] = [];
  for (let at = 8; at < bytes.length; at += view.getUint32(at) + 12) {
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (kind === "IDAT") pieces.push(bytes.subarray(at + 8, at + 8 + view.getUint32(at)));
  }
  const data = new Uint8Array(inflateSync(Uint8Array.from(Buffer.concat(pieces))));
  const stride = width * channels;
  const rows: Uint8Array[] = [];
  for (let row = 0; row < height; row++) {
    const from = row * (stride + 1);
    rows.push(unfiltered(data[from] ?? 0, data.subarray(from + 1, from + 1 + stride), rows[row - 1], channels));
  }
  return { width, channels, rows };
}

/** A row with its filter taken off (PNG specification, 9.2). */
function unfiltered(filter: number, raw: Uint8Array, above: Uint8Array | undefined, channels: number): Uint8Array {
  const row = new Uint8Array(raw.length);
  for (let at = 0; at < raw.length; at++) {
    const left = row[at - channels] ?? 0;
    const up = above?.[at] ?? 0;
    const corner = at < channels ? 0 : (above?.[at - channels] ?? 0);
    const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
    row[at] = (raw[at] ?? 0) + guess;
  }
  return row;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

export const PNG = {
  /** The share of dark pixels in a picture, from 0 to 1. */
  darkShare: (bytes: Uint8Array): number => {
    const { width, channels, rows } = pixelsOf(bytes);
    let dark = 0;
    for (const row of rows) {
      for (let at = 0; at < row.length; at += channels) {
        if ((row[at] ?? 0) + (row[at + 1] ?? 0) + (row[at + 2] ?? 0) < 3 * 110) dark += 1;
      }
    }
    return dark / (width * rows.length);
  },
};
