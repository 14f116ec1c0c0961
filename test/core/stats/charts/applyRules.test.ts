import fc from "fast-check";
import { applyRules } from "../../../../src/core/stats/charts/applyRules";
import type { ChartPoint } from "../../../../src/core/stats/charts/controlChart";
import { marksOf, type Rule } from "../../../../src/core/stats/charts/rules";
import { ruleSets, type RuleSetName } from "../../../../src/core/stats/charts/ruleSets";
import { xmrChart } from "../../../../src/core/stats/charts/xmrChart";
import { isFault } from "../../../../src/core/words/fault";
import golden from "../../../golden/shewhartRules.json";
import { quickest } from "../quickest";

const sets = Object.keys(ruleSets) as RuleSetName[];

/** Points of one centre and deviation, with limits three deviations off. */
const around = (values: readonly number[], centre: number, sigma: number): ChartPoint[] =>
  values.map((value) => ({ value, centre, low: centre - 3 * sigma, high: centre + 3 * sigma, sigma }));

/** Indexes of the points that a rule of a set marks. */
const markedBy = (points: readonly ChartPoint[], set: RuleSetName, rule: string): number[] =>
  applyRules(points, set).flatMap((marks, index) => (marks.some((mark) => mark.rule === rule) ? [index] : []));

const stretch = (start: number, length: number): number[] => Array.from({ length }, (_, index) => start + index);

/** NelsonRules.jl takes the mean and the sample deviation of the series itself. */
function ownScale(values: readonly number[]): ChartPoint[] {
  const centre = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  return around(values, centre, Math.sqrt(squares / (values.length - 1)));
}

