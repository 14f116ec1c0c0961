import type { Rng } from "../../src/core/sample/rng";
import { binomial, gamma, lognormal, normal, poisson } from "../../src/core/sample/samplers";
import { dayPlaces } from "../../src/core/targets/dayPlaces";
import type { Period } from "../../src/core/words/period";
import { isWorkingDay, norwegianCalendar } from "../../src/core/words/workingDays";

/** How the working days of a month share what it brings, by place from 0 and number of days. */
export type Habit = (day: number, days: number) => number;

const even: Habit = () => 1;
/** The last three days bring half of the month. */
const lateHabit: Habit = (day, days) => (days - day <= 3 ? (days - 3) / 3 : 1);

const quarter = [0.8, 0.9, 1.3, 0.8, 0.9, 1.3, 0.8, 0.9, 1.3, 0.8, 0.9, 1.3];
/** A Norwegian year: July nearly empty, quarters that end high. */
const year = [0.9, 1, 1.1, 0.9, 1, 1.15, 0.4, 0.9, 1.15, 1.1, 1.1, 1.3];

/** Working days of a usual month; others hold more or less by theirs. */
export const usualDays = 20.75;

/** A made-up team: what a month brings, how much months differ of themselves, its season, its habits, what it counts. */
export interface LandingTeam {
  readonly name: string;
  readonly mean: number;
  /** Variance of a month over its mean. */
  readonly over?: number;
  readonly season?: readonly number[];
  readonly habit?: Habit;
  /** How much of a month's events the habit takes; the rest comes evenly. Drawn anew each month, from 0 to twice so much. */
  readonly wandering?: number;
  /** Events come so many at a time, on average. */
  readonly burst?: number;
  /** Standard deviation of the logarithm of one amount; a count where it is left out. */
  readonly spread?: number;
  /** The share that succeeds: the mean is then of trials. */
  readonly share?: number;
  /** How the level, of a rate its share, came to what it is: growth a month, and how far a month's step may go besides. */
  readonly drift?: { readonly growth: number; readonly step: number };
}

/** The grid: counts, amounts and rates, small and large; season, scatter between months, habits within them, bursts. */
export const landingTeams: readonly LandingTeam[] = [
  ...[2, 4, 8, 20, 50, 300].map((mean) => ({ name: `count, mean ${mean}`, mean })),
  { name: "count, mean 4, variance 1.5 times that", mean: 4, over: 1.5 },
  { name: "count, mean 20, variance 3 times that", mean: 20, over: 3 },
  { name: "count, mean 50, variance 3 times that", mean: 50, over: 3 },
  { name: "count, mean 300, variance 6 times that", mean: 300, over: 6 },
  { name: "count, mean 4, by the year", mean: 4, season: year },
  { name: "count, mean 20, by the year", mean: 20, season: year },
  { name: "count, mean 50, by the year", mean: 50, season: year },
  { name: "count, mean 20, by the quarter", mean: 20, season: quarter },
  { name: "count, mean 8, half in the last three days", mean: 8, habit: lateHabit },
  { name: "count, mean 50, half in the last three days", mean: 50, habit: lateHabit },
  { name: "count, mean 50, variance 3 times that, half in the last three days", mean: 50, over: 3, habit: lateHabit },
  { name: "count, mean 50, more or less in the last days", mean: 50, habit: lateHabit, wandering: 0.5 },
  { name: "count, mean 20, some four at a time", mean: 20, burst: 4 },
  { name: "count, mean 100, some five at a time", mean: 100, burst: 5 },
  { name: "amounts, 3 deals, log sd 1", mean: 3, spread: 1 },
  { name: "amounts, 8 deals, log sd 1", mean: 8, spread: 1 },
  { name: "amounts, 30 deals, log sd 0.7", mean: 30, spread: 0.7 },
  { name: "amounts, 30 deals, log sd 0.7, variance 2 times that", mean: 30, spread: 0.7, over: 2 },
  { name: "amounts, 20 deals, log sd 0.7, by the year", mean: 20, spread: 0.7, season: year },
  { name: "amounts, 30 deals, log sd 0.7, half in the last three days", mean: 30, spread: 0.7, habit: lateHabit },
  { name: "rate, 8 tries at 25 %", mean: 8, share: 0.25 },
  { name: "rate, 20 tries at 25 %", mean: 20, share: 0.25 },
  { name: "rate, 100 tries at 25 %", mean: 100, share: 0.25 },
  { name: "rate, 40 tries at 40 %, half in the last three days", mean: 40, share: 0.4, habit: lateHabit },
  { name: "count, mean 20, level wanders by 10 % a month", mean: 20, drift: { growth: 0, step: 0.1 } },
  { name: "count, mean 50, level grows by 3 % a month", mean: 50, drift: { growth: 0.03, step: 0 } },
  {
    name: "amounts, 30 deals, log sd 0.7, level wanders by 10 % a month",
    mean: 30,
    spread: 0.7,
    drift: { growth: 0, step: 0.1 },
  },
  {
    name: "amounts, 30 deals, log sd 0.7, level grows by 3 % a month",
    mean: 30,
    spread: 0.7,
    drift: { growth: 0.03, step: 0 },
  },
  {
    name: "rate, 100 tries at 25 %, level wanders by 10 % of itself a month",
    mean: 100,
    share: 0.25,
    drift: { growth: 0, step: 0.1 },
  },
];

