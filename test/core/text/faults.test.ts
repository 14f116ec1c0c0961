import { errorCodes } from "../../../src/core/words/cell";
import {
  fault,
  type Expectation,
  type Fault,
  type FaultFacts,
  type OwnKpiTrouble,
} from "../../../src/core/words/fault";
import { languages } from "../../../src/core/words/language";
import { roles } from "../../../src/core/words/role";
import { headerWords } from "../../../src/core/table/headerWords";
import { plainHeader } from "../../../src/core/table/plainHeader";
import { headerExamples } from "../../../src/core/text/headerExamples";
import { errorCodeOf, sayFault } from "../../../src/core/text/faults";
import { expectations } from "../../../src/core/text/expectations";
import { checkSentences } from "./checkSentences";

/** A new kind of fault without a sample here does not compile. */
type Samples = { readonly [Kind in FaultFacts["kind"]]: readonly Omit<Extract<FaultFacts, { kind: Kind }>, "kind">[] };

const samples: Samples = {
  "no-denominator": [{ of: "win_rate" }, { of: "share" }],
  "no-data": [{ of: "win_rate" }],
  "half-row": [
    { of: "click_through_rate", column: "Klikk", period: "2026-03" },
    { of: "click_through_rate", column: "Klikk", period: null },
  ],
  "blank-column": [
    { of: "win_rate", column: "Lukket", subject: "deals" },
    { of: "win_rate", column: "Lukket", subject: "totals" },
  ],
  "missing-roles": [
    { of: "win_rate", roles: ["stage"] },
    { of: "win_rate", roles: ["stage", "closed", "other"] },
  ],
  "not-in-warehouse": [{ of: "weighted_pipeline" }],
  "missing-measures": [{ of: "win_rate", measures: ["won", "lost"] }],
  "missing-table": [
    { of: "win_rate", subject: "activities" },
    { of: "win_rate", subject: "forecasts" },
  ],
  "without-target": [{ of: "win_rate" }],
  "group-too-small": [{ of: "win_rate", people: 3, least: 5 }],
  "own-kpi": (
    [
      ...["no-expression", "unexpected", "unfinished", "not-a-function"],
      ...["not-a-column", "not-a-choice", "name-taken", "no-name"],
    ] as OwnKpiTrouble[]
  ).map((why) => ({ at: "B3", character: 5, why, got: "summ" })),
  "totals-too-coarse": [
    { rows: "month", asked: "week" },
    { rows: "custom", asked: "day" },
  ],
  "mixed-currencies": [{ currencies: ["EUR", "NOK"] }],
  "unknown-kpi": [
    { name: "vinrate", near: ["win_rate"] },
    { name: "x", near: [] },
  ],
  "unknown-function": [
    { name: "KPI_X", near: ["KPI_A", "KPI_B"] },
    { name: "x", near: [] },
  ],
  "unknown-column": [
    { name: "Fase", known: ["Stage", "Owner"] },
    { name: "Fase", known: [] },
  ],
  "unknown-grain": [{ text: "fortnight" }],
  "bad-period": [{ text: "2026-13" }],
  "bad-argument": [
    { parameter: "data", expected: "table", got: "12" },
    { parameter: "data", expected: "share", got: "" },
  ],
  "missing-argument": (Object.keys(expectations) as Expectation[]).map((expected) => ({ parameter: "x", expected })),
  "bad-target": [{ problem: { kind: "no-period", at: "C4" } }],
  "no-target": [
    { of: "win_rate", period: "2026-10", scope: null },
    { of: "win_rate", period: "2026-10", scope: "Vest" },
  ],
  "parts-exceed": [{ of: "deals_won", period: "2026" }],
  "rates-do-not-add": [{ of: "win_rate", period: "2026" }],
  "unknown-scope": [
    { name: "East", known: ["Nord", "Vest"] },
    { name: "East", known: [] },
  ],
  "two-scopes": [{ name: "Vest" }],
  "no-landing": (["stock", "maturing", "growth", "no-model"] as const).map((why) => ({ of: "win_rate", why })),
  "not-begun": [{ period: "2026-12" }],
  "odd-filter": [{}],
  "too-many-arguments": [{ most: 1 }, { most: 4 }],
  "too-few-values": [
    { needed: 2, have: 0 },
    { needed: 6, have: 1 },
    { needed: 1, have: 0 },
  ],
  "not-a-count": [{ value: 2.5 }, { value: -1 }, { value: NaN }, { value: Infinity }],
  "not-a-level": [{ value: 95 }, { value: NaN }],
  "not-a-share": [{ value: 1.5 }, { value: -0.1 }, { value: NaN }],
  "not-an-exposure": [{ value: -2 }, { value: 0 }, { value: Infinity }],
  "no-difference": [{ value: 0.25 }, { value: 4 }],
  "too-large": [
    { value: 1e300, most: 1e12 },
    { value: 1e17, most: Number.MAX_SAFE_INTEGER },
  ],
  "more-successes-than-trials": [{ successes: 12, trials: 8 }],
  "different-lengths": [{ first: 1, second: 11 }],
  "cell-error": errorCodes.map((code) => ({ code, row: 3, column: 2 })),
  "blank-cell": [{ row: 3, column: 2 }],
  "needs-shapley": [{ value: -1 }, { value: -0.25 }],
  "not-a-day": [{ got: "32.13.2026", row: 3, column: 2 }],
  "half-a-pair": [{ row: 3, column: 2 }],
  "not-a-number": [{ got: "abc", row: 3, column: 2 }],
  "not-a-table": [{ why: "no-cells" }, { why: "no-header" }, { why: "no-rows" }],
  "ambiguous-column": [
    { column: "Amount", sort: "number", example: "1.234" },
    { column: "Closed", sort: "day", example: "01/02/2026" },
  ],
  "not-leads-or-deals": [{ subject: "activities" }, { subject: "unknown" }, { subject: "odd" }],
};

