import { fault, type Fault } from "../words/fault";
import { checkCount, checkLevel } from "./checkChances";
import { gammaPoissonFamily, type Counted } from "./gammaPoissonFamily";
import { shrinkage, type Shrinkage } from "./shrinkage";

/**
 * A fair estimate of each person's true rate, from the counts of all: little exposure is drawn far towards the team, much
 * hardly. For comparing sales a month, or calls a day, without rewarding luck; never for a ranking (see `rankChances`).
 *
 * Units: rates are counts per unit of exposure; the strength is in units of exposure; `level` is the level of all
 * intervals, 0.95 by default. A person without exposure is known by the team alone. Broken counts, a count without
 * exposure, and fewer than two people with exposure are faults.
 *
 * Method: rates drawn from a gamma distribution; else as `betaBinomial`.
 * Source: C. L. Christiansen & C. N. Morris, J. Am. Stat. Assoc. 92 (1997) 618–632.
 *
 * @example gammaPoisson([2, 8, 20].map((count) => ({ count, exposure: 2 }))).estimates[2].estimate //=> 8.88264
 */
export function gammaPoisson(groups: readonly Counted[], level = 0.95): Shrinkage | Fault {
  const broken = checkGammaPoisson(groups) ?? checkLevel(level);
  if (broken !== null) return broken;
  return shrinkage(gammaPoissonFamily(groups), level, (group, mean, strength) => {
    const { count, exposure } = groups[group] ?? { count: 0, exposure: 0 };
    if (strength === Infinity || exposure === 0) return mean;
    return count / (exposure + strength) + (mean * strength) / (exposure + strength);
  });
}

/** Beyond these, an exposure is none of a sales team, and the arithmetic loses its footing. */
const [leastExposure, mostExposure] = [1e-9, 1e15];

/** Beyond this, log-likelihoods have no digits left to tell strengths apart. */
const mostCount = 1e12;

/** Counts throughout, none without exposure, and at least two people with exposure. */
export function checkGammaPoisson(groups: readonly Counted[]): Fault | null {
  for (const { count, exposure } of groups) {
    const notCount = count > mostCount ? fault({ kind: "not-a-count", value: count }) : checkCount(count);
    if (notCount !== null) return notCount;
    if (exposure === 0 && count > 0) return fault({ kind: "no-denominator", of: "rate" });
    if (exposure !== 0 && !(exposure >= leastExposure && exposure <= mostExposure)) {
      return fault({ kind: "not-a-count", value: exposure });
    }
  }
  const have = groups.filter(({ exposure }) => exposure > 0).length;
  return have < 2 ? fault({ kind: "too-few-values", needed: 2, have }) : null;
}
