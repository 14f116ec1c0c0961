import fc from "fast-check";
import { axisOf } from "../../../src/core/pane/axisOf";

const write = String;

describe("axisOf(values)", () => {
  it("has round steps from 0", () => {
    expect(axisOf([3, 8, 28], write).ticks.map(({ value }) => value)).toEqual([0, 10, 20, 30]);
  });

  it("holds all values between its ends, with few steps in order", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e12, max: 1e12, noNaN: true }), { maxLength: 30 }), (values) => {
        const { low, high, ticks } = axisOf(values, write);
        expect(high).toBeGreaterThan(low);
        for (const value of values) {
          expect(value).toBeGreaterThanOrEqual(low);
          expect(value).toBeLessThanOrEqual(high);
        }
        expect(ticks.length).toBeLessThan(8);
        expect([...ticks].sort((one, other) => one.value - other.value)).toEqual(ticks);
      }),
    );
  });

  it("does not go beyond what can be", () => {
    expect(axisOf([0.2, 0.97], write, 1).high).toBe(1);
  });
});
