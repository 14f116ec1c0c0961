import type { Fault } from "../words/fault";
import { findKpi } from "./catalogue";
import type { Kpi } from "./kpi";

/** The KPI with an id or a name, whatever its case: one of the user's own, else one of the catalogue. */
export function findAmong(own: readonly Kpi[], name: string): Kpi | Fault {
  const wanted = name.trim().toLowerCase();
  return own.find(({ id, names }) => id === wanted || names.en.trim().toLowerCase() === wanted) ?? findKpi(name);
}
