import type { Problem } from "../words/problem";
import type { Role } from "../words/role";
import type { HeaderFit, Looks } from "./findRoles";
import { headerWords } from "./headerWords";

/** A column of texts, its first day number and where that stands. */
export interface DayNumber {
  readonly at: string;
  readonly example: string;
}

/**
 * Columns that are called as dates and hold texts like `44724`: day numbers, perhaps, which only the user can say. The
 * first fit of a role is the surest; a role or a column that is in use already asks for nothing.
 */
export function findDayNumbers(
  fits: readonly HeaderFit[],
  roles: ReadonlyMap<Role, number>,
  looks: readonly Looks[],
  names: readonly string[],
  firstIn: (place: number) => DayNumber | null,
): Problem[] {
  const [asked, used] = [new Set<Role>(roles.keys()), new Set<number>(roles.values())];
  return fits.flatMap(({ role, column: place }): Problem[] => {
    const look = looks[place];
    if (headerWords[role].kind !== "day" || asked.has(role) || used.has(place) || look === undefined) return [];
    if (look.serialText < 0.5 * look.filled || look.serialText === 0) return [];
    const first = firstIn(place);
    if (first === null) return [];
    asked.add(role);
    used.add(place);
    return [{ kind: "day-numbers", count: 1, column: names[place] ?? "", role, ...first }];
  });
}
