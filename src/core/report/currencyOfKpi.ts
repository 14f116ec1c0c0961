import { homesOf, type Asked } from "../targets/question";
import type { Settings } from "../words/settings";
import { currencyOf } from "./currencyOf";

/** In what money a KPI's amounts are; empty where its table does not tell. */
export function currencyOfKpi({ tables, kpi }: Pick<Asked, "tables" | "kpi">, settings: Settings): string {
  const [home] = homesOf(tables, kpi);
  return home === undefined ? "" : currencyOf(home, settings);
}
