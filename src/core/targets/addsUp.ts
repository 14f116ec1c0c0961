import type { Kpi } from "../kpi/kpi";
import { measureOf } from "../kpi/measures";

/** Whether a KPI's months add up to its year: counts and sums do; rates and stocks do not. */
export const addsUp = ({ form, unjudged }: Kpi): boolean =>
  form.kind === "total" && unjudged !== "stock" && measureOf(form.measure).stock === undefined;
