import { isRole, languages, type Language, type Role, type TableOptions } from "../../../core/index";
import { languageNow } from "../language";
import { loadSetting } from "../settings";

/** What the user chose in the pane and is kept in the workbook. */
export interface SavedChoice {
  readonly language: Language;
  readonly place: string | null;
  readonly options: TableOptions;
  readonly by: string;
  readonly targetsSheet: string | null;
}

const objectOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};

const oneOf = <Known extends string>(value: unknown, known: readonly Known[]): Known | undefined =>
  known.find((one) => one === value);

const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null);

function parsed(json: string | null): unknown {
  try {
    return json === null ? null : (JSON.parse(json) as unknown);
  } catch {
    return null;
  }
}

function optionsFrom(kept: Readonly<Record<string, unknown>>): TableOptions {
  const decimal = oneOf(kept["decimal"], ["comma", "point"] as const);
  const order = oneOf(kept["order"], ["dmy", "mdy"] as const);
  const roles = Object.entries(objectOf(kept["roles"])).flatMap(([role, column]): [Role, string][] =>
    isRole(role) && typeof column === "string" ? [[role, column]] : [],
  );
  return {
    ...(decimal === undefined ? {} : { decimal }),
    ...(order === undefined ? {} : { order }),
    ...(roles.length === 0 ? {} : { roles: new Map(roles) }),
  };
}

/** Reads what the pane keeps; whatever is not as it should be is left out, for anyone may have edited the file. */
export async function savedChoice(): Promise<SavedChoice> {
  const kept = objectOf(parsed(await loadSetting("pane")));
  return {
    language: oneOf(kept["language"], languages) ?? languageNow(),
    place: textOf(kept["place"]),
    options: optionsFrom(objectOf(kept["options"])),
    by: textOf(kept["by"]) ?? "owner",
    targetsSheet: textOf(kept["targetsSheet"]),
  };
}
