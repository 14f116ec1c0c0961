import { rng, type Rng } from "../../../src/core/sample/rng";
import { binomial, gamma, lognormal, poisson } from "../../../src/core/sample/samplers";
import { effortChain, type Link } from "../../../src/core/targets/effort";

const year = (effort: number, outcome: number): Link => ({
  months: Array.from({ length: 12 }, () => ({ effort: effort / 12, outcome: outcome / 12 })),
});

describe("effortChain", () => {
  it("asks for as much as the ratios say, step by step", () => {
    const [opportunities, meetings, calls] = effortChain(5, [year(60, 20), year(240, 60), year(2400, 240)]);
    expect([opportunities?.needed, meetings?.needed, calls?.needed].map((one) => Math.round(one ?? 0))).toEqual([
      15, 60, 600,
    ]);
  });

  it("knows less the farther upstream, and less from fewer outcomes", () => {
    const ratio = (links: readonly Link[], place: number): number => {
      const found = effortChain(5, links)[place];
      return (found?.high ?? NaN) / (found?.low ?? NaN);
    };
    const links = [year(60, 20), year(240, 60), year(2400, 240)];
    const widths = [0, 1, 2].map((place) => ratio(links, place));
    expect([...widths].sort((one, other) => one - other)).toEqual(widths);
    expect(ratio([year(600, 200)], 0)).toBeLessThan(ratio([year(60, 20)], 0));
  });

  it("says nothing from the first step on of which nothing has come", () => {
    expect(effortChain(5, [year(60, 20), year(100, 0), year(10, 5)]).map((one) => one === null)).toEqual([
      false,
      true,
      true,
    ]);
    expect(effortChain(0, [year(60, 20)])).toEqual([null]);
  });
});

/** How many tries it takes for so many successes. */
function triesFor(random: Rng, successes: number, share: number): number {
  let tries = 0;
  for (let had = 0; had < successes; had++) tries += 1 + Math.floor(Math.log(1 - random()) / Math.log(1 - share));
  return tries;
}

/* Made-up teams whose true ratios are known: the efforts that it really took lie in the range about as often as it says. */
describe("the range of an effort holds what it took", () => {
  const shares = [0.3, 0.4, 0.12] as const;
  const teams = [
    { name: "a small team", calls: 110, wobble: 0, missing: 2 },
    { name: "a middling team", calls: 400, wobble: 0, missing: 5 },
    { name: "a middling team whose ratios move from month to month", calls: 400, wobble: 0.03, missing: 5 },
    { name: "a large team", calls: 1000, wobble: 0, missing: 8 },
  ];
  const [deal, opportunity, meeting] = shares;

  it.each(teams)("$name", ({ calls, wobble, missing }) => {
    const held = [0, 0, 0];
    const tries = 600;
    for (let one = 0; one < tries; one++) {
      const random = rng(20261123, one);
      const moved = (share: number): number =>
        Math.min(0.95, share * (wobble === 0 ? 1 : gamma(random, 1 / wobble, wobble)));
      const months = Array.from({ length: 12 }, () => {
        const made = poisson(random, calls);
        const met = binomial(random, made, moved(meeting));
        const begun = binomial(random, met, moved(opportunity));
        return [made, met, begun, binomial(random, begun, moved(deal))] as const;
      });
      const link = (effort: number, outcome: number): Link => ({
        months: months.map((month) => ({ effort: month[effort] ?? 0, outcome: month[outcome] ?? 0 })),
      });
      const said = effortChain(missing, [link(2, 3), link(1, 2), link(0, 1)]);
      const begun = triesFor(random, missing, moved(deal));
      const met = triesFor(random, begun, moved(opportunity));
      [begun, met, triesFor(random, met, moved(meeting))].forEach((truth, place) => {
        const range = said[place];
        if (range == null) return;
        if (truth >= range.low - 0.5 && truth <= range.high + 0.5) held[place] = (held[place] ?? 0) + 1;
      });
    }
    // Four standard errors of 600 tries are 6.5 points.
    for (const count of held) {
      expect(count / tries).toBeGreaterThan(0.74);
      expect(count / tries).toBeLessThan(0.9);
    }
  });

  it("of money: deals until so much has come", () => {
    let held = 0;
    const tries = 600;
    for (let one = 0; one < tries; one++) {
      const random = rng(20261124, one);
      const months = Array.from({ length: 12 }, () => {
        const deals = poisson(random, 4);
        const outcome = Array.from({ length: deals }, () => lognormal(random, 100, 0.8)).reduce((all, x) => all + x, 0);
        return { effort: deals, outcome };
      });
      const [range] = effortChain(800, [{ months, isMoney: true }]);
      let [came, truth] = [0, 0];
      while (came < 800) {
        came += lognormal(random, 100, 0.8);
        truth += 1;
      }
      if (range != null && truth >= range.low - 0.5 && truth <= range.high + 0.5) held += 1;
    }
    expect(held / tries).toBeGreaterThan(0.74);
    expect(held / tries).toBeLessThan(0.9);
  });
});
