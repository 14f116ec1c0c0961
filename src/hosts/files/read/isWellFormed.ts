const [openMark, slash, question, exclamation, closeMark] = Buffer.from("</?!>");
const doubleQuote = 0x22;
const singleQuote = 0x27;

/**
 * Whether the tags of an XML part balance: one root, every element closed in its turn, nothing outside the root.
 * The library that reads the parts looks for patterns and would take half a sheet for a whole one.
 * A document type is refused: workbooks have none, and entities in it can grow without end.
 */
export function isWellFormed(content: Buffer): boolean {
  /** Where the names of the elements that are open start. */
  const open: number[] = [];
  let roots = 0;
  let at = 0;
  while (at < content.length) {
    const tag = findByte(content, openMark, at);
    if (open.length === 0 && !isBlank(content, at, tag)) return false;
    if (tag === content.length) break;
    const end = markupEnd(content, tag);
    if (end < 0) return false;
    at = end + 1;
    const kind = content[tag + 1];
    if (kind === question || kind === exclamation) continue;
    if (kind === slash) {
      const opened = open.pop();
      if (opened === undefined || !sameName(content, opened, tag + 2)) return false;
    } else {
      if (open.length === 0) roots += 1;
      if (content[end - 1] !== slash) open.push(tag + 1);
    }
  }
  return open.length === 0 && roots === 1;
}

/** Place of the byte, or the length. A loop, as a call into the runtime for each of a million tags takes longer. */
function findByte(content: Buffer, byte: number | undefined, from: number): number {
  let at = from;
  while (at < content.length && content[at] !== byte) at += 1;
  return at;
}

/** Place of the ">" that ends the markup, or -1. */
function markupEnd(content: Buffer, tag: number): number {
  const kind = content[tag + 1];
  if (kind === question) return endOf(content, "?>", tag);
  if (kind === exclamation) {
    if (startsAt(content, "<!--", tag)) return endOf(content, "-->", tag + 4);
    return startsAt(content, "<![CDATA[", tag) ? endOf(content, "]]>", tag) : -1;
  }
  return tagEnd(content, tag);
}

const startsAt = (content: Buffer, mark: string, at: number): boolean =>
  content.toString("latin1", at, at + mark.length) === mark;

function endOf(content: Buffer, mark: string, from: number): number {
  const at = content.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length - 1;
}

/** A ">" may stand inside the quotation marks of an attribute; a "<" may not. */
function tagEnd(content: Buffer, tag: number): number {
  let quote = 0;
  for (let at = tag + 1; at < content.length; at += 1) {
    const byte = content[at];
    if (byte === openMark) return -1;
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === doubleQuote || byte === singleQuote) quote = byte;
    else if (byte === closeMark) return at;
  }
  return -1;
}

/** Whether two names, each ended by white space, "/" or ">", are the same. */
function sameName(content: Buffer, one: number, other: number): boolean {
  let length = 0;
  while (!endsName(content[one + length])) {
    if (content[one + length] !== content[other + length]) return false;
    length += 1;
  }
  return length > 0 && endsName(content[other + length]);
}

const endsName = (byte: number | undefined): boolean =>
  byte === undefined || byte <= 0x20 || byte === slash || byte === closeMark;

/** White space, or the byte order mark in front of everything. */
function isBlank(content: Buffer, start: number, end: number): boolean {
  return content.toString("utf8", start, end).trim() === "";
}
