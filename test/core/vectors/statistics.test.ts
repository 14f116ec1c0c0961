import { adjustBenjaminiHochberg } from "../../../src/core/stats/adjustBenjaminiHochberg";
import { betaBinomial } from "../../../src/core/stats/betaBinomial";
import { binomialTails } from "../../../src/core/stats/binomial";
import { chiSquareHomogeneity } from "../../../src/core/stats/chiSquareHomogeneity";
import { clopperPearson } from "../../../src/core/stats/clopperPearson";
import { countRatio } from "../../../src/core/stats/countRatio";
import { dealsNeeded } from "../../../src/core/stats/dealsNeeded";
import { fisherExact } from "../../../src/core/stats/fisherExact";
import { funnelRatioLimits } from "../../../src/core/stats/funnelRatioLimits";
import { funnelShareLimits } from "../../../src/core/stats/funnelShareLimits";
import { gammaPoisson } from "../../../src/core/stats/gammaPoisson";
import { garwood } from "../../../src/core/stats/garwood";
import { inverseNormal } from "../../../src/core/stats/inverseNormal";
import { jeffreys } from "../../../src/core/stats/jeffreys";
import { lmdi, type Rows } from "../../../src/core/stats/lmdi";
import { monthsToTell } from "../../../src/core/stats/monthsToTell";
import { newcombe } from "../../../src/core/stats/newcombe";
import { powerOfTwoShares } from "../../../src/core/stats/powerOfTwoShares";
import { ratioOverDispersion } from "../../../src/core/stats/ratioOverDispersion";
import { seasonalFactors } from "../../../src/core/stats/seasonalFactors";
import { shapleyProduct } from "../../../src/core/stats/shapleyProduct";
import { shareOverDispersion } from "../../../src/core/stats/shareOverDispersion";
import type { Shrinkage } from "../../../src/core/stats/shrinkage";
import { fromLower } from "../../../src/core/stats/tails";
import { trialsPerGroup } from "../../../src/core/stats/trialsPerGroup";
import { wilson } from "../../../src/core/stats/wilson";
import { call } from "../functions/call";
import season from "../../golden/season.json";
import {
  account,
  each,
  ends,
  exact,
  near,
  printed,
  shown,
  sound,
  type Account,
  type Held,
  type Judged,
} from "./account";
import { vectorTest } from "./vectorTest";

const pair = (successes: number, trials: number) => ({ successes, trials });
const pairs = (x: readonly number[], n: readonly number[]) => x.map((successes, at) => pair(successes, n[at] ?? NaN));
const shownEnds = (...[answer, expected]: Parameters<typeof ends>): Held => shown(...ends(answer, expected));

interface Between {
  readonly lo: number;
  readonly hi: number;
}
interface OfShare extends Between {
  readonly x: number;
  readonly n: number;
}

interface Dispersed {
  readonly x: number[];
  readonly n: number[];
  readonly O?: number[];
  readonly E?: number[];
  readonly phi: number;
  readonly tau2: number;
}
function ofDispersion({ x, n, O, E, phi, tau2 }: Dispersed): Held {
  const { inflation, variance } =
    O === undefined
      ? sound(shareOverDispersion(pairs(x, n)))
      : sound(ratioOverDispersion(O.map((observed, at) => ({ observed, expected: E?.[at] ?? NaN }))));
  return [...shown([inflation, phi]), ...shown([variance, tau2])];
}

interface Fit {
  readonly id: string;
  readonly hits?: number[];
  readonly x?: number[];
  readonly t?: number[];
  readonly beta_binomial_ml?: { readonly a: number; readonly b: number };
  readonly a?: number;
  readonly b?: number;
  readonly means?: number[];
}
const stein = "James and Stein's estimate: ours knows that shares are binomial";

/** Shapes of the distribution that people are drawn from, to 1e-4: the greatest likelihood is that flat. */
const shapes = (first: number, second: number, expected: { readonly a?: number; readonly b?: number }): Held =>
  near(1e-4, [first / (expected.a ?? NaN), 1], [second / (expected.b ?? NaN), 1]);

function ofFit(one: Fit, file: File): Judged {
  const ofShares = ({ mean, strength }: Shrinkage, expected: { readonly a?: number; readonly b?: number }): Held =>
    shapes(mean * strength, (1 - mean) * strength, expected);
  const { hits } = file.shrinkage[0] ?? {};
  switch (one.id) {
    case "S1":
      return stein;
    case "S2":
      return ofShares(sound(betaBinomial((hits ?? []).map((hit) => pair(hit, 45)))), one.beta_binomial_ml ?? {});
    case "S3": {
      const hospitals = sound(betaBinomial(pairs(file.overdispersion[0]?.x ?? [], file.overdispersion[0]?.n ?? [])));
      return [...ofShares(hospitals, one), ...shown(...each(hospitals.plugIn, one.means ?? []))];
    }
    default: {
      const counts = (one.x ?? []).map((count, at) => ({ count, exposure: one.t?.[at] ?? NaN }));
      const { mean, strength, plugIn } = sound(gammaPoisson(counts));
      return [...shapes(mean * strength, strength, one), ...printed(4, ...each(plugIn, one.means ?? []))];
    }
  }
}

