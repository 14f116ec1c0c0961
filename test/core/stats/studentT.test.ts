import fc from "fast-check";
import { inverseStudent, studentTails } from "../../../src/core/stats/studentT";
import { fromLower, fromUpper } from "../../../src/core/stats/tails";
import golden from "../../golden/studentT.json";
import { disagreements } from "./disagreements";

type Golden = readonly [name: string, args: readonly number[], expected: number];
const cases = golden.cases as unknown as readonly Golden[];

const excel: Readonly<Record<string, (first: number, second: number) => number>> = {
  "T.INV": (lower, freedom) => inverseStudent(fromLower(lower), freedom),
  "T.INV.2T": (both, freedom) => inverseStudent(fromUpper(both / 2), freedom),
  "T.DIST": (t, freedom) => studentTails(t, freedom).lower,
};

describe("Student's t", () => {
  it("agrees with R to 1e-12, under its Excel names", () => {
    // Within 1e-5 of the middle R itself keeps six to nine digits only, as the closed form of one degree of freedom shows.
    const told = cases.filter(([, , expected]) => expected === 0 || Math.abs(expected) > 1e-5);
    expect(told.length).toBe(130);
    expect(
      disagreements(told, 1e-12, ([name, args, expected]) => [
        [excel[name]?.(args[0] ?? NaN, args[1] ?? NaN), expected],
      ]),
    ).toEqual([]);
  });

  it("is Cauchy's distribution at one degree of freedom, down to the middle", () => {
    for (const both of [0.9999999999, 0.999999, 0.5, 0.01, 1e-9]) {
      const beyond = inverseStudent(fromUpper(both / 2), 1);
      expect(Math.abs(beyond / Math.tan((Math.PI * (1 - both)) / 2) - 1)).toBeLessThan(1e-6);
    }
  });

  it("finds the place again from its tails, and mirrors", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -30, max: 30, noNaN: true }),
        fc.double({ min: 1, max: 200, noNaN: true }),
        (t, freedom) => {
          const tails = studentTails(t, freedom);
          fc.pre(Math.min(tails.lower, tails.upper) < 0.4999);
          expect(inverseStudent(tails, freedom)).toBeCloseTo(t, 8);
          expect(studentTails(-t, freedom).upper).toBe(tails.lower);
        },
      ),
    );
  });
});
