import { fault, type Fault } from "../words/fault";
import { checkCount } from "./checkChances";

/** A count and what it was counted over: 12 sales in 3 months, 5 complaints among 800 customers. */
export interface ExposedCount {
  readonly count: number;
  /** Time or base, above 0; in the same unit for all that are compared. */
  readonly exposure: number;
}

/** The count must be one, and there must be something that it was counted over. */
export function checkExposed({ count, exposure }: ExposedCount): Fault | null {
  const notCount = checkCount(count);
  if (notCount !== null) return notCount;
  if (exposure === 0) return fault({ kind: "no-denominator", of: "share" });
  return exposure > 0 && exposure < Infinity ? null : fault({ kind: "not-a-count", value: exposure });
}
