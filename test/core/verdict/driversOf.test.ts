import fc from "fast-check";
import { rng } from "../../../src/core/sample/rng";
import { driversOf, type ChainMonth, type Drivers } from "../../../src/core/verdict/driversOf";
import { driverTrees, type Chain } from "../../../src/core/verdict/driverTrees";
import { revenueMonth } from "../../calibrate/drivers";

const [revenue] = driverTrees.get("revenue_won") ?? [];
if (revenue === undefined) throw new Error("revenue has no chain");
const chain: Chain = revenue;

const month = (volume: number, won: number, worth: number): ChainMonth => ({
  sums: [volume, won, won, worth],
  workingDays: 21,
});

/** Some months against the months that follow them. */
function compare(before: readonly ChainMonth[], after: readonly ChainMonth[]): Drivers | null {
  const months = [...before, ...after];
  const places = months.map((_, place) => place);
  return driversOf({ chain, months, before: places.slice(0, before.length), after: places.slice(before.length) });
}

describe("driversOf(months)", () => {
  it("splits the worked example of more leads, worse conversion and larger deals", () => {
    // Ang 2005 (LMDI-I): 200 × 20 % × 50,000 to 240 × 15 % × 56,000, by hand: +366,100, −577,663, +227,563.
    const change = compare([month(200, 40, 2_000_000)], [month(240, 36, 2_016_000)]);
    expect(change?.drivers.map(({ name, effect }) => [name, Math.round(effect)])).toEqual([
      ["decided", 366_100],
      ["win_rate", -577_663],
      ["deal_size", 227_563],
    ]);
    expect([change?.before, change?.after]).toEqual([2_000_000, 2_016_000]);
    // One month on each side, and none before: nothing may be said of luck.
    expect(change?.drivers.map(({ signal }) => signal)).toEqual([null, null, null]);
  });

  it("adds up to the change, whatever the months", () => {
    const any = fc
      .tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 10_000 }))
      .map(([volume, wins, worth]) => month(volume, Math.min(volume, wins), Math.min(volume, wins) === 0 ? 0 : worth));
    const months = fc.array(any, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(months, months, (before, after) => {
        const change = compare(before, after);
        if (change === null) return;
        const effects = change.drivers.reduce((sum, { effect }) => sum + effect, 0);
        expect(effects).toBeCloseTo(change.after - change.before, 6);
      }),
    );
  });

  it("tells the deals without an amount apart, where there are any", () => {
    const some: ChainMonth = { sums: [10, 5, 4, 400], workingDays: 21 };
    expect(compare([some], [month(10, 5, 500)])?.drivers.map(({ name }) => name)).toContain("known_amounts");
  });

  it("has nothing to say without wins in both periods, or where a month is not known", () => {
    expect(compare([month(10, 0, 0)], [month(10, 5, 500)])).toBeNull();
    expect(compare([], [month(10, 5, 500)])).toBeNull();
    expect(compare([month(10, 5, NaN)], [month(10, 5, 500)])).toBeNull();
  });

  it("calls hardly any unchanged team changed, and finds a win rate that has halved", () => {
    const random = rng(11, 1);
    const year = (rate: number): ChainMonth[] => Array.from({ length: 12 }, () => revenueMonth(random, 40, rate, 0.7));
    const teams = 400;
    let falseAlarms = 0;
    let found = 0;
    for (let team = 0; team < teams; team++) {
      const before = year(0.3);
      const same = compare(before, year(0.3));
      if (same?.drivers.some(({ signal }) => signal === 1 || signal === -1) === true) falseAlarms += 1;
      if (compare(before, year(0.15))?.drivers.find(({ name }) => name === "win_rate")?.signal === -1) found += 1;
    }
    // 0.5 % are allowed; four standard errors above that is 1.9 %.
    expect(falseAlarms / teams).toBeLessThanOrEqual(0.019);
    expect(found / teams).toBeGreaterThan(0.95);
  });
});
