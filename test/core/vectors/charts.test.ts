import { anhoj } from "../../../src/core/stats/charts/anhoj";
import { applyRules } from "../../../src/core/stats/charts/applyRules";
import { cChart } from "../../../src/core/stats/charts/cChart";
import type { ChartPoint } from "../../../src/core/stats/charts/controlChart";
import { pChart } from "../../../src/core/stats/charts/pChart";
import { pPrimeChart } from "../../../src/core/stats/charts/pPrimeChart";
import { sideBeyond, sideOf, sideOutside } from "../../../src/core/stats/charts/side";
import { uChart } from "../../../src/core/stats/charts/uChart";
import { xmrChart } from "../../../src/core/stats/charts/xmrChart";
import {
  account,
  accountFields,
  exact,
  given,
  printed,
  same,
  sound,
  type Account,
  type Fields,
  type Judged,
} from "./account";
import { besideOurs, type Ours, type QiKind, type QiRow } from "./qicharts";
import { vectorTest } from "./vectorTest";

type Beside = QiRow & { readonly ours: Ours };

const nothing = "nothing is printed there";
const samples = "charts of means and deviations of samples: not offered";
const oneEnd = "two-deviation and lower limits of moving ranges: not drawn";

/** No case is missed, so many are checked, and so many are left out. */
const all = (checked: number, leftOut: Account["leftOut"] = {}): Account => ({ misses: [], checked, leftOut });

/** A number of theirs beside ours; of a chart of samples only the runs are ours. */
const number =
  (kind: QiKind, theirs: (row: Beside) => number | null | undefined, ours: (one: Ours) => number) =>
  (row: Beside): Judged => {
    const expected = theirs(row);
    if (expected === null || expected === undefined) return nothing;
    return kind === "samples" ? samples : exact([ours(row.ours), expected]);
  };

const runs =
  (theirs: (row: Beside) => number | boolean, ours: (one: Ours) => number | boolean) =>
  (row: Beside): Judged =>
    exact(same(ours(row.ours), theirs(row)));

const named = ["x", "y.sum", "n", "part", "baseline", "include", "ours"] as const;

const fieldsOf = (kind: QiKind): Fields<Beside> => ({
  ...(Object.fromEntries(named.map((field) => [field, given])) as Record<(typeof named)[number], typeof given>),
  y: number(
    kind,
    ({ y }) => y,
    ({ value }) => value,
  ),
  cl: number(
    kind,
    ({ cl }) => cl,
    ({ centre }) => centre,
  ),
  lcl:
    kind === "mr"
      ? oneEnd
      : number(
          kind,
          ({ lcl }) => lcl,
          ({ low }) => low,
        ),
  ucl: number(
    kind,
    ({ ucl }) => ucl,
    ({ high }) => high,
  ),
  "lcl.95":
    kind === "mr"
      ? oneEnd
      : number(
          kind,
          (row) => row["lcl.95"],
          ({ low2 }) => low2,
        ),
  "ucl.95":
    kind === "mr"
      ? oneEnd
      : number(
          kind,
          (row) => row["ucl.95"],
          ({ high2 }) => high2,
        ),
  "n.obs": runs(
    (row) => row["n.obs"],
    ({ observed }) => observed,
  ),
  "n.useful": runs(
    (row) => row["n.useful"],
    (one) => one.runs.useful,
  ),
  "longest.run": runs(
    (row) => row["longest.run"],
    (one) => one.runs.longestRun,
  ),
  "longest.run.max": runs(
    (row) => row["longest.run.max"],
    (one) => one.runs.runLimit,
  ),
  "n.crossings": runs(
    (row) => row["n.crossings"],
    (one) => one.runs.crossings,
  ),
  "n.crossings.min": runs(
    (row) => row["n.crossings.min"],
    (one) => one.runs.crossingLimit,
  ),
  "runs.signal": runs(
    (row) => row["runs.signal"],
    (one) => one.runs.signal,
  ),
  "sigma.signal":
    kind === "samples"
      ? samples
      : runs(
          (row) => row["sigma.signal"],
          ({ isOutside }) => isOutside,
        ),
});

/** Names, words to draw with, and what is empty throughout. */
const labels = /^(y\.length|y\.mean|y\.sd|target|notes|xx|facet[12]|(cl|lcl|ucl|target)\.lab|dotcol|linecol)$/;

const withoutLabels = (row: QiRow): QiRow =>
  Object.fromEntries(Object.entries(row).filter(([field]) => !labels.test(field))) as unknown as QiRow;

