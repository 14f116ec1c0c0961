import { together, type Groups, type Happened } from "./groups";
import { leastLuck, luckOfGroup, type Luck } from "./luckOfGroup";

export type Standing = "above" | "below" | "within" | "too-little-data";

/** Among groups that are all alike, in at most this share of comparisons is any of them named. */
const falseAlarm = 0.05;

/** Chances nearer than this, relatively, are the same: which of two equals is named must not hang on their order. */
const sameness = 1e-9;

/** Below this, exact chances run out of digits, and the log-likelihood ratio decides. */
const tiny = 1e-290;

/**
 * Which groups differ from the rest by more than luck. Each is held against all others together; the least lucky is
 * named if its exact chance, times how many could have been it, is at most 5 %. Then it is taken away, and those who are
 * left are compared among themselves, until none is named. So one odd group with most of the calls does not make all
 * others look odd. Equals are named together, and so are the last two: if they differ, one is above and the other below,
 * and none of them the odd one.
 *
 * `canTell` says which groups have enough to be named; the rest still count among the others.
 */
export function nameGroups(kind: Groups["kind"], groups: readonly Happened[], canTell: readonly boolean[]): Standing[] {
  const stands = groups.map((_, index): Standing => (canTell[index] === true ? "within" : "too-little-data"));
  let pool: readonly Member[] = groups.map((group, index) => ({ group, index })).filter(({ group }) => group.base > 0);
  while (pool.length >= 2) {
    const members = pool.filter(({ index }) => canTell[index] === true);
    const least = members.length === 2 ? members.map((one) => tried(kind, one, pool)) : leastLucky(kind, members, pool);
    const tests = pool.length === 2 ? 1 : members.length;
    const named = least.filter(({ luck }) => luck.p * tests <= falseAlarm && luck.side !== 0);
    if (named.length === 0) break;
    for (const { index, luck } of named) stands[index] = luck.side === 1 ? "above" : "below";
    pool = pool.filter(({ index }) => named.every((one) => one.index !== index));
  }
  return stands;
}

interface Member {
  readonly group: Happened;
  readonly index: number;
}

interface Tried {
  readonly index: number;
  readonly luck: Luck;
}

const othersOf = ({ index }: Member, pool: readonly Member[]): Happened =>
  together(pool.filter((one) => one.index !== index).map(({ group }) => group));

const tried = (kind: Groups["kind"], member: Member, pool: readonly Member[]): Tried => ({
  index: member.index,
  luck: luckOfGroup(kind, member.group, othersOf(member, pool)),
});

/** The least lucky of the members, and those just as unlucky; tests that cannot change the answer are not made. */
function leastLucky(kind: Groups["kind"], members: readonly Member[], pool: readonly Member[]): Tried[] {
  const promising = members
    .map((member) => ({ member, least: leastLuck(kind, member.group, othersOf(member, pool)) }))
    .sort((one, other) => one.least - other.least);
  let best: Tried[] = [];
  for (const { member, least } of promising) {
    if (best[0] !== undefined && least > best[0].luck.p * (1 + sameness)) break;
    const one = tried(kind, member, pool);
    if (best[0] === undefined || isLess(one, best[0])) best = [one];
    else if (!isLess(best[0], one)) best.push(one);
  }
  return best;
}

/** Whether luck explains one clearly worse than another. */
function isLess({ luck: one }: Tried, { luck: other }: Tried): boolean {
  if (one.p < tiny && other.p < tiny) return one.surprise > other.surprise * (1 + sameness);
  return one.p < other.p * (1 - sameness);
}
