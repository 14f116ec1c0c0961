import type { Choice, Problem, ProblemFacts } from "../../../src/core/words/problem";
import { meanings, roles, type Meaning, type MeaningRole } from "../../../src/core/words/role";
import { sayChoice, sayChoices } from "../../../src/core/text/choices";
import { sayProblem } from "../../../src/core/text/problems";
import { checkSentences } from "./checkSentences";

const column = "Amount";
const cell = { column, example: "ca. 100" };

/** A new kind of problem without a sample here does not compile. */
const problemFacts: {
  readonly [Kind in ProblemFacts["kind"]]: Omit<Extract<ProblemFacts, { kind: Kind }>, "kind">;
} = {
  "unread-number": cell,
  "unread-day": cell,
  "no-such-day": cell,
  "unlikely-day": cell,
  "ambiguous-numbers": cell,
  "ambiguous-days": cell,
  "conflicting-numbers": cell,
  "conflicting-days": cell,
  "swapped-days": { column },
  "day-numbers": { column: "Closed", role: "closed", example: "44724" },
  "error-cells": { column, example: "#REF!" },
  "blank-header": { given: "C" },
  "duplicate-header": { name: "Date", given: "Date (E)" },
  "total-row": { text: "Sum" },
  "footer-row": { text: "Source: CRM" },
  "blank-rows": {},
  "repeated-rows": {},
  "repeated-ids": { example: "D-1" },
  "mixed-currencies": { currencies: ["EUR", "NOK"] },
  "amounts-without-currency": { currency: "NOK" },
  "no-date": { subject: "deals", role: "closed" },
  "closed-before-created": {},
  "missing-amount": {},
  "lost-at-zero": { column },
  "unknown-words": { role: "stage", words: ["Maybe"] },
  "unmatched-rows": { subject: "activities", other: "deals", example: "A17" },
  "late-forecasts": {},
  "missing-months": { first: "2026-02", last: "2026-04" },
};

const problems = Object.entries(problemFacts).flatMap(([kind, facts]): Problem[] =>
  [{ count: 1 }, { count: 3 }, { count: 1, at: "C5" }, { count: 1234, at: "C5" }].map(
    (place) => ({ kind, ...facts, ...place }) as Problem,
  ),
);

/** A new kind of choice without a sample here does not compile. */
const choiceFacts: { readonly [Kind in Choice["kind"]]: readonly Omit<Extract<Choice, { kind: Kind }>, "kind">[] } = {
  role: (["given", "header", "values"] as const).flatMap((because) => roles.map((role) => ({ role, column, because }))),
  decimal: [
    { column, sign: "comma", because: "given" },
    { column, sign: "point", because: "values" },
  ],
  order: [
    { column, order: "dmy", because: "given" },
    { column, order: "mdy", because: "values" },
  ],
  serials: [{ column }],
  words: (Object.entries(meanings) as [MeaningRole, readonly Meaning[]][]).flatMap(([role, list]) =>
    list.flatMap((meaning) =>
      (["given", "known", "rest"] as const).map((because) => ({ role, meaning, words: ["x", "y"], because })),
    ),
  ),
  subject: ["deals", "leads", "activities", "totals", "unknown"].map((subject) => ({ subject })),
  "all-won": [{ column }],
  "header-row": [{ row: 4 }],
  beside: [
    { first: "H", last: "H" },
    { first: "H", last: "J" },
  ],
  currency: [{ currency: "NOK" }],
};

const choices = Object.entries(choiceFacts).flatMap(([kind, list]) =>
  list.map((facts) => ({ kind, ...facts }) as Choice),
);

describe("sayProblem(language, problem)", () => {
  it("has samples", () => {
    expect(problems).toHaveLength(28 * 4);
  });

  it.each(problems.map((one) => [one.kind, one.count, one.at, one] as const))("says %s (%s, %s)", (...[, , , one]) => {
    checkSentences((language) => sayProblem(language, one));
  });

  const placeless = [
    "unmatched-rows",
    "late-forecasts",
    "blank-rows",
    "mixed-currencies",
    "amounts-without-currency",
    "missing-months",
  ];

  it.each(problems.filter(({ at }) => at !== undefined).map((one) => [one.kind, one.count, one] as const))(
    "says where %s (%s) stands",
    (kind, _, one) => {
      for (const language of ["nb", "en"] as const) {
        const text = sayProblem(language, one);
        if (!placeless.includes(kind)) expect(text).toContain("C5");
      }
    },
  );

  it("says how many cells, which is first, and what to do", () => {
    const facts = { kind: "unread-number", column: "Beløp", example: "ca. 100", at: "C5" } as const;
    expect(sayProblem("nb", { ...facts, count: 1 })).toBe(
      "Celle C5 i kolonnen «Beløp» (der står «ca. 100») kan ikke leses som tall og er ikke regnet med. Skriv bare tallet i cellen.",
    );
    expect(sayProblem("nb", { ...facts, count: 1234 })).toContain("1\u00a0234 celler");
    expect(sayProblem("en", { ...facts, count: 2 })).toContain("cannot be read as a number and are left out");
  });
});

describe("sayChoice(language, choice)", () => {
  it("has samples", () => {
    expect(choices.length).toBeGreaterThan(100);
  });

  it.each(choices.map((one) => [JSON.stringify(one), one] as const))("says %s", (_, one) => {
    checkSentences((language) => sayChoice(language, one));
  });

  it("says how to overrule what was found, not what the user has chosen", () => {
    const facts = { kind: "role", role: "stage", column: "Status" } as const;
    expect(sayChoice("nb", { ...facts, because: "header" })).toBe(
      "Kolonnen «Status» er brukt som fase ut fra overskriften. Velg en annen kolonne hvis det ikke stemmer.",
    );
    expect(sayChoice("nb", { ...facts, because: "given" })).toBe(
      "Kolonnen «Status» er brukt som fase, slik du har valgt.",
    );
  });
});

describe("sayChoices(language, choices)", () => {
  const found: Choice[] = [
    { kind: "role", role: "stage", column: "Fase", because: "header" },
    { kind: "words", role: "stage", meaning: "won", words: ["Vunnet"], because: "known" },
    { kind: "role", role: "amount", column: "Sum", because: "given" },
    { kind: "role", role: "owner", column: "Selger", because: "header" },
    { kind: "words", role: "stage", meaning: "lost", words: ["Tapt", "Avslått"], because: "given" },
    { kind: "currency", currency: "NOK" },
  ];

  it("says columns found alike together, and words by their column", () => {
    expect(sayChoices("nb", found)).toEqual([
      "Kolonner som du har valgt: beløp «Sum».",
      "Kolonner funnet ut fra overskriften: fase «Fase», selger «Selger». Velg andre hvis noe ikke stemmer.",
      "Kolonnen for fase er lest slik: «Vunnet» som vunnet; «Tapt» og «Avslått» som tapt. Velg en annen betydning hvis noe ikke stemmer.",
      "Alle beløpene er lest som NOK. Legg til en kolonne for valuta hvis det ikke stemmer.",
    ]);
  });

  it("leaves no choice out, in either language", () => {
    for (const one of choices) {
      checkSentences((language) => sayChoices(language, [one]).join(" "));
      for (const word of one.kind === "words" ? one.words : "column" in one ? [one.column] : []) {
        expect(sayChoices("en", [one]).join(" ")).toContain(word);
      }
    }
  });
});
