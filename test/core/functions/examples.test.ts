import { callFormula } from "../../../src/core/functions/callFormula";
import { formulas } from "../../../src/core/functions/registry";

const rounded = (value: unknown): unknown =>
  typeof value === "number" ? Number(value.toPrecision(6)) : Array.isArray(value) ? value.map(rounded) : value;

describe("callFormula(formula, args)", () => {
  const cases = formulas.flatMap((formula) =>
    formula.examples.map((example) => ({ name: formula.name, formula, example })),
  );

  it("has an example for every formula", () => {
    expect(cases.length).toBeGreaterThanOrEqual(formulas.length);
    expect(formulas.filter(({ examples }) => examples.length === 0)).toEqual([]);
  });

  it.each(cases)("$name gives the answer of its example", ({ formula, example }) => {
    const answer = callFormula(formula, example.args, { language: "en" });
    const shown =
      Array.isArray(example.answer) && Array.isArray(answer) ? answer.slice(0, example.answer.length) : answer;
    const wanted = rounded(example.answer);
    if (Array.isArray(wanted) && Array.isArray(wanted[0]) && Array.isArray(shown)) {
      expect(
        rounded(shown.map((row: unknown[], place: number) => row.slice(0, (wanted[place] as unknown[]).length))),
      ).toEqual(wanted);
    } else expect(rounded(shown)).toEqual(wanted);
  });
});
