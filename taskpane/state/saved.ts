import { readSaved as readKept, type Saved as Kept } from "../../src/core/index";
import { noOptions, type OtherTable, type ReadOptions, type State } from "./state";

/** What is kept in the workbook from one time to the next, with the table that is shown apart from the others. */
export interface Saved extends Omit<Kept, "tables"> {
  readonly place: string | null;
  readonly options: ReadOptions;
  readonly others: readonly Omit<OtherTable, "source">[];
}

/** The selection of today is not that of tomorrow, so a place that is only selected is not kept. */
export const writeSaved = ({ language, place, options, others, by, rebases, settings, targets }: State): string =>
  JSON.stringify({
    version: 2,
    language,
    place: place === "selection" ? null : place,
    options,
    others: others.flatMap((one) => (one.place === "selection" ? [] : [{ place: one.place, options: one.options }])),
    by,
    rebases,
    settings,
    targetsSheet: targets.sheetName,
  });

/** Reads what was kept; where only others were, the first of them is shown. */
export function readSaved(json: string | null): Saved {
  const { tables, ...kept } = readKept(json);
  const [shown, ...others] = tables;
  return { ...kept, place: shown?.place ?? null, options: shown?.options ?? noOptions, others };
}
