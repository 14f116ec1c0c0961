import { verdictLabel, verdictSentence, type VerdictFacts } from "../../../src/core/text/verdicts";
import { sayMath } from "../../../src/core/text/verdictMath";
import { checkSentences } from "./checkSentences";

const sales: VerdictFacts = {
  kind: "normal",
  good: null,
  name: "Salg",
  period: "juni 2026",
  value: "12",
  low: "7",
  high: "25",
  have: 30,
  needed: 12,
  together: null,
  cycle: 1,
  isScattered: false,
  isAsLastYear: false,
};

const together = { periods: 3, value: "8,3", usual: "12,1" };
const kinds = ["normal", "signal-up", "signal-down", "too-little-data", "maturing", "stock", "growth"] as const;
const facts = kinds.flatMap((kind) =>
  [1, 3, 12].flatMap((cycle) =>
    [true, false].flatMap((flag) =>
      [together, null].map((stretch): VerdictFacts => ({
        ...sales,
        kind,
        good: kind === "signal-up" ? true : kind === "signal-down" ? false : null,
        cycle: cycle === 3 ? 3 : cycle === 12 ? 12 : 1,
        isScattered: flag,
        isAsLastYear: !flag,
        together: stretch,
      })),
    ),
  ),
);

describe("verdictSentence(language, facts)", () => {
  it("has samples", () => {
    expect(facts.length).toBe(84);
  });

  it.each(facts.map((one) => [JSON.stringify(one), one] as const))("says %s", (_, one) => {
    // The name and the month are the user's own, so English texts are checked with English ones.
    checkSentences((language) => verdictSentence(language, language === "nb" ? one : { ...one, name: "Sales" }));
  });

  it("names the number, what is usual, what it means and what it does not mean", () => {
    expect(verdictSentence("nb", sales)).toBe(
      "Salg: 12 i juni 2026. Vanlig er 7 til 25. Ingen grunn til å lete etter en årsak i denne måneden.",
    );
    expect(verdictSentence("en", { ...sales, period: "June 2026" })).toBe(
      "Salg: 12 in June 2026. Usual is 7 to 25. No reason to look for a cause in this month.",
    );
  });

  it("says how much is missing", () => {
    expect(verdictSentence("nb", { ...sales, kind: "too-little-data", have: 9 })).toBe(
      "Salg: 12 i juni 2026. Det trengs 12 tidligere måneder med tall for å skille en endring fra tilfeldigheter. Her er det 9, så det mangler 3.",
    );
  });

  it("says why the limits are as they are", () => {
    expect(verdictSentence("nb", { ...sales, cycle: 3, isScattered: true })).toContain(
      "Tallet følger kvartalet, og det er regnet med. Tallet svinger mer fra måned til måned enn antallet bak det skulle tilsi, og grensene tar hensyn til det.",
    );
  });
});

describe("verdictLabel(language, facts)", () => {
  it("has a glyph and a word of its own for each verdict, in both languages", () => {
    for (const language of ["nb", "en"] as const) {
      const labels = facts.map((one) => verdictLabel(language, one));
      expect(new Set(labels).size).toBe(6);
      for (const label of labels) expect(label).toMatch(/^[▲▼●○] \p{Lu}/u);
    }
  });

  it("says which way it went, and whether that is good", () => {
    expect(verdictLabel("en", { kind: "signal-up", good: false })).toBe("▲ Signal up, worse");
    expect(verdictLabel("en", { kind: "signal-up", good: true })).toBe("▲ Signal up, better");
    expect(verdictLabel("nb", { kind: "signal-down", good: null })).toBe("▼ Signal ned");
  });
});

describe("sayMath(language, facts)", () => {
  const math = (["proportion", "count", "amount"] as const).flatMap((chance) =>
    ([1, 3, 12] as const).flatMap((cycle) =>
      [true, false].map((isTotal) => ({ chance, cycle, isTotal, have: 24, usual: "10", low: "5", high: "15" })),
    ),
  );

  it("says how each kind of figure was judged", () => {
    expect(math.length).toBe(18);
    for (const facts of math) checkSentences((language) => sayMath(language, facts));
    expect(new Set(math.map((facts) => sayMath("nb", facts))).size).toBe(18);
  });
});
