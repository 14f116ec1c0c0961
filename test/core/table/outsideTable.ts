import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(__dirname, "../../../../shared/data");

/** Path of a large table that stands beside some checkouts, never in one; null, told once, where it does not. */
export function outsideTable(name: string): string | null {
  const path = join(folder, name);
  if (existsSync(path)) return path;
  process.stderr.write(`skipped: no table ${name} beside this checkout\n`);
  return null;
}

/** Rows of a delimited file without quotes, header first. */
export function splitRows(path: string, delimiter: string): string[][] {
  const text = readFileSync(path, "utf8").replace(/^\ufeff/, "");
  return text
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => line.split(delimiter));
}

export const columnOf = (rows: readonly string[][], place: number): string[] =>
  rows.slice(1).map((row) => row[place] ?? "");
