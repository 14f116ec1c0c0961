import { rng } from "../../src/core/sample/rng";
import { ours } from "./methods";
import type { Team } from "./teams";
import { tunedPeers } from "./tuned";

const history = 24;
/** Longer than this nobody waits; a change not found by then counts as found in the month after. */
export const patience = 24;
/** The peers' thresholds are set on many more series than ours are judged on, since they are quick. */
const tuningSeries = 4000;

export const changes = [0.5, 0.75, 1.5] as const;

/** Mean months until a lasting change is called, by change: ours, and each peer's at our false-alarm rate. */
export interface Delays {
  readonly ours: number;
  readonly peers: readonly { readonly name: string; readonly months: number }[];
}

export function delays(
  team: Team,
  rate: number,
  { seed, series, stream }: { readonly seed: number; readonly series: number; readonly stream: number },
): Delays[] {
  const peers = tunedPeers.filter(({ counts }) => counts !== true || team.model !== "amount");
  const thresholds = tune(team, rate, peers, seed, stream);
  return changes.map((times) => {
    const direction = Math.sign(times - 1);
    let own = 0;
    const waited = peers.map(() => 0);
    for (let one = 0; one < series; one++) {
      const random = rng(seed + 2, stream * 1_000_000 + one);
      const drawn = Array.from({ length: history + patience }, (_, month) =>
        team.draw(random, month, month < history ? 1 : times),
      );
      own += firstMonth((month) => ours(team.model, drawn.slice(0, history + month), history) === direction);
      peers.forEach(({ oddness }, place) => {
        const odd = oddness(team.model, drawn, history);
        const threshold = thresholds[place] ?? Infinity;
        waited[place] = (waited[place] ?? 0) + firstMonth((month) => (odd[month - 1] ?? 0) * direction > threshold);
      });
    }
    return {
      ours: own / series,
      peers: peers.map(({ name }, place) => ({ name, months: (waited[place] ?? 0) / series })),
    };
  });
}

function firstMonth(found: (month: number) => boolean): number {
  for (let month = 1; month <= patience; month++) if (found(month)) return month;
  return patience + 1;
}

/** For each peer the threshold that an unchanged month crosses as often as it gets a signal of ours. */
function tune(team: Team, rate: number, peers: typeof tunedPeers, seed: number, stream: number): number[] {
  const odd: number[][] = peers.map(() => []);
  for (let one = 0; one < tuningSeries; one++) {
    const random = rng(seed + 1, stream * 1_000_000 + one);
    const drawn = Array.from({ length: history + 12 }, (_, month) => team.draw(random, month, 1));
    peers.forEach(({ oddness }, place) => odd[place]?.push(...oddness(team.model, drawn, history).map(Math.abs)));
  }
  return odd.map((values) => values.sort((one, other) => other - one)[Math.ceil(rate * values.length)] ?? Infinity);
}