interface Tested {
  readonly name: string;
  readonly table: readonly [readonly [number, number], readonly [number, number]];
  readonly x: number[];
  readonly n: number[];
  readonly t: number[];
  readonly p: number;
  readonly stat: number;
  readonly df: number;
  readonly ratio: number;
  readonly lo: number;
  readonly hi: number;
}
function ofTest(one: Tested): Judged {
  const { name, p, x, n, t } = one;
  if (name === "fisher") {
    const [first, second] = one.table.map(([successes, failures]) => pair(successes, successes + failures));
    return shown([fisherExact(first ?? pair(NaN, NaN), second ?? pair(NaN, NaN)), p]);
  }
  if (name === "chi2_homogeneity") {
    const ours = sound(chiSquareHomogeneity(pairs(x, n)));
    return [...shown([ours.statistic, one.stat]), ...exact([ours.freedom, one.df]), ...shown([ours.p, p])];
  }
  if (name === "poisson_conditional") {
    const [first, second] = x.map((count, at) => ({ count, exposure: t[at] ?? NaN }));
    const ours = sound(countRatio(first ?? { count: NaN, exposure: NaN }, second ?? { count: NaN, exposure: NaN }));
    return [...shown([ours.p, p]), ...shown([ours.ratio, one.ratio]), ...shownEnds(ours, [one.lo, one.hi])];
  }
  const [successes, trials, share] = [one.x, one.n, (one as unknown as { p0: number }).p0].map(Number);
  return shown([binomialTails((successes ?? NaN) - 1, trials ?? NaN, share ?? NaN).upper, p]);
}

interface Planned {
  readonly p0?: number;
  readonly p1?: number;
  readonly n?: number;
  readonly l0?: number;
  readonly l1?: number;
  readonly months?: number;
}
interface Powered {
  readonly n: number;
  readonly p1: number;
  readonly p2: number;
  readonly power: number;
}
interface Changed {
  readonly x0: Rows;
  readonly x1: Rows;
  readonly z: Rows;
  readonly total: number;
  readonly shapley?: number[];
}

function ofChange({ x0, x1, z, total, shapley }: Changed): Held {
  const { byPart, before, after } = sound(lmdi(x0, x1));
  return [
    ...byPart.flatMap((part, at) => shown(...each(part, z[at] ?? []))),
    ...exact([after - before, total]),
    ...(shapley === undefined ? [] : exact(...each(sound(shapleyProduct(x0[0] ?? [], x1[0] ?? [])), shapley))),
  ];
}

interface File {
  readonly about: string;
  readonly z: Readonly<Record<string, number>>;
  readonly wilson: OfShare[];
  readonly clopper_pearson: OfShare[];
  readonly jeffreys: OfShare[];
  readonly newcombe_diff: (Between & { a: [number, number, number, number] })[];
  readonly garwood: (Between & { k: number })[];
  readonly poisson_ratio_funnel: { E: number; lcl95: number; ucl95: number; lcl998: number; ucl998: number }[];
  readonly binomial_funnel: { theta: number; n: number; lo95: number; hi95: number; lo998?: number; hi998?: number }[];
  readonly overdispersion: Dispersed[];
  readonly shrinkage: Fit[];
  readonly bh: { p: number[]; adjusted: number[] }[];
  readonly tests: Tested[];
  readonly months_to_tell: Planned[];
  readonly power_prop_test: Powered[];
  readonly lmdi: Changed[];
  readonly mix_rate: object[];
  readonly seasonal: { classical_multiplicative: number[] }[];
  readonly simple_kpis: Ratio[];
}

const orderly = "mix and rate in an order that decides what each made: ours shares it out without one";
const ofTables = "KPIs that need a table, a target or a pipeline, and are no quotient of two numbers";

interface Ratio {
  readonly kpi: string;
  readonly in: readonly [number, number, ...number[]];
  readonly out: number;
}

/** The two numbers that the formula takes; a win rate is asked of won and decided, where the source has won and lost. */
function ofKpi({ kpi, in: [first, second], out }: Ratio): Judged {
  if (["sales_velocity", "quota_attainment", "pipeline_coverage"].includes(kpi)) return ofTables;
  return exact([call(`KPI_${kpi.toUpperCase()}`, [first, kpi === "win_rate" ? first + second : second]), out]);
}

