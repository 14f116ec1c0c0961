import fc from "fast-check";
import { mean } from "../../../src/core/stats/mean";
import { median } from "../../../src/core/stats/median";
import { present } from "../../../src/core/stats/present";
import { quantile } from "../../../src/core/stats/quantile";
import { sum } from "../../../src/core/stats/sum";
import golden from "../../golden/describe.json";
import { disagreements } from "./disagreements";

const none = { fault: true, kind: "too-few-values", needed: 1, have: 0 };
// Nothing so small that halving it would round
const amount = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((value) => (Math.abs(value) < 1e-100 ? 0 : value));
const amounts = fc.array(amount, { minLength: 1, maxLength: 60 });

describe("mean, median and quantile(values, share)", () => {
  it("agree with R (type 7)", () => {
    expect(golden.cases.length).toBe(3);
    expect(
      disagreements(golden.cases, 1e-13, (one) => [
        [mean(one.values), one.mean],
        [median(one.values), one.median],
        ...one.quantiles.map(([share = NaN, expected = NaN]) => [quantile(one.values, share), expected] as const),
      ]),
    ).toEqual([]);
  });

  it("leave missing values out, and do not take them for 0", () => {
    for (const statistic of [mean, median]) {
      expect(statistic([NaN, 2, NaN, 4])).toBe(3);
      expect(statistic(Float64Array.of(2, NaN, 4))).toBe(3);
      expect(statistic([NaN])).toEqual(none);
      expect(statistic([])).toEqual(none);
      expect(statistic([7])).toBe(7);
    }
  });

  it("leave frozen input as it is, and answer the same in any order", () => {
    fc.assert(
      fc.property(amounts, (values) => {
        const frozen = Object.freeze(values.slice());
        const reversed = values.slice().reverse();
        for (const share of [0, 0.1, 0.5, 0.9, 1]) expect(quantile(frozen, share)).toBe(quantile(reversed, share));
        expect(mean(frozen)).toBeCloseTo(mean(reversed) as number, 6);
        expect(frozen).toEqual(values);
      }),
    );
  });

  it("lie between the least and the greatest value, exactly on them where all are equal", () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 40 }), (values, count) => {
        const [least, most] = [Math.min(...values), Math.max(...values)];
        for (const middle of [mean(values), median(values), quantile(values, 0.3)]) {
          expect(middle).toBeGreaterThanOrEqual(least);
          expect(middle).toBeLessThanOrEqual(most);
        }
        const [value = NaN] = values;
        const same = Array.from({ length: count }, () => value);
        expect([mean(same), median(same), quantile(same, 0.3)]).toEqual([value, value, value]);
      }),
    );
  });

  it("move and stretch with the values", () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: -5, max: 5 }), (values, power) => {
        // Powers of two stretch without rounding
        const factor = 2 ** power;
        const stretched = values.map((value) => value * factor);
        expect(mean(stretched)).toBe((mean(values) as number) * factor);
        expect(quantile(stretched, 0.25)).toBe((quantile(values, 0.25) as number) * factor);
      }),
    );
  });

  it("bear huge values", () => {
    expect(mean([1.5e308, 1.5e308])).toBe(1.5e308);
    expect(median([1.5e308, 1.5e308, 1.5e308, 1.5e308])).toBe(1.5e308);
    expect(quantile([-1.5e308, 1.5e308], 0.5)).toBe(0);
  });

  it("refuse a share that is none", () => {
    for (const share of [-0.1, 1.1, 50, NaN]) expect(() => quantile([1, 2], share)).toThrow("invalid share");
  });
});

describe("sum(values)", () => {
  it("loses nothing to rounding that a double can hold", () => {
    expect(sum([1, 1e100, 1, -1e100])).toBe(2); // Neumaier's own example
    expect(sum(Array.from({ length: 10 }, () => 0.1))).toBe(1);
    expect(sum([0.1, NaN, 0.2])).toBe(0.1 + 0.2);
    expect(sum([])).toBe(0);
  });

  it("is exact for whole numbers, in any order", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 })), (values) => {
        const exact = Number(values.reduce((total, value) => total + BigInt(value), 0n));
        // + 0 makes one zero of two
        expect(sum(values) + 0).toBe(exact + 0);
        expect(sum(values.slice().reverse()) + 0).toBe(exact + 0);
      }),
    );
  });
});

describe("present(values)", () => {
  it("refuses infinite values, which no sheet can hold", () => {
    expect(() => present([1, Infinity])).toThrow("invalid value at index 1: Infinity");
    expect(() => mean([-Infinity])).toThrow("invalid value at index 0");
  });
});
