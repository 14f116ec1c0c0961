import { askedDays, landings, type Held } from "./landings";
import { landingTeams } from "./landingTeams";
import { table } from "./page";

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

const histories = [12, 36] as const;

/** How far from 80 % a cell may be: beyond what whole numbers force on anyone, and below. */
const room = 0.03;

/** Whether the range holds what came too seldom, or too often beyond what whole numbers force. */
const isOff = ({ holds, said, best }: Held): boolean => holds < 0.8 - room || holds > Math.max(0.8, said, best) + room;

const cell = (held: Held): string => {
  const text = `${percent(held.holds)} (${percent(held.said)}, ${percent(held.best)})`;
  return isOff(held) ? `**${text}**` : text;
};

/** The table of landings, and how many of its cells are off. */
export function landingParts(
  seed: number,
  series: number,
  say: (line: string) => void,
): {
  readonly landings: string;
  readonly landingSeries: number;
  readonly landingCells: number;
  readonly landingOff: number;
} {
  const found = landingTeams.map((team, place) => {
    const cells = histories.flatMap((history, which) =>
      landings(team, { seed, series, history, stream: 20_000 + place * histories.length + which }),
    );
    say(`landing, ${team.name}: ${cells.map(cell).join(", ")}`);
    return { name: team.name, cells };
  });
  const all = found.flatMap(({ cells }) => cells);
  return {
    landingSeries: series,
    landingCells: all.length,
    landingOff: all.filter(isOff).length,
    landings: table(
      ["Team", ...histories.flatMap((history) => askedDays.map((day) => `${history} months, day ${day}`))],
      found.map(({ name, cells }) => [name, ...cells.map(cell)]),
    ),
  };
}
