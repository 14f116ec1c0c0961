import fc from "fast-check";
import { assure } from "../../../src/core/verdict/assure";

describe("assure(kpi, limits, target)", () => {
  // NHS "Making Data Count": the target line above, between or below the process limits.
  it.each([
    ["higher", 30, "will-miss"],
    ["higher", 12, "may-or-may-not"],
    ["higher", 7, "will-meet"],
    ["higher", 25, "may-or-may-not"],
    ["lower", 6, "will-miss"],
    ["lower", 12, "may-or-may-not"],
    ["lower", 25, "will-meet"],
  ] as const)("%s is better, limits 7 to 25, target %d: %s", (direction, target, expected) => {
    expect(assure({ direction }, { low: 7, high: 25 }, target)).toBe(expected);
  });

  it("says nothing without limits, or where neither way is better", () => {
    expect(assure({ direction: "higher" }, null, 12)).toBeNull();
    expect(assure({ direction: "context" }, { low: 7, high: 25 }, 12)).toBeNull();
  });

  it("a harder target is never surer", () => {
    const order = { "will-miss": 0, "may-or-may-not": 1, "will-meet": 2 } as const;
    const number = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(number, fc.nat(1000), number, fc.nat(1000), (low, width, target, harder) => {
        const limits = { low, high: low + width };
        const easy = assure({ direction: "higher" }, limits, target);
        const hard = assure({ direction: "higher" }, limits, target + harder);
        expect(order[hard ?? "will-miss"]).toBeLessThanOrEqual(order[easy ?? "will-meet"]);
      }),
    );
  });
});
