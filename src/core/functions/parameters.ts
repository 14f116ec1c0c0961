import type { Parameter } from "./formula";

type Texts = readonly [nb: string, en: string];

const parameter = (
  name: string,
  [nb, en]: Texts,
  [helpNb, helpEn]: Texts,
  shape: Parameter["shape"],
  kind: "needed" | "optional" | "repeating",
): Parameter => ({
  name,
  names: { nb, en },
  help: { nb: helpNb, en: helpEn },
  shape,
  optional: kind !== "needed",
  repeating: kind === "repeating",
});

/** Parameters that several formulas share. */
export const dataParameter = parameter(
  "data",
  ["data", "data"],
  ["Tabellen med overskrifter, for eksempel Avtaler!A:M.", "The table with its headers, such as Deals!A:M."],
  "range",
  "needed",
);

export const periodParameter = parameter(
  "period",
  ["periode", "period"],
  [
    'Perioden: "2026-10", "2026-Q3", "2026-W41", "2026", "2026-10-01..2026-10-15" eller en dato (måneden dens). Tom betyr alt.',
    'The period: "2026-10", "2026-Q3", "2026-W41", "2026", "2026-10-01..2026-10-15" or a date (its month). Empty means all.',
  ],
  "range",
  "optional",
);

export const filterParameter = parameter(
  "filters",
  ["kolonne_verdi", "column_value"],
  [
    'Par av kolonne og verdi som raden må ha, som i SUMMER.HVIS.SETT: "Team"; "Vest".',
    'Pairs of a column and the value a row must have, as in SUMIFS: "Team", "West".',
  ],
  "range",
  "repeating",
);

export const confidenceParameter = parameter(
  "confidence",
  ["sikkerhet", "confidence"],
  ["Hvor sikkert intervallet skal være, 0,95 hvis ikke oppgitt.", "How sure the interval shall be, 0.95 if omitted."],
  "value",
  "optional",
);

export { parameter };
