import type { Role, TableOptions } from "../../src/core/index";
import type { ReadOptions } from "./state";

/** What the user has corrected, as core takes it. */
export function tableOptionsOf({ decimal, order, roles, words }: ReadOptions): TableOptions {
  return {
    roles: new Map(Object.entries(roles) as [Role, string][]),
    words,
    ...(decimal === null ? {} : { decimal }),
    ...(order === null ? {} : { order }),
  };
}
