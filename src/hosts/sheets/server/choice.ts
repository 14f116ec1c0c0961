import { isRole, languages, type Language, type Role, type TableOptions } from "../../../core/index";
import { load } from "./store";

/** What the user has chosen in the pane, as far as the monthly summary needs it. */
export interface DataChoice {
  readonly language: Language | null;
  readonly place: string | null;
  readonly options: TableOptions;
  readonly by: string;
  readonly targetsSheet: string | null;
}

const factsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};

const textOf = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);

function optionsOf(value: unknown): TableOptions {
  const { decimal, order, roles } = factsOf(value);
  const own = new Map<Role, string>();
  for (const [role, column] of Object.entries(factsOf(roles))) {
    if (isRole(role) && typeof column === "string") own.set(role, column);
  }
  return {
    roles: own,
    ...(decimal === "comma" || decimal === "point" ? { decimal } : {}),
    ...(order === "dmy" || order === "mdy" ? { order } : {}),
  };
}

/** The choice as the pane has saved it; whatever is not as it should be counts as not chosen. */
export function readChoice(): DataChoice {
  let read: unknown = null;
  try {
    read = JSON.parse(load("pane") ?? "null");
  } catch {
    read = null;
  }
  const { language, place, options, by, targetsSheet } = factsOf(read);
  return {
    language: languages.find((one) => one === language) ?? null,
    place: place === "selection" ? null : textOf(place),
    options: optionsOf(options),
    by: textOf(by) ?? "owner",
    targetsSheet: textOf(targetsSheet),
  };
}
