import { plainHeader } from "../table/plainHeader";
import { isMissing, type Cell } from "../words/cell";
import { wordOf } from "../table/readWords";

/** The columns that a table of targets may have. */
export const targetFields = ["kpi", "scope", "period", "value", "stretch", "milestones", "owner", "objective"] as const;
export type TargetField = (typeof targetFields)[number];

/** How the columns may be called, the surest names first; compared as plain words. */
const names: Readonly<Record<TargetField, readonly string[]>> = {
  kpi: ["kpi", "nøkkeltall", "måltall", "indicator"],
  scope: ["gjelder", "scope", "hvem", "who", "selger", "team", "rep", "owner"],
  period: ["periode", "period", "måned", "month"],
  value: ["mål", "target", "goal", "verdi", "value"],
  stretch: ["strekkmål", "stretch", "stretch target", "stretch goal"],
  milestones: ["delmål", "milepæl", "milepæler", "milestone", "milestones"],
  owner: ["ansvarlig", "eier", "responsible", "accountable", "owner"],
  objective: ["hensikt", "formål", "overordnet mål", "objective", "purpose", "why"],
};

/** The place of each column in a header row; −1 where there is none. No column serves twice. */
export function placeFields(header: readonly Cell[]): Readonly<Record<TargetField, number>> {
  const plain = header.map((cell) => (isMissing(cell) ? "" : plainHeader(wordOf(cell))));
  const taken = new Set<number>();
  const places = { kpi: -1, scope: -1, period: -1, value: -1, stretch: -1, milestones: -1, owner: -1, objective: -1 };
  for (const field of targetFields) {
    for (const name of names[field]) {
      const place = plain.findIndex((one, at) => one === name && !taken.has(at));
      if (place < 0) continue;
      places[field] = place;
      taken.add(place);
      break;
    }
  }
  return places;
}

/** The word by which a table without a column is told what it lacks. */
export const usualName = (field: TargetField): string => names[field][0] ?? field;
