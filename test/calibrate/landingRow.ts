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
  const found = histories.flatMap((history, which) =>
    landings(team, { seed, series, history, stream: 20_000 + place * histories.length + which }),
  );
  return { cells: [team.name, ...found.map(cell)], off: found.filter(isOff).length };
}

export const landingTable = (
  rows: readonly LandingRow[],
): { readonly landings: string; readonly landingCells: number; readonly landingOff: number } => ({
  landings: table(
    ["Team", ...histories.flatMap((history) => askedDays.map((day) => `${history} months, day ${day}`))],
    rows.map(({ cells }) => cells),
  ),
  landingCells: rows.length * histories.length * askedDays.length,
  landingOff: rows.reduce((sum, { off }) => sum + off, 0),
});