/** A day: trials or events, successes, and money. */
export interface DrawnDay {
  readonly day: number;
  readonly events: number;
  readonly successes: number;
  readonly amount: number;
}

/** The share of a month's level that each of its working days brings. */
export function sharesOf(habit: Habit, days: number, takes: number): number[] {
  const own = Array.from({ length: days }, (_, day) => habit(day, days));
  const all = own.reduce((sum, one) => sum + one, 0);
  return own.map((one) => (takes * one) / all + (1 - takes) / days);
}

/** The levels of so many months as shares of the last one's, 1 throughout where the team does not drift. */
export function drawLevels(random: Rng, { drift }: LandingTeam, months: number): number[] {
  const levels = [1];
  for (let left = months - 1; left > 0; left--) {
    const step = drift === undefined ? 0 : drift.growth + drift.step * normal(random);
    levels.unshift((levels[0] ?? 1) * Math.exp(-step));
  }
  return levels;
}

/** The team as it is in a month whose level is such a share of its own. */
export const teamAt = (team: LandingTeam, level: number): LandingTeam =>
  team.share === undefined
    ? { ...team, mean: team.mean * level }
    : { ...team, share: Math.min(0.9, team.share * level) };

/** Draws a month, day by day; things happen on working days. */
export function drawMonth(random: Rng, team: LandingTeam, month: Period, season: number): DrawnDay[] {
  const { mean, over = 1, habit = even, wandering, burst = 1, spread, share } = team;
  const variance = (over - 1) / mean;
  const places = dayPlaces(month, norwegianCalendar);
  const days = (places[places.length - 1] ?? 0) + 1;
  const wobble = variance > 0 ? gamma(random, 1 / variance, variance) : 1;
  const level = ((mean * days) / usualDays) * season * wobble;
  const shares = sharesOf(habit, days, wandering === undefined ? 1 : 2 * wandering * random());
  return places.map((place, ofMonth) => {
    const day = month.first + ofMonth;
    const isWorked = isWorkingDay(day, norwegianCalendar);
    let events = 0;
    const lots = isWorked ? poisson(random, (level * (shares[place] ?? 0)) / burst) : 0;
    for (let lot = 0; lot < lots; lot++) events += burst === 1 ? 1 : 1 + poisson(random, burst - 1);
    let amount = 0;
    if (spread !== undefined) for (let one = 0; one < events; one++) amount += lognormal(random, 1, spread);
    return { day, events, successes: share === undefined ? 0 : binomial(random, events, share), amount };
  });
}
