import { openZip } from "./zip";

/** The custom document property by which a later run knows a workbook as ours. */
export const markProperty = "NokkelMark";

const customPart = "docProps/custom.xml";

const markText = new RegExp(
  `<(?:\\w+:)?property\\b[^>]*\\bname="${markProperty}"[^>]*>\\s*<(?:\\w+:)?lpwstr>([^<]*)</`,
);

const signs: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * The marks of the sheets in a workbook of ours, as `summary:2026-10; targets`; null where the bytes are no workbook,
 * or somebody else's. Never throws: whatever lies at that path may be anything.
 *
 * @example readMark(new Uint8Array()) //=> null
 */
export function readMark(bytes: Uint8Array): string | null {
  try {
    const archive = openZip(bytes);
    const custom = archive.get(customPart);
    if (custom === undefined || !archive.has("xl/workbook.xml")) return null;
    const found = markText.exec(new TextDecoder().decode(custom()));
    return found?.[1]?.replace(/&(\w+);/g, (whole, name: string) => signs[name] ?? whole) ?? null;
  } catch {
    return null;
  }
}
