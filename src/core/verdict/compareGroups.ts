import { betaBinomial } from "../stats/betaBinomial";
import type { FairEstimate } from "../stats/fairEstimates";
import { gammaPoisson } from "../stats/gammaPoisson";
import { garwood } from "../stats/garwood";
import { wilson } from "../stats/wilson";
import { fault, isFault, type Fault } from "../words/fault";
import type { Interval } from "../words/interval";
import { chanceSpread } from "./chanceSpread";
import { happenedIn, together, type Groups, type Happened } from "./groups";
import { nameGroups, type Standing } from "./nameGroups";

/** One of several groups, with what luck leaves open about it. */
interface ComparedGroup {
  /** Its own rate: a share, or counts per unit of exposure; null where it has no trials or exposure. */
  readonly rate: number | null;
  /** Wilson for a share, Garwood for a count; null where there is no rate. */
  readonly interval: Interval | null;
  /** Its true rate as the data of all let us believe it: little of its own is drawn far towards the rest. */
  readonly fair: FairEstimate;
  /** Whether it lies off the others by more than luck, counted for how many are compared. */
  readonly stands: Standing;
}

export interface GroupComparison {
  readonly groups: readonly ComparedGroup[];
  /** All groups taken together. */
  readonly rate: number;
  /** Where the worst and the best of groups like these would lie if all had this rate: the median of each. */
  readonly spread: Interval;
}

/** Fewer trials than this say next to nothing about one group. */
export const leastTrials = 10;

/** A group in which less than one count was to be expected cannot be seen to have too few. */
const leastExpected = 1;

/**
 * Compares people who ought to be alike, without taking luck for merit: each one's interval, a fair estimate, and who
 * differs from the others by more than luck. Where all are alike, anyone is named in at most 5 of 100 comparisons.
 *
 * Units: rates are shares, or counts per unit of exposure; `level` is the level of all intervals, 0.95 by default. Fewer
 * than 10 trials (or less than one count expected) are too little to be named, and still count among the others. Broken
 * counts, more successes than trials, a count without exposure, and fewer than two groups with trials or exposure are
 * faults.
 *
 * Method: see `nameGroups` (exact tests, one group at a time, Bonferroni), `betaBinomial` and `gammaPoisson` (fair
 * estimates), `chanceSpread`. For the ranks between which each may stand, see `betaBinomialRanks`.
 *
 * @example compareGroups({ kind: "proportion", groups: [{ successes: 2, trials: 20 }, { successes: 8, trials: 20 }] }).groups[1].stands //=> "within"
 */
export function compareGroups(given: Groups, level = 0.95): GroupComparison | Fault {
  const estimates = given.kind === "proportion" ? betaBinomial(given.groups, level) : gammaPoisson(given.groups, level);
  if (isFault(estimates)) return estimates;
  const groups = happenedIn(given);
  const all = together(groups);
  const whole = given.kind === "proportion" ? all.base : all.events;
  const most = Number.MAX_SAFE_INTEGER;
  if (whole > most) return fault({ kind: "too-large", value: whole, most });
  const rate = all.events / all.base;
  const stands = nameGroups(
    given.kind,
    groups,
    groups.map((group) => canTell(given.kind, group, rate)),
  );
  const bases = groups.map(({ base }) => base).filter((base) => base > 0);
  return {
    groups: estimates.estimates.map((fair, index) => {
      const own = groups[index] ?? { events: 0, base: 0 };
      return { ...alone(given.kind, own, level), fair, stands: stands[index] ?? "too-little-data" };
    }),
    rate,
    spread: chanceSpread(given.kind, bases, rate),
  };
}

const canTell = (kind: Groups["kind"], { base }: Happened, rate: number): boolean =>
  kind === "proportion" ? base >= leastTrials : rate * base >= leastExpected;

function alone(
  kind: Groups["kind"],
  { events, base }: Happened,
  level: number,
): Pick<ComparedGroup, "rate" | "interval"> {
  if (base === 0) return { rate: null, interval: null };
  const interval = kind === "proportion" ? wilson(events, base, level) : garwood(events, level);
  if (isFault(interval)) return { rate: events / base, interval: null };
  const scale = kind === "proportion" ? 1 : base;
  return { rate: events / base, interval: { low: interval.low / scale, high: interval.high / scale } };
}
