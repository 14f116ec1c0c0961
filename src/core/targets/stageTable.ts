import type { Deal } from "./openDeals";

/** From which day in a stage on each class of its chances begins: the day of coming, the first week, and so on. */
const classFrom = [0, 1, 7, 21, 49] as const;
const mostDays = classFrom[classFrom.length - 1] ?? 0;
/** So many days at the stage's own mean are believed beside what a class itself tells. */
const believed = 20;

/** On each day in a stage, by how long a deal has stood there: the chance of being won, lost, or of moving on to each stage. */
interface Hazards {
  readonly won: Float64Array;
  readonly lost: Float64Array;
  readonly moves: readonly Float64Array[];
}

/** What becomes of the deals in each stage. */
export interface StageTable {
  readonly stages: readonly Hazards[];
}

/** Deals at risk in a stage and what became of them, by class of days. */
interface Tally {
  readonly atRisk: Float64Array;
  readonly won: Float64Array;
  readonly lost: Float64Array;
  readonly moves: readonly Float64Array[];
}

const perClass = (): Float64Array => new Float64Array(classFrom.length);

const newTally = (stages: number): Tally => ({
  atRisk: perClass(),
  won: perClass(),
  lost: perClass(),
  moves: Array.from({ length: stages }, perClass),
});

const classOf = (days: number): number => {
  let found = 0;
  while (found + 1 < classFrom.length && days >= (classFrom[found + 1] ?? Infinity)) found += 1;
  return found;
};

/**
 * What became of deals in each stage as things stood at the end of a day: of those that stood there on each day, the
 * shares that were won, lost and moved to each other stage. Skips and returns count as they happened.
 *
 * Method: discrete semi-Markov chain; a stage's daily chances by classes of days in it, each drawn towards the stage's
 * mean. Source: R. A. Howard, "Dynamic Probabilistic Systems" II (1971), ch. 10; the estimate is that of Aalen and
 * Johansen with chances that are the same within a class.
 */
export function stageTableAt(deals: readonly Deal[], now: number): StageTable {
  const stages =
    1 + deals.reduce((most, { steps }) => steps.reduce((top, { stage }) => Math.max(top, stage), most), -1);
  const tallies = Array.from({ length: stages }, () => newTally(stages));
  for (const { steps, decided, isWon } of deals) {
    steps.forEach(({ day, stage }, place) => {
      const tally = tallies[stage];
      if (tally === undefined || day > Math.min(now, decided)) return;
      const next = steps[place + 1];
      const hasMoved = next !== undefined && next.day <= decided;
      const end = hasMoved ? next.day : decided;
      addStay(tally.atRisk, Math.min(now, end) - day);
      const counted = hasMoved ? tally.moves[next.stage] : isWon ? tally.won : tally.lost;
      if (end > now || counted === undefined) return;
      counted[classOf(end - day)] = (counted[classOf(end - day)] ?? 0) + 1;
    });
  }
  return { stages: tallies.map(hazardsOf) };
}

/** A deal that stood somewhere from day 0 to a day was at risk on each of them, both included. */
function addStay(atRisk: Float64Array, last: number): void {
  classFrom.forEach((from, place) => {
    const until = Math.min(last + 1, classFrom[place + 1] ?? Infinity);
    if (until > from) atRisk[place] = (atRisk[place] ?? 0) + until - from;
  });
}

function hazardsOf({ atRisk, won, lost, moves }: Tally): Hazards {
  const days = atRisk.reduce((all, one) => all + one, 0);
  const drawn = (counts: Float64Array): Float64Array => {
    const mean = counts.reduce((all, one) => all + one, 0) / Math.max(1, days);
    return counts.map((count, place) => (count + believed * mean) / ((atRisk[place] ?? 0) + believed));
  };
  return { won: drawn(won), lost: drawn(lost), moves: moves.map(drawn) };
}

/**
 * For each stage and number of days in it, the chance that a deal that is open today is won within so many days; days
 * beyond the last class count as its first.
 */
export function winChances({ stages }: StageTable, days: number): (stage: number, stood: number) => number {
  let within: readonly Float64Array[] = stages.map(() => new Float64Array(mostDays + 1));
  for (let left = 1; left <= days; left++) {
    const before = within;
    const entering = stages.map((own, stage) => chanceOnEntering(own, before[stage]?.[0] ?? 0));
    within = stages.map((own, stage) => dayBefore(own, before[stage] ?? new Float64Array(0), entering));
  }
  return (stage, stood) => within[stage]?.[Math.min(Math.max(0, stood), mostDays)] ?? NaN;
}

/** Who comes to a stage may be won there on the same day. */
function chanceOnEntering({ won, lost }: Hazards, later: number): number {
  const [now, gone] = [won[0] ?? 0, lost[0] ?? 0];
  return now + Math.max(0, 1 - now - gone) * later;
}

/** The chances with one day more to go, by days stood. */
function dayBefore({ won, lost, moves }: Hazards, later: Float64Array, entering: readonly number[]): Float64Array {
  const toWin = perClass();
  const stays = perClass();
  for (let place = 0; place < classFrom.length; place++) {
    let [wins, leaves] = [won[place] ?? 0, (won[place] ?? 0) + (lost[place] ?? 0)];
    for (const [to, move] of moves.entries()) {
      wins += (move[place] ?? 0) * (entering[to] ?? 0);
      leaves += move[place] ?? 0;
    }
    toWin[place] = wins;
    stays[place] = Math.max(0, 1 - leaves);
  }
  const within = new Float64Array(mostDays + 1);
  for (let stood = 0; stood <= mostDays; stood++) {
    const tomorrow = Math.min(stood + 1, mostDays);
    const place = classes[tomorrow] ?? 0;
    within[stood] = (toWin[place] ?? 0) + (stays[place] ?? 0) * (later[tomorrow] ?? 0);
  }
  return within;
}

const classes = Array.from({ length: mostDays + 1 }, (_, stood) => classOf(stood));
