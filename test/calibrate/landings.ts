import { rng, type Rng } from "../../src/core/sample/rng";
import { binomial, gamma, lognormal, poisson } from "../../src/core/sample/samplers";
import { landFlow, restOf, type FlowAhead } from "../../src/core/targets/flowLanding";
import type { Landing } from "../../src/core/targets/landing";
import { monthFactors } from "../../src/core/targets/monthFactors";
import { landRate } from "../../src/core/targets/rateLanding";

/** Working days of a made-up month, and the days into it at which the landing is asked for. */
const days = 21;
const asked = [1, 5, 10, 15, 19] as const;

const steady = Array.from({ length: 12 }, () => 1);
const quarter = [0.8, 0.9, 1.3, 0.8, 0.9, 1.3, 0.8, 0.9, 1.3, 0.8, 0.9, 1.3];
/** A Norwegian year: July nearly empty, quarters that end high. */
const year = [0.9, 1, 1.1, 0.9, 1, 1.15, 0.4, 0.9, 1.15, 1.1, 1.1, 1.3];

/** A made-up team: what a month brings, how much months differ of themselves, its season, and what it counts. */
export interface LandingTeam {
  readonly name: string;
  readonly mean: number;
  /** Variance of a month over its mean. */
  readonly over?: number;
  readonly season?: readonly number[];
  /** Standard deviation of the logarithm of one amount; a count where it is left out. */
  readonly spread?: number;
  /** The share that succeeds: the mean is then of trials. */
  readonly share?: number;
}

export const landingTeams: readonly LandingTeam[] = [
  ...[4, 8, 20, 50, 300].map((mean) => ({ name: `count, mean ${mean}`, mean })),
  { name: "count, mean 4, variance 1.5 times that", mean: 4, over: 1.5 },
  { name: "count, mean 20, variance 3 times that", mean: 20, over: 3 },
  { name: "count, mean 50, variance 3 times that", mean: 50, over: 3 },
  { name: "count, mean 4, by the year", mean: 4, season: year },
  { name: "count, mean 20, by the year", mean: 20, season: year },
  { name: "count, mean 50, by the year", mean: 50, season: year },
  { name: "count, mean 20, by the quarter", mean: 20, season: quarter },
  { name: "amounts, 3 deals, log sd 1", mean: 3, spread: 1 },
  { name: "amounts, 8 deals, log sd 1", mean: 8, spread: 1 },
  { name: "amounts, 30 deals, log sd 0.7", mean: 30, spread: 0.7 },
  { name: "amounts, 20 deals, log sd 0.7, by the year", mean: 20, spread: 0.7, season: year },
  { name: "rate, 20 tries at 25 %", mean: 20, share: 0.25 },
  { name: "rate, 100 tries at 25 %", mean: 100, share: 0.25 },
];

export interface Held {
  /** How often the range held the truth, and how often it said that it would. */
  readonly holds: number;
  readonly said: number;
}

interface Cell {
  readonly seed: number;
  readonly series: number;
  readonly history: number;
  readonly stream: number;
}

/** A day: trials or events, successes, and money. */
interface DrawnDay {
  readonly events: number;
  readonly successes: number;
  readonly amount: number;
}

/** How often the 80 % range of a team's landing holds the truth, over all days of the month that are asked. */
export function landings(team: LandingTeam, { seed, series, history, stream }: Cell): Held {
  let [tries, holds, said] = [0, 0, 0];
  for (let one = 0; one < series; one++) {
    const random = rng(seed, stream * 1_000_000 + one);
    const months = Array.from({ length: history + 1 }, (_, month) => drawMonth(random, team, (month + one) % 12));
    for (const day of asked) {
      const truth = valueOf(team, months[history] ?? [], days);
      const landing = landingAt(team, months, history, day, one);
      if (landing === null || Number.isNaN(truth)) continue;
      tries += 1;
      said += landing.holds;
      if (truth >= landing.low - 1e-9 && truth <= landing.high + 1e-9) holds += 1;
    }
  }
  return { holds: holds / tries, said: said / tries };
}

function drawMonth(
  random: Rng,
  { mean, over = 1, season = steady, spread, share }: LandingTeam,
  ofYear: number,
): DrawnDay[] {
  const variance = (over - 1) / mean;
  const level = mean * (season[ofYear] ?? 1) * (variance > 0 ? gamma(random, 1 / variance, variance) : 1);
  return Array.from({ length: days }, () => {
    const events = poisson(random, level / days);
    const amounts = Array.from({ length: spread === undefined ? 0 : events }, () => lognormal(random, 1, spread ?? 0));
    return {
      events,
      successes: share === undefined ? 0 : binomial(random, events, share),
      amount: amounts.reduce((sum, amount) => sum + amount, 0),
    };
  });
}

const total = (month: readonly DrawnDay[], until: number, of: keyof DrawnDay): number =>
  month.slice(0, until).reduce((sum, day) => sum + day[of], 0);

function valueOf({ share, spread }: LandingTeam, month: readonly DrawnDay[], until: number): number {
  if (share !== undefined) return total(month, until, "successes") / total(month, until, "events");
  return total(month, until, spread === undefined ? "events" : "amount");
}

function landingAt(
  team: LandingTeam,
  months: readonly (readonly DrawnDay[])[],
  history: number,
  day: number,
  start: number,
): Landing | null {
  const of = team.spread === undefined ? "events" : "amount";
  const past = months.slice(0, history);
  const present = months[history] ?? [];
  const amounts = past.flat().map((drawn) => drawn[of]);
  const sum = amounts.reduce((all, amount) => all + amount, 0);
  const busy = amounts.filter((amount) => amount > 0).length;
  const spread = amounts.reduce((all, amount) => all + amount * amount, 0) / sum - sum / amounts.length;
  const size = of === "events" ? 1 : Math.max(spread, sum / busy / 50);
  const factors = monthFactors(
    past.map((month, place) => ({
      value: total(month, days, of) / size,
      exposure: days,
      ofYear: (place + start) % 12,
    })),
  );
  const factorOf = (place: number): number => factors[(place + start) % 12]?.factor ?? 1;
  const ahead: FlowAhead = {
    past: past.map((month, place) => ({ value: total(month, days, of), exposure: days * factorOf(place) })),
    now: { value: total(present, day, of), exposure: day * factorOf(history) },
    actual: total(present, day, of),
    left: (days - day) * factorOf(history),
    unsure: factors[(history + start) % 12]?.variance ?? 0,
    later: [],
    size,
    mean: of === "events" ? 1 : Math.min(sum / busy, size),
    isCount: of === "events",
  };
  if (team.share === undefined) return landFlow(ahead);
  const sums = (month: readonly DrawnDay[], until: number): { successes: number; trials: number } => ({
    successes: total(month, until, "successes"),
    trials: total(month, until, "events"),
  });
  const soFar = sums(present, day);
  return landRate(
    past.map((month) => sums(month, days)),
    soFar,
    soFar,
    restOf(ahead),
  );
}
