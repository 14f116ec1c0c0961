import { sum } from "../stats/sum";
import { fairFactors, type Factor } from "./fairFactors";

/** What a month held on each of its working days, in events. */
export type DeliveredMonth = readonly number[];

/** How much of a month is usually done by the end of its first working days, and how unsure that is. */
export interface Delivery {
  readonly share: (gone: number, days: number) => number;
  /** Variance of the share, squared. */
  readonly variance: (gone: number, days: number) => number;
}

/** Fewer months than this have no habit. */
const leastMonths = 6;

/**
 * Where in the month a working day stands: its first day, the second and third, the fourth to sixth, the middle, and so
 * towards the end. What people put off they do in the last days, whatever the length of the month.
 */
const kinds = 7;
function kindOf(day: number, days: number): number {
  const left = days - 1 - day;
  if (left <= 5) return left === 0 ? 6 : left <= 2 ? 5 : 4;
  return day === 0 ? 0 : day <= 2 ? 1 : day <= 5 ? 2 : 3;
}

const alike: readonly Factor[] = Array.from({ length: kinds }, () => ({ factor: 1, variance: 0 }));

/**
 * A team's habit of when in the month things are done, learned from its own past months: all working days alike where
 * fewer than six months tell. Each kind of day's factor is drawn towards 1 as far as luck may have made it (`fairFactors`).
 *
 * @example deliveryOf([]).share(5, 20) //=> 0.25
 */
export function deliveryOf(months: readonly DeliveredMonth[]): Delivery {
  const factors = factorsOf(months);
  const ways = new Map<number, readonly number[]>();
  /** The weight of the first working days, for each number of them. */
  const wayOf = (days: number): readonly number[] => {
    const known = ways.get(days);
    if (known !== undefined) return known;
    const way = [0];
    for (let day = 0; day < days; day++) way.push((way[day] ?? 0) + (factors[kindOf(day, days)]?.factor ?? 1));
    ways.set(days, way);
    return way;
  };
  const share = (gone: number, days: number): number =>
    days === 0 ? 1 : (wayOf(days)[gone] ?? 0) / (wayOf(days)[days] ?? 1);
  return { share, variance: (gone, days) => (days === 0 ? 0 : varianceOf(factors, share(gone, days), gone, days)) };
}

/** How unsure a share is, by how unsure each kind of day is. */
function varianceOf(factors: readonly Factor[], part: number, gone: number, days: number): number {
  const slopes = alike.map(() => 0);
  let whole = 0;
  for (let day = 0; day < days; day++) {
    const kind = kindOf(day, days);
    const factor = factors[kind]?.factor ?? 1;
    slopes[kind] = (slopes[kind] ?? 0) + (day < gone ? 1 - part : -part) * factor;
    whole += factor;
  }
  return sum(slopes.map((slope, kind) => slope ** 2 * (factors[kind]?.variance ?? 0))) / whole ** 2;
}

function factorsOf(months: readonly DeliveredMonth[]): readonly Factor[] {
  const told = months.filter((month) => month.length > 0 && sum(month) > 0);
  if (told.length < leastMonths) return alike;
  const groups = alike.map((_, kind) =>
    told.map((month) => {
      const own = month.filter((_, day) => kindOf(day, month.length) === kind);
      return { value: Math.max(0, sum(own)), exposure: (sum(month) * own.length) / month.length };
    }),
  );
  return fairFactors(groups) ?? alike;
}
