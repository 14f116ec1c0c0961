import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The published numbers stand beside some checkouts, never in one. */
export const vectorFolder = join(__dirname, "../../../../shared/vectors");

const told = new Set<string>();

/** A test of one file of published numbers; skipped, and told once, where the file does not stand beside the checkout. */
export function vectorTest(file: string, title: string, test: (text: string) => void): void {
  const path = join(vectorFolder, file);
  if (existsSync(path)) {
    it(`${file}: ${title}`, () => {
      test(readFileSync(path, "utf8"));
    });
    return;
  }
  if (!told.has(file)) process.stderr.write(`skipped: no vectors ${file} beside this checkout\n`);
  told.add(file);
  it.skip(`${file}: ${title}`, () => undefined);
}

/** The rows of a table whose words may stand in quotes, header first. */
export const rowsOf = (text: string): string[][] =>
  text
    .replace(/^\ufeff/, "")
    .trimEnd()
    .split(/\r?\n/)
    .map((line) =>
      Array.from(line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g), ([, quoted, plain]) => quoted ?? plain ?? ""),
    );
