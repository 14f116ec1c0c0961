import { studentTails } from "../stats/studentT";
import type { Tails } from "../stats/tails";
import { leastPeriods, pick, placedOn, placesBefore } from "./baseline";
import { exactTails, pool } from "./exactTails";
import { expectationsOf } from "./expectation";
import { sideOf } from "./falseAlarms";
import type { Level, Placed } from "./level";
import { isKnown, type ChanceModel, type Observation } from "./observation";
import { steadyScales, type SteadyScale } from "./steadyScale";

/** Whether a level is another one than before: 1 up, −1 down, 0 may be chance, null too little to tell. */
export type ChangeSignal = -1 | 0 | 1 | null;

/** With so many months on either side they are held against each other, and nothing else is needed. */
const enoughMonths = 8;

/** The level of each test that keeps all kinds of figures within what was asked for; see the calibration. */
const care = { months: 0.8, level: 0.6 } as const;

/**
 * Whether some months of a series, in order of time, differ from some others by more than chance, with at most
 * `falseAlarm` false alarms. From eight months on either side they are held against each other by how the months scatter
 * within each; counts of whole years also month against the same month, so that the season does not hide a change. Fewer
 * months are held against how the other months before the later of them scatter, of which it takes twelve; where they are
 * other months of the year and no season is known, the same months of the year before must not show the same.
 *
 * Method: Student's t on a scale where chance scatters alike (of amounts on two scales, which must agree), weighted, with
 * the variance between months by moments; for counts and successes the exact conditional test must agree too. How often
 * it cries wolf is measured in the calibration.
 * Source: see `steadyScales`, `findLevel`, `exactTails`.
 */
export function changeSignal(
  model: ChanceModel,
  series: readonly Observation[],
  before: readonly number[],
  after: readonly number[],
  falseAlarm: number,
): ChangeSignal {
  const [then, now] = [before, after].map((places) => places.filter((place) => isKnownAt(series, place)));
  if (then === undefined || now === undefined || then.length === 0 || now.length === 0) return null;
  return Math.min(then.length, now.length) >= enoughMonths
    ? byMonths(model, series, { before, after, then, now }, care.months * falseAlarm)
    : byLevel(model, series, then, now, care.level * falseAlarm);
}

const isKnownAt = (series: readonly Observation[], place: number): boolean => {
  const one = series[place];
  return one !== undefined && isKnown(one);
};

interface Places {
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly then: readonly number[];
  readonly now: readonly number[];
}

function byMonths(model: ChanceModel, series: readonly Observation[], places: Places, falseAlarm: number): -1 | 0 | 1 {
  const { then, now } = places;
  // Only a count has a season that hides a change of its level; then each of the two tests has half of the alarms.
  const isPaired = model === "count" && areYears(places);
  const share = isPaired ? falseAlarm / 2 : falseAlarm;
  const sides = steadyScales[model].map((scale): -1 | 0 | 1 => {
    const plain = sideOf(apart(placedOn(scale, series, then), placedOn(scale, series, now)), share);
    return plain === 0 && isPaired ? sideOf(pairedTails(scale, series, places), share) : plain;
  });
  const [side = 0] = sides;
  if (side === 0 || !sides.every((one) => one === side)) return 0;
  return model === "amount" || isBeyondCounting(model, series, then, now, side, falseAlarm) ? side : 0;
}

/** Whole years of months, one right after the other. */
const areYears = ({ before, after }: Places): boolean =>
  before.length === after.length &&
  before.length % 12 === 0 &&
  (after[0] ?? NaN) - (before[0] ?? NaN) === before.length;

/** How far two groups of months lie apart, by how the months scatter within each. */
function apart(then: readonly Placed[], now: readonly Placed[]): Tails {
  const freedom = then.length + now.length - 2;
  const counting = [then, now].map((points) => squaresOf(points, 0));
  const squares = counting.reduce((sum, one) => sum + one.squares, 0);
  const between = Math.max(0, (squares - freedom) / counting.reduce((sum, one) => sum + one.reach, 0));
  const [first, last] = [squaresOf(then, between), squaresOf(now, between)];
  const spread = (first.squares + last.squares) / freedom;
  return tailsOf(last.mean - first.mean, spread * (1 / first.weight + 1 / last.weight), freedom);
}

/** Where nothing ever varied, the least change is infinitely far. */
const tailsOf = (difference: number, variance: number, freedom: number): Tails =>
  studentTails(difference === 0 ? 0 : difference / Math.sqrt(variance), freedom);

interface Squares {
  readonly mean: number;
  readonly weight: number;
  readonly squares: number;
  /** By how much the squares grow for each unit of variance between months. */
  readonly reach: number;
}

