import type { Language } from "../words/language";
import { isRole, type Role } from "../words/role";
import { listWords } from "./format";
import { capital, quoteWords } from "./quote";
import { roleNames } from "./roleNames";

/** Where a role's plain name is not a header that is recognised, the header that is. */
const otherHeaders: Readonly<Record<Language, Readonly<Partial<Record<Role, string>>>>> = {
  nb: {},
  en: { closed: "Close date", expected: "Expected close date", qualified: "MQL date", accepted: "SQL date" },
};

const nameOfRole = (language: Language, role: string): string => (isRole(role) ? roleNames[role][language] : role);

/** What roles are called, in a row: "fase og lukkedato". */
export const sayRoles = (language: Language, roles: readonly string[]): string =>
  listWords(
    language,
    roles.map((role) => nameOfRole(language, role)),
  );

/** A header by which the column of a role is found. */
const headerExample = (language: Language, role: string): string =>
  (isRole(role) ? otherHeaders[language][role] : undefined) ?? capital(nameOfRole(language, role));

/** Headers by which the columns of roles are found: «Fase» og «Lukkedato». */
export const headerExamples = (language: Language, roles: readonly string[]): string =>
  quoteWords(
    language,
    roles.map((role) => headerExample(language, role)),
  );
