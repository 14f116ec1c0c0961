import fc from "fast-check";
import { judgeByRules } from "../../../src/core/verdict/judgeByRules";
import type { Observation } from "../../../src/core/verdict/observation";
import type { PublishedRules } from "../../../src/core/verdict/verdict";

const amounts = (values: readonly number[]): Observation[] => values.map((value) => ({ value, exposure: 1 }));

/** A year with a mean of 10 and changes of 1 from month to month: limits at 10 ± 2.66. */
const year = [9.5, 10.5, 9.5, 10.5, 9.5, 10.5, 9.5, 10.5, 9.5, 10.5, 9.5, 10.5];
const sets: readonly PublishedRules[] = ["shewhart", "wheeler", "western-electric", "nelson", "nhs"];

describe("a month by a published rule set", () => {
  it.each(sets)("is a signal outside the limits by %s", (set) => {
    const verdict = judgeByRules("amount", amounts([...year, 13]), set);
    expect(verdict).toMatchObject({ kind: "signal-up", usual: 10, rules: { set, broken: "outside" }, have: 12 });
    expect(verdict.limits?.low).toBeCloseTo(7.34, 10);
    expect(verdict.limits?.high).toBeCloseTo(12.66, 10);
  });

  // Eight in a row above the mean; limits of single values alone see nothing in it.
  const run = [...year, 10.6, 10.4, 10.7, 10.5, 10.6, 10.4, 10.7, 10.5];
  it("is a signal at the end of a run by Wheeler, and not by the limits alone", () => {
    expect(judgeByRules("amount", amounts(run), "wheeler", { to: 12 })).toMatchObject({
      kind: "signal-up",
      rules: { broken: "run" },
    });
    expect(judgeByRules("amount", amounts(run), "shewhart", { to: 12 })).toMatchObject({
      kind: "normal",
      rules: { broken: null },
    });
  });

  it("is a signal without a direction where months alternate too neatly for Nelson", () => {
    expect(judgeByRules("amount", amounts([...year, 9.5, 10.5]), "nelson").kind).toBe("signal-pattern");
  });

  it("takes shares as shares", () => {
    const shares = year.map((value) => ({ value: value * 2, exposure: 100 }));
    const verdict = judgeByRules("proportion", [...shares, { value: 13, exposure: 50 }], "wheeler");
    expect(verdict.usual).toBeCloseTo(0.2, 12);
    expect(verdict.kind).toBe("signal-up");
  });

  it("is not judged by fewer than twelve", () => {
    expect(judgeByRules("amount", amounts(year), "nhs")).toMatchObject({
      kind: "too-little-data",
      have: 11,
      limits: null,
    });
  });

  it("answers whatever the numbers are", () => {
    const number = fc.oneof(fc.double(), fc.constantFrom(0, NaN, Infinity, 1e300, -1e300));
    fc.assert(
      fc.property(
        fc.array(fc.record({ value: number, exposure: number }), { maxLength: 60 }),
        fc.constantFrom(...sets),
        (series, set) => {
          const { kind, limits } = judgeByRules("amount", series, set);
          expect(kind === "too-little-data").toBe(limits === null);
        },
      ),
    );
  });
});