function squaresOf(points: readonly Placed[], between: number): Squares {
  let [weight, sum, squared] = [0, 0, 0];
  for (const { place, variance } of points) {
    const own = 1 / (variance + between);
    weight += own;
    sum += own * place;
    squared += own * own;
  }
  const mean = sum / weight;
  const squares = points.reduce((all, { place, variance }) => all + (place - mean) ** 2 / (variance + between), 0);
  return { mean, weight, squares, reach: weight - squared / weight };
}

/** The months against the same months of the other year. */
function pairedTails(scale: SteadyScale, series: readonly Observation[], { before, after }: Places): Tails {
  const differences = after.flatMap((place, step) => {
    const other = before[step] ?? -1;
    if (!isKnownAt(series, place) || !isKnownAt(series, other)) return [];
    const [last, first] = placedOn(scale, series, [place, other]);
    return last === undefined || first === undefined ? [] : [last.place - first.place];
  });
  const count = differences.length;
  const mean = differences.reduce((sum, one) => sum + one, 0) / count;
  const squares = differences.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  return count < 2 ? { lower: 1, upper: 1 } : tailsOf(mean, squares / (count - 1) / count, count - 1);
}

/** Whether counting alone, at whatever level, makes so great a difference too seldom. */
function isBeyondCounting(
  model: Exclude<ChanceModel, "amount">,
  series: readonly Observation[],
  then: readonly number[],
  now: readonly number[],
  side: -1 | 1,
  falseAlarm: number,
): boolean {
  return sideOf(exactTails(model, pool(pick(series, then)), pool(pick(series, now))), falseAlarm) === side;
}

function byLevel(
  model: ChanceModel,
  series: readonly Observation[],
  then: readonly number[],
  now: readonly number[],
  falseAlarm: number,
): ChangeSignal {
  const taken = new Set([...then, ...now]);
  const end = Math.max(then[0] ?? 0, now[0] ?? 0);
  const others = placesBefore(series, end, {}).filter((place) => !taken.has(place));
  if (others.length < leastPeriods) return null;
  const expectations = expectationsOf(model, series, others);
  const [{ level: first }] = expectations;
  // Other months of the year may differ by season; where no season is known, only last year can tell.
  const asks = areAlike(then, now) || first.cycle > 1 ? "change" : "more-than-last-year";
  if (asks === "more-than-last-year" && ![...then, ...now].every((place) => isKnownAt(series, place - 12))) return null;
  const sides = expectations.map(({ scale, level }): -1 | 0 | 1 => {
    const shift = (back: number): Shift =>
      shiftOf(
        level,
        ...[then, now].map((places) =>
          placedOn(
            scale,
            series,
            places.map((place) => place - back),
          ),
        ),
      );
    const own = shift(0);
    const side = sideOf(tailsOf(own.by, own.variance, level.freedom), falseAlarm);
    if (side === 0 || asks === "change") return side;
    const last = shift(12);
    const beyond = tailsOf(own.by - last.by, own.variance + last.variance, level.freedom);
    return sideOf(beyond, falseAlarm) === side ? side : 0;
  });
  const [side = 0] = sides;
  if (side === 0 || !sides.every((one) => one === side)) return 0;
  if (model === "amount" || first.cycle > 1) return side;
  return isBeyondCounting(model, series, then, now, side, falseAlarm) ? side : 0;
}

/** The same months of the year. */
const areAlike = (then: readonly number[], now: readonly number[]): boolean =>
  then.length === now.length && now.every((place, step) => (place - (then[step] ?? NaN)) % 12 === 0);

interface Shift {
  readonly by: number;
  readonly variance: number;
}

/** By how much some figures lie above others once the rhythm is taken out, and how uncertain that is. */
function shiftOf(level: Level, then: readonly Placed[] = [], now: readonly Placed[] = []): Shift {
  const weightOf = ({ variance }: Placed): number => 1 / (variance + level.between);
  const weights = [then, now].map((points) => points.reduce((sum, point) => sum + weightOf(point), 0));
  const [before = NaN, after = NaN] = weights;
  let by = 0;
  const shares = new Map<number, number>();
  for (const [points, weight, sign] of [
    [then, before, -1],
    [now, after, 1],
  ] as const) {
    for (const point of points) {
      const share = (sign * weightOf(point)) / weight;
      const spot = point.at % level.cycle;
      by += share * (point.place - (level.means[spot] ?? NaN));
      shares.set(spot, (shares.get(spot) ?? 0) + share);
    }
  }
  // What is not known of the rhythm counts too, as far as it does not cancel out.
  let variance = 1 / before + 1 / after;
  for (const [spot, share] of shares) variance += share ** 2 / (level.weights[spot] ?? NaN);
  return { by, variance: level.spread * variance };
}
