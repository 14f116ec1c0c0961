import { binomialChance } from "../stats/binomial";
import { binomialTest } from "../stats/binomialTest";
import type { Successes } from "../stats/checkChances";
import { fisherExact } from "../stats/fisherExact";
import { hypergeometric } from "../stats/hypergeometric";
import { isFault, type Fault } from "../words/fault";
import type { Groups, Happened } from "./groups";

/** How easily luck alone sets one group so far off the others. */
export interface Luck {
  /** Exact two-sided chance; 0 where it is below what a computer can hold. */
  readonly p: number;
  /** Log-likelihood ratio: tells chances apart that are all 0 to the computer. */
  readonly surprise: number;
  /** Which way the group lies; 0 where its rate is that of the others. */
  readonly side: -1 | 0 | 1;
}

/**
 * One group against the others together. Both need a base above 0, and counts must be whole.
 *
 * Method: Fisher's exact test for proportions; for counts the exact test of two Poisson counts given their sum.
 */
export function luckOfGroup(kind: Groups["kind"], own: Happened, others: Happened): Luck {
  const p = kind === "proportion" ? ofShares(own, others) : ofCounts(own, others);
  const distance = own.events * others.base - others.events * own.base;
  return { p, surprise: surpriseOf(kind, own, others), side: distance > 0 ? 1 : distance < 0 ? -1 : 0 };
}

/**
 * What the chance of `luckOfGroup` cannot be below: that of this very result, which it counts in. It costs next to
 * nothing, and spares most of the exact tests where many groups are compared.
 */
export function leastLuck(kind: Groups["kind"], own: Happened, others: Happened): number {
  if (kind === "count") {
    const { less, events, share } = split(own, others);
    return binomialChance(less.events, events, share);
  }
  const [one, rest] = [asSuccesses(own), asSuccesses(others)];
  const few = 2 * (one.successes + rest.successes) <= one.trials + rest.trials;
  const [first, second] = few ? [one, rest] : [failuresOf(one), failuresOf(rest)];
  return hypergeometric(first, second).chance(first.successes);
}

const asSuccesses = ({ events, base }: Happened): Successes => ({ successes: events, trials: base });
const failuresOf = ({ successes, trials }: Successes): Successes => ({ successes: trials - successes, trials });

const ofShares = (own: Happened, others: Happened): number => known(fisherExact(asSuccesses(own), asSuccesses(others)));

/** Given how many there were in all, each fell to a group in proportion to its base; the smaller share keeps its digits. */
function split(own: Happened, others: Happened): { less: Happened; events: number; share: number } {
  const [less, more] = own.base <= others.base ? [own, others] : [others, own];
  const relative = less.base / more.base;
  return { less, events: less.events + more.events, share: relative / (1 + relative) };
}

function ofCounts(own: Happened, others: Happened): number {
  const { less, events, share } = split(own, others);
  return events === 0 ? 1 : known(binomialTest(less.events, events, share));
}

function known(p: number | Fault): number {
  if (isFault(p)) throw new RangeError(`invalid groups: ${p.kind}`);
  return p;
}

function surpriseOf(kind: Groups["kind"], own: Happened, others: Happened): number {
  const events = surpriseOfEvents(own, others);
  if (kind === "count") return events;
  const failed = ({ events, base }: Happened): Happened => ({ events: base - events, base });
  return events + surpriseOfEvents(failed(own), failed(others));
}

function surpriseOfEvents(own: Happened, others: Happened): number {
  const rate = (own.events + others.events) / (own.base + others.base);
  const part = ({ events, base }: Happened): number => (events === 0 ? 0 : events * Math.log(events / (rate * base)));
  return part(own) + part(others);
}
