import fc from "fast-check";
import { centredMeans } from "../../../src/core/stats/centredMeans";
import { seasonalFactors } from "../../../src/core/stats/seasonalFactors";
import { seasonalShifts } from "../../../src/core/stats/seasonalShifts";
import type { Season } from "../../../src/core/stats/seasonOf";
import { isFault, type Fault } from "../../../src/core/words/fault";
import golden from "../../golden/season.json";
import { disagreements } from "./disagreements";

const air = golden.airPassengers;

function known(season: Season | Fault): Season {
  if (isFault(season)) throw new Error(JSON.stringify(season));
  return season;
}

const claims = (season: Season, printed: readonly number[]) =>
  printed.map((expected, place) => [season.byPlace[place], expected] as const);

describe("seasonalFactors(values) and seasonalShifts(values)", () => {
  it("give the digits that R's decompose prints for AirPassengers", () => {
    expect(air.length).toBe(144);
    const factors = known(seasonalFactors(air));
    expect(disagreements([golden.factors], 0.5e-7 + 1e-12, (printed) => claims(factors, printed), "printed")).toEqual(
      [],
    );
    const shifts = known(seasonalShifts(air));
    expect(disagreements([golden.shifts], 0.5e-6 + 1e-12, (printed) => claims(shifts, printed), "printed")).toEqual([]);
    expect([factors.early, shifts.early]).toEqual([false, false]);
  });

  it("refuse fewer than two full years, and say early below three", () => {
    for (const season of [seasonalFactors, seasonalShifts]) {
      expect(season(air.slice(0, 23))).toEqual({ fault: true, kind: "too-few-values", needed: 24, have: 23 });
      expect(season([])).toEqual({ fault: true, kind: "too-few-values", needed: 24, have: 0 });
      expect(known(season(air.slice(0, 24))).early).toBe(true);
      expect(known(season(air.slice(0, 35))).early).toBe(true);
      expect(known(season(air.slice(0, 36))).early).toBe(false);
    }
  });

  it("leave a missing value out with the half year to each side, and never take it for 0", () => {
    const gap = air.map((value, month) => (month === 70 ? NaN : value));
    const [whole, holed] = [known(seasonalFactors(air)), known(seasonalFactors(gap))];
    expect(
      Math.max(...holed.byPlace.map((factor, place) => Math.abs(factor - (whole.byPlace[place] ?? NaN)))),
    ).toBeLessThan(0.01);
    // 25 values, but the gap in the middle leaves no level at all
    const broken = Array.from({ length: 26 }, (_, month) => (month === 13 ? NaN : 5));
    expect(seasonalFactors(broken)).toEqual({ fault: true, kind: "too-few-values", needed: 24, have: 12 });
  });

  it("take 0 for a value, and refuse what has no level", () => {
    const july = Array.from({ length: 48 }, (_, month) => (month % 12 === 6 ? 0 : 11));
    const { byPlace } = known(seasonalFactors(july));
    expect(byPlace[6]).toBe(0);
    expect(byPlace[0]).toBeCloseTo(12 / 11, 12);
    expect(seasonalFactors(Array.from({ length: 30 }, () => 0))).toEqual({
      fault: true,
      kind: "no-denominator",
      of: "season",
    });
    expect(seasonalFactors([...air, -1])).toEqual({ fault: true, kind: "not-a-count", value: -1 });
    expect(seasonalShifts([...air, Infinity])).toEqual({ fault: true, kind: "not-a-count", value: Infinity });
    for (const period of [1, 0, -12, 2.5, NaN]) {
      expect(() => seasonalFactors(air, period)).toThrow("invalid period");
    }
  });

  it("find a season again, whatever the level, unit and start", () => {
    const shape = fc.array(fc.double({ min: 0.2, max: 3, noNaN: true }), { minLength: 2, maxLength: 13 });
    fc.assert(
      fc.property(
        shape,
        fc.integer({ min: 24, max: 60 }),
        fc.double({ min: 0.01, max: 1e6, noNaN: true }),
        (raw, extra, level) => {
          const period = raw.length;
          const mean = raw.reduce((sum, value) => sum + value, 0) / period;
          const values = Object.freeze(
            Array.from({ length: 2 * period + extra }, (_, month) => ((raw[month % period] ?? NaN) / mean) * level),
          );
          const { byPlace } = known(seasonalFactors(values, period));
          const shifts = known(seasonalShifts(values, period)).byPlace;
          const later = known(seasonalFactors(values.slice(1), period)).byPlace;
          for (const [place, value] of raw.entries()) {
            expect(byPlace[place]).toBeCloseTo(value / mean, 9);
            expect((shifts[place] ?? NaN) / level).toBeCloseTo(value / mean - 1, 9);
            expect(later[(place + period - 1) % period]).toBeCloseTo(value / mean, 9);
          }
        },
      ),
    );
  });

  it("answer or say why not, whatever the numbers, each in under 50 ms", () => {
    const started = Date.now();
    const absurd = fc.oneof(fc.double(), fc.constantFrom(0, NaN, 1e300, -1e300, 1.7e308, 5e-324, Infinity));
    fc.assert(
      fc.property(fc.array(absurd, { maxLength: 40 }), fc.integer({ min: 2, max: 13 }), (values, period) => {
        for (const season of [seasonalFactors(values, period), seasonalShifts(values, period)]) {
          expect(isFault(season) || season.byPlace.every(Number.isFinite)).toBe(true);
        }
      }),
    );
    expect(Date.now() - started).toBeLessThan(100 * 50);
  });
});

describe("centredMeans(values, period)", () => {
  it("has no level for half a cycle at each end, nor around a gap", () => {
    expect(centredMeans([1, 2, 3, 4, 5, 6], 4)).toEqual([NaN, NaN, 3, 4, NaN, NaN]);
    expect(centredMeans([1, 2, NaN, 4, 5, 6], 3)).toEqual([NaN, NaN, NaN, NaN, 5, NaN]);
    expect(centredMeans([1.7e308, 1.7e308, 1.7e308], 3)[1]).toBeCloseTo(1.7e308, -295);
  });
});
