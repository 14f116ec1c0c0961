import { applyRules } from "../../../src/core/stats/charts/applyRules";
import type { ChartPoint } from "../../../src/core/stats/charts/controlChart";
import { marksOf, type Rule } from "../../../src/core/stats/charts/rules";
import type { RuleSetName } from "../../../src/core/stats/charts/ruleSets";
import { mean } from "../../../src/core/stats/mean";
import { sum } from "../../../src/core/stats/sum";
import { account, exact, same, sound, type Judged } from "./account";
import { vectorTest } from "./vectorTest";

interface Hits {
  readonly series: number[];
  /** Where a pattern starts, counted from 1, and how long it is; for rule 5 how many of three lie out. */
  readonly hits: (readonly [start: number, length: number])[];
}
interface Judgement {
  readonly rule: number;
  readonly data: number[];
  readonly violated: boolean;
  readonly which?: number[];
}
interface Flagging {
  readonly rule: string;
  readonly args: readonly unknown[];
  readonly expected: string[];
}
interface Seven {
  readonly input: number[];
  readonly expected: number[];
}
interface File {
  readonly NelsonRules_jl: { readonly rules: Readonly<Record<string, Hits>> };
  readonly pchartr: {
    readonly mean: number;
    readonly sigma: number;
    readonly base: number[];
    readonly cases: Judgement[];
  };
  readonly PowerBI_SPC: { readonly cases: Flagging[] };
  readonly plot_the_dots: { readonly seven_point_one_side: Seven[]; readonly seven_point_trend: Seven[] };
}

const ranging = (value: number, low: number, high: number, deviations: number): ChartPoint => {
  const centre = (low + high) / 2;
  return { value, centre, low, high, sigma: (high - centre) / deviations };
};
const around = (values: readonly number[], centre: number, sigma: number): ChartPoint[] =>
  values.map((value) => ranging(value, centre - 3 * sigma, centre + 3 * sigma, 3));

/** Places of the points, counted from 1, that a rule of a set marks. */
const markedBy = (points: readonly ChartPoint[], set: RuleSetName, rule: string | undefined): number[] =>
  applyRules(points, set).flatMap((marks, at) => (marks.some((mark) => mark.rule === rule) ? [at + 1] : []));

const nelson: Readonly<Record<string, string>> = {
  "1": "outside",
  "2": "run",
  "2a": "run",
  "3": "trend",
  "5": "two-of-three",
  "7": "hugging",
};

function byOwnScale([rule, { series, hits }]: readonly [string, Hits]): Judged {
  const centre = sound(mean(series));
  const sigma = Math.sqrt(sum(series.map((value) => (value - centre) ** 2)) / (series.length - 1));
  const found = markedBy(around(series, centre, sigma), "nelson", nelson[rule]);
  const places = series.map((_, at) => at + 1);
  // Of a window of three, those that lie out are marked, and a hit names the window.
  const lengthOf = (length: number): number => (rule === "5" ? 3 : length);
  const hit = places.filter((place) =>
    hits.some(([start, length]) => place >= start && place < start + lengthOf(length)),
  );
  const isFar = (place: number): boolean => (series[place - 1] ?? 0) < centre - 2 * sigma;
  return exact(same(found, rule === "5" ? hit.filter(isFar) : hit));
}

const words: readonly string[] = ["lower", "none", "upper"];

function toRule({ rule, args }: Flagging): readonly [Rule, ChartPoint[]] {
  const [values, second, third] = args as [number[], number[], number[]];
  const [low, high] = rule === "shift" ? [second, second] : [second, third];
  const points = (deviations: number): ChartPoint[] =>
    values.map((value, at) => ranging(value, low[at] ?? NaN, high[at] ?? NaN, deviations));
  switch (rule) {
    case "shift":
      return [{ id: "run", points: Number(args[2]) }, points(3)];
    case "trend":
      return [{ id: "trend", points: Number(args[1]) }, around(values, 0, 1)];
    case "astronomical":
      return [{ id: "outside" }, points(3)];
    default:
      return [{ id: "two-of-three", needed: 2, of: 3 }, points(2)];
  }
}

describe("rules that mark a chart", () => {
  vectorTest("shewhart_rules.json", "forty series of four other programs", (text) => {
    const file = JSON.parse(text) as File;
    expect(Object.keys(file)).toEqual(["NelsonRules_jl", "pchartr", "PowerBI_SPC", "plot_the_dots"]);
    expect(account(Object.entries(file.NelsonRules_jl.rules), byOwnScale)).toEqual({
      misses: [],
      checked: 5,
      leftOut: {},
    });
    const { mean: centre, sigma, cases } = file.pchartr;
    expect(
      account(cases, ({ rule, data, violated, which = [] }) => {
        const found = markedBy(around(data, centre, sigma), "nelson", nelson[String(rule)]);
        return exact(same(found, which), same(found.length > 0, violated));
      }),
    ).toEqual({ misses: [], checked: 5, leftOut: {} });
    const near = "marks the near point of two of three too, on demand: we mark the far ones alone";
    expect(
      account(file.PowerBI_SPC.cases, (one) =>
        one.args[3] === true
          ? near
          : exact(
              same(
                marksOf(...toRule(one)).map((side) => words[side + 1]),
                one.expected,
              ),
            ),
      ),
    ).toEqual({ misses: [], checked: 29, leftOut: { [near]: 1 } });
  });

  vectorTest("shewhart_rules.json", "sevens of NHSRplotthedots, which marks where each is complete", (text) => {
    const { seven_point_one_side: sides, seven_point_trend: trends } = (JSON.parse(text) as File).plot_the_dots;
    const judge =
      (rule: "run" | "trend") =>
      ({ input, expected }: Seven): Judged => {
        const whole = expected.flatMap((_, at) =>
          expected.slice(at, at + 7).some((mark) => mark !== 0) ? [at + 1] : [],
        );
        return exact(same(markedBy(around(input, 0, 10), "nhs", rule), whole));
      };
    expect(account(sides, judge("run"))).toEqual({ misses: [], checked: 4, leftOut: {} });
    expect(account(trends, judge("trend"))).toEqual({ misses: [], checked: 6, leftOut: {} });
  });
});
