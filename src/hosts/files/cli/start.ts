import { join } from "node:path";
import { report } from "./report";
import { sample } from "./sample";
import type { Options } from "./options";
import type { Terminal } from "./outcome";

/** `npm start`: makes the sample and its summary workbook under `out/sample`. */
export async function start(options: Options, terminal: Terminal): Promise<void> {
  const folder = join("out", "sample");
  const [deals, leads, activities, targets] = await sample(
    { ...options, values: { ...options.values, out: folder } },
    terminal,
  );
  const words = [deals, leads, activities].filter((path) => path !== undefined);
  const out = join("out", "summary.xlsx");
  await report(
    {
      ...options,
      words,
      values: { ...options.values, out, force: true, ...(targets === undefined ? {} : { targets }) },
    },
    terminal,
  );
}
