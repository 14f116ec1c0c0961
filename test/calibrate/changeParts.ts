import { falseChanges, falseDrivers, falseGuards, falseLasting, guardTeams, revenueTeams, spans } from "./drivers";
import { table } from "./page";
import { teams } from "./teams";

const percent = (share: number, decimals = 2): string => `${(100 * share).toFixed(decimals)} %`;

const goal = 0.005;
/** The goal, and four standard errors of a cell of 4000 above it: beyond that it is no luck. */
const beyond = 0.0095;

const cell = (share: number): string => (share > beyond ? `**${percent(share)}**` : percent(share));

/** What one team has in the table of drivers and lasting changes. */
export function changeRow(place: number, seed: number, series: number): readonly string[] {
  const team = teams[place];
  if (team === undefined) throw new RangeError(`no team ${place}`);
  const found = falseChanges(team, { seed, series, stream: 9000 + place });
  // One of so many cells is above what is asked by luck alone: ten times as many other teams tell.
  const again = (): number => falseLasting(team, { seed, series: 10 * series, stream: 9300 + place });
  const lasting = found.lasting > goal ? `${cell(again())} *` : cell(found.lasting);
  return [team.kind, team.name, ...found.spans.map(cell), lasting];
}

export const changeTable = (rows: readonly (readonly string[])[]): string =>
  table(["Kind", "Team", ...spans.map(({ name }) => `Driver, ${name}`), "Lasting change"], rows);

/** The tables about the drivers of revenue, and guards. */
export function revenueAndGuards(seed: number, series: number): { readonly revenue: string; readonly guards: string } {
  const revenue = revenueTeams.map((team, place) => {
    const { signals, held } = falseDrivers(team, { seed, series, stream: 9100 + place });
    return [String(team.decided), percent(team.rate, 0), String(team.spread), cell(signals), percent(held, 1)];
  });
  const guards = guardTeams.map((team, place) => {
    const share = falseGuards(team, { seed, series, stream: 9200 + place });
    return [String(team.calls), team.times === 1 ? "does not change" : "trebles its calls", cell(share)];
  });
  return {
    revenue: table(
      ["Deals decided a month", "Win rate", "Log sd of amounts", "False signals", "Interval holds"],
      revenue,
    ),
    guards: table(["Calls a month", "Team", "Guard broken falsely"], guards),
  };
}
