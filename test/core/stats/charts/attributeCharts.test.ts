import fc from "fast-check";
import type { Baseline } from "../../../../src/core/stats/charts/baseline";
import { cChart } from "../../../../src/core/stats/charts/cChart";
import type { ControlChart } from "../../../../src/core/stats/charts/controlChart";
import type { LaneyChart } from "../../../../src/core/stats/charts/laneySpread";
import { pChart } from "../../../../src/core/stats/charts/pChart";
import { pPrimeChart } from "../../../../src/core/stats/charts/pPrimeChart";
import { sideOutside } from "../../../../src/core/stats/charts/side";
import { uChart } from "../../../../src/core/stats/charts/uChart";
import { uPrimeChart } from "../../../../src/core/stats/charts/uPrimeChart";
import { isFault, type Fault } from "../../../../src/core/words/fault";
import golden from "../../../golden/attributeCharts.json";
import { disagreements, type Claim } from "../disagreements";
import { quickest } from "../quickest";

type Chart = (counts: ArrayLike<number>, bases: ArrayLike<number>, baseline?: Baseline) => ControlChart | Fault;

const charts: Readonly<Record<string, Chart>> = {
  c: (counts, _, baseline) => cChart(counts, baseline),
  u: uChart,
  p: pChart,
  uPrime: uPrimeChart,
  pPrime: pPrimeChart,
};

function drawn<Drawn extends ControlChart>(answer: Drawn | Fault | undefined): Drawn {
  if (answer === undefined || isFault(answer)) throw new Error(JSON.stringify(answer));
  return answer;
}

interface Case {
  readonly chart: string;
  readonly counts: readonly number[];
  readonly bases: readonly number[] | null;
  readonly baseline: readonly number[] | null;
}

const chartOf = ({ chart, counts, bases, baseline }: Case): ControlChart =>
  drawn(charts[chart]?.(counts, bases ?? counts.map(() => 1), baseline === null ? undefined : { at: baseline }));

const outside = ({ points }: ControlChart): number[] =>
  points.map(sideOutside).flatMap((side, index) => (side === 0 ? [] : [index]));

const same = (value: number, count: number): number[] => Array.from({ length: count }, () => value);

const limitsOf = ({ centre, points }: ControlChart): (number | undefined)[] => [
  centre,
  points[0]?.low,
  points[0]?.high,
];

const claims = (got: readonly (number | undefined)[], expected: readonly number[]): Claim[] =>
  expected.map((number, index) => [got[index], number]);

describe("c, u, p and p′ charts", () => {
  it("agree with qicharts2 to 1e-9, point by point, and on which points lie outside", () => {
    expect(golden.qicharts2.length).toBe(9);
    expect(
      disagreements(golden.qicharts2, 1e-9, (one) => {
        const { centre, points } = chartOf(one);
        return [
          [centre * one.scale, one.centre],
          ...claims(
            points.map(({ low }) => low * one.scale),
            one.low,
          ),
          ...claims(
            points.map(({ high }) => high * one.scale),
            one.high,
          ),
          ...claims(
            points.map(({ sigma }) => (centre + 2 * sigma) * one.scale),
            one.high2 ?? [],
          ),
        ];
      }),
    ).toEqual([]);
    for (const one of golden.qicharts2) expect([one.id, outside(chartOf(one))]).toEqual([one.id, one.outside]);
  });

  it("agree with the digits of PowerBI-SPC's tests, at three deviations and at two", () => {
    expect(golden.powerbi.length).toBe(5);
    for (const one of golden.powerbi) {
      const { points } = chartOf(one);
      expect(
        disagreements(
          [one],
          one.half * 1.0001,
          () =>
            points.flatMap(({ centre, low, high, sigma }, index): Claim[] => [
              [low * one.scale, one.low[index] ?? NaN],
              [high * one.scale, one.high[index] ?? NaN],
              [Math.max(0, centre - 2 * sigma) * one.scale, one.low2[index] ?? NaN],
              [(centre + 2 * sigma) * one.scale, one.high2[index] ?? NaN],
            ]),
          "printed",
        ),
      ).toEqual([]);
    }
  });

  it("give what Montgomery prints for examples 7.1, 7.3 and 7.4, with and without the points he drops", () => {
    const { P1, C1, U1 } = golden.worked;
    const trials = same(P1.trials, P1.counts.length);
    const without = (indexes: readonly number[], length: number): Baseline => ({
      at: Array.from({ length }, (_, index) => index).filter((index) => !indexes.includes(index)),
    });
    const p = drawn(pChart(P1.counts, trials, without(P1.without, P1.counts.length)));
    const cases = [
      [limitsOf(drawn(pChart(P1.counts, trials))), P1.all],
      [limitsOf(p), P1.rest],
      [limitsOf(drawn(cChart(C1.counts))), C1.all],
      [limitsOf(drawn(cChart(C1.counts, without(C1.without, C1.counts.length)))), C1.rest],
      [limitsOf(drawn(uChart(U1.counts, same(U1.exposure, U1.counts.length)))), U1.all],
    ] as const;
    expect(disagreements(cases, 0.5e-6, ([got, expected]) => claims(got, expected), "printed")).toEqual([]);
    expect(outside(p)).toEqual(P1.outside);
  });
});

