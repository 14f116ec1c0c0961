import { isFault, type Fault } from "../words/fault";
import type { Interval } from "../words/interval";
import { checkLevel, checkSuccesses, type Successes } from "./checkChances";
import { inverseNormal } from "./inverseNormal";
import { overDispersion, type OverDispersion } from "./overDispersion";
import { sum } from "./sum";
import { fromUpper, outside } from "./tails";

/** The share of all trials together on the arcsine-root scale, and the spread beyond chance on that scale. */
export interface ShareOverDispersion extends OverDispersion {
  readonly target: number;
}

/** On the scale arcsin √share the error hangs on the trials alone: 1 / (2√n). */
const scaled = (share: number): number => Math.asin(Math.sqrt(share));
const errorOf = (trials: number): number => 1 / (2 * Math.sqrt(trials));

/**
 * Whether people's shares spread more than chance makes them, on the arcsine-root scale; see `overDispersion`. The target
 * is the share of all trials together. Broken groups, one without trials, and fewer than two are faults.
 *
 * @example shareOverDispersion([{ successes: 5, trials: 20 }, { successes: 15, trials: 20 }]).inflation //=> 3.50919
 */
export function shareOverDispersion(groups: readonly Successes[], winsor = 0.1): ShareOverDispersion | Fault {
  for (const group of groups) {
    const broken = checkSuccesses(group);
    if (broken !== null) return broken;
  }
  const target = sum(groups.map(({ successes }) => successes)) / sum(groups.map(({ trials }) => trials));
  const estimates = groups.map(({ successes, trials }) => ({
    value: scaled(successes / trials),
    error: errorOf(trials),
  }));
  const spread = overDispersion(estimates, scaled(target), winsor);
  return isFault(spread) ? spread : { ...spread, target };
}

/**
 * Funnel limits for a share, widened by the spread between people beyond chance: sin²(arcsin √target ± z √(error² + τ²)),
 * within 0 to 1. With a variance of 0 the normal approximation to `funnelShareLimits`.
 *
 * @example widenedShareLimits({ target: 0.25, variance: 0.01 }, 100) //=> { low: 0.0898715, high: 0.457383 }
 */
export function widenedShareLimits(
  { target, variance }: Pick<ShareOverDispersion, "target" | "variance">,
  trials: number,
  level = 0.95,
): Interval | Fault {
  const broken = checkSuccesses({ successes: 0, trials }) ?? checkLevel(level);
  if (broken !== null) return broken;
  if (!(target >= 0 && target <= 1) || !(variance >= 0)) {
    throw new RangeError(`invalid target or variance: ${target}, ${variance}`);
  }
  const reach = inverseNormal(fromUpper(outside(level))) * Math.sqrt(errorOf(trials) ** 2 + variance);
  const [below, above] = [scaled(target) - reach, scaled(target) + reach];
  return { low: below <= 0 ? 0 : Math.sin(below) ** 2, high: above >= Math.PI / 2 ? 1 : Math.sin(above) ** 2 };
}
