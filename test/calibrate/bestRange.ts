import { poissonChance } from "../../src/core/stats/poisson";
import { binomialChance } from "../../src/core/stats/binomial";
import { countOutcomes } from "../../src/core/targets/restDistribution";
import { rangeLevel } from "../../src/core/targets/rangeOf";
import { tightRange, type Outcome } from "../../src/core/targets/tightRange";
import type { Period } from "../../src/core/words/period";
import { norwegianCalendar, workingDays } from "../../src/core/words/workingDays";
import { sharesOf, usualDays, type DrawnDay, type LandingTeam } from "./landingTeams";

/**
 * How much the tightest range of at least 80 % holds for one who knows the team's level, scatter, season and habits, and
 * only not its luck: what is beyond 80 % there, whole numbers force on anyone. 0.8 for amounts, which can be cut anywhere.
 */
export function bestRange(team: LandingTeam, month: Period, season: number, soFar: readonly DrawnDay[]): number {
  const { mean, over = 1, habit = () => 1, wandering, burst = 1, spread, share } = team;
  if (spread !== undefined) return rangeLevel;
  const days = workingDays(month.first, month.last, norwegianCalendar);
  const gone = workingDays(month.first, month.first + soFar.length - 1, norwegianCalendar);
  const done = sharesOf(habit, days, wandering ?? 1)
    .slice(0, gone)
    .reduce((sum, one) => sum + one, 0);
  const held = soFar.reduce((sum, day) => sum + day.events, 0);
  const level = ((mean * days) / usualDays) * season;
  const wobble = (over - 1) / mean;
  const rate = wobble === 0 ? level : (1 / wobble + held) / (1 / wobble / level + done);
  const rest = rate * (1 - done);
  // A lot of 1 + Poisson(burst − 1) events has this mean square over its mean.
  const lumps = burst + (burst - 1) / burst;
  const variance = rest * lumps + (wobble === 0 ? 0 : rest ** 2 / (1 / wobble + held));
  if (share !== undefined) return bestOfRate(rest, share, held, total(soFar));
  const outcomes = countOutcomes([{ mean: rest / lumps, variance: variance / lumps ** 2, weight: 1 }], lumps, burst);
  return outcomes === null ? rangeLevel : tightRange(outcomes, rangeLevel).holds;
}

const total = (days: readonly DrawnDay[]): number => days.reduce((sum, day) => sum + day.successes, 0);

function bestOfRate(rest: number, share: number, trials: number, successes: number): number {
  const merged = new Map<number, number>();
  const most = rest + 5 * Math.sqrt(rest) + 5;
  for (let more = Math.max(0, Math.floor(rest - 5 * Math.sqrt(rest))); more <= most; more++) {
    if (trials + more === 0) continue;
    for (let won = 0; won <= more; won++) {
      const rate = (successes + won) / (trials + more);
      const chance = poissonChance(more, rest) * binomialChance(won, more, share);
      merged.set(rate, (merged.get(rate) ?? 0) + chance);
    }
  }
  const all = [...merged.values()].reduce((sum, chance) => sum + chance, 0);
  const outcomes = [...merged].map(([value, chance]): Outcome => ({ value, chance: chance / all }));
  return tightRange(
    outcomes.sort((one, other) => one.value - other.value),
    rangeLevel,
  ).holds;
}
