import { rng, type Rng } from "../../../src/core/sample/rng";
import {
  below,
  binomial,
  gamma,
  happens,
  lognormal,
  normal,
  pick,
  pickWeighted,
  poisson,
  shuffled,
} from "../../../src/core/sample/samplers";

const draws = 20_000;

/** Whether the share of draws at or below a point is the known one, within 4.5 standard errors: one miss in 150,000. */
function expectShare(sample: (random: Rng) => number, point: number, share: number, stream: number): void {
  const random = rng(2026, stream);
  let atOrBelow = 0;
  for (let draw = 0; draw < draws; draw++) if (sample(random) <= point) atOrBelow++;
  const error = Math.sqrt((share * (1 - share)) / draws);
  expect(Math.abs(atOrBelow / draws - share)).toBeLessThan(4.5 * error);
}

describe("samplers follow their distributions", () => {
  // SciPy 1.17.1: scipy.stats norm.ppf, lognorm.ppf, gamma.ppf, poisson.cdf, binom.cdf
  const cases: readonly (readonly [name: string, sample: (random: Rng) => number, known: [number, number][]])[] = [
    [
      "normal()",
      normal,
      [
        [-1.28155157, 0.1],
        [0, 0.5],
        [1.28155157, 0.9],
      ],
    ],
    [
      "lognormal(85000, 0.5)",
      (random) => lognormal(random, 85_000, 0.5),
      [
        [44785.099, 0.1],
        [85_000, 0.5],
        [161325.98, 0.9],
      ],
    ],
    [
      "gamma(1.7, 24)",
      (random) => gamma(random, 1.7, 24),
      [
        [9.19339883, 0.1],
        [33.13828982, 0.5],
        [82.47951347, 0.9],
      ],
    ],
    [
      "gamma(1, 1), which is exponential",
      (random) => gamma(random, 1, 1),
      [
        [0.10536052, 0.1],
        [0.69314718, 0.5],
        [2.30258509, 0.9],
      ],
    ],
    [
      "poisson(2.8)",
      (random) => poisson(random, 2.8),
      [
        [0, 0.0608100626],
        [2, 0.4694536835],
        [5, 0.9348896866],
      ],
    ],
    [
      "poisson(45), which is split",
      (random) => poisson(random, 45),
      [
        [36, 0.0994443987],
        [45, 0.5395348496],
        [54, 0.9183976054],
      ],
    ],
    [
      "binomial(8, 0.26)",
      (random) => binomial(random, 8, 0.26),
      [
        [0, 0.089919474],
        [2, 0.6534761483],
        [4, 0.9678052256],
      ],
    ],
  ];

  it.each(cases)("%s", (_, sample, known) => {
    expect(known).toHaveLength(3);
    known.forEach(([point, share], place) => {
      expectShare(sample, point, share, place);
    });
  });

  it("poisson(0) and binomial(n, 0) are 0, binomial(n, 1) is n", () => {
    const random = rng(1, 1);
    expect([poisson(random, 0), binomial(random, 9, 0), binomial(random, 9, 1)]).toEqual([0, 0, 9]);
  });
});

describe("choosing", () => {
  it("happens(chance) and below(count) are even", () => {
    expectShare((random) => (happens(random, 0.3) ? 0 : 1), 0, 0.3, 1);
    expectShare((random) => below(random, 10), 2, 0.3, 2);
  });

  it("pickWeighted gives each item its weight", () => {
    const items = [
      [0, 5],
      [1, 3],
      [2, 2],
    ] as const;
    expectShare((random) => pickWeighted<0 | 1 | 2>(random, items), 0, 0.5, 3);
    expectShare((random) => pickWeighted<0 | 1 | 2>(random, items), 1, 0.8, 4);
  });

  it("pick and pickWeighted of nothing are a mistake of the caller's", () => {
    expect(() => pick(rng(1, 1), [])).toThrow("no items");
    expect(() => pickWeighted(rng(1, 1), [])).toThrow("no items");
  });

  it("shuffled keeps the items, leaves its input alone, and puts each in each place as often", () => {
    const items = Object.freeze([1, 2, 3, 4, 5]);
    expect(shuffled(rng(1, 1), items).sort()).toEqual([1, 2, 3, 4, 5]);
    expectShare((random) => shuffled(random, items).indexOf(1), 0, 0.2, 5);
    expectShare((random) => shuffled(random, items).indexOf(5), 2, 0.6, 6);
  });
});
