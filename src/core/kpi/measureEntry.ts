import type { Meaning, MeaningRole, Role } from "../words/role";
import type { Measure, Where } from "./measure";

/** A measure as it is declared: its id is its key, its subject that of its list. */
export type MeasureEntry = Omit<Measure, "id" | "subject" | "names"> & { readonly en: string; readonly nb: string };

export const is = (role: MeaningRole, meaning: Meaning): Where => ({ role, is: meaning });
export const present = (role: Role): Where => ({ present: role });

export const count = { kind: "count" } as const;
export const money = (role: Role): Measure["add"] => ({ kind: "sum", role, money: true });