const ofQi = (rows: readonly QiRow[], kind: QiKind, scale?: number) =>
  accountFields(besideOurs(rows.map(withoutLabels), kind, scale), fieldsOf(kind));

describe("qicharts2", () => {
  vectorTest("spc_qicharts2.json", "twelve charts point by point, limits to 1e-9", (text) => {
    const charts = JSON.parse(text) as { id: string; rows: QiRow[] }[];
    const kinds: Readonly<Record<string, QiKind>> = {
      gtt_u: "u",
      gtt_c: "c",
      cdi_c: "c",
      cdi_c_freeze24: "c",
      cdi_i: "i",
      cdi_run: "run",
      nhs_p: "p",
      nhs_pprime: "pPrime",
      "mont_ex6.5_i": "i",
      "mont_ex6.5_mr": "mr",
      "mont_ex7.1_p": "p",
      "mont_ex7.3_c": "c",
    };
    expect(charts.map(({ id, rows }) => [id, ofQi(rows, kinds[id] ?? "samples", id === "gtt_u" ? 1000 : 1)])).toEqual([
      ["gtt_u", all(238)],
      ["gtt_c", all(238)],
      ["cdi_c", all(504)],
      ["cdi_c_freeze24", all(504)],
      ["cdi_i", all(504)],
      ["cdi_run", all(360, { [nothing]: 144 })],
      ["nhs_p", all(280)],
      ["nhs_pprime", all(280)],
      ["mont_ex6.5_i", all(560)],
      ["mont_ex6.5_mr", all(439, { [nothing]: 1, [oneEnd]: 120 })],
      ["mont_ex7.1_p", all(1316)],
      ["mont_ex7.3_c", all(644)],
    ]);
  });

  vectorTest("spc_qicharts2_own_test_refs.json", "nine saved answers, limits to 1e-9", (text) => {
    const { "hai_1.rds": one, "hai_3.rds": many, ...charts } = JSON.parse(text) as Record<string, QiRow[]>;
    const kinds: Readonly<Record<string, readonly [QiKind, number]>> = {
      "ex_6.5_4.rds": ["mr", 1],
      "ex_7.3_3.rds": ["c", 1],
      "ex_7.5_1.rds": ["u", 50],
      "tbl_7.4_1.rds": ["p", 1],
    };
    expect(
      Object.entries(charts).map(([id, rows]) => {
        const [kind, scale] = kinds[id] ?? ["samples", 1];
        return [id, ofQi(rows, kind, scale)];
      }),
    ).toEqual([
      ["NA_test.rds", all(175, { [samples]: 118, [nothing]: 7 })],
      ["ex_6.3_2.rds", all(175, { [samples]: 125 })],
      ["ex_6.4_2.rds", all(175, { [samples]: 125 })],
      ["ex_6.5_4.rds", all(439, { [nothing]: 1, [oneEnd]: 40 })],
      ["ex_7.3_3.rds", all(552)],
      ["ex_7.5_1.rds", all(120)],
      ["tbl_7.4_1.rds", all(300)],
    ]);
    const noData = "summaries of hospital infections, whose data are not here";
    const numbers = [...(one ?? []), ...(many ?? [])].flatMap((row) =>
      Object.entries(row)
        .filter(([field]) => !/^(facet[12]|part)$/.test(field))
        .map(([field, expected]) => ({ field, expected: expected as unknown, useful: row["n.useful"] })),
    );
    expect(
      account(numbers, ({ field, expected, useful }) => {
        const jumping = Array.from({ length: useful }, (_, at) => ({ value: at % 2, centre: 0.5 }));
        if (field === "longest.run.max") return exact(same(sound(anhoj(jumping)).runLimit, expected));
        return field === "n.crossings.min" ? exact(same(sound(anhoj(jumping)).crossingLimit, expected)) : noData;
      }),
    ).toEqual(all(38, { [noData]: 171 }));
  });
});

