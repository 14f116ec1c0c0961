import { measuresOf } from "../kpi/catalogue";
import type { Kpi } from "../kpi/kpi";
import type { Where } from "../kpi/measure";
import { measureOf } from "../kpi/measures";

/**
 * Whether a KPI sums deals that are open now, in the month in which they are expected to close. What was open in
 * earlier months, and expected in them, nobody has written down: a sum of what is left of them would look like a number
 * of that time, and like nought where all have been decided since.
 */
export const isOfOpenDeals = (kpi: Kpi): boolean =>
  measuresOf(kpi)
    .map(measureOf)
    .some(({ add, where, stock }) => add.kind === "sum" && stock === undefined && where.some(isOpen));

const isOpen = (one: Where): boolean => "is" in one && one.is === "open";
