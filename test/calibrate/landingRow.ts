import { askedDays, landings, type Held } from "./landings";
import { landingTeams } from "./landingTeams";
import { table } from "./page";

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

const histories = [12, 36] as const;

/** How far from 80 % a cell may be: beyond what whole numbers force on anyone, and below. */
const room = 0.03;

/** What one team has in the table of landings, and how many of its cells are off. */
export interface LandingRow {
  readonly cells: readonly string[];
  readonly off: number;
  readonly drifts: boolean;
  /** By history and by day. */
  readonly held: readonly (readonly Held[])[];
}

/** Whether the range holds what came too seldom, or too often beyond what whole numbers force. */
const isOff = ({ holds, said, best }: Held): boolean => holds < 0.8 - room || holds > Math.max(0.8, said, best) + room;

const cell = (held: Held): string => {
  const text = `${percent(held.holds)} (${percent(held.said)}, ${percent(held.best)})`;
  return isOff(held) ? `**${text}**` : text;
};

export function landingRow(place: number, seed: number, series: number): LandingRow {
  const team = landingTeams[place];
  if (team === undefined) throw new RangeError(`no team ${place}`);
  const held = histories.map((history, which) =>
    landings(team, { seed, series, history, stream: 20_000 + place * histories.length + which }),
  );
  const found = held.flat();
  const off = found.filter(isOff).length;
  return { cells: [team.name, ...found.map(cell)], off, drifts: team.drift !== undefined, held };
}

/** What all cells of a history held together, and what their ranges said. */
function togetherAfter(rows: readonly LandingRow[], which: number): string {
  const all = rows.flatMap(({ held }) => held[which] ?? []);
  const mean = (of: "holds" | "said"): number => all.reduce((sum, one) => sum + one[of], 0) / all.length;
  return `${percent(mean("holds"))} after ${String(histories[which] ?? 0)} months, where they said ${percent(mean("said"))}`;
}

function sayTogether(rows: readonly LandingRow[]): string {
  const steady = rows.filter(({ drifts }) => !drifts);
  const drifting = rows.filter(({ drifts }) => drifts);
  const say = (some: readonly LandingRow[]): string =>
    histories.map((_, which) => togetherAfter(some, which)).join(", and ");
  return `All cells of teams that stay as they are, together, held ${say(steady)}; those of teams that grow or wander held ${say(drifting)}.`;
}

export const landingTable = (
  rows: readonly LandingRow[],
): {
  readonly landings: string;
  readonly landingsTogether: string;
  readonly landingCells: number;
  readonly landingOff: number;
} => ({
  landings: table(
    ["Team", ...histories.flatMap((history) => askedDays.map((day) => `${history} months, day ${day}`))],
    rows.map(({ cells }) => cells),
  ),
  landingsTogether: sayTogether(rows),
  landingCells: rows.length * histories.length * askedDays.length,
  landingOff: rows.reduce((sum, { off }) => sum + off, 0),
});
