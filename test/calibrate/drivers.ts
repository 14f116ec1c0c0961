import { rng, type Rng } from "../../src/core/sample/rng";
import { binomial, lognormal, poisson } from "../../src/core/sample/samplers";
import { kpiOf } from "../../src/core/kpi/catalogue";
import { brokenGuards, type Judged } from "../../src/core/verdict/brokenGuards";
import { changeSignal } from "../../src/core/verdict/changeSignal";
import { driversFalseAlarm, driversOf, type ChainMonth } from "../../src/core/verdict/driversOf";
import { driverTrees } from "../../src/core/verdict/driverTrees";
import { judgeSeries } from "../../src/core/verdict/judgeSeries";
import { lastingChange } from "../../src/core/verdict/lastingChange";
import type { Observation } from "../../src/core/verdict/observation";
import { sensitivityOf } from "../../src/core/verdict/sensitivity";
import type { Team } from "./teams";

interface Run {
  readonly seed: number;
  readonly series: number;
  readonly stream: number;
}

/** What is held against what, in months counted from the first of 36. */
export const spans = [
  { name: "year against year", before: [12, 24], after: [24, 36] },
  { name: "quarter against the quarter before", before: [30, 33], after: [33, 36] },
  { name: "month against the same month last year", before: [23, 24], after: [35, 36] },
] as const;

const span = ([from, to]: readonly [number, number]): number[] =>
  Array.from({ length: to - from }, (_, step) => from + step);

/** How often one driver of an unchanged team is called a signal, for each of the spans; and a lasting change of one person. */
export function falseChanges(team: Team, { seed, series, stream }: Run): { spans: number[]; lasting: number } {
  const found = spans.map(() => 0);
  let lasting = 0;
  for (let one = 0; one < series; one++) {
    const random = rng(seed, stream * 1_000_000 + one);
    const months = Array.from({ length: 36 }, (_, month) => team.draw(random, month, 1));
    spans.forEach(({ before, after }, place) => {
      const signal = changeSignal(team.model, months, span(before), span(after), driversFalseAlarm);
      if (signal === 1 || signal === -1) found[place] = (found[place] ?? 0) + 1;
    });
    if (lastingChange(team.model, months, driversFalseAlarm) !== null) lasting += 1;
  }
  return { spans: found.map((count) => count / series), lasting: lasting / series };
}

/** How often a lasting change of one person is found in unchanged teams. */
export function falseLasting(team: Team, { seed, series, stream }: Run): number {
  let lasting = 0;
  for (let one = 0; one < series; one++) {
    const random = rng(seed, stream * 1_000_000 + one);
    const months = Array.from({ length: 36 }, (_, month) => team.draw(random, month, 1));
    if (lastingChange(team.model, months, driversFalseAlarm) !== null) lasting += 1;
  }
  return lasting / series;
}

const [chain] = driverTrees.get("revenue_won") ?? [];

/** A month of a team that decides deals at a win rate, with amounts of a spread. */
export function revenueMonth(random: Rng, decided: number, rate: number, spread: number): ChainMonth {
  const volume = poisson(random, decided);
  const won = binomial(random, volume, rate);
  let worth = 0;
  for (let deal = 0; deal < won; deal++) worth += lognormal(random, 100, spread);
  return { sums: [volume, won, won, worth], workingDays: 21 };
}

export const revenueTeams = [10, 40, 120].flatMap((decided) =>
  [0.5, 1].map((spread) => ({ decided, rate: 0.25, spread })),
);

/**
 * Unchanged years of revenue: how often any of the drivers is called a signal, and how often the interval of what a
 * little more is worth holds the truth, which is what each deal won brings on average.
 */
export function falseDrivers(
  { decided, rate, spread }: (typeof revenueTeams)[number],
  { seed, series, stream }: Run,
): { signals: number; held: number } {
  if (chain === undefined) throw new Error("revenue has no chain");
  let [signals, held, told] = [0, 0, 0];
  const mean = 100 * Math.exp(spread ** 2 / 2);
  for (let one = 0; one < series; one++) {
    const random = rng(seed, stream * 1_000_000 + one);
    const months = Array.from({ length: 24 }, () => revenueMonth(random, decided, rate, spread));
    const drivers = driversOf({ chain, months, before: span([0, 12]), after: span([12, 24]) });
    if (drivers?.drivers.some(({ signal }) => signal === 1 || signal === -1) === true) signals += 1;
    const lastYear = months.slice(12);
    const worth = sensitivityOf(chain, lastYear, 0.95).find(({ driver }) => driver === "win_rate");
    if (worth?.interval == null) continue;
    const truth = 0.01 * mean * lastYear.reduce((sum, { sums }) => sum + (sums[0] ?? 0), 0);
    told += 1;
    if (worth.interval.low <= truth && truth <= worth.interval.high) held += 1;
  }
  return { signals: signals / series, held: held / told };
}

export const guardTeams = [20, 60, 300].flatMap((calls) => [1, 3].map((times) => ({ calls, times })));

/**
 * Calls and the share of them that is answered: how often the guard is called broken in a month, for a team that does not
 * change (`times` 1), and for one that calls so many times as much from the last half-year on, as well as before.
 */
export function falseGuards({ calls, times }: (typeof guardTeams)[number], { seed, series, stream }: Run): number {
  let broken = 0;
  for (let one = 0; one < series; one++) {
    const random = rng(seed, stream * 1_000_000 + one);
    const made = Array.from({ length: 30 }, (_, month) => poisson(random, month < 24 ? calls : calls * times));
    const volume = made.map((value): Observation => ({ value, exposure: 21 }));
    const rate = made.map((exposure): Observation => ({ value: binomial(random, exposure, 0.34), exposure }));
    const items = [judged("calls_made", "count", volume), judged("connect_rate", "proportion", rate)];
    if (brokenGuards(items).length > 0) broken += 1;
  }
  return broken / series;
}

const judged = (id: string, model: "count" | "proportion", series: readonly Observation[]): Judged => ({
  kpi: kpiOf(id),
  verdict: { ...judgeSeries(model, series), rules: null },
});
