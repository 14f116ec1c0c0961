/** Place in the header of the table of the sectors that hold the allocation table (109 entries). */
const tableStart = 76;
const tableEntries = 109;
/** Larger numbers are marks, such as the end of a chain. */
const largestSector = 0xfffffffa;

/**
 * Whether an OLE container (an .xls file) has all the sectors that its allocation table leads to
 * ([MS-CFB] 2.2 and 2.3). The last one may be cut short: some programs do not fill it up.
 */
export function oleIsWhole(bytes: Buffer): boolean {
  if (bytes.length < 512) return false;
  const sectorSize = 2 ** Math.min(12, bytes.readUInt16LE(30));
  let last = -1;
  for (let entry = 0; entry < tableEntries; entry += 1) {
    const sector = bytes.readUInt32LE(tableStart + entry * 4);
    if (sector > largestSector) continue;
    const start = (sector + 1) * sectorSize;
    if (start + sectorSize > bytes.length) return false;
    last = Math.max(last, largestIn(bytes.subarray(start, start + sectorSize)));
  }
  return (last + 1) * sectorSize < bytes.length;
}

/** The largest sector that a sector of the allocation table leads to. */
function largestIn(table: Buffer): number {
  let largest = -1;
  for (let at = 0; at + 4 <= table.length; at += 4) {
    const next = table.readUInt32LE(at);
    if (next <= largestSector) largest = Math.max(largest, next);
  }
  return largest;
}
