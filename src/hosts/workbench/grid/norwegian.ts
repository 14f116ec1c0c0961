import { formTexts } from "./norwegianForms";
import { menuTexts } from "./norwegianMenus";

interface Nested {
  [name: string]: Nested | string | undefined;
}

/**
 * The English texts with the Norwegian ones in their places: those that a user meets in menus, bars and messages. The
 * rest, such as the help of the grid's own functions, has no Norwegian and shows in English.
 */
export function norwegianFrom<Locale extends object>(english: Locale): Locale {
  const all = structuredClone(english);
  for (const [group, texts] of [...Object.entries(menuTexts), ...Object.entries(formTexts)]) {
    let at = all as unknown as Nested;
    for (const name of group.split(".")) at = (at[name] ??= {}) as Nested;
    Object.assign(at, texts);
  }
  return all;
}
