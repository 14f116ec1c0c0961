import type { Role } from "../words/role";
import { rolesIn } from "./cannotGive";
import { measuresOf } from "./catalogue";
import { joinedRoles } from "./joinedRoles";
import type { Kpi } from "./kpi";
import { measureOf } from "./measures";

const known = new WeakMap<Kpi, readonly Role[]>();

/** The roles of the columns that a KPI rests on, in the table of its own subject. */
export function rolesOf(kpi: Kpi): readonly Role[] {
  const roles = known.get(kpi) ?? findRoles(kpi);
  known.set(kpi, roles);
  return roles;
}

function findRoles(kpi: Kpi): Role[] {
  const own = measuresOf(kpi)
    .map(measureOf)
    .filter(({ subject }) => subject === kpi.subject);
  const roles = own.flatMap(({ where, date, add, stock }): Role[] => {
    const asked = where.flatMap((one): readonly Role[] => ("role" in one ? [one.role] : rolesIn(one)));
    const added: Role[] =
      add.kind === "sum"
        ? [add.role, ...(add.times === undefined ? [] : [add.times])]
        : add.kind === "duration"
          ? [add.from, add.to]
          : [];
    return [...asked, ...date.slice(0, 1), ...added, ...(stock?.as === undefined ? [] : [stock.until])];
  });
  return [...new Set(roles.flatMap((role) => joinedRoles[role]?.from ?? [role]))];
}
