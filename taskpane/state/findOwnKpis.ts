import { languages, ownKpiSheet, readGoals, type Goals, type Language } from "../../src/core/index";
import type { ReadCells } from "../host";
import { readIfThere } from "./readIfThere";

/** The KPIs that the user has written, and sentences about the rows that were not understood. */
export type FoundOwnKpis = Pick<Goals, "ownKpis" | "told">;

export const noOwnKpis: FoundOwnKpis = { ownKpis: [], told: [] };

/** Reads the sheet of own KPIs, by our name for it in either language. */
export async function findOwnKpis(
  read: (place: string) => Promise<ReadCells>,
  language: Language,
): Promise<FoundOwnKpis> {
  for (const name of languages.map((one) => ownKpiSheet[one])) {
    const found = await readIfThere(read, `sheet:${name}`);
    const { ownKpis, told } = readGoals(found === null ? [] : [{ ...found, name }], language, 1);
    if (ownKpis.length > 0 || told.length > 0) return { ownKpis, told };
  }
  return noOwnKpis;
}
