import { conversion } from "./conversion";
import { countDifference, difference } from "./differences";
import { funnel } from "./funnel";
import { countInterval, interval } from "./intervals";
import { furtherKpiFormulas, kpiFormulas } from "./kpiFormulas";
import { kpiTable } from "./kpiTable";
import { limits } from "./limits";
import { kpiExplain, kpiList } from "./listFormulas";
import { adjust, toTell } from "./planning";
import { split } from "./split";
import type { Formula } from "./formula";

/** What a KPI is, and statistics of numbers that are given: all that a sheet full of formulas asks for. */
export const figureFormulas: readonly Formula[] = [
  conversion,
  kpiTable,
  ...kpiFormulas,
  ...furtherKpiFormulas,
  interval,
  countInterval,
  limits,
  difference,
  countDifference,
  funnel,
  toTell,
  adjust,
  split,
  kpiList,
  kpiExplain,
];
