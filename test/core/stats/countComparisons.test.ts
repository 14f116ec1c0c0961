import fc from "fast-check";
import { countRatio, type CountRatio } from "../../../src/core/stats/countRatio";
import { eTest, type ETest } from "../../../src/core/stats/eTest";
import type { ExposedCount } from "../../../src/core/stats/exposedCount";
import { normalTails } from "../../../src/core/stats/normalTails";
import { isFault, type Fault } from "../../../src/core/words/fault";
import golden from "../../golden/countComparisons.json";
import { disagreements, type Claim } from "./disagreements";

function sound<Answer>(answer: Answer | Fault): Answer {
  if (isFault(answer)) throw new Error(JSON.stringify(answer));
  return answer;
}

const ratio = (k1: number, t1: number, k2: number, t2: number): CountRatio =>
  sound(countRatio({ count: k1, exposure: t1 }, { count: k2, exposure: t2 }));

const test = (k1: number, t1: number, k2: number, t2: number): ETest =>
  sound(eTest({ count: k1, exposure: t1 }, { count: k2, exposure: t2 }));

type Ratios = readonly [number, number, number, number, number, number, number, number];
type Tests = readonly [number, number, number, number, number, number];

const ratioClaims = ([k1, t1, k2, t2, ours, low, high, p]: Ratios): Claim[] => {
  const got = ratio(k1, t1, k2, t2);
  return [
    [got.ratio, ours],
    [got.low, low],
    [got.high, high],
    [got.p, p],
  ];
};

const testClaims = ([k1, t1, k2, t2, statistic, p]: Tests): Claim[] => {
  const got = test(k1, t1, k2, t2);
  return [
    [got.statistic, statistic],
    [got.p, p],
  ];
};

const exposed = fc.record({
  count: fc.integer({ min: 0, max: 500 }),
  exposure: fc.double({ min: 0.1, max: 100, noNaN: true }),
});

const broken: readonly (readonly [ExposedCount, object])[] = [
  [
    { count: -1, exposure: 1 },
    { kind: "not-a-count", value: -1 },
  ],
  [
    { count: 1.5, exposure: 1 },
    { kind: "not-a-count", value: 1.5 },
  ],
  [
    { count: 1, exposure: 0 },
    { kind: "no-denominator", of: "share" },
  ],
  [
    { count: 1, exposure: -2 },
    { kind: "not-a-count", value: -2 },
  ],
  [
    { count: 1, exposure: NaN },
    { kind: "not-a-count", value: NaN },
  ],
  [
    { count: 1, exposure: Infinity },
    { kind: "not-a-count", value: Infinity },
  ],
];

describe("countRatio(first, second, level)", () => {
  it("agrees with R's poisson.test", () => {
    const cases = golden.R.cases as unknown as readonly Ratios[];
    const printed = golden.RPrinted.cases as unknown as readonly Ratios[];
    expect([cases.length, printed.length]).toEqual([4, 1]);
    // R's interval is solved to 1e-9 or so in qbeta and turned by share / (1 − share)
    expect(disagreements(cases, 1e-9, ratioClaims)).toEqual([]);
    expect(disagreements(printed, 0.6e-6, ratioClaims)).toEqual([]);
  });

  it("tells two counts of one length as the binomial test does", () => {
    const cases = golden.binomialPrinted.cases as unknown as readonly (readonly [number, number, number])[];
    expect(cases.length).toBe(3);
    expect(disagreements(cases, 0.5e-3, ([k1, k2, p]) => [[ratio(k1, 1, k2, 1).p, p]], "printed")).toEqual([]);
  });

  it("turns over when the two are swapped, holds the ratio, and does not know the unit of the exposures", () => {
    fc.assert(
      fc.property(exposed, exposed, fc.constantFrom(1 / 12, 7, 1000), (first, second, unit) => {
        if (first.count + second.count === 0) return;
        const got = sound(countRatio(Object.freeze(first), Object.freeze(second)));
        expect(got.low).toBeLessThanOrEqual(got.ratio);
        expect(got.high).toBeGreaterThanOrEqual(got.ratio);
        const swapped = sound(countRatio(second, first));
        expect(Math.abs(swapped.low * got.high - 1) < 1e-9 || (swapped.low === 0 && got.high === Infinity)).toBe(true);
        expect(swapped.p).toBeCloseTo(got.p, 10);
        const other = ratio(first.count, first.exposure * unit, second.count, second.exposure * unit);
        expect(Math.abs(other.low - got.low)).toBeLessThanOrEqual(1e-9 * got.low);
        expect(other.p).toBeCloseTo(got.p, 6);
      }),
    );
  });

  it("has an open end where the second counted nothing, and no ratio where neither did", () => {
    expect(ratio(3, 1, 0, 1)).toMatchObject({ ratio: Infinity, high: Infinity, p: 0.25 });
    expect(ratio(0, 1, 3, 1)).toMatchObject({ ratio: 0, low: 0, p: 0.25 });
    const nothing = { count: 0, exposure: 1 };
    expect(countRatio(nothing, nothing)).toEqual({ fault: true, kind: "no-denominator", of: "share" });
  });

  it("says what is wrong", () => {
    for (const [one, facts] of broken) {
      expect(countRatio(one, { count: 1, exposure: 1 })).toEqual({ fault: true, ...facts });
      expect(countRatio({ count: 1, exposure: 1 }, one)).toEqual({ fault: true, ...facts });
    }
    expect(countRatio({ count: 1, exposure: 1 }, { count: 1, exposure: 1 }, 95)).toMatchObject({ kind: "not-a-level" });
  });
});

