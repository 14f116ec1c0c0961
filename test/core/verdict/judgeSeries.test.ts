import fc from "fast-check";
import { judgeSeries, type Judgement } from "../../../src/core/verdict/judgeSeries";
import { quickest } from "../stats/quickest";
import type { ChanceModel, Observation } from "../../../src/core/verdict/observation";

const counts = (...values: number[]): Observation[] => values.map((value) => ({ value, exposure: 1 }));
const outOf = (trials: number, ...values: number[]): Observation[] =>
  values.map((value) => ({ value, exposure: trials }));

/**
 * scipy 1.17.1, with m = 12 months before: binom.sf / binom.cdf(y, S + y, 1/13) and hypergeom at 0.15 % a side; t.ppf(1 −
 * 0.00035, 11) · standard deviation · √(1 + 1/12) around the mean of √(y + ⅜), asin √((y + ⅜)/(n + ¾)), y and y^0.2. The
 * limits are the wider of the two.
 */
const steady = [9, 12, 7, 11, 8, 10, 13, 6, 9, 11, 10, 14];
const limitsFromScipy: readonly (readonly [string, ChanceModel, Observation[], number, number])[] = [
  // exact 2 to 21, t 1.548 to 24.777
  ["counts", "count", counts(...steady), 2, 24],
  // exact 3 to 26, t below 0 to 89.144
  ["counts that scatter", "count", counts(9, 22, 4, 15, 3, 18, 25, 6, 2, 17, 10, 24), 0, 89],
  // exact 3 to 20, t 4.039 to 18.128
  ["shares", "proportion", outOf(40, 10, 12, 9, 11, 8, 10, 13, 9, 11, 10, 9, 12), 3, 20],
  // as they are 49.847 to 168.153, by their fifth root 61.072 to 181.661
  [
    "amounts",
    "amount",
    counts(100, 120, 95, 110, 130, 105, 98, 115, 125, 90, 108, 112),
    49.84723869251546,
    181.66100268237335,
  ],
];

const kindAfter = (model: ChanceModel, before: readonly Observation[], last: Observation): Judgement["kind"] =>
  judgeSeries(model, [...before, last]).kind;

describe("the limits of a month", () => {
  it.each(limitsFromScipy)("of %s are those of scipy", (_, model, before, low, high) => {
    const exposure = before[0]?.exposure ?? 1;
    const judged = judgeSeries(model, [...before, { value: before[0]?.value ?? 0, exposure }]);
    expect(judged.limits?.low).toBeCloseTo(low, 9);
    expect(judged.limits?.high).toBeCloseTo(high, 9);
    expect(judged.kind).toBe("normal");
  });

  it.each(limitsFromScipy)("of %s part signals from what is normal", (_, model, before, low, high) => {
    const exposure = before[0]?.exposure ?? 1;
    const [inside, beyond] = model === "amount" ? [1e-6, 1e-6] : [0, 1];
    expect(kindAfter(model, before, { value: high - inside, exposure })).toBe("normal");
    expect(kindAfter(model, before, { value: high + beyond, exposure })).toBe("signal-up");
    expect(kindAfter(model, before, { value: low + inside, exposure })).toBe("normal");
    if (low > 0) expect(kindAfter(model, before, { value: low - beyond, exposure })).toBe("signal-down");
  });

  it("say that counts scatter where they do", () => {
    expect(judgeSeries("count", counts(...steady, 10)).isScattered).toBe(false);
    expect(judgeSeries("count", counts(9, 22, 4, 15, 3, 18, 25, 6, 2, 17, 10, 24, 10)).isScattered).toBe(true);
  });
});

describe("a short history", () => {
  it("is too little for a verdict, and says how much is missing", () => {
    expect(judgeSeries("count", counts(...steady.slice(1), 10))).toMatchObject({
      kind: "too-little-data",
      have: 11,
      needed: 12,
    });
  });

  it("does not count months without a figure, and judges none", () => {
    const gap = { value: NaN, exposure: 1 };
    expect(judgeSeries("count", [...counts(...steady.slice(1)), gap, ...counts(10)]).have).toBe(11);
    expect(judgeSeries("count", [...counts(...steady, 9), gap]).kind).toBe("too-little-data");
    expect(judgeSeries("proportion", [...outOf(40, ...steady), { value: 0, exposure: 0 }]).kind).toBe(
      "too-little-data",
    );
  });
});

