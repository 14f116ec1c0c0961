import fc from "fast-check";
import { funnelRatioLimits } from "../../../src/core/stats/funnelRatioLimits";
import { funnelShareLimits } from "../../../src/core/stats/funnelShareLimits";
import { isFault, type Fault } from "../../../src/core/words/fault";
import type { Interval } from "../../../src/core/words/interval";
import golden from "../../golden/funnel.json";
import { disagreements } from "./disagreements";

function ends(answer: Interval | Fault): readonly [low: number, high: number] {
  if (isFault(answer)) throw new Error(JSON.stringify(answer));
  return [answer.low, answer.high];
}

type Row = readonly [number, number, number, number, number];
const rows = (cases: readonly (readonly number[])[]): readonly Row[] => cases as unknown as readonly Row[];
const hospitals = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L"];
const absurd = fc.oneof(
  fc.double(),
  fc.integer(),
  fc.maxSafeNat(),
  fc.constantFrom(0, -0, 1, 1e9, 1e15, 1e300, 5e-324, NaN, Infinity, -Infinity),
);

describe("funnelShareLimits(target, trials, level)", () => {
  it("agrees with scipy's exact binomial", () => {
    expect(golden.share.cases.length).toBe(96);
    expect(
      disagreements(rows(golden.share.cases), 1e-9, ([target, trials, level, low, high]) => {
        const [ourLow, ourHigh] = ends(funnelShareLimits(target, trials, level));
        return [
          [ourLow, low],
          [ourHigh, high],
        ];
      }),
    ).toEqual([]);
  });

  it("agrees with the printed digits", () => {
    expect(
      disagreements(
        golden.printed.cases as unknown as readonly (readonly [number, number, number, number])[],
        5.1e-6,
        ([trials, level, low, high]) => {
          const [ourLow, ourHigh] = ends(funnelShareLimits(0.25, trials, level));
          return [
            [ourLow, low],
            [ourHigh, high],
          ];
        },
        "printed",
      ),
    ).toEqual([]);
  });

  it("finds H beyond 99.8 %, and E and K besides beyond 95 %, among twelve hospitals; none of 47 is no signal", () => {
    const { deaths, operations } = golden.surgical;
    const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
    const target = total(deaths) / total(operations);
    const beyond = (level: number): string[] =>
      hospitals.filter((_, index) => {
        const trials = operations[index] ?? NaN;
        const [low, high] = ends(funnelShareLimits(target, trials, level));
        const share = (deaths[index] ?? NaN) / trials;
        return share < low || share > high;
      });
    expect(beyond(0.998)).toEqual(["H"]);
    expect(beyond(0.95)).toEqual(["E", "H", "K"]);
  });

  it("flags ten wins of 20 at a quarter and not nine, as the chances 1.4 % and 4.1 % demand", () => {
    const [, high] = ends(funnelShareLimits(0.25, 20));
    expect(9 / 20).toBeLessThan(high);
    expect(10 / 20).toBeGreaterThan(high);
  });

  // The UK's public health limits are normal, θ ± z √(θ(1 − θ)/n). Ours are exact: the two meet as trials grow, at 1/n.
  it("meets the normal limits of PHEindicatormethods at a thousand trials and more", () => {
    const many = rows(golden.phe.cases).filter(([trials]) => trials >= 1000);
    expect(many.length).toBeGreaterThan(30);
    expect(
      many.flatMap(([trials, low95, high95, low998, high998]) => {
        const ours = [0.95, 0.998].flatMap((level) => ends(funnelShareLimits(golden.phe.target, trials, level)));
        return [low95, high95, low998, high998].filter(
          // skewness and continuity: at most ((z² − 1)(1 − 2θ)/6 + ½)/n, below 1.5/n
          (limit, index) => !(Math.abs(limit - (ours[index] ?? NaN)) < 1.5 / trials),
        );
      }),
    ).toEqual([]);
  });

  it("judges the 303 areas of PHEindicatormethods as they do", () => {
    const { areas } = golden.phe;
    expect(areas.length).toBe(303);
    const sum = (place: number): number => areas.reduce((total, area) => total + Number(area[place]), 0);
    const target = sum(0) / sum(1);
    const verdict = (share: number, trials: number): string => {
      const [low, high] = ends(funnelShareLimits(target, trials));
      const [farLow, farHigh] = ends(funnelShareLimits(target, trials, 0.998));
      if (share < low) return share < farLow ? "Low (0.001)" : "Low (0.025)";
      if (share > high) return share > farHigh ? "High (0.001)" : "High (0.025)";
      return "Not significant";
    };
    expect(
      areas.filter(
        ([numerator, denominator, theirs]) =>
          verdict(Number(numerator) / Number(denominator), Number(denominator)) !== theirs,
      ),
    ).toEqual([]);
  });

  it("mirrors: limits of the failures are the rest of those of the successes", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 63 }), fc.integer({ min: 1, max: 5000 }), (part, trials) => {
        const [low, high] = ends(funnelShareLimits(part / 64, trials));
        const [mirroredLow, mirroredHigh] = ends(funnelShareLimits(1 - part / 64, trials));
        expect(1 - mirroredHigh).toBeCloseTo(low, 9);
        expect(1 - mirroredLow).toBeCloseTo(high, 9);
      }),
    );
  });

  it("holds the target where there are trials enough, and widens with the level", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.integer({ min: 1, max: 9e8 }),
        (target, trials) => {
          const [low, high] = ends(funnelShareLimits(target, trials));
          const [farLow, farHigh] = ends(funnelShareLimits(target, trials, 0.998));
          expect(low).toBeLessThanOrEqual(target);
          expect(high).toBeGreaterThanOrEqual(target);
          expect(farLow).toBeLessThanOrEqual(low);
          expect(farHigh).toBeGreaterThanOrEqual(high);
          expect(farLow).toBeGreaterThanOrEqual(0);
          expect(farHigh).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it("passes from exact sums to the expansion without a step", () => {
    const before = ends(funnelShareLimits(0.25, 399_999_999));
    const after = ends(funnelShareLimits(0.25, 400_000_001));
    expect(after[0]).toBeCloseTo(before[0], 12);
    expect(after[1]).toBeCloseTo(before[1], 12);
  });

  it("has an answer or a fault for every number", () => {
    fc.assert(
      fc.property(absurd, absurd, absurd, (target, trials, level) => {
        const answer = funnelShareLimits(target, trials, level);
        expect(isFault(answer) || (answer.low >= 0 && answer.high <= 1 && answer.low <= answer.high)).toBe(true);
      }),
      { numRuns: 300 },
    );
    expect(funnelShareLimits(0.25, 0)).toEqual({ fault: true, kind: "no-denominator", of: "share" });
    expect(funnelShareLimits(0.25, 2.5)).toEqual({ fault: true, kind: "not-a-count", value: 2.5 });
    expect(funnelShareLimits(25, 20)).toEqual({ fault: true, kind: "not-a-level", value: 25 });
    expect(funnelShareLimits(0.25, 20, 95)).toEqual({ fault: true, kind: "not-a-level", value: 95 });
  });
});