describe("PowerBI-SPC", () => {
  interface Chart {
    readonly chart: string;
    readonly keys: string[];
    readonly numerators: number[];
    readonly denominators?: number[];
    readonly groupings?: number[];
    readonly [limit: string]: unknown;
  }
  const limitNames = ["ul99", "ul95", "ll95", "ll99"];

  function pointsOf({ chart, numerators, denominators = [] }: Chart): readonly ChartPoint[] {
    if (chart === "i") return sound(xmrChart(numerators.map((count, at) => count / (denominators[at] ?? NaN)))).points;
    const draw = { p: pChart, pprime: pPrimeChart, u: uChart }[chart];
    return sound(draw === undefined ? cChart(numerators) : draw(numerators, denominators)).points;
  }

  /** Each grouping has its own limits. */
  const grouped = (one: Chart): readonly ChartPoint[] => {
    const { groupings, numerators } = one;
    if (groupings === undefined) return pointsOf(one);
    const groups = groupings.filter((group, place) => groupings.indexOf(group) === place);
    return groups.flatMap((group) =>
      pointsOf({ ...one, numerators: numerators.filter((_, place) => groupings[place] === group) }),
    );
  };

  const scales: Readonly<Record<string, number>> = { p: 100, pprime: 100, u: 10_000 };

  vectorTest("spc_powerbi_charts.json", "six charts, to the two or four decimals printed", (text) => {
    const charts = JSON.parse(text) as Chart[];
    const answers = charts.map((one) => {
      const points = one.chart === "mr" ? [] : grouped(one);
      const scale = scales[one.chart] ?? 1;
      const decimals = one.chart === "c" || one.chart === "p" ? 2 : 4;
      const limits = Object.keys(one).filter((field) => /^[ul]l\d\d$/.test(field));
      const cases = limits.flatMap((limit) =>
        (one[limit] as number[]).map((expected, place) => ({ limit, place, expected })),
      );
      const found = account(cases, ({ limit, place, expected }) => {
        const point = points[place];
        if (point === undefined) return oneEnd;
        const two = 2 * point.sigma * (limit.startsWith("u") ? 1 : -1);
        const least = one.chart === "i" ? -Infinity : 0;
        const ours = limit.endsWith("95")
          ? Math.max(least, point.centre + two)
          : limit === "ul99"
            ? point.high
            : point.low;
        return printed(decimals, [ours * scale, expected]);
      });
      return [one.chart, limits.length === limitNames.length, found];
    });
    expect(answers).toEqual([
      ["c", true, all(144)],
      ["i", true, all(68)],
      ["mr", false, all(0, { [oneEnd]: 51 })],
      ["p", true, all(144)],
      ["pprime", true, all(80)],
      ["u", true, all(96)],
    ]);
  });
});

describe("NHSRplotthedots", () => {
  interface Row {
    readonly x: string;
    readonly y: number;
    readonly mean: number;
    readonly lpl: number;
    readonly upl: number;
    readonly outside_limits: boolean;
    readonly relative_to_mean: number;
    readonly close_to_limits: boolean;
    readonly special_cause_flag: number;
    readonly point_type: string;
    readonly rebase_group: number;
  }
  interface Series {
    readonly id: string;
    readonly options: string;
    readonly rows: Row[];
  }

  vectorTest("spc_plotthedots.json", "six hospital series, limits to 1e-9", (text) => {
    const better = "improvement or concern: which way is better is the KPI's to say";
    const records = (JSON.parse(text) as Series[]).flatMap(({ options, rows }) => {
      const form = options === "screen_outliers=FALSE" ? "mean" : "screened";
      const { points } = sound(
        xmrChart(
          rows.map(({ y }) => y),
          undefined,
          form,
        ),
      );
      const marks = applyRules(points, "nhs");
      return rows.flatMap((row, at) => {
        const point = points[at];
        return point === undefined ? [] : [{ ...row, point, marks: marks[at]?.length ?? NaN }];
      });
    });
    expect(
      accountFields(records, {
        x: given,
        y: given,
        point: given,
        marks: given,
        rebase_group: given,
        mean: ({ point, mean }) => exact([point.centre, mean]),
        lpl: ({ point, lpl }) => exact([point.centre - 3 * point.sigma, lpl]),
        upl: ({ point, upl }) => exact([point.high, upl]),
        outside_limits: (row) => exact(same(sideOutside(row.point) !== 0, row.outside_limits)),
        relative_to_mean: (row) => exact(same(sideOf(row.y, row.point.centre), row.relative_to_mean)),
        close_to_limits: ({ point, close_to_limits }) =>
          exact(same(sideBeyond(point, 2) !== 0 && sideOutside(point) === 0, close_to_limits)),
        special_cause_flag: ({ marks, special_cause_flag }) => exact(same(Number(marks > 0), special_cause_flag)),
        point_type: better,
      }),
    ).toEqual({ misses: [], checked: 7 * 144, leftOut: { [better]: 144 } });
  });
});