describe("pPrimeChart and uPrimeChart", () => {
  const { L1, L2 } = golden.worked;
  const cases: readonly [LaneyChart, ControlChart, typeof L1 | typeof L2][] = [
    [drawn(pPrimeChart(L1.counts, L1.bases)), drawn(pChart(L1.counts, L1.bases)), L1],
    [drawn(uPrimeChart(L2.counts, L2.bases)), drawn(uChart(L2.counts, L2.bases)), L2],
  ];

  it("take back the signals that large counts give by nature: hospital visits, complaints by sales", () => {
    expect(
      disagreements(
        cases,
        0.5e-6,
        ([prime, , one]) => [
          [prime.spread, one.spread],
          ...claims(limitsOf(prime), [NaN, ...one.first]).slice(1),
          [Number(prime.centre.toPrecision(7)), one.centre],
        ],
        "printed",
      ),
    ).toEqual([]);
    for (const [prime, plain, one] of cases) {
      expect([outside(prime).length, outside(plain).length]).toEqual([one.outside, one.outsidePlain]);
    }
  });

  it("need six neighbouring points, and give limits of no width where nothing varies", () => {
    const tooFew = { fault: true, kind: "too-few-values", needed: 6, have: 5 };
    expect(pPrimeChart([1, 2, 3, 4, 5], same(10, 5))).toEqual(tooFew);
    expect(uPrimeChart([1, 2, 3, 4, 5, 6], same(1, 6), { first: 5 })).toEqual(tooFew);
    expect(uPrimeChart([1, 2, 3, NaN, 5, 6, 7], same(1, 7))).toEqual(tooFew);
    expect(drawn(pPrimeChart(same(0, 6), same(10, 6))).spread).toBe(0);
    expect(
      outside(
        drawn(
          uPrimeChart(
            [0.1, 0.3, 0.7, 1.1, 1.3, 1.7].map((days) => Math.round(days * 10)),
            [0.1, 0.3, 0.7, 1.1, 1.3, 1.7],
          ),
        ),
      ),
    ).toEqual([]);
  });
});

describe("points and baselines", () => {
  const none = { value: NaN, centre: NaN, low: NaN, high: NaN, sigma: NaN };

  it("keep the place of what is missing", () => {
    const { points } = drawn(pChart([1, 0, NaN, 2, 3], [4, 0, 5, NaN, 4]));
    expect(points.map((point) => Number.isNaN(point.value))).toEqual([false, true, true, true, false]);
    expect(points[1]).toEqual(none);
    expect(drawn(uChart([4, 0, 8], [1, 0, 1])).points[1]).toEqual(none);
    expect(drawn(cChart([4, NaN, 8])).points[1]).toEqual(none);
  });

  it("come from the first so many points, or from those at the indexes, and stand at all", () => {
    const counts = [4, 4, 9, 9];
    expect(drawn(cChart(counts, { first: 2 })).points.map(({ centre }) => centre)).toEqual([4, 4, 4, 4]);
    expect(drawn(cChart(counts, { at: [2, 3, 3] })).centre).toBe(9);
    expect(drawn(cChart(counts, { first: 99 })).centre).toBe(6.5);
    expect(cChart(counts, { first: 0 })).toEqual({ fault: true, kind: "too-few-values", needed: 1, have: 0 });
    expect(cChart(counts, { at: [4] })).toEqual({ fault: true, kind: "too-few-values", needed: 5, have: 4 });
    expect(cChart(counts, { at: [-1] })).toEqual({ fault: true, kind: "not-a-count", value: -1 });
    expect(cChart(counts, { first: 1.5 })).toEqual({ fault: true, kind: "not-a-count", value: 1.5 });
  });

  it("name what is wrong with the data", () => {
    expect(cChart([])).toEqual({ fault: true, kind: "too-few-values", needed: 1, have: 0 });
    expect(cChart([1.5])).toEqual({ fault: true, kind: "not-a-count", value: 1.5 });
    expect(pChart([1], [1, 2])).toEqual({ fault: true, kind: "different-lengths", first: 1, second: 2 });
    expect(pChart([3], [2])).toEqual({ fault: true, kind: "more-successes-than-trials", successes: 3, trials: 2 });
    expect(uChart([3], [0])).toEqual({ fault: true, kind: "no-denominator", of: "rate" });
    expect(uChart([3], [-1])).toEqual({ fault: true, kind: "not-a-count", value: -1 });
  });

  const absurd = fc.oneof(
    fc.double(),
    fc.integer({ min: 0, max: 100 }),
    fc.constantFrom(0, -1, 0.5, 1e9, 1e15, 1e300, 1.7e308, NaN, Infinity, -Infinity, 5e-324),
  );

  it("answer, or name a fault, whatever they are given", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(absurd, absurd), { maxLength: 12 }), absurd, (pairs, first) => {
        const counts = Object.freeze(pairs.map(([count]) => count));
        const bases = Object.freeze(pairs.map(([, base]) => base));
        for (const chart of Object.values(charts)) {
          for (const baseline of [undefined, { first }, { at: [0, first] }]) {
            const answer = quickest(() => chart(counts, bases, baseline));
            if (isFault(answer)) continue;
            expect(answer.points.length).toBe(counts.length);
            expect(Number.isFinite(answer.centre)).toBe(true);
            for (const { value, low, centre, high } of answer.points) {
              expect(Number.isNaN(value) || (low <= centre && centre <= high)).toBe(true);
            }
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it("do not care for the unit of exposure", () => {
    const months = fc.array(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 31 })), {
      minLength: 6,
      maxLength: 24,
    });
    fc.assert(
      fc.property(months, (pairs) => {
        const counts = pairs.map(([count]) => count);
        const days = pairs.map(([, day]) => day);
        const byDay = drawn(uPrimeChart(counts, days));
        const byHour = drawn(
          uPrimeChart(
            counts,
            days.map((day) => day * 8),
          ),
        );
        expect(byHour.spread).toBeCloseTo(byDay.spread, 9);
        byHour.points.forEach(({ high }, index) => {
          expect(high * 8).toBeCloseTo(byDay.points[index]?.high ?? NaN, 9);
        });
      }),
    );
  });
});
