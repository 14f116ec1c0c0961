import { createRequire } from "node:module";
import { join } from "node:path";
import { NoWarehouse } from "./engine";

/** A package that only those have who need it: installed here, or in the folder where the command is run. */
export async function optional(name: string, sentence: string): Promise<unknown> {
  try {
    return await import(name);
  } catch {
    return here(name, sentence);
  }
}

function here(name: string, sentence: string): unknown {
  try {
    return createRequire(join(process.cwd(), "package.json"))(name) as unknown;
  } catch {
    throw new NoWarehouse(sentence);
  }
}
