import fc from "fast-check";
import { byar } from "../../../src/core/stats/byar";
import { garwood } from "../../../src/core/stats/garwood";
import { isFault, type Fault } from "../../../src/core/words/fault";
import type { Interval } from "../../../src/core/words/interval";
import golden from "../../golden/byar.json";
import { disagreements, type Claim } from "./disagreements";

function ends(answer: Interval | Fault): readonly [number, number] {
  if (isFault(answer)) throw new Error(JSON.stringify(answer));
  return [answer.low, answer.high];
}

type Golden = readonly [number, number, number, number, number | null, number];

describe("byar(count, level)", () => {
  it("agrees with the UK's public health tests, and puts 0 where they leave a blank", () => {
    const cases = golden.phe.cases as unknown as readonly Golden[];
    expect(cases.length).toBe(19);
    expect(
      disagreements(cases, 1e-9, ([count, base, per, level, low, high]): Claim[] => {
        const [ourLow, ourHigh] = ends(byar(count, level));
        return [
          [(ourLow / base) * per, low ?? 0],
          [(ourHigh / base) * per, high],
        ];
      }),
    ).toEqual([]);
  });

  it("lies as near to the exact interval as its docstring says", () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 100_000 }), (count) => {
        const [low, high] = ends(byar(count));
        const [exactLow, exactHigh] = ends(garwood(count));
        expect(Math.abs(low - exactLow)).toBeLessThan(0.01);
        expect(Math.abs(high - exactHigh)).toBeLessThan(0.01);
      }),
    );
  });

  it("holds the count, and rises with it", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.double({ min: 0.5, max: 0.9999, noNaN: true }),
        (count, level) => {
          const [low, high] = ends(byar(count, level));
          expect(low).toBeLessThanOrEqual(count);
          expect(high).toBeGreaterThan(count);
          const [nextLow, nextHigh] = ends(byar(count + 1, level));
          expect(nextLow).toBeGreaterThanOrEqual(low);
          expect(nextHigh).toBeGreaterThan(high);
        },
      ),
    );
  });

  it("starts at 0 where nothing was counted, and says what is no count and no level", () => {
    expect(ends(byar(0))[0]).toBe(0);
    for (const value of [-1, 0.5, NaN, Infinity]) {
      expect(byar(value)).toEqual({ fault: true, kind: "not-a-count", value });
    }
    for (const value of [0, 1, 95, NaN]) expect(byar(3, value)).toEqual({ fault: true, kind: "not-a-level", value });
  });
});
