import fc from "fast-check";
import { garwood } from "../../../src/core/stats/garwood";
import { isFault, type Fault } from "../../../src/core/words/fault";
import type { Interval } from "../../../src/core/words/interval";
import golden from "../../golden/countIntervals.json";
import { disagreements } from "./disagreements";

function ends(answer: Interval | Fault): readonly [number, number] {
  if (isFault(answer)) throw new Error(JSON.stringify(answer));
  return [answer.low, answer.high];
}

const fromR = golden.R.cases as unknown as readonly (readonly [number, number, number, number])[];
const fromPhe = golden.phe.cases as unknown as readonly (readonly [number, number, number, number, number, number])[];

describe("garwood(count, level)", () => {
  it("agrees with R's poisson.test", () => {
    expect(fromR.length).toBe(60);
    expect(
      disagreements(fromR, 1e-9, ([count, level, low, high]) => {
        const [ourLow, ourHigh] = ends(garwood(count, level));
        return [
          [ourLow, low],
          [ourHigh, high],
        ];
      }),
    ).toEqual([]);
  });

  it("agrees with the exact rates of the UK's public health tests", () => {
    expect(fromPhe.length).toBe(3);
    expect(
      disagreements(fromPhe, 1e-9, ([count, base, per, level, low, high]) => {
        const [ourLow, ourHigh] = ends(garwood(count, level));
        return [
          [(ourLow / base) * per, low],
          [(ourHigh / base) * per, high],
        ];
      }),
    ).toEqual([]);
  });

  it("starts at 0 where nothing was counted, and ends where luck gives nothing in one case of forty", () => {
    // P(0 | mean) = e^(−mean) = 0.025
    expect(ends(garwood(0))).toEqual([0, expect.closeTo(-Math.log(0.025), 12)]);
  });

  it("holds the count, rises with it, narrows relative to it, widens with the level", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.double({ min: 0.5, max: 0.9999, noNaN: true }),
        (count, level) => {
          const [low, high] = ends(garwood(count, level));
          expect(low).toBeGreaterThanOrEqual(0);
          expect(low).toBeLessThanOrEqual(count);
          expect(high).toBeGreaterThan(count);
          const [nextLow, nextHigh] = ends(garwood(count + 1, level));
          expect(nextLow).toBeGreaterThan(low);
          expect(nextHigh).toBeGreaterThan(high);
          // Garwood's ends interlock: the upper one of a count and the lower one of the next share a distribution
          expect(nextLow).toBeLessThan(high);
          const [wideLow, wideHigh] = ends(garwood(count, (1 + level) / 2));
          expect(wideLow).toBeLessThanOrEqual(low);
          expect(wideHigh).toBeGreaterThan(high);
          if (count > 0) {
            const [manyLow, manyHigh] = ends(garwood(count * 4, level));
            expect((manyHigh - manyLow) / 4).toBeLessThan(high - low);
          }
        },
      ),
    );
  });

  it("takes any count that a double can hold", () => {
    // At such counts the normal approximation, count ± 1.96 √count, is right to about 2 of 9e15
    const [low, high] = ends(garwood(9e15));
    expect(Math.abs(low - (9e15 - 1.959963984540054 * Math.sqrt(9e15)))).toBeLessThan(4);
    expect(Math.abs(high - (9e15 + 1.959963984540054 * Math.sqrt(9e15)))).toBeLessThan(4);
  });

  it("says what is no count and no level", () => {
    for (const value of [-1, 0.5, NaN, Infinity]) {
      expect(garwood(value)).toEqual({ fault: true, kind: "not-a-count", value });
    }
    for (const value of [0, 1, 95, NaN]) {
      expect(garwood(3, value)).toEqual({ fault: true, kind: "not-a-level", value });
    }
  });
});
