/** Control characters other than tab and line ends, and the two non-characters: XML 1.0 cannot hold them, even as an entity. */
export const isUnwritable = (code: number): boolean =>
  (code < 32 && code !== 9 && code !== 10 && code !== 13) || code === 0xfffe || code === 0xffff;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** Text made fit for XML content and for double-quoted attributes; what XML cannot hold is left out. */
export const escapeXml = (text: string): string =>
  Array.from(text, (sign) => (isUnwritable(sign.charCodeAt(0)) ? "" : (entities[sign] ?? sign))).join("");
