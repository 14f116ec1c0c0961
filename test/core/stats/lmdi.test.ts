import fc from "fast-check";
import { lmdi, type Lmdi } from "../../../src/core/stats/lmdi";
import { lmdiGrowth } from "../../../src/core/stats/lmdiGrowth";
import { logarithmicMean } from "../../../src/core/stats/logarithmicMean";
import { isFault, type Fault } from "../../../src/core/words/fault";
import golden from "../../golden/lmdi.json";
import { disagreements } from "./disagreements";

function known<Answer>(answer: Answer | Fault): Answer {
  if (isFault(answer)) throw new Error(JSON.stringify(answer));
  return answer;
}

const cells = (got: Lmdi, expected: readonly (readonly number[])[]) =>
  expected.flatMap((row, part) => row.map((value, factor) => [got.byPart[part]?.[factor], value] as const));
const list = (got: readonly number[], expected: readonly number[]) =>
  expected.map((value, place) => [got[place], value] as const);

describe("lmdi(before, after)", () => {
  it("gives what LMDIR's tests print, additive and multiplicative", () => {
    expect(golden.cases.length).toBe(3);
    expect(
      disagreements(golden.cases, 2e-8, (one) => {
        const got = known(lmdi(one.before, one.after));
        return [
          ...cells(got, one.byPart),
          ...list(got.effects, one.effects),
          ...list(known(lmdiGrowth(one.before, one.after)), one.growth),
          [got.after - got.before, one.change],
        ];
      }),
    ).toEqual([]);
  });

  it("follows the rules for zeros as LMDIR's tests have them", () => {
    expect(golden.zeros.length).toBe(2);
    expect(disagreements(golden.zeros, 1e-9, (one) => cells(known(lmdi(one.before, one.after)), one.byPart))).toEqual(
      [],
    );
    const { before, after, byPart, effects, growth } = golden.ghana;
    expect(
      disagreements(
        [golden.ghana],
        1e-6, // the tolerance of LMDIR's own test; one of its numbers has seven digits
        () => [
          ...cells(known(lmdi(before, after)), byPart),
          ...list(known(lmdi(before, after)).effects, effects),
          ...list(known(lmdiGrowth(before, after)), growth),
        ],
        "printed",
      ),
    ).toEqual([]);
  });

  it("gives each of the eight zero cases of Ang, Zhang & Choi its value (LMDIR test_util.R)", () => {
    // The factor in question, beside one that makes the value of the part what the case says
    const effect = (before: readonly number[], after: readonly number[]) => known(lmdi([before], [after])).effects[0];
    expect([
      effect([0, 1], [9999, 42 / 9999]),
      effect([9999, 42 / 9999], [0, 1]),
      effect([9999, 0], [9999, 1]),
      effect([9999, 1], [9999, 0]),
      effect([9999, 0], [9999, 0]),
      effect([0, 1], [0, 1]),
      effect([9999, 0], [0, 1]),
      effect([0, 1], [9999, 0]),
    ]).toEqual([42, -42, 0, 0, 0, 0, 0, 0]);
  });

  it("shares a value that came from several zeros at once in equal parts, so that it adds up", () => {
    expect(known(lmdi([[0, 0, 3]], [[4, 5, 3]])).effects).toEqual([30, 30, 0]);
    expect(known(lmdi([[4, 5, 3]], [[0, 0, 0]])).effects).toEqual([-20, -20, -20]);
  });

  it("gives the worked example of leads, conversion and deal size", () => {
    const { effects } = known(lmdi([[200, 0.2, 50_000]], [[240, 0.15, 56_000]]));
    expect(effects.map((effect) => Math.round(effect))).toEqual([366_100, -577_663, 227_563]);
  });

  const factor = fc.oneof(fc.constant(0), fc.double({ min: 1e-3, max: 1e6, noNaN: true }));
  const rows = fc.integer({ min: 1, max: 4 }).chain((width) => {
    const row = fc.array(factor, { minLength: width, maxLength: width });
    return fc.array(fc.tuple(row, row), { minLength: 1, maxLength: 5 });
  });

  it("adds up to the change, turns with time, and does not care about the order of parts and factors", () => {
    fc.assert(
      fc.property(rows, (parts) => {
        const before = parts.map(([one]) => one);
        const after = parts.map(([, two]) => two);
        const got = known(lmdi(before, after));
        const scale = Math.max(got.before, got.after, 1e-300);
        const near = (one: number | undefined, two: number | undefined) => {
          expect(Math.abs((one ?? NaN) - (two ?? NaN)) / scale).toBeLessThan(1e-11);
        };
        near(
          got.effects.reduce((sum, effect) => sum + effect, 0),
          got.after - got.before,
        );
        const back = known(lmdi(after, before)).effects;
        const turned = (table: number[][]) => table.map((row) => row.slice().reverse()).reverse();
        const mirrored = known(lmdi(turned(before), turned(after)))
          .effects.slice()
          .reverse();
        got.effects.forEach((effect, place) => {
          near(effect, -(back[place] ?? NaN));
          near(effect, mirrored[place]);
        });
      }),
    );
  });

  it("refuses tables that do not fit, and numbers that cannot be factors", () => {
    expect(lmdi([], [])).toEqual({ fault: true, kind: "too-few-values", needed: 1, have: 0 });
    expect(lmdi([[]], [[]])).toEqual({ fault: true, kind: "too-few-values", needed: 1, have: 0 });
    expect(lmdi([[1]], [])).toEqual({ fault: true, kind: "different-lengths", first: 1, second: 0 });
    expect(lmdi([[1, 2]], [[1, 2, 3]])).toEqual({ fault: true, kind: "different-lengths", first: 2, second: 3 });
    expect(lmdi([[1, NaN]], [[1, 2]])).toEqual({ fault: true, kind: "no-data", of: "factor" });
    expect(lmdi([[1, 2]], [[1, -2]])).toEqual({ fault: true, kind: "not-a-count", value: -2 });
    expect(lmdi([[1e300, 1e300]], [[1, 2]])).toEqual({ fault: true, kind: "not-a-count", value: Infinity });
    expect(lmdiGrowth([[0, 2]], [[1, 2]])).toEqual({ fault: true, kind: "no-denominator", of: "growth" });
    expect(lmdiGrowth([[NaN]], [[1]])).toEqual({ fault: true, kind: "no-data", of: "factor" });
  });

  it("answers or says why not, whatever the numbers, each in under 50 ms", () => {
    const started = Date.now();
    const absurd = fc.oneof(fc.double(), fc.constantFrom(0, NaN, 1e300, 1e15, 5e-324, -1, Infinity));
    const table = fc.array(fc.array(absurd, { minLength: 2, maxLength: 2 }), { maxLength: 3 });
    fc.assert(
      fc.property(table, table, (before, after) => {
        const got = lmdi(before, after);
        expect(isFault(got) || got.effects.every(Number.isFinite)).toBe(true);
        const growth = lmdiGrowth(before, after);
        expect(isFault(growth) || growth.every((one) => !Number.isNaN(one))).toBe(true);
      }),
    );
    expect(Date.now() - started).toBeLessThan(100 * 50);
  });
});

