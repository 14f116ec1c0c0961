import fc from "fast-check";
import { adjustBenjaminiHochberg } from "../../../src/core/stats/adjustBenjaminiHochberg";
import { binomialTest } from "../../../src/core/stats/binomialTest";
import { byar } from "../../../src/core/stats/byar";
import { chiSquareHomogeneity } from "../../../src/core/stats/chiSquareHomogeneity";
import { countRatio } from "../../../src/core/stats/countRatio";
import { dealsNeeded } from "../../../src/core/stats/dealsNeeded";
import { eTest } from "../../../src/core/stats/eTest";
import { fisherExact } from "../../../src/core/stats/fisherExact";
import { monthsToTell } from "../../../src/core/stats/monthsToTell";
import { poissonTest } from "../../../src/core/stats/poissonTest";
import { powerOfTwoShares } from "../../../src/core/stats/powerOfTwoShares";
import { trialsPerGroup } from "../../../src/core/stats/trialsPerGroup";
import { isFault } from "../../../src/core/words/fault";

type Numbers = readonly [a: number, b: number, c: number, d: number];

/** Every statistic that compares or plans, fed with four numbers; the tests of each say what it makes of sound ones. */
const statistics: Readonly<Record<string, (numbers: Numbers) => unknown>> = {
  adjustBenjaminiHochberg: (numbers) => adjustBenjaminiHochberg(numbers.filter((one) => !Number.isNaN(one))),
  binomialTest: ([a, b, c]) => binomialTest(a, b, c),
  byar: ([a, b]) => byar(a, b),
  chiSquareHomogeneity: ([a, b, c, d]) =>
    chiSquareHomogeneity([
      { successes: a, trials: b },
      { successes: c, trials: d },
    ]),
  countRatio: ([a, b, c, d]) => countRatio({ count: a, exposure: b }, { count: c, exposure: d }),
  dealsNeeded: ([from, to, falseAlarm, power]) => dealsNeeded({ from, to, falseAlarm, power }),
  eTest: ([a, b, c, d]) => eTest({ count: a, exposure: b }, { count: c, exposure: d }),
  fisherExact: ([a, b, c, d]) => fisherExact({ successes: a, trials: b }, { successes: c, trials: d }),
  monthsToTell: ([from, to, falseAlarm, power]) => monthsToTell(from, to, { falseAlarm, power }),
  poissonTest: ([a, b]) => poissonTest(a, b),
  powerOfTwoShares: ([first, second, size, falseAlarm]) =>
    powerOfTwoShares({ first, second, trialsPerGroup: size, falseAlarm }),
  trialsPerGroup: ([first, second, falseAlarm, power]) => trialsPerGroup({ first, second, falseAlarm, power }),
};

const odd = fc.constantFrom(0, 1, -1, 0.5, 2.5, 1e-300, 5e-324, 1e15, 9e15, 2 ** 53 - 1, 1e300, 1.7e308, NaN, Infinity);
const count = fc.oneof(
  fc.integer({ min: 0, max: 40 }),
  fc.integer({ min: 0, max: 10_000_000 }),
  fc.maxSafeNat(),
  fc.double({ min: 0, max: 53, noNaN: true }).map((power) => Math.floor(2 ** power)),
);
const share = fc.double({ min: 0, max: 1 });
const any = fc.oneof({ arbitrary: count, weight: 3 }, share, odd, fc.double());

const numbersIn = (answer: unknown): number[] =>
  typeof answer === "number" ? [answer] : Object.values(answer as object).map(Number);

/** Milliseconds of the quickest of up to three runs: one may be slow because the machine paused or compiled. */
function quickest(run: () => unknown): number {
  let least = Infinity;
  for (let time = 0; time < 3 && least >= 50; time++) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

describe("any numbers at all", () => {
  it.each(Object.keys(statistics))("%s gives an answer or says what is wrong, and soon", (name) => {
    const statistic = statistics[name] ?? (() => NaN);
    const answered = (numbers: Numbers): void => {
      const answer = statistic(numbers);
      if (!isFault(answer)) for (const one of numbersIn(answer)) expect(one).not.toBeNaN();
      expect(quickest(() => statistic(numbers))).toBeLessThan(50);
    };
    const near = fc
      .tuple(count, fc.double({ min: -6, max: 6, noNaN: true }))
      .map(([size, errors]): Numbers => [
        Math.max(0, Math.round(size + errors * Math.sqrt(size))),
        2 * size + 1,
        size,
        2 * size + 1,
      ]);
    const sorted = fc
      .tuple(count, count, count, count)
      .map(([a, b, c, d]): Numbers => [Math.min(a, b), Math.max(a, b), Math.min(c, d), Math.max(c, d)]);
    fc.assert(fc.property(fc.tuple(any, any, any, any), answered), { numRuns: 300 });
    fc.assert(fc.property(sorted, answered), { numRuns: 200 });
    fc.assert(fc.property(near, answered), { numRuns: 200 });
    fc.assert(fc.property(fc.tuple(share, share, share, share), answered), { numRuns: 100 });
  });
});
