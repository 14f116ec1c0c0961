/** Longer texts seldom repeat; a full memory is not worth searching. */
const longestShared = 64;
const mostShared = 50_000;

/**
 * Makes copies of texts, the same copy for the same text. A reader hands out slices, and one slice keeps the whole file
 * in memory; a copy does not, and a column of a hundred thousand "Vunnet" is one string.
 */
export function makeOwnText(): (text: string) => string {
  const shared = new Map<string, string>();
  return (text) => {
    if (text.length > longestShared) return copyOf(text);
    const known = shared.get(text);
    if (known !== undefined) return known;
    const copy = copyOf(text);
    if (shared.size < mostShared) shared.set(copy, copy);
    return copy;
  };
}

/** UTF-8 stores Latin letters in one byte each when read back, but cannot hold half a surrogate pair; UTF-16 can. */
function copyOf(text: string): string {
  const copy = Buffer.from(text, "utf8").toString("utf8");
  return copy === text ? copy : Buffer.from(text, "utf16le").toString("utf16le");
}
