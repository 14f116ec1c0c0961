import fc from "fast-check";
import { rng } from "../../../src/core/sample/rng";
import { binomial, lognormal, poisson } from "../../../src/core/sample/samplers";
import { driversOf, type DriverMonth } from "../../../src/core/verdict/driversOf";

const month = (volume: number, successes: number, worth: number): DriverMonth => ({ volume, successes, worth });

/** A year of a team that decides so many deals a month at a win rate. */
function year(random: () => number, decided: number, rate: number): DriverMonth[] {
  return Array.from({ length: 12 }, () => {
    const volume = poisson(random, decided);
    const successes = binomial(random, volume, rate);
    let worth = 0;
    for (let deal = 0; deal < successes; deal++) worth += lognormal(random, 100, 0.7);
    return month(volume, successes, worth);
  });
}

describe("driversOf(before, after)", () => {
  it("splits the worked example of more leads, worse conversion and larger deals", () => {
    // Ang 2005 (LMDI-I): 200 × 20 % × 50,000 to 240 × 15 % × 56,000, by hand: +366,100, −577,663, +227,563.
    const change = driversOf([month(200, 40, 2_000_000)], [month(240, 36, 2_016_000)]);
    expect(change?.drivers.map(({ name, effect }) => [name, Math.round(effect)])).toEqual([
      ["volume", 366_100],
      ["rate", -577_663],
      ["size", 227_563],
    ]);
    expect([change?.before, change?.after]).toEqual([2_000_000, 2_016_000]);
  });

  it("adds up to the change, whatever the months", () => {
    const any = fc
      .tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 10_000 }))
      .map(([volume, wins, worth]) => month(volume, Math.min(volume, wins), Math.min(volume, wins) === 0 ? 0 : worth));
    const months = fc.array(any, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(months, months, (before, after) => {
        const change = driversOf(before, after);
        if (change === null) return;
        const effects = change.drivers.reduce((sum, { effect }) => sum + effect, 0);
        expect(effects).toBeCloseTo(change.after - change.before, 6);
      }),
    );
  });

  it("has nothing to say without wins in both years", () => {
    expect(driversOf([month(10, 0, 0)], [month(10, 5, 500)])).toBeNull();
    expect(driversOf([], [month(10, 5, 500)])).toBeNull();
  });

  it("calls hardly any unchanged team changed, and finds a win rate that has halved", () => {
    const random = rng(11, 1);
    const teams = 400;
    let falseAlarms = 0;
    let found = 0;
    for (let team = 0; team < teams; team++) {
      const before = year(random, 40, 0.3);
      const same = driversOf(before, year(random, 40, 0.3));
      const halved = driversOf(before, year(random, 40, 0.15));
      if (same?.drivers.some(({ signal }) => signal !== 0) === true) falseAlarms += 1;
      if (halved?.drivers[1]?.signal === -1) found += 1;
    }
    // 2 % are allowed; four standard errors above that is 4.8 %.
    expect(falseAlarms / teams).toBeLessThanOrEqual(0.048);
    expect(found / teams).toBeGreaterThan(0.9);
  });
});
