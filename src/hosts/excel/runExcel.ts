import { HostTrouble } from "../../../taskpane/host";
import { languageNow } from "./language";
import { troubleFrom, wasRefused } from "./trouble";

type Batch<Result> = (context: Excel.RequestContext) => Promise<Result>;

/** Milliseconds before the second, third and fourth try. */
const pauses = [250, 1000, 3000];

/** Does one batch of work, again while it may; waits while the user edits a cell, and rejects with a `HostTrouble`. */
async function tryExcel<Result>(
  batch: Batch<Result>,
  mayTryAgain: (error: unknown) => boolean,
  waits: readonly number[] = pauses,
): Promise<Result> {
  const [wait, ...later] = waits;
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (error) {
    if (wait === undefined || !mayTryAgain(error)) throw troubleFrom(error, languageNow());
  }
  await new Promise((done) => setTimeout(done, wait));
  return tryExcel(batch, mayTryAgain, later);
}

/**
 * Work that writes. It is tried again only where Excel refused a request unread, as it does when it is asked too much, so
 * each batch must be one that may begin anew after any of its requests; an answer that never came may have been carried out.
 */
export const runExcel = <Result>(batch: Batch<Result>): Promise<Result> => tryExcel(batch, wasRefused);

/** Work that only reads, and can be tried again also when Excel is busy or does not answer. */
export const readExcel = <Result>(batch: Batch<Result>): Promise<Result> =>
  tryExcel(batch, (error) => {
    const trouble = troubleFrom(error, languageNow());
    return trouble instanceof HostTrouble && (trouble.kind === "busy" || trouble.kind === "offline");
  });