const faults: Fault[] = Object.entries(samples).flatMap(([kind, facts]) =>
  facts.map((one) => fault({ kind, ...one } as FaultFacts)),
);

const names = { nb: "vinnrate", en: "win rate" };

describe("sayFault(language, fault, nameOf)", () => {
  it("has samples", () => {
    expect(faults.length).toBeGreaterThanOrEqual(45);
  });

  it.each(faults.map((one) => [one.kind, one] as const))("says %s in full sentences", (_, one) => {
    checkSentences((language) => sayFault(language, one, () => names[language]));
  });

  it("names the KPI, the columns and the headers that cure it", () => {
    const missing = fault({ kind: "missing-roles", of: "win_rate", roles: ["stage"] });
    expect(sayFault("nb", missing, () => "vinnrate")).toBe(
      "Vinnrate kan ikke regnes ut, for tabellen mangler kolonne for fase. Gi en kolonne et navn som «Fase», eller velg kolonnen for fase.",
    );
    expect(sayFault("en", missing, () => "win rate")).toContain("no column for stage");
  });

  it("keeps a long text of the user's short and on one line", () => {
    const text = sayFault("en", fault({ kind: "bad-period", text: `a\n${"b".repeat(500)}` }), String);
    expect(text.length).toBeLessThan(250);
    expect(text).not.toContain("\n");
  });
});

describe("headerExamples(language, roles)", () => {
  it("names a header by which the table finds that very role, for every role", () => {
    let checked = 0;
    for (const language of languages) {
      for (const role of roles) {
        const header = headerExamples(language, [role]).slice(1, -1);
        expect(headerWords[role].words).toContain(plainHeader(header));
        checked += 1;
      }
    }
    expect(checked).toBe(98);
  });
});

describe("errorCodeOf(fault)", () => {
  it("gives an error value of the host's for every kind", () => {
    for (const one of faults) expect(errorCodes).toContain(errorCodeOf(one));
  });

  it("passes an error in a cell on, and tells what is missing from what is wrong", () => {
    expect(errorCodeOf(fault({ kind: "cell-error", code: "#REF!", row: 1, column: 1 }))).toBe("#REF!");
    expect(errorCodeOf(fault({ kind: "no-denominator", of: "share" }))).toBe("#DIV/0!");
    expect(errorCodeOf(fault({ kind: "no-data", of: "share" }))).toBe("#N/A");
    expect(errorCodeOf(fault({ kind: "odd-filter" }))).toBe("#VALUE!");
  });
});
