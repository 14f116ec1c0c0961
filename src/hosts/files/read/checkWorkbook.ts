import { fileFault, type FileFault, type ForeignFile } from "../../../core/index";
import { countCellElements, countUncalculated } from "./countCells";
import { isWellFormed } from "./isWellFormed";
import { limits } from "./limits";
import { unpackMember } from "./unpackMember";
import { zipDirectory, type ZipMember } from "./zipDirectory";

/** The parts of an .xlsx file that cells depend on, each found whole and sound. */
export interface CheckedWorkbook {
  readonly members: readonly ZipMember[];
  readonly uncalculated: number;
}

/** Folders that no cell depends on; pictures and caches of pivot tables can be larger than the sheets. */
const idle = /^(?:docProps|customXml|xl\/(?:media|embeddings|pivotCache|printerSettings))\//i;

/** Other programs keep their documents in zip files too; a member tells whose. */
const foreign: readonly (readonly [RegExp, ForeignFile])[] = [
  [/^(?:content\.xml|META-INF\/manifest\.xml)$/i, "ods"],
  [/^xl\/workbook\.bin$/i, "xlsb"],
  [/^Index(?:\/Document\.iwa|\.zip)$/i, "numbers"],
  [/^word\//i, "word"],
  [/^ppt\//i, "powerpoint"],
];

/**
 * Checks an .xlsx file before the library sees it: the library neither limits sizes nor compares checksums, and takes
 * what it can out of broken XML. The parts are unpacked one at a time and let go.
 */
export function checkWorkbook(path: string, bytes: Buffer): CheckedWorkbook | FileFault {
  const directory = zipDirectory(bytes);
  if (directory === "truncated") return fileFault(path, { kind: "truncated" });
  if (directory === "damaged") return fileFault(path, { kind: "damaged", part: "zip directory" });
  const found = foreignFile(directory);
  if (found !== null) return fileFault(path, { kind: "not-a-workbook", found });
  const members = directory.filter(({ name }) => !name.endsWith("/") && !idle.test(name));
  if (members.some((member) => member.encrypted)) return fileFault(path, { kind: "password" });
  const size = members.reduce((sum, { unpackedSize }) => sum + unpackedSize, 0);
  const limit = limits.unpackedBytes;
  if (size > limit) return fileFault(path, { kind: "too-large", what: "unpacked", size, limit });
  return checkParts(path, bytes, members);
}

function checkParts(path: string, bytes: Buffer, members: readonly ZipMember[]): CheckedWorkbook | FileFault {
  let cells = 0;
  let uncalculated = 0;
  for (const member of members) {
    const content = unpackMember(bytes, member);
    if (content === null || !isSound(member.name, content)) {
      return fileFault(path, { kind: "damaged", part: member.name });
    }
    cells += countCellElements(content);
    uncalculated += countUncalculated(content);
  }
  const limit = limits.cellElements;
  if (cells > limit) return fileFault(path, { kind: "too-large", what: "cells", size: cells, limit });
  return { members, uncalculated };
}

/** UTF-16, which no known program writes, is left to the library. */
const isSound = (name: string, content: Buffer): boolean =>
  !/\.(?:xml|rels)$/i.test(name) || (content[0] ?? 0) >= 0xfe || isWellFormed(content);

function foreignFile(directory: readonly ZipMember[]): ForeignFile | null {
  const whose = foreign.find(([sign]) => directory.some(({ name }) => sign.test(name)));
  if (whose !== undefined) return whose[1];
  return directory.some(({ name }) => /^\[Content_Types\]\.xml$/i.test(name)) ? null : "zip";
}
