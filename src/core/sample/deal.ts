import type { Lead } from "./lead";
import type { Rep } from "./team";

export type Outcome = "won" | "lost" | "open";

/** A deal on the day it is created; nothing is known yet of how it ends. */
export interface DealStart {
  readonly rep: Rep;
  readonly created: number;
  readonly source: string;
  readonly company: string;
  readonly lead: Lead | null;
}

/** A deal and the way it takes, all days whole. What lies after the last day of the sample is not known in it. */
export interface DealCourse extends DealStart {
  readonly product: string;
  /** Norwegian kroner, whole hundreds. */
  readonly amount: number;
  readonly meetingDay: number;
  readonly proposalDay: number;
  readonly closed: number;
  readonly expected: number;
}

export interface Deal extends DealCourse {
  readonly id: string;
  readonly outcome: Outcome;
}
