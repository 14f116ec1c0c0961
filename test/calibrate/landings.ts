import { rng } from "../../src/core/sample/rng";
import { landFlow, restOf } from "../../src/core/targets/flowLanding";
import { aheadOf, learnHistory } from "../../src/core/targets/history";
import type { Landing } from "../../src/core/targets/landing";
import { landRate } from "../../src/core/targets/rateLanding";
import { isFault } from "../../src/core/words/fault";
import { dateOf } from "../../src/core/words/day";
import { periodAt, type Period } from "../../src/core/words/period";
import { norwegianCalendar } from "../../src/core/words/workingDays";
import { bestRange } from "./bestRange";
import { drawLevels, drawMonth, teamAt, type DrawnDay, type LandingTeam } from "./landingTeams";

/** The days of a month at whose end the landing is asked for. */
export const askedDays = [3, 10, 20] as const;

export interface Held {
  /** How often the range held the truth, and how often it said that it would. */
  readonly holds: number;
  readonly said: number;
  /** What the shortest range of at least 80 % holds where the team's own level and habits are known. */
  readonly best: number;
}

interface Cell {
  readonly seed: number;
  readonly series: number;
  readonly history: number;
  readonly stream: number;
}

/** January 2020, in months. */
const start = 2020 * 12;

/** How often the 80 % range of a team's landing holds the truth, for each of the days asked. */
export function landings(team: LandingTeam, { seed, series, history, stream }: Cell): Held[] {
  const found = askedDays.map(() => ({ tries: 0, holds: 0, said: 0, best: 0, known: 0 }));
  for (let one = 0; one < series; one++) {
    const random = rng(seed, stream * 1_000_000 + one);
    const months = drawLevels(random, team, history + 1).map((level, month): DrawnMonth => {
      const period = periodAt(start + (one % 12) + month, "month");
      const season = (team.season ?? [])[dateOf(period.first).month - 1] ?? 1;
      return { period, season, days: drawMonth(random, teamAt(team, level), period, season) };
    });
    const present = months[history];
    const truth = valueOf(team, present?.days ?? []);
    found.forEach((held, place) => {
      const landing = landingAt(team, months, askedDays[place] ?? 0);
      if (present === undefined || landing === null || Number.isNaN(truth)) return;
      held.tries += 1;
      held.said += landing.holds;
      if (truth >= landing.low - 1e-9 && truth <= landing.high + 1e-9) held.holds += 1;
      // The best range changes little from month to month, and takes long to find.
      if (one % 12 > 0 && team.share !== undefined) return;
      held.best += bestRange(team, present.period, present.season, present.days.slice(0, askedDays[place] ?? 0));
      held.known += 1;
    });
  }
  return found.map(({ tries, holds, said, best, known }) => ({
    holds: holds / tries,
    said: said / tries,
    best: best / known,
  }));
}

interface DrawnMonth {
  readonly period: Period;
  readonly season: number;
  readonly days: readonly DrawnDay[];
}

type Of = "events" | "successes" | "amount";
const total = (days: readonly DrawnDay[], of: Of): number => days.reduce((sum, day) => sum + day[of], 0);

function valueOf({ share, spread }: LandingTeam, days: readonly DrawnDay[]): number {
  if (share !== undefined) return total(days, "successes") / total(days, "events");
  return total(days, spread === undefined ? "events" : "amount");
}

/** What would have been said at the end of a day of the last month, through the same ways as from a table. */
function landingAt(team: LandingTeam, months: readonly DrawnMonth[], until: number): Landing | null {
  const of = team.spread === undefined ? "events" : "amount";
  const [last] = months.slice(-1);
  if (last === undefined) return null;
  const seen = [...months.slice(0, -1), { ...last, days: last.days.slice(0, until) }];
  const now = last.period.first + until - 1;
  const history = learnHistory(
    {
      months: seen.map(({ period, days }) => ({ month: period, value: total(days, of) })),
      days: seen.flatMap(({ days }) => days.map((day) => ({ day: day.day, value: day[of] }))),
      now,
      isCount: of === "events",
    },
    norwegianCalendar,
  );
  if (isFault(history)) return null;
  const soFar = seen[seen.length - 1]?.days ?? [];
  const ahead = aheadOf(history, last.period, now, total(soFar, of), of === "events");
  if (team.share === undefined) return landFlow(ahead);
  const sums = seen.map(({ days }) => ({ successes: total(days, "successes"), trials: total(days, "events") }));
  const present = sums[sums.length - 1] ?? { successes: 0, trials: 0 };
  return landRate(sums.slice(0, -1), present, present, restOf(ahead));
}