describe("a lasting change", () => {
  // A year at 20 a month and half a year at 12: no month is below what chance gives, all of them are.
  const year = [20, 23, 17, 21, 18, 22, 19, 24, 16, 20, 21, 19, 22, 18, 20, 17, 23, 20];
  const after = [13, 11, 12, 14, 12, 11];

  it("is found in the months together, with what they were and what is usual", () => {
    const judged = judgeSeries("count", counts(...year, ...after));
    expect(judged.kind).toBe("signal-down");
    expect(judged.together).toEqual({ periods: 6, value: 73 / 6, usual: 20 });
  });

  it("is no signal against a baseline that begins with it", () => {
    const low = [13, 11, 12, 14, 12, 11, 13, 12, 10, 14, 12, 13, 11];
    expect(judgeSeries("count", counts(...year, ...low)).kind).toBe("signal-down");
    expect(judgeSeries("count", counts(...year, ...low), { from: year.length }).kind).toBe("normal");
  });

  it("stays a signal against a frozen baseline, however long it lasts", () => {
    const low = Array.from({ length: 36 }, (_, month) => 11 + (month % 3));
    expect(judgeSeries("count", counts(...year, ...low), { to: year.length, from: 0 }).kind).toBe("signal-down");
  });
});

describe("a rhythm", () => {
  it("through the quarter is found, and its peaks are no signals", () => {
    const quarters = [30, 34, 61, 28, 33, 58, 31, 36, 63, 33, 30, 60, 29, 35];
    const judged = judgeSeries("count", counts(...quarters, 62));
    expect(judged).toMatchObject({ kind: "normal", cycle: 3 });
    expect(judgeSeries("count", counts(...quarters, 20)).kind).toBe("signal-down");
  });

  it("through the year is found in two years, and a July like the others is no signal", () => {
    const year = [40, 44, 47, 41, 43, 48, 9, 38, 46, 45, 47, 52];
    const series = counts(...year, ...year.map((value) => value + 2), ...year.slice(0, 7));
    expect(judgeSeries("count", series)).toMatchObject({ kind: "normal", cycle: 12 });
  });

  it("seen once only: what is like the same month of last year is no signal", () => {
    const year = [40, 44, 47, 41, 43, 48, 2, 42, 46, 45, 47, 44, 45, 43, 46, 42, 44, 47];
    expect(judgeSeries("count", counts(...year, 2))).toMatchObject({ kind: "normal" });
  });
});

describe("properties", () => {
  const model = fc.constantFrom<ChanceModel>("count", "amount");
  const history = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 12, maxLength: 40 });

  it("amounts: the verdict does not hang on the unit", () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 20 }), (before, last, power) => {
        const unit = 2 ** power;
        const one = judgeSeries("amount", counts(...before, last));
        const other = judgeSeries("amount", counts(...[...before, last].map((value) => value * unit)));
        expect(other.kind).toBe(one.kind);
        if (one.limits !== null) expect((other.limits?.high ?? NaN) / unit).toBeCloseTo(one.limits.high, 6);
      }),
    );
  });

  it("counts: the unit of exposure does not matter", () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 100 }), (before, last) => {
        const series = counts(...before, last);
        const days = series.map(({ value }) => ({ value, exposure: 16 }));
        expect(judgeSeries("count", days)).toEqual(judgeSeries("count", series));
      }),
    );
  });

  it("shares: failures give the mirror of successes", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 13, maxLength: 40 }),
        fc.integer({ min: 50, max: 80 }),
        (values, trials) => {
          const one = judgeSeries("proportion", outOf(trials, ...values));
          const other = judgeSeries("proportion", outOf(trials, ...values.map((value) => trials - value)));
          const mirror = { "signal-up": "signal-down", "signal-down": "signal-up" } as const;
          expect(other.kind).toBe(one.kind === "signal-up" || one.kind === "signal-down" ? mirror[one.kind] : one.kind);
        },
      ),
    );
  });

  it("more is never less: a higher last month never turns a rise into anything lower", () => {
    const order = { "signal-down": 0, normal: 1, "too-little-data": 1, "signal-up": 2 } as const;
    fc.assert(
      fc.property(
        model,
        fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 12, maxLength: 12 }),
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 0, max: 300 }),
        (chance, before, last, more) => {
          const [low, high] = [last, last + more].map((value) => judgeSeries(chance, counts(...before, value)).kind);
          expect(order[low ?? "normal"]).toBeLessThanOrEqual(order[high ?? "normal"]);
        },
      ),
    );
  });

  it("any numbers, however absurd, give an answer within 50 ms", () => {
    const any = fc.oneof(
      fc.double(),
      fc.constantFrom(0, -1, 0.5, 1e15, 1e300, NaN, Infinity, -Infinity, 5e-324),
      fc.integer({ min: 0, max: 30 }),
    );
    const observation = fc.record({ value: any, exposure: any });
    fc.assert(
      fc.property(
        fc.constantFrom<ChanceModel>("count", "amount", "proportion"),
        fc.array(observation, { maxLength: 40 }),
        (chance, series) => {
          const { kind } = quickest(() => judgeSeries(chance, series));
          expect(["normal", "signal-up", "signal-down", "too-little-data"]).toContain(kind);
        },
      ),
      { numRuns: 500 },
    );
  });
});
