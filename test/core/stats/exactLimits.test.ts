import fc from "fast-check";
import { exactCountLimits } from "../../../src/core/stats/exactCountLimits";
import { exactShareLimits } from "../../../src/core/stats/exactShareLimits";
import { garwood } from "../../../src/core/stats/garwood";
import { isFault, type Fault } from "../../../src/core/words/fault";
import type { Interval } from "../../../src/core/words/interval";
import golden from "../../golden/exactLimits.json";
import { disagreements } from "./disagreements";
import { quickest } from "./quickest";

function ends(answer: Interval | Fault): Interval {
  if (isFault(answer)) throw new Error(JSON.stringify(answer));
  return answer;
}

const absurd = fc.oneof(
  fc.double(),
  fc.constantFrom(0, -1, 0.5, 1, 2, 1e9, 1e15, 2 ** 53 - 1, 1e300, NaN, Infinity, -Infinity, 5e-324),
);

const alarms = fc.double({ min: 1e-12, max: 0.9, noNaN: true });

describe("exactCountLimits(mean, falseAlarm)", () => {
  it("is what exact tails say, from no count at all to a mean of 10⁹", () => {
    expect(golden.counts.length).toBe(49);
    expect(
      disagreements(golden.counts, 0, ([mean = NaN, falseAlarm = NaN, low = NaN, high = NaN]) => [
        [ends(exactCountLimits(mean, falseAlarm)).low, low],
        [ends(exactCountLimits(mean, falseAlarm)).high, high],
      ]),
    ).toEqual([]);
  });

  it("holds just those counts whose Garwood interval holds the mean", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 300, noNaN: true }), alarms, (mean, falseAlarm) => {
        const { low, high } = ends(exactCountLimits(mean, falseAlarm));
        const holds = (count: number): boolean => {
          const interval = ends(garwood(count, 1 - falseAlarm));
          return interval.low < mean * (1 + 1e-9) && mean * (1 - 1e-9) < interval.high;
        };
        const isOff = (count: number): boolean => {
          const interval = ends(garwood(count, 1 - falseAlarm));
          return interval.low > mean * (1 - 1e-4) || mean * (1 + 1e-4) > interval.high;
        };
        expect([low, high].map(holds)).toEqual([true, true]);
        expect(low === 0 || isOff(low - 1)).toBe(true);
        expect(isOff(high + 1)).toBe(true);
      }),
    );
  });

  it("names what is wrong", () => {
    expect(exactCountLimits(NaN)).toEqual({ fault: true, kind: "not-a-count", value: NaN });
    expect(exactCountLimits(-1)).toEqual({ fault: true, kind: "not-a-count", value: -1 });
    expect(exactCountLimits(8, 27)).toEqual({ fault: true, kind: "not-a-level", value: 27 });
  });
});

describe("exactShareLimits(share, trials, falseAlarm)", () => {
  it("is what exact fractions say, ties and all", () => {
    expect(golden.shares.length).toBe(168);
    expect(
      disagreements(golden.shares, 0, ([share = NaN, trials = NaN, falseAlarm = NaN, low = NaN, high = NaN]) => [
        [ends(exactShareLimits(share, trials, falseAlarm)).low, low],
        [ends(exactShareLimits(share, trials, falseAlarm)).high, high],
      ]),
    ).toEqual([]);
  });

  it("mirrors: failures of a share are successes of the rest, and fewer alarms need wider limits", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 64 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        alarms,
        (part, trials, falseAlarm) => {
          const { low, high } = ends(exactShareLimits(part / 64, trials, falseAlarm));
          const mirrored = ends(exactShareLimits(1 - part / 64, trials, falseAlarm));
          expect(mirrored).toEqual({ low: trials - high, high: trials - low });
          const wider = ends(exactShareLimits(part / 64, trials, falseAlarm / 2));
          expect(wider.low <= low && low <= high && high <= wider.high).toBe(true);
        },
      ),
    );
  });

  it("names what is wrong", () => {
    expect(exactShareLimits(0.5, 0)).toEqual({ fault: true, kind: "no-denominator", of: "share" });
    expect(exactShareLimits(50, 10)).toEqual({ fault: true, kind: "not-a-level", value: 50 });
    expect(exactShareLimits(0.5, 2.5)).toEqual({ fault: true, kind: "not-a-count", value: 2.5 });
  });
});

it("exact limits answer, or name a fault, whatever they are given, and at once", () => {
  fc.assert(
    fc.property(absurd, absurd, absurd, (first, second, third) => {
      for (const answer of [
        () => exactCountLimits(first, second),
        () => exactCountLimits(first),
        () => exactShareLimits(first, second, third),
        () => exactShareLimits(first, second),
      ]) {
        const limits = quickest(answer);
        expect(isFault(limits) || (limits.low >= 0 && limits.low <= limits.high)).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});
