import { rng } from "../../src/core/sample/rng";
import { binomial, poisson } from "../../src/core/sample/samplers";
import type { Happened } from "../../src/core/verdict/groups";
import { nameGroups } from "../../src/core/verdict/nameGroups";

interface FalseNames {
  readonly people: number;
  /** Tries of each, or the mean count. */
  readonly each: number;
  readonly rate: string;
  /** Teams of people who are all alike in which someone is named. */
  readonly share: number;
}

const sizes = [2, 5, 8, 20, 40];

/** How often someone is named in teams whose people are all alike. */
export function falseNames({ seed, series }: { readonly seed: number; readonly series: number }): FalseNames[] {
  const rates = sizes.flatMap((people) =>
    [10, 20, 40, 100].flatMap((tries) => [0.1, 0.25, 0.5].map((share) => ({ people, tries, share }))),
  );
  const counts = sizes.flatMap((people) => [2, 4, 10].map((mean) => ({ people, mean })));
  return [
    ...rates.map(({ people, tries, share }, stream) => ({
      people,
      each: tries,
      rate: `${share * 100} %`,
      share: named("proportion", { people, seed, series, stream: 7000 + stream }, (random) => ({
        events: binomial(random, tries, share),
        base: tries,
      })),
    })),
    ...counts.map(({ people, mean }, stream) => ({
      people,
      each: mean,
      rate: "counts",
      share: named("count", { people, seed, series, stream: 8000 + stream }, (random) => ({
        events: poisson(random, mean),
        base: 1,
      })),
    })),
  ];
}

interface Cell {
  readonly people: number;
  readonly seed: number;
  readonly series: number;
  readonly stream: number;
}

function named(
  kind: "proportion" | "count",
  { people, seed, series, stream }: Cell,
  draw: (random: () => number) => Happened,
): number {
  let teams = 0;
  for (let one = 0; one < series; one++) {
    const random = rng(seed, stream * 1_000_000 + one);
    const groups = Array.from({ length: people }, () => draw(random));
    const stands = nameGroups(
      kind,
      groups,
      groups.map(() => true),
    );
    if (stands.some((stand) => stand !== "within")) teams += 1;
  }
  return teams / series;
}
