import { fault, type Fault } from "../words/fault";

/** Successes among trials: deals won among deals decided, calls answered among calls made. */
export interface Successes {
  readonly successes: number;
  readonly trials: number;
}

/** A level of confidence is a share between 0 and 1: 0.95, never 95. */
export const checkLevel = (level: number): Fault | null =>
  level > 0 && level < 1 ? null : fault({ kind: "not-a-level", value: level });

/** A count is a whole number from 0 on. A missing one (NaN) is no count. */
export const checkCount = (value: number): Fault | null =>
  Number.isSafeInteger(value) && value >= 0 ? null : fault({ kind: "not-a-count", value });

/** Both must be counts, with at least one trial and no more successes than trials. */
export function checkSuccesses({ successes, trials }: Successes): Fault | null {
  const notCount = checkCount(successes) ?? checkCount(trials);
  if (notCount !== null) return notCount;
  if (trials === 0) return fault({ kind: "no-denominator", of: "share" });
  if (successes > trials) return fault({ kind: "more-successes-than-trials", successes, trials });
  return null;
}
