import { usualSettings } from "../../../src/core/words/settings";
import {
  isFault,
  lastCompleteMonth,
  lastDay,
  makeSample,
  readTable,
  summaryPlan,
  type Cell,
  type Language,
  type Plan,
} from "../../../src/core/index";

/** The deals of the sample, as rows with a header. */
export const sampleDeals = (deals = 600): readonly (readonly Cell[])[] => makeSample({ deals }).tables.deals;

/** The summary that a table of deals comes to in the last month it covers. */
export function planOf(cells: readonly (readonly Cell[])[], language: Language): Plan {
  const table = readTable(cells);
  if (isFault(table)) throw new Error(table.kind);
  const month = lastCompleteMonth(lastDay(table));
  const sources = [{ name: "Deals", table }];
  return summaryPlan({
    sources,
    targets: [],
    rebases: [],
    settings: usualSettings,
    month,
    by: "owner",
    language,
    version: "0.1.0",
  });
}