describe("eTest(first, second)", () => {
  it("agrees with the full double sum, and with scipy's example", () => {
    const cases = golden.eTest.cases as unknown as readonly Tests[];
    const printed = golden.eTestPrinted.cases as unknown as readonly Tests[];
    expect([cases.length, printed.length]).toEqual([23, 1]);
    expect(disagreements(cases, 1e-9, testClaims)).toEqual([]);
    expect(disagreements(printed, 1e-9, testClaims, "printed")).toEqual([]);
  });

  it("turns its sign when the two are swapped, and does not know the unit of the exposures", () => {
    fc.assert(
      fc.property(exposed, exposed, fc.constantFrom(1 / 12, 7, 1000), (first, second, unit) => {
        const got = sound(eTest(Object.freeze(first), Object.freeze(second)));
        expect(got.p).toBeGreaterThanOrEqual(0);
        expect(got.p).toBeLessThanOrEqual(1);
        const swapped = sound(eTest(second, first));
        expect(swapped.statistic).toBeCloseTo(-got.statistic, 10);
        expect(swapped.p).toBeCloseTo(got.p, 10);
        const other = test(first.count, first.exposure * unit, second.count, second.exposure * unit);
        expect(other.statistic).toBeCloseTo(got.statistic, 9);
        expect(other.p).toBeCloseTo(got.p, 9);
      }),
      { numRuns: 60 },
    );
  });

  it("finds nothing odd in equal rates", () => {
    expect([test(0, 1, 0, 5), test(5, 1, 5, 1)]).toEqual([
      { statistic: 0, p: 1 },
      { statistic: 0, p: 1 },
    ]);
    expect(test(3, 0.3, 1, 0.1).p).toBe(1);
  });

  it("nears the normal distribution where counts are large, whatever the exposures", () => {
    const spread = fc.double({ min: -2.5, max: 2.5, noNaN: true });
    const mean = fc.integer({ min: 50_000, max: 400_000 });
    const power = fc.double({ min: 0, max: 9, noNaN: true });
    fc.assert(
      fc.property(mean, power, spread, (less, exponent, errors) => {
        const exposure = 10 ** exponent;
        const total = Math.round(less * (1 + exposure));
        const count = Math.round(less + errors * Math.sqrt(less / (1 + 1 / exposure)));
        const { statistic, p } = test(count, 1, total - count, exposure);
        expect(Math.abs(p / (2 * normalTails(Math.abs(statistic)).upper) - 1)).toBeLessThan(0.01);
      }),
      { numRuns: 40 },
    );
  });

  it("says what is wrong", () => {
    for (const [one, facts] of broken) {
      expect(eTest(one, { count: 1, exposure: 1 })).toEqual({ fault: true, ...facts });
      expect(eTest({ count: 1, exposure: 1 }, one)).toEqual({ fault: true, ...facts });
    }
  });
});
