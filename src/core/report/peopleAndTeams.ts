import { capital } from "../text/format";
import { findColumn } from "../kpi/findColumn";
import { isFault } from "../words/fault";
import { hidesDriver, sayTeamChange } from "./driverSentences";
import type { RevenueChange } from "./driverChanges";
import type { PersonChange } from "./personChanges";
import { personGuards, sayChange, sayGuard } from "./personSentences";
import type { SummaryRequest } from "./source";

/** What has changed to stay: people, and why revenue is another than the year before. */
export interface Changes {
  readonly people: readonly PersonChange[];
  readonly revenue: readonly RevenueChange[];
}

/** As many as a person reads. */
const mostPeople = 3;
const mostTeams = 2;

/** The named causes: who breaks a guard, whose rate has changed to stay, and which team's revenue hides a driver. */
export function sayPeopleAndTeams(
  { language, sources }: SummaryRequest,
  people: readonly PersonChange[],
  revenue: readonly RevenueChange[],
): string[] {
  const guards = personGuards(people);
  const told = new Set(guards.flatMap(({ better, worse }) => [better, ...worse]));
  const rates = people.filter((one) => one.kpi.chance === "proportion" && !told.has(one));
  const teams = revenue.flatMap(({ teams: all, currency }) => {
    const table = sources.find(({ table: one }) => !isFault(findColumn(one, "team")))?.table;
    const column = table?.names[table.roles.get("team") ?? -1] ?? "";
    const hiding = [...all.filter(hidesDriver), ...all.filter((team) => !hidesDriver(team))];
    return hiding.flatMap((team) => sayTeamChange(language, team, nameOf(team.name, column), currency) ?? []);
  });
  return [
    ...guards.map((guard) => sayGuard(language, guard)),
    ...byNews(rates).slice(0, Math.max(1, mostPeople - guards.length)).map((one) => sayChange(language, one)),
    ...teams.slice(0, mostTeams),
  ];
}

/** "Team Vest", unless the name says so itself. */
const nameOf = (team: string, column: string): string =>
  column === "" || team.toLowerCase().includes(column.toLowerCase()) ? team : `${capital(column)} ${team}`;

/** Good news first: praise is due, and a decline is for a talk, not for a list. */
const byNews = (changes: readonly PersonChange[]): PersonChange[] => [
  ...changes.filter(({ isBetter }) => isBetter === true),
  ...changes.filter(({ isBetter }) => isBetter !== true),
];
