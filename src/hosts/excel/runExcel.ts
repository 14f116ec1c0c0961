import { HostTrouble } from "../../../taskpane/host";
import { languageNow } from "./language";
import { troubleFrom } from "./trouble";

/** Does one batch of work with the workbook; waits while the user edits a cell, and rejects with a `HostTrouble`. */
export async function runExcel<Result>(batch: (context: Excel.RequestContext) => Promise<Result>): Promise<Result> {
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (error) {
    throw troubleFrom(error, languageNow());
  }
}

/** Milliseconds before the second, third and fourth try. */
const pauses = [250, 1000, 3000];

const mayPass = (error: unknown): boolean =>
  error instanceof HostTrouble && (error.kind === "busy" || error.kind === "offline");

/** The same for work that only reads, and can therefore be tried again when Excel is busy or does not answer. */
export async function readExcel<Result>(
  batch: (context: Excel.RequestContext) => Promise<Result>,
  waits: readonly number[] = pauses,
): Promise<Result> {
  const [wait, ...later] = waits;
  try {
    return await runExcel(batch);
  } catch (error) {
    if (wait === undefined || !mayPass(error)) throw error;
    await new Promise((done) => setTimeout(done, wait));
    return readExcel(batch, later);
  }
}
