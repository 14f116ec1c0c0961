import { comparePeople, type Comparison } from "../../../src/core/report/comparePeople";
import { sayPeople } from "../../../src/core/report/toKnow";
import { makeSample } from "../../../src/core/sample/makeSample";
import { requestOf } from "./summaryOf";

/** In the sample one rep wins more, and the leads of the same rep become customers more often. */
function compared(language: "nb" | "en"): { request: ReturnType<typeof requestOf>; comparisons: Comparison[] } {
  const { deals, leads } = makeSample({ seed: 1 }).tables;
  const request = requestOf({ deals, leads }, "2026-10", { language });
  const comparisons = request.sources.flatMap((source) => comparePeople(source, request) ?? []);
  expect(comparisons).toHaveLength(2);
  return { request, comparisons };
}

const named = (comparisons: readonly Comparison[]): string[] => [
  ...new Set(comparisons.flatMap(({ people }) => people.filter(({ stands }) => stands === "above").map((p) => p.name))),
];

test("rates that name the same people are told in one sentence", () => {
  for (const language of ["nb", "en"] as const) {
    const { request, comparisons } = compared(language);
    const [name = "nobody"] = named(comparisons);
    expect(sayPeople(request, comparisons)).toBe(
      language === "nb"
        ? `Treffprosent og konverteringsrate: ${name} ligger over de andre, mer enn tilfeldigheter forklarer. Resten lar seg ikke rangere.`
        : `Win rate and lead-to-customer conversion rate: ${name} lies above the others, more than chance explains. The rest cannot be ranked.`,
    );
  }
});

test("people who are alike are told with where chance alone would put them", () => {
  const { request, comparisons } = compared("en");
  const [first] = comparisons;
  if (first === undefined) throw new Error("no comparison");
  const alike = { ...first, people: first.people.map((one) => ({ ...one, stands: "within" as const })) };
  expect(sayPeople(request, [alike])).toMatch(/^Win rate: .*%/u);
});