describe("funnelRatioLimits(expected, level)", () => {
  it("agrees with FunnelPlotR", () => {
    expect(golden.ratio.cases.length).toBe(7);
    expect(
      disagreements(rows(golden.ratio.cases), 1e-9, ([expected, low95, high95, low998, high998]) => {
        const [ours95, ours998] = [ends(funnelRatioLimits(expected)), ends(funnelRatioLimits(expected, 0.998))];
        return [
          [ours95[0], low95],
          [ours95[1], high95],
          [ours998[0], low998],
          [ours998[1], high998],
        ];
      }),
    ).toEqual([]);
  });

  it("holds 1 and narrows as the expected count grows", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1e6, noNaN: true }), (expected) => {
        const [low, high] = ends(funnelRatioLimits(expected));
        const [nearLow, nearHigh] = ends(funnelRatioLimits(2 * expected));
        expect(low).toBeLessThan(1);
        expect(high).toBeGreaterThan(1);
        expect(nearLow).toBeGreaterThan(low);
        expect(nearHigh).toBeLessThan(high);
      }),
    );
  });

  it("has an answer or a fault for every number", () => {
    fc.assert(
      fc.property(absurd, absurd, (expected, level) => {
        const answer = funnelRatioLimits(expected, level);
        expect(isFault(answer) || (answer.low >= 0 && answer.low <= answer.high)).toBe(true);
      }),
      { numRuns: 300 },
    );
    expect(funnelRatioLimits(0)).toEqual({ fault: true, kind: "no-denominator", of: "ratio" });
    expect(funnelRatioLimits(-1)).toEqual({ fault: true, kind: "not-a-count", value: -1 });
  });
});
