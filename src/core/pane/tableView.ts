import { kpisOf } from "../kpi/catalogue";
import { lostAtZero } from "../kpi/lostAtZero";
import { rolesOf } from "../kpi/rolesOf";
import type { Table } from "../table/table";
import { sayChoices } from "../text/choices";
import { capital, formatNumber } from "../text/format";
import { sayProblem } from "../text/problems";
import { roleNames, subjectNames } from "../text/roleNames";
import type { Language } from "../words/language";
import { roles, type Role, type Subject } from "../words/role";

/** A role, and the header of the column that plays it. */
interface RoleView {
  readonly role: Role;
  readonly name: string;
  /** null where no column was found. */
  readonly column: string | null;
}

/** What was understood of a table, in words. */
export interface TableView {
  readonly subject: string;
  readonly isKnown: boolean;
  readonly rows: string;
  readonly columns: readonly string[];
  readonly roles: readonly RoleView[];
  readonly problems: readonly { readonly message: string; readonly at: string | null }[];
  readonly choices: readonly string[];
  /** Whether a column waits for the user to say how numbers or dates are written. */
  readonly asks: { readonly decimal: boolean; readonly order: boolean };
}

/** What was understood of a table, told at once so that it can be corrected. */
export function tableView(table: Table, language: Language): TableView {
  const kinds = table.problems.map(({ kind }) => kind);
  const noted = lostAtZero(table);
  const chosen = table.choices.map(({ kind }) => kind);
  return {
    subject: capital(subjectNames[table.subject][language]),
    isKnown: table.subject !== "unknown",
    rows: formatNumber(language, table.rows),
    columns: table.names,
    roles: rolesShown(table).map((role) => ({
      role,
      name: capital(roleNames[role][language]),
      column: table.names[table.roles.get(role) ?? -1] ?? null,
    })),
    problems: [...table.problems, ...(noted === null ? [] : [noted])].map((problem) => ({
      message: sayProblem(language, problem),
      at: problem.at ?? null,
    })),
    choices: sayChoices(language, table.choices),
    asks: {
      decimal: kinds.includes("ambiguous-numbers") || chosen.includes("decimal"),
      order: kinds.includes("ambiguous-days") || chosen.includes("order"),
    },
  };
}

/** The roles that were found, and those that the figures of such a table rest on. */
function rolesShown(table: Table): Role[] {
  const asked = new Set<Role>(kpisOf(table.subject).flatMap(rolesOf));
  if (table.subject === "unknown")
    (["stage", "amount", "created", "closed", "date"] as const).forEach((role) => asked.add(role));
  asked.add("owner");
  return roles.filter((role) => asked.has(role) || (table.roles.has(role) && ownName[table.subject] !== role));
}

/** A column headed `Deal` in a table of deals is the deal's name; no figure joins a table with itself. */
const ownName: Readonly<Partial<Record<Subject, Role>>> = { deals: "deal", leads: "lead" };
