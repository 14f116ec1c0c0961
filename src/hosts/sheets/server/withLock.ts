import { Trouble } from "./trouble";

const patience = 10_000;

/** Does work that writes while nobody else of ours writes to the same spreadsheet. */
export function withLock<Result>(work: () => Result): Result {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(patience)) throw new Trouble("busy");
  try {
    const result = work();
    SpreadsheetApp.flush();
    return result;
  } finally {
    lock.releaseLock();
  }
}