/** Every section but the charts, which statisticsCharts.test.ts holds us to. */
const sections: Readonly<Record<string, (file: File) => Account>> = {
  z: ({ z }) => account(Object.entries(z), ([p, place]) => exact([inverseNormal(fromLower(Number(p))), place])),
  wilson: (file) => account(file.wilson, ({ x, n, lo, hi }) => shownEnds(wilson(x, n), [lo, hi])),
  clopper_pearson: (file) =>
    account(file.clopper_pearson, ({ x, n, lo, hi }) => shownEnds(clopperPearson(x, n), [lo, hi])),
  jeffreys: (file) => account(file.jeffreys, ({ x, n, lo, hi }) => shownEnds(jeffreys(x, n), [lo, hi])),
  newcombe_diff: (file) =>
    account(file.newcombe_diff, ({ a: [first, ofFirst, second, ofSecond], lo, hi }) =>
      shownEnds(newcombe(pair(first, ofFirst), pair(second, ofSecond)), [lo, hi]),
    ),
  garwood: (file) => account(file.garwood, ({ k, lo, hi }) => shownEnds(garwood(k), [lo, hi])),
  poisson_ratio_funnel: (file) =>
    account(file.poisson_ratio_funnel, ({ E, lcl95, ucl95, lcl998, ucl998 }) => [
      ...printed(6, ...ends(funnelRatioLimits(E), [lcl95, ucl95])),
      ...printed(6, ...ends(funnelRatioLimits(E, 0.998), [lcl998, ucl998])),
    ]),
  binomial_funnel: (file) =>
    account(file.binomial_funnel, ({ theta, n, lo95, hi95, lo998, hi998 }) => [
      ...shownEnds(funnelShareLimits(theta, n), [lo95, hi95]),
      ...(lo998 === undefined ? [] : shownEnds(funnelShareLimits(theta, n, 0.998), [lo998, hi998 ?? NaN])),
    ]),
  overdispersion: (file) => account(file.overdispersion, ofDispersion),
  shrinkage: (file) => account(file.shrinkage, (one) => ofFit(one, file)),
  bh: (file) => account(file.bh, ({ p, adjusted }) => shown(...each(sound(adjustBenjaminiHochberg(p)), adjusted))),
  tests: (file) => account(file.tests, ofTest),
  months_to_tell: (file) =>
    account(file.months_to_tell, ({ p0, p1, n, l0, l1, months }) =>
      p0 === undefined
        ? printed(2, [monthsToTell(l0 ?? NaN, l1 ?? NaN), months ?? NaN])
        : printed(2, [dealsNeeded({ from: p0, to: p1 ?? NaN }), n ?? NaN]),
    ),
  power_prop_test: (file) =>
    account(file.power_prop_test, ({ n, p1, p2, power }) =>
      n === 50
        ? shown([powerOfTwoShares({ first: p1, second: p2, trialsPerGroup: n }), power])
        : shown([trialsPerGroup({ first: p1, second: p2, power }), n]),
    ),
  lmdi: (file) => account(file.lmdi, ofChange),
  mix_rate: (file) => account(file.mix_rate, () => orderly),
  seasonal: (file) =>
    account(file.seasonal, (one) =>
      printed(7, ...each(sound(seasonalFactors(season.airPassengers)).byPlace, one.classical_multiplicative)),
    ),
  simple_kpis: (file) => account(file.simple_kpis, ofKpi),
};

const charts = ["xmr", "anhoej", "p_chart", "c_chart", "u_chart", "laney_p", "laney_u"];

describe("the named vectors", () => {
  vectorTest("statistics.json", "to the last digit shown", (text) => {
    const file = JSON.parse(text) as File;
    expect(Object.keys(file).sort()).toEqual(["about", ...charts, ...Object.keys(sections)].sort());
    const all = (checked: number): Account => ({ misses: [], checked, leftOut: {} });
    expect(Object.entries(sections).map(([name, section]) => [name, section(file)])).toEqual([
      ["z", all(2)],
      ["wilson", all(8)],
      ["clopper_pearson", all(4)],
      ["jeffreys", all(8)],
      ["newcombe_diff", all(6)],
      ["garwood", all(9)],
      ["poisson_ratio_funnel", all(3)],
      ["binomial_funnel", all(3)],
      ["overdispersion", all(2)],
      ["shrinkage", { ...all(3), leftOut: { [stein]: 1 } }],
      ["bh", all(2)],
      ["tests", all(5)],
      ["months_to_tell", all(11)],
      ["power_prop_test", all(2)],
      ["lmdi", all(2)],
      ["mix_rate", { ...all(0), leftOut: { [orderly]: 1 } }],
      ["seasonal", all(1)],
      ["simple_kpis", { ...all(5), leftOut: { [ofTables]: 3 } }],
    ]);
  });
});