/** Normal values by chance, the same in every run: mulberry32 and Box–Muller. */
function normalValues(seed: number): () => number {
  let state = seed;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

describe("Nelson's rules", () => {
  it("mark what NelsonRules.jl marks", () => {
    const { rules } = golden.NelsonRules_jl;
    expect(Object.keys(rules).sort()).toEqual(["1", "2a", "3", "5", "7"]);
    const marked = (one: { series: number[] }, rule: string): number[] =>
      markedBy(ownScale(one.series), "nelson", rule);
    // Hits are [start from 1, length], and for rule 5 a window of three.
    expect(marked(rules["1"], "outside")).toEqual([6, 11]);
    expect(marked(rules["2a"], "run")).toEqual(stretch(7, 12));
    expect(marked(rules["3"], "trend")).toEqual([...stretch(2, 6), ...stretch(17, 8)]);
    expect(marked(rules["5"], "two-of-three")).toEqual([8, 9]);
    expect(marked(rules["7"], "hugging")).toEqual(stretch(3, 16));
  });

  it("mark what pchartr's tests expect", () => {
    const { mean, sigma, cases } = golden.pchartr;
    expect(cases.length).toBe(5);
    const ids = new Map([
      [1, "outside"],
      [2, "run"],
      [5, "two-of-three"],
    ]);
    for (const { rule, data, violated, which = [] } of cases) {
      const found = markedBy(around(data, mean, sigma), "nelson", ids.get(rule) ?? "");
      expect([rule, found.length > 0, found]).toEqual([rule, violated, which.map((place) => place - 1)]);
    }
  });

  it("mark 14 that jump up and down, and 8 that avoid the middle on either side", () => {
    // L. S. Nelson 1984, tests 4 and 8; a 13th jump the same way, and a 7th point off, are not enough.
    const jumping = stretch(0, 14).map((index) => (index % 2) * 0.1);
    expect(markedBy(around(jumping, 0, 1), "nelson", "alternating")).toEqual(stretch(0, 14));
    expect(markedBy(around(jumping.slice(1), 0, 1), "nelson", "alternating")).toEqual([]);
    const avoiding = [1.5, -1.5, 1.5, 1.5, -1.5, -1.5, 1.5, -1.5];
    expect(applyRules(around(avoiding, 0, 1), "nelson")[7]).toEqual([{ rule: "avoiding", towards: "neither" }]);
    expect(markedBy(around(avoiding.slice(1), 0, 1), "nelson", "avoiding")).toEqual([]);
  });
});

describe("single rules, with numbers of their own, agree with PowerBI-SPC's tests", () => {
  type Limits = readonly number[];
  const words = new Map([
    ["none", 0],
    ["upper", 1],
    ["lower", -1],
  ]);
  const between = (values: Limits, low: Limits, high: Limits, deviations: number): ChartPoint[] =>
    values.map((value, index) => {
      const bottom = low[index] ?? NaN;
      const top = high[index] ?? NaN;
      const centre = (bottom + top) / 2;
      return { value, centre, low: bottom, high: top, sigma: (top - centre) / deviations };
    });

  const setUp = (one: { rule: string; args: unknown[] }): readonly [Rule, ChartPoint[]] => {
    const [values, second, third] = one.args as [Limits, Limits, Limits];
    switch (one.rule) {
      case "shift":
        return [{ id: "run", points: one.args[2] as number }, between(values, second, second, 3)];
      case "trend":
        return [{ id: "trend", points: one.args[1] as number }, around(values, 0, 1)];
      case "astronomical":
        return [{ id: "outside" }, between(values, second, third, 3)];
      default:
        return [{ id: "two-of-three", needed: 2, of: 3 }, between(values, second, third, 2)];
    }
  };

  // One of the 30 asks to mark the near point of "two of three" too, which we do not offer.
  const cases = golden.PowerBI_SPC.cases.filter(({ args }) => args[3] !== true);

  it("in all cases but one", () => {
    expect([golden.PowerBI_SPC.cases.length, cases.length]).toEqual([30, 29]);
  });

  it.each(cases.map((one) => [`${one.rule} ${one.test}`, one] as const))("%s", (_, one) => {
    expect(marksOf(...setUp(one))).toEqual(one.expected.map((word) => words.get(word)));
  });
});

describe("the NHS's rules", () => {
  /** NHSRplotthedots first marks where a pattern of seven is complete, then all that belong to it. */
  const backwards = (complete: readonly number[]): number[] =>
    complete.flatMap((_, index) => (complete.slice(index, index + 7).some((mark) => mark !== 0) ? [index] : []));

  it("mark seven on one side, and seven that rise or fall, as NHSRplotthedots does", () => {
    const { seven_point_one_side: shifts, seven_point_trend: trends } = golden.plot_the_dots;
    expect([shifts.length, trends.length]).toEqual([4, 6]);
    for (const { input, expected } of shifts) {
      expect(markedBy(around(input, 0, 10), "nhs", "run")).toEqual(backwards(expected));
    }
    for (const { input, expected } of trends) {
      expect(markedBy(around(input, 0, 10), "nhs", "trend")).toEqual(backwards(expected));
    }
  });

  it("flag the points that NHSRplotthedots flags in six hospital series", () => {
    const { cases } = golden.plot_the_dots_series;
    expect(cases.length).toBe(6);
    for (const one of cases) {
      const chart = xmrChart(one.values, undefined, one.screened ? "screened" : "mean");
      if (isFault(chart)) throw new Error(one.id);
      const marks = applyRules(chart.points, "nhs");
      expect([one.id, marks.map((found) => (found.length > 0 ? 1 : 0))]).toEqual([one.id, one.flag]);
      expect(marks.map((found) => (found[0]?.rule === "outside" ? 1 : 0))).toEqual(one.outside);
    }
  });

  it("take two of three only with the third on the same side, and list by precedence", () => {
    const two = (values: readonly number[]): number[] => markedBy(around(values, 0, 1), "nhs", "two-of-three-inside");
    expect(two([2.5, 0.5, 2.5])).toEqual([0, 2]);
    expect(two([2.5, -0.5, 2.5])).toEqual([]);
    expect(two([2.5, 0, 2.5])).toEqual([]);
    expect(two([3.5, 0.5, 2.5])).toEqual([]);
    expect(markedBy(around([2.5, -0.5, 2.5], 0, 1), "western-electric", "two-of-three")).toEqual([0, 2]);
    const rising = applyRules(around([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 3.5], 0, 1), "nhs");
    expect(rising[6]?.map(({ rule }) => rule)).toEqual(["outside", "trend", "run"]);
  });
});

describe("Wheeler's and Western Electric's rules", () => {
  it("mark nothing but the last two weeks in Montgomery's example 6.5", () => {
    // qicharts2 test_montgomery.R: baseline of 20, signals at 39 and 40 only
    const mortgages = [
      310, 288, 297, 298, 307, 303, 294, 297, 308, 306, 294, 299, 297, 299, 314, 295, 293, 306, 301, 304, 305, 282, 305,
      296, 314, 295, 287, 301, 298, 311, 310, 292, 305, 299, 304, 310, 304, 305, 333, 328,
    ];
    const chart = xmrChart(mortgages, { first: 20 });
    if (isFault(chart)) throw new Error(JSON.stringify(chart));
    expect(markedBy(chart.points, "wheeler", "outside")).toEqual([38, 39]);
    expect(chart.ranges.flatMap((range, index) => (range > chart.rangeHigh ? [index] : []))).toEqual([38]);
  });

  it("count three of four nearer to the limit than to the centre, strictly, and four of five beyond one deviation", () => {
    const three = (values: readonly number[]): number[] => markedBy(around(values, 0, 1), "wheeler", "three-of-four");
    expect(three([1.6, -1.6, 1.6, 1.6])).toEqual([0, 2, 3]);
    expect(three([1.6, -1.6, 1.5, 1.6])).toEqual([]);
    const four = (values: readonly number[]): number[] =>
      markedBy(around(values, 0, 1), "western-electric", "four-of-five");
    expect(four([-1.1, -1.1, 5, -1.1, -1.1])).toEqual([0, 1, 3, 4]);
    expect(four([-1.1, -1.1, 5, -1.1, -1])).toEqual([]);
  });

  it("want eight on one side, where Nelson wants nine and the NHS seven; the centre line and a gap end a run", () => {
    const lengths = sets.map((set) =>
      stretch(1, 12).find(
        (length) =>
          markedBy(
            around(
              stretch(0, length).map((index) => (index % 2) * 0.1 + 0.3),
              0,
              1,
            ),
            set,
            "run",
          ).length > 0,
      ),
    );
    expect(sets.map((set, index) => `${set} ${lengths[index] ?? NaN}`)).toEqual([
      "wheeler 8",
      "nhs 7",
      "western-electric 8",
      "nelson 9",
    ]);
    for (const stop of [0, NaN, 1e-16]) {
      const values = [1, 2, 1, 2, stop, 1, 2, 1, 2].map((value) => value * 0.3);
      for (const set of sets) expect([set, markedBy(around(values, 0, 1), set, "run")]).toEqual([set, []]);
    }
  });
});

describe("applyRules(points, set)", () => {
  const numbers = fc.array(fc.integer({ min: -400, max: 400 }), { maxLength: 60 });
  const name = fc.constantFrom(...sets);

  it("is the same upside down, in another unit, and with limits that vary as the values do", () => {
    fc.assert(
      fc.property(
        numbers,
        name,
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 60 }),
        (hundredths, set, widths) => {
          const values = hundredths.map((value) => value / 100);
          const found = applyRules(Object.freeze(around(values, 0, 1)), set);
          const scaled = around(
            values.map((value) => value * 3e6),
            0,
            3e6,
          );
          expect(applyRules(scaled, set)).toEqual(found);
          const turned = around(
            values.map((value) => -value),
            0,
            1,
          );
          const flip = { high: "low", low: "high", neither: "neither" } as const;
          expect(applyRules(turned, set)).toEqual(
            found.map((marks) => marks.map(({ rule, towards }) => ({ rule, towards: flip[towards] }))),
          );
          const varying = values.map((value, index): ChartPoint => {
            const sigma: number = widths[index % widths.length] ?? 1;
            return { value: 100 + value * sigma, centre: 100, low: 100 - 3 * sigma, high: 100 + 3 * sigma, sigma };
          });
          const steady = (marks: readonly { rule: string }[]): string[] =>
            marks.map(({ rule }) => rule).filter((rule) => rule !== "trend" && rule !== "alternating");
          expect(applyRules(varying, set).map(steady)).toEqual(found.map(steady));
        },
      ),
    );
  });

  it("with Western Electric's rules cries wolf once in 92 normal values, as Champ and Woodall computed", () => {
    // C. W. Champ & W. H. Woodall, Technometrics 29 (1987): 91.75 for all four rules. One run spreads by about as much,
    // so the mean of 400 runs by 4.6.
    const normal = normalValues(20_261_123);
    const marked = (values: readonly number[]): number =>
      applyRules(around(values, 0, 1), "western-electric").findIndex((marks) => marks.length > 0);
    let total = 0;
    for (let run = 0; run < 400; run++) {
      const values = stretch(0, 128).map(normal);
      while (marked(values) === -1) values.push(...stretch(0, 128).map(normal));
      // The first pattern is complete at most eight points after its first one.
      let end = marked(values) + 1;
      while (marked(values.slice(Math.max(0, end - 8), end)) === -1) end += 1;
      total += end;
    }
    expect(Math.abs(total / 400 - 91.75)).toBeLessThan(9);
  });

  it("answers for whatever numbers, leaves missing points unmarked, and judges each stretch between gaps by itself", () => {
    const wild = fc.record({
      value: fc.double(),
      centre: fc.double(),
      low: fc.double(),
      high: fc.double(),
      sigma: fc.double(),
    });
    fc.assert(
      fc.property(fc.array(wild, { maxLength: 40 }), name, (points, set) => {
        const found = quickest(() => applyRules(points, set));
        expect(found.length).toBe(points.length);
        points.forEach(({ value }, index) => {
          if (Number.isNaN(value)) expect(found[index]).toEqual([]);
        });
      }),
    );
    fc.assert(
      fc.property(numbers, numbers, name, (first, second, set) => {
        const parts = [first, [NaN], second].map((values) => around(values, 0, 100));
        expect(applyRules(parts.flat(), set)).toEqual(parts.flatMap((points) => applyRules(points, set)));
      }),
    );
  });
});
