import { languages, type Language } from "../words/language";
import { readSettings } from "../words/readSettings";
import { isRole, type Role } from "../words/role";
import type { Settings } from "../words/settings";
import type { TableOptions } from "../table/table";
import { rebasesOf, type KeptRebase } from "./rebases";
import { wordEditOf, type WordEdit } from "./wordsView";

/** What the user has corrected in how a table is read. */
export interface SavedOptions {
  readonly roles: Readonly<Partial<Record<Role, string>>>;
  readonly words: readonly WordEdit[];
  readonly decimal: "comma" | "point" | null;
  readonly order: "dmy" | "mdy" | null;
}

/** A table that the user has chosen, by its place in the workbook. */
interface SavedTable {
  readonly place: string;
  readonly options: SavedOptions;
}

/** What the pane keeps in the workbook from one time to the next, as far as a summary is made of it. */
export interface Saved {
  readonly language: Language | null;
  /** The tables in use, the one shown first; none where nothing was chosen. */
  readonly tables: readonly SavedTable[];
  readonly by: "owner" | "team";
  readonly rebases: readonly KeptRebase[];
  readonly settings: Settings;
  readonly targetsSheet: string | null;
}

/** Reads what was kept; whatever is not as it is written is left out, for anyone may have edited the file. */
export function readSaved(json: string | null): Saved {
  const kept = objectOf(parse(json));
  return {
    language: oneOf(kept["language"], languages),
    tables: tablesFrom(kept),
    by: oneOf(kept["by"], ["owner", "team"] as const) ?? "owner",
    rebases: rebasesFrom(kept["rebases"]),
    settings: readSettings(kept["settings"]),
    targetsSheet: textOf(kept["targetsSheet"]),
  };
}

/** What was corrected, as a table is read with it. */
export function optionsOf({ decimal, order, roles, words }: SavedOptions): TableOptions {
  return {
    roles: new Map(Object.entries(roles) as [Role, string][]),
    words,
    ...(decimal === null ? {} : { decimal }),
    ...(order === null ? {} : { order }),
  };
}

/** Each place once. The selection of today is not that of tomorrow, so a place that was only selected is none. */
function tablesFrom(kept: Readonly<Record<string, unknown>>): SavedTable[] {
  const all = [kept, ...listOf(kept["others"])].flatMap((one): SavedTable[] => {
    const place = textOf(one["place"]);
    return place === null || place === "selection" ? [] : [{ place, options: optionsFrom(one["options"]) }];
  });
  return all.filter(({ place }, at) => all.findIndex((one) => one.place === place) === at);
}

function optionsFrom(kept: unknown): SavedOptions {
  const options = objectOf(kept);
  const roles: Partial<Record<Role, string>> = {};
  for (const [role, column] of Object.entries(objectOf(options["roles"]))) {
    if (isRole(role) && typeof column === "string") roles[role] = column;
  }
  return {
    roles,
    words: listOf(options["words"]).flatMap(({ role, word, meaning }) => wordEditOf(role, word, meaning) ?? []),
    decimal: oneOf(options["decimal"], ["comma", "point"] as const),
    order: oneOf(options["order"], ["dmy", "mdy"] as const),
  };
}

/** Letters of a reason that are kept. */
export const mostOfReason = 200;

/** One a KPI, as it is written; a reason is a line, whoever wrote it. */
function rebasesFrom(kept: unknown): KeptRebase[] {
  const read = listOf(kept).map((one) => ({
    kpi: textOf(one["kpi"]) ?? "",
    from: textOf(one["from"]) ?? "",
    reason: (textOf(one["reason"]) ?? "").slice(0, mostOfReason),
  }));
  return read.filter(
    (one, place) => rebasesOf([one]).length > 0 && read.findIndex(({ kpi }) => kpi === one.kpi) === place,
  );
}

function parse(json: string | null): unknown {
  try {
    return json === null ? null : (JSON.parse(json) as unknown);
  } catch {
    return null;
  }
}

const objectOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};

const listOf = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  (Array.isArray(value) ? value : []).map(objectOf);

const textOf = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);

const oneOf = <Known extends string>(value: unknown, known: readonly Known[]): Known | null =>
  known.find((one) => one === value) ?? null;
