const megabyte = 1024 * 1024;

/**
 * What is refused instead of being tried: reading must stay under 1 GB of memory. Measured on Node 20, on top of 100 MB
 * at rest: a text file takes up to 8 bytes for each of its own, an .xlsx up to 6 for each byte of its unpacked parts,
 * an .xls up to 26.
 */
export const limits = {
  textBytes: 100 * megabyte,
  xlsxBytes: 100 * megabyte,
  xlsBytes: 30 * megabyte,
  unpackedBytes: 128 * megabyte,
  /** Cells of the rectangle that a sheet spans, blank ones too. */
  cells: 20_000_000,
  /** Cell elements in the sheets of an .xlsx, blank or not. */
  cellElements: 4_000_000,
} as const;
