import { alarmRow, type AlarmRow } from "./alarmRow";
import { changeRow, revenueAndGuards } from "./changeParts";
import { landingRow, type LandingRow } from "./landingRow";
import { landingTeams } from "./landingTeams";
import { table } from "./page";
import { falseNames } from "./people";
import { teams } from "./teams";

/** The seed stands in the page: the same numbers every time. */
export const seed = 20261123;

/** A piece of the work that one process does by itself. */
export interface Task {
  readonly part: "alarm" | "landing" | "change" | "rest";
  readonly place: number;
}

const each = (part: Task["part"], count: number): Task[] =>
  Array.from({ length: count }, (_, place) => ({ part, place }));

/** All of the work, the longest pieces first. */
export const tasks: readonly Task[] = [
  ...each("rest", 1),
  ...each("landing", landingTeams.length),
  ...each("alarm", teams.length),
  ...each("change", teams.length),
];

/** Comparisons are quick, and 5 % takes more of them to tell from 4 %. */
export const comparisonsOf = (series: number): number => 6 * series;
export const changeSeriesOf = (series: number): number => 4 * series;

export type Rest = ReturnType<typeof revenueAndGuards> & { readonly people: string };

export type Done = AlarmRow | LandingRow | readonly string[] | Rest;

export function runTask({ part, place }: Task, series: number): Done {
  switch (part) {
    case "alarm":
      return alarmRow(place, seed, series);
    case "landing":
      return landingRow(place, seed, series);
    case "change":
      return changeRow(place, seed, changeSeriesOf(series));
    case "rest":
      return { ...revenueAndGuards(seed, changeSeriesOf(series)), people: peopleTable(series) };
  }
}

const peopleTable = (series: number): string =>
  table(
    ["People", "Tries or mean each", "Rate", "Teams with a false name"],
    falseNames({ seed, series: comparisonsOf(series) }).map((row) => [
      String(row.people),
      String(row.each),
      row.rate,
      `${(100 * row.share).toFixed(1)} %`,
    ]),
  );
