import {
  isRole,
  languages,
  readSettings,
  rebasesOf,
  wordEditOf,
  type KeptRebase,
  type Language,
  type Settings,
} from "../../src/core/index";
import { byRoles, noOptions, type ByRole, type OtherTable, type ReadOptions, type State } from "./state";

/** What is kept in the workbook from one time to the next. */
export interface Saved {
  readonly language: Language | null;
  readonly place: string | null;
  readonly options: ReadOptions;
  readonly others: readonly Omit<OtherTable, "source">[];
  readonly by: ByRole;
  readonly rebases: readonly KeptRebase[];
  readonly settings: Settings;
  readonly targetsSheet: string | null;
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

/** Reads what was kept; whatever is not as we write it is left out, for anyone may have edited the file. */
export function readSaved(json: string | null): Saved {
  const kept = objectOf(parse(json));
  return {
    language: oneOf(kept["language"], languages),
    ...tablesFrom(kept),
    by: oneOf(kept["by"], byRoles) ?? "owner",
    rebases: rebasesFrom(kept["rebases"]),
    settings: readSettings(kept["settings"]),
    targetsSheet: textOf(kept["targetsSheet"]),
  };
}

/** The tables in use: the one shown first. Where only others were kept, the first of them is shown. */
function tablesFrom(kept: Readonly<Record<string, unknown>>): Pick<Saved, "place" | "options" | "others"> {
  const place = textOf(kept["place"]);
  const options = optionsFrom(kept["options"]);
  const others = listOf(kept["others"]).flatMap((one) => {
    const other = textOf(one["place"]);
    return other === null || other === place ? [] : [{ place: other, options: optionsFrom(one["options"]) }];
  });
  const single = others.filter((one, at) => others.findIndex((other) => other.place === one.place) === at);
  const [first, ...rest] = single;
  return place === null && first !== undefined ? { ...first, others: rest } : { place, options, others: single };
}

function optionsFrom(kept: unknown): ReadOptions {
  const options = objectOf(kept);
  const roles = Object.entries(objectOf(options["roles"])).filter(
    ([role, column]) => isRole(role) && typeof column === "string",
  );
  return {
    ...noOptions,
    roles: Object.fromEntries(roles),
    words: listOf(options["words"]).flatMap(({ role, word, meaning }) => wordEditOf(role, word, meaning) ?? []),
    decimal: oneOf(options["decimal"], ["comma", "point"]),
    order: oneOf(options["order"], ["dmy", "mdy"]),
  };
}

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

/** Letters of a reason that are kept. */
export const mostOfReason = 200;

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

const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null);

const oneOf = <Known extends string>(value: unknown, known: readonly Known[]): Known | null =>
  known.find((one) => one === value) ?? null;
