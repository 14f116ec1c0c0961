import type { Interval } from "../words/interval";
import { drawNormal } from "./drawGamma";
import type { ShrinkageFamily } from "./shrinkageFamily";
import { splitMix } from "./splitMix";
import { strengthPosterior, type StrengthNode } from "./strengthPosterior";
import { outside } from "./tails";

/** Where one person may truly stand among all; rank 1 is the greatest true value. */
export interface RankChances {
  /** Chance of having the greatest true value. All chances add up to 1. */
  readonly best: number;
  /** The ranks between which the person lies, at the level asked for; whole numbers, 1 at the top. */
  readonly ranks: Interval;
}

/** Two thousand draws tell a chance to about one in a hundred; with many people fewer, so that time stays short. */
const drawsFor = (groups: number): number => Math.round(Math.min(2000, Math.max(400, 100_000 / groups)));

/**
 * Chances of ranks among people whose values follow a family, by draws of all true values together; the same each time.
 * Where all are alike the order is drawn by lot.
 */
export function rankChances(family: ShrinkageFamily, level: number): RankChances[] {
  const nodes = strengthPosterior(family);
  const draws = drawsFor(family.groups);
  const even = splitMix(1);
  const held = Array.from({ length: family.groups }, () => new Uint32Array(family.groups + 1));
  const values = new Float64Array(family.groups);
  for (const node of shared(nodes, draws)) {
    drawAll(family, node, even, values);
    const sorted = Float64Array.from(values).sort();
    held.forEach((ranks, group) => {
      const rank = family.groups - placeIn(sorted, values[group] ?? NaN);
      ranks[rank] = (ranks[rank] ?? 0) + 1;
    });
  }
  const tail = outside(level) * draws;
  return held.map((ranks) => ({
    best: (ranks[1] ?? 0) / draws,
    ranks: { low: rankWith(ranks, tail), high: rankWith(ranks, draws - tail) },
  }));
}

/** Each strength as often as it weighs: systematic sampling, which adds no luck of its own. */
function shared(nodes: readonly StrengthNode[], draws: number): StrengthNode[] {
  let sum = 0;
  let given = 0;
  return nodes.flatMap((node, index) => {
    sum += node.weight;
    const until = index === nodes.length - 1 ? draws : Math.round(sum * draws);
    const share = new Array<StrengthNode>(Math.max(0, until - given)).fill(node);
    given = Math.max(given, until);
    return share;
  });
}

function drawAll(family: ShrinkageFamily, node: StrengthNode, even: () => number, into: Float64Array): void {
  const place = node.centre + node.spread * drawNormal(even);
  const mean = family.meanOf(Math.min(family.farthest, Math.abs(place)));
  for (let group = 0; group < into.length; group++) {
    into[group] = node.strength === Infinity ? even() : family.draw(group, node.strength, mean, even);
  }
}

/** How many of the sorted values lie below one of them. */
function placeIn(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? NaN) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first rank by which so many draws have come. */
function rankWith(ranks: Uint32Array, wanted: number): number {
  let sum = 0;
  for (let rank = 1; rank < ranks.length; rank++) {
    sum += ranks[rank] ?? 0;
    if (sum >= wanted) return rank;
  }
  return ranks.length - 1;
}
