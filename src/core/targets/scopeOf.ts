import { columnOf } from "../kpi/columnOf";
import type { Filter } from "../kpi/question";
import type { Table } from "../table/table";
import { fault, type Fault } from "../words/fault";
import type { MembersOf } from "./resolveTarget";

const prefix = /^(team|lag|selger|rep|owner|person)\s*:\s*(.+)$/i;

const namesIn = (table: Table, role: "team" | "owner"): readonly string[] => {
  const column = columnOf(table, role);
  return column?.kind === "text" ? column.words : [];
};

const allNames = (tables: readonly Table[], role: "team" | "owner"): string[] =>
  tables.flatMap((table) => namesIn(table, role));

/** The filter that picks a scope's rows: none for everyone, else the team or the rep of that name in any of the tables. */
export function scopeFilters(tables: readonly Table[], scope: string | null): Filter[] | Fault {
  if (scope === null) return [];
  const [, sort, named] = prefix.exec(scope.trim()) ?? [];
  const name = (named ?? scope).trim();
  const isOne = (word: string): boolean => word.trim().toLowerCase() === name.toLowerCase();
  const asked =
    sort === undefined ? (["team", "owner"] as const) : ([/^(team|lag)$/i.test(sort) ? "team" : "owner"] as const);
  const found = asked.filter((role) => allNames(tables, role).some(isOne));
  const [role] = found;
  if (role === undefined) {
    const known = [...new Set((["team", "owner"] as const).flatMap((one) => allNames(tables, one)))];
    return fault({ kind: "unknown-scope", name, known });
  }
  if (found.length > 1) return fault({ kind: "two-scopes", name });
  return [{ column: role, value: `=${name}` }];
}

/** The people of each team, and the teams of all (the people, where there is no team), as the first table with them has them. */
export function membersIn(tables: readonly Table[]): MembersOf {
  const table =
    (["team", "owner"] as const)
      .map((role) => tables.find((one) => namesIn(one, role).length > 0))
      .find((one) => one !== undefined) ?? tables[0];
  return table === undefined ? () => [] : membersOfTable(table);
}

function membersOfTable(table: Table): MembersOf {
  const teams = columnOf(table, "team");
  const owners = columnOf(table, "owner");
  const people = owners?.kind === "text" ? owners.words : [];
  const ofTeam = new Map<string, Set<string>>();
  if (teams?.kind === "text") {
    for (const word of teams.words) ofTeam.set(word.toLowerCase(), new Set());
    if (owners?.kind === "text") {
      teams.codes.forEach((code, row) => {
        const person = owners.words[owners.codes[row] ?? -1];
        const team = teams.words[code];
        if (person !== undefined && team !== undefined) ofTeam.get(team.toLowerCase())?.add(person);
      });
    }
  }
  return (scope) => {
    if (scope !== null) return [...(ofTeam.get(scope.replace(prefix, "$2").trim().toLowerCase()) ?? [])];
    return teams?.kind === "text" ? teams.words : people;
  };
}
