import { capital } from "../text/format";
import { findColumn } from "../kpi/findColumn";
import type { Column } from "../table/column";
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
  { language, sources, by, settings }: SummaryRequest,
  people: readonly PersonChange[],
  revenue: readonly RevenueChange[],
): string[] {
  const guards = personGuards(people);
  const told = new Set(guards.flatMap(({ better, worse }) => [better, ...worse]));
  const rates = people.filter(
    (one) => one.kpi.chance === "proportion" && !told.has(one) && !isOfTeam(by, one, revenue),
  );
  const teams = revenue.flatMap(({ teams: all, currency }) => {
    const table = sources.find(({ table: one }) => !isFault(findColumn(one, "team")))?.table;
    const column = table?.names[table.roles.get("team") ?? -1] ?? "";
    const hiding = [...all.filter(hidesDriver), ...all.filter((team) => !hidesDriver(team))];
    return hiding.flatMap((team) => sayTeamChange(language, team, nameOf(team.name, column), currency) ?? []);
  });
  return [
    ...teams.slice(0, mostTeams),
    ...byNews(rates)
      .slice(0, Math.max(1, mostPeople - guards.length))
      .map((one) => sayChange({ language, settings }, one)),
    ...guards.map((guard) => sayGuard({ language, settings }, guard)),
  ];
}

/** What the whole team of a person went through is no news of that person. */
function isOfTeam(
  by: string,
  { name, kpi, isUp, source: { table } }: PersonChange,
  revenue: Changes["revenue"],
): boolean {
  const [owner, team] = [findColumn(table, by), findColumn(table, "team")];
  if (isFault(owner) || isFault(team)) return false;
  const teams = new Set(rowsOf(table.columns[owner], name).map((row) => wordAt(table.columns[team], row)));
  return revenue.some(({ teams: all }) =>
    all.some(
      (one) =>
        teams.has(one.name) &&
        one.drivers.some((driver) => driver.name === kpi.id && driver.signal === (isUp ? 1 : -1)),
    ),
  );
}

const wordAt = (column: Column | undefined, row: number): string | null =>
  column?.kind === "text" ? (column.words[column.codes[row] ?? -1] ?? null) : null;

const rowsOf = (column: Column | undefined, word: string): number[] =>
  column?.kind === "text" ? [...column.codes.keys()].filter((row) => wordAt(column, row) === word) : [];

/** "Team Vest", unless the name says so itself. */
const nameOf = (team: string, column: string): string =>
  column === "" || team.toLowerCase().includes(column.toLowerCase()) ? team : `${capital(column)} ${team}`;

/** Good news first: praise is due, and a decline is for a talk, not for a list. */
const byNews = (changes: readonly PersonChange[]): PersonChange[] => [
  ...changes.filter(({ isBetter }) => isBetter === true),
  ...changes.filter(({ isBetter }) => isBetter !== true),
];