describe("logarithmicMean(first, second)", () => {
  it("keeps its digits where the two are near, far, huge and tiny (mpmath)", () => {
    expect(golden.means.length).toBe(12);
    expect(
      disagreements(golden.means, 1e-14, ([first = NaN, second = NaN, expected = NaN]) => [
        [logarithmicMean(first, second), expected],
        [logarithmicMean(second, first), expected],
      ]),
    ).toEqual([]);
  });

  it("is the number itself for two equal, 0 with 0, and refuses what is below 0", () => {
    expect([logarithmicMean(7, 7), logarithmicMean(0, 5), logarithmicMean(0, 0)]).toEqual([7, 0, 0]);
    expect([logarithmicMean(NaN, 1), logarithmicMean(0, NaN)]).toEqual([NaN, NaN]);
    expect(() => logarithmicMean(-1, 1)).toThrow("invalid numbers: -1 and 1");
  });

  it("lies between the geometric and the arithmetic mean", () => {
    const amount = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(amount, amount, (first, second) => {
        const mean = logarithmicMean(first, second);
        expect(mean).toBeGreaterThanOrEqual(Math.sqrt(first * second) * (1 - 1e-12));
        expect(mean).toBeLessThanOrEqual(((first + second) / 2) * (1 + 1e-12));
      }),
    );
  });
});
