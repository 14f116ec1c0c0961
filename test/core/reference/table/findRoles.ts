import { roles, type Role } from "../../../../src/core/words/role";
import { headerWords, type RoleKind } from "../../../../src/core/table/headerWords";
import { plainHeader } from "../../../../src/core/table/plainHeader";

/** What the values of a column look like, from a sample. */
export interface Looks {
  readonly number: number;
  /** Of the numbers, those that can be serials of days. */
  readonly serial: number;
  readonly serialText: number;
  readonly day: number;
  readonly text: number;
  readonly filled: number;
}

const holdsWholeWords = (header: string, phrase: string): boolean => ` ${header} `.includes(` ${phrase} `);

/**
 * How well a header fits a role: exact words beat contained ones, longer and surer words beat others; 0 is no fit.
 * The place in the word list breaks ties, so that "close date" beats "order date".
 */
function headerFit(header: string, role: Role): number {
  const plain = plainHeader(header);
  let best = 0;
  headerWords[role].words.forEach((phrase, place) => {
    if (plain === phrase) best = Math.max(best, 1000 - place);
    else if (phrase.length > 2 && holdsWholeWords(plain, phrase))
      best = Math.max(best, 100 + phrase.length - place / 100);
  });
  return best;
}

const mostly = (part: number, looks: Looks): boolean => looks.filled > 0 && part >= 0.5 * looks.filled;

/** Whether a column's values can play a role; a column without values can play any. */
function canPlay(kind: RoleKind, looks: Looks): boolean {
  if (kind === "any" || looks.filled === 0) return true;
  if (kind === "number") return mostly(looks.number, looks);
  if (kind === "day") return mostly(looks.day + looks.serial, looks);
  if (kind === "label") return !mostly(looks.day, looks);
  return mostly(looks.text, looks);
}

/** A key usually stands first: among several ids the leftmost is the row's own. */
const firstColumnBonus = 50;

/**
 * Gives each role the column whose header fits it best and whose values can play it; a column plays one role.
 * The best fits are handed out first, so that the answer does not depend on the order of roles or columns.
 */
export function findRoles(
  headers: readonly string[],
  looks: readonly Looks[],
  taken: ReadonlyMap<Role, number>,
): Map<Role, number> {
  const found = new Map(taken);
  const used = new Set(taken.values());
  const fits = roles.flatMap((role) =>
    headers
      .map((header, column) => ({ role, column, fit: fitAt(header, column, role) }))
      .filter(({ fit, column }) => {
        const look = looks[column];
        return fit > 0 && look !== undefined && canPlay(headerWords[role].kind, look);
      }),
  );
  fits.sort((a, b) => b.fit - a.fit || a.column - b.column);
  for (const { role, column } of fits) {
    if (found.has(role) || used.has(column)) continue;
    found.set(role, column);
    used.add(column);
  }
  return found;
}

function fitAt(header: string, column: number, role: Role): number {
  const fit = headerFit(header, role);
  return fit > 0 && role === "id" && column === 0 ? fit + firstColumnBonus : fit;
}
