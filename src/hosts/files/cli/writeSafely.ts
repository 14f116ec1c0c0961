import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { cliTexts, type Language } from "../../../core/index";
import { readMark } from "../xlsx/readMark";
import { Stop } from "./outcome";

/**
 * Writes a file whole or not at all: beside its place first, then moved there. A workbook that exists is rewritten only
 * if it carries our mark, or if the user insists.
 */
export async function writeSafely(
  path: string,
  bytes: Uint8Array | string,
  force: boolean,
  language: Language,
): Promise<void> {
  if (!force && (await isForeign(path))) throw new Stop(1, cliTexts.notOurs[language](path));
  const beside = `${path}.${String(process.pid)}.part`;
  try {
    await writeFile(beside, bytes);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    const why = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new Stop(1, cliTexts.cannotWrite[language](path, why));
  }
}

async function isForeign(path: string): Promise<boolean> {
  try {
    return readMark(new Uint8Array(await readFile(path))) === null;
  } catch {
    return false;
  }
}
