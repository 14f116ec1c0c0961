import type { Cell } from "../words/cell";
import type { Role } from "../words/role";
import type { Looks } from "./findRoles";
import { meaningOf, plainWord } from "./meaningWords";
import { readWords } from "./readWords";

/** Yes and no, 1 and 0 say won and lost only in a column that is called so; by themselves they prove nothing. */
const tooCommon = new Set(["ja", "yes", "true", "1", "nei", "no", "false", "0", "salg"]);

/**
 * Finds the stage column by its words where no header names it, or where the one named says neither won nor lost
 * (a "Stage" of steps beside a "Status" of outcomes): the one column that says both. Two such columns are no evidence.
 */
export function stageByWords(
  roles: Map<Role, number>,
  columns: readonly (readonly Cell[])[],
  looks: readonly Looks[],
  given: ReadonlyMap<Role, number>,
): Map<Role, number> {
  const named = roles.get("stage");
  if (given.has("stage") || (named !== undefined && decides(columns[named] ?? [], false))) return roles;
  const used = new Set([...roles].filter(([role]) => role !== "stage" && role !== "outcome").map(([, place]) => place));
  const candidates = columns.flatMap((cells, place) =>
    !used.has(place) && (looks[place]?.text ?? 0) > 0 && decides(cells, true) ? [place] : [],
  );
  const only = candidates[0];
  if (candidates.length !== 1 || only === undefined) return roles;
  const others = [...roles].filter(([, place]) => place !== only);
  return new Map([...others.filter(([role]) => role !== "stage"), ["stage", only]]);
}

/** Whether a column's words tell deals won from deals lost: both of them, or at least one under a header that says stage. */
function decides(cells: readonly Cell[], both: boolean): boolean {
  const words = readWords(cells).words.filter((word) => !both || !tooCommon.has(plainWord(word)));
  if (words.length > 40) return false;
  const said = words.map((word) => meaningOf("stage", word));
  return both ? said.includes("won") && said.includes("lost") : said.includes("won") || said.includes("lost");
}
