import type { ForeignFile } from "../../../core/index";
import { decodeText } from "./decodeText";

export type FileKind =
  | { readonly kind: "zip" }
  | { readonly kind: "ole" }
  | { readonly kind: "text" }
  | { readonly kind: "foreign"; readonly found: ForeignFile };

/** First bytes of files, as hexadecimal digits. */
const signatures: readonly (readonly [string, FileKind])[] = [
  ["504b0304", { kind: "zip" }],
  ["504b0506", { kind: "zip" }],
  ["d0cf11e0a1b11ae1", { kind: "ole" }],
  ["25504446", { kind: "foreign", found: "pdf" }],
  ["89504e47", { kind: "foreign", found: "image" }],
  ["ffd8ff", { kind: "foreign", found: "image" }],
  ["47494638", { kind: "foreign", found: "image" }],
  ["7b5c727466", { kind: "foreign", found: "rtf" }],
  ["1f8b08", { kind: "foreign", found: "zip" }],
  // Beginning-of-file records of Excel 2, 3, 4 and of 5 to 97 without a container.
  ["09000400", { kind: "foreign", found: "old-excel" }],
  ["09020600", { kind: "foreign", found: "old-excel" }],
  ["09040600", { kind: "foreign", found: "old-excel" }],
  ["09080800", { kind: "foreign", found: "old-excel" }],
  ["09081000", { kind: "foreign", found: "old-excel" }],
];

/** What a file is by its first bytes; its name says nothing. */
export function fileKind(bytes: Buffer): FileKind {
  const start = bytes.toString("hex", 0, 8);
  const known = signatures.find(([signature]) => start.startsWith(signature));
  return known === undefined ? textKind(decodeText(bytes.subarray(0, 4096)).text) : known[1];
}

function textKind(sample: string): FileKind {
  const control = sample.replace(/[^\0-\x08\x0E-\x1F]/g, "").length;
  if (control > sample.length / 50) return { kind: "foreign", found: "binary" };
  const start = sample.trimStart().toLowerCase();
  if (/^<(?:!doctype html|html|head|body|table|meta|style|div|!--)/.test(start))
    return { kind: "foreign", found: "html" };
  if (start.startsWith("<?xml")) return { kind: "foreign", found: start.includes("<html") ? "html" : "xml" };
  if (/^(?:\{\s*["}]|\[\s*[[{"\]])/.test(start)) return { kind: "foreign", found: "json" };
  return { kind: "text" };
}
