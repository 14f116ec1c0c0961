import type { Role } from "../words/role";
import { measuresOf } from "./catalogue";
import { rolesIn } from "./cannotGive";
import type { Kpi } from "./kpi";
import { measureOf } from "./measures";

/** The roles of the columns that a KPI rests on. */
export function rolesOf(kpi: Kpi): Role[] {
  const roles = measuresOf(kpi).flatMap((id): Role[] => {
    const { where, date, add } = measureOf(id);
    const asked = where.flatMap((one) => ("role" in one ? [one.role] : rolesIn(one)));
    const added: Role[] =
      add.kind === "sum"
        ? [add.role, ...(add.times === undefined ? [] : [add.times])]
        : add.kind === "duration"
          ? [add.from, add.to]
          : [];
    return [...asked, ...date.slice(0, 1), ...added];
  });
  return [...new Set(roles)];
}
