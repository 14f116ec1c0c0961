import type { Language } from "../words/language";
import { isRole } from "../words/role";
import { roleNames } from "./roleNames";
import { capital, quoteWords } from "./quote";
import { listWords } from "./format";

const nameOfRole = (language: Language, role: string): string => (isRole(role) ? roleNames[role][language] : role);

/** What roles are called, in a row: "fase og lukkedato". */
export const sayRoles = (language: Language, roles: readonly string[]): string =>
  listWords(
    language,
    roles.map((role) => nameOfRole(language, role)),
  );

/** Headers by which the columns of roles are found: «Fase» og «Lukkedato». */
export const headerExamples = (language: Language, roles: readonly string[]): string =>
  quoteWords(
    language,
    roles.map((role) => capital(nameOfRole(language, role))),
  );
