import { anhoj } from "../../../src/core/stats/charts/anhoj";
import { cChart } from "../../../src/core/stats/charts/cChart";
import type { ControlChart } from "../../../src/core/stats/charts/controlChart";
import { pChart } from "../../../src/core/stats/charts/pChart";
import { pPrimeChart } from "../../../src/core/stats/charts/pPrimeChart";
import { sideOutside } from "../../../src/core/stats/charts/side";
import { uChart } from "../../../src/core/stats/charts/uChart";
import { uPrimeChart } from "../../../src/core/stats/charts/uPrimeChart";
import { xmrChart } from "../../../src/core/stats/charts/xmrChart";
import { xmr, type XmrForm } from "../../../src/core/stats/xmr";
import { account, each, exact, same, shown, sound, type Held } from "./account";
import { vectorTest } from "./vectorTest";

const outside = ({ points }: ControlChart): number[] =>
  points.map(sideOutside).flatMap((side, at) => (side === 0 ? [] : [at + 1]));

/** What is printed, where it is. */
const maybe = (got: unknown, expected: number | undefined): Held =>
  expected === undefined ? [] : shown([got, expected]);
const signalsOf = (chart: ControlChart, expected: readonly number[] | undefined): Held =>
  expected === undefined ? [] : exact(...each(outside(chart), expected));

/** All points but those at these places, counted from 1. */
const without = (places: readonly number[] = [], length = NaN) => ({
  at: Array.from({ length }, (_, at) => at).filter((at) => !places.includes(at + 1)),
});

interface Shown {
  readonly mr_mean?: number;
  readonly unpl?: number;
  readonly lnpl?: number;
}
interface Series extends Shown {
  readonly x?: number[];
  readonly num?: number[];
  readonly den?: number[];
  readonly mean: number;
  readonly url_3268?: number;
  readonly baseline?: number;
  readonly signals?: number[];
  readonly screened?: Shown;
  readonly unscreened?: Shown;
}

function ofSeries(one: Series): Held {
  const values = one.x ?? (one.num ?? []).map((count, at) => count / (one.den?.[at] ?? NaN));
  const chart = sound(xmrChart(values, one.baseline === undefined ? undefined : { first: one.baseline }));
  const limits = (form: XmrForm) => sound(xmr(values.slice(0, one.baseline), form));
  // Montgomery divides by 1.128, which Wheeler's factor rounds to 2.66.
  const stretch = one.baseline === undefined ? 1 : 3 / 1.128 / 2.66;
  const ofForm = (form: XmrForm, { mr_mean, unpl, lnpl }: Shown): Held => {
    const { centre, high, low, meanRange } = limits(form);
    return [
      ...maybe(meanRange, mr_mean),
      ...maybe(centre + (high - centre) * stretch, unpl),
      ...maybe(centre - (centre - low) * stretch, lnpl),
    ];
  };
  return [
    ...shown([limits("mean").centre, one.mean]),
    ...ofForm("mean", one),
    ...ofForm("screened", one.screened ?? {}),
    ...ofForm("mean", one.unscreened ?? {}),
    ...maybe(chart.rangeHigh, one.url_3268),
    ...signalsOf(chart, one.signals),
  ];
}

type Limit = number | Readonly<Record<string, number>>;
interface Attribute {
  readonly n: number | number[];
  readonly x: number[];
  readonly exclude?: number[];
  readonly cl: number;
  readonly lcl: Limit;
  readonly ucl: Limit;
  readonly signals?: number[];
}

const sizesOf = ({ n, x }: Attribute): number[] => (typeof n === "number" ? x.map(() => n) : n);

/** Limits are printed for each size, or once where all sizes are one. */
function ofChart(chart: ControlChart, one: Attribute, sizes: readonly number[]): Held {
  const at = (limit: Limit, place: number): number =>
    typeof limit === "number" ? limit : (limit[String(sizes[place])] ?? NaN);
  return [
    ...shown([chart.centre, one.cl]),
    ...chart.points.flatMap(({ low, high }, place) => shown([low, at(one.lcl, place)], [high, at(one.ucl, place)])),
    ...signalsOf(chart, one.signals),
  ];
}

interface Laney {
  readonly cl: number;
  readonly sigma_z: number;
  readonly point1: { readonly lcl: number; readonly ucl: number };
  readonly signals: number[];
}

function ofLaney(one: Laney, chart: ReturnType<typeof pPrimeChart>, plain: ControlChart, signals: number): Held {
  const ours = sound(chart);
  return [
    ...shown([ours.centre, one.cl]),
    ...shown([ours.spread, one.sigma_z]),
    ...shown([ours.points[0]?.low, one.point1.lcl], [ours.points[0]?.high, one.point1.ucl]),
    ...signalsOf(ours, one.signals),
    ...exact(same(outside(plain).length, signals)),
  ];
}

/** The limits of a series so long. */
function ofLength(one: { readonly n: number; readonly longest_run_max: number; readonly crossings_min: number }): Held {
  const jumping = Array.from({ length: one.n }, (_, at) => ({ value: (at % 2) - 0.5, centre: 0 }));
  const { runLimit, crossingLimit } = sound(anhoj(jumping));
  return exact([runLimit, one.longest_run_max], [crossingLimit, one.crossings_min]);
}

describe("charts among the named vectors", () => {
  interface File {
    readonly xmr: Series[];
    readonly anhoej: Parameters<typeof ofLength>[0][];
    readonly p_chart: Attribute[];
    readonly c_chart: Attribute[];
    readonly u_chart: Attribute[];
    readonly laney_p: (Laney & { r: number[]; n: number[]; plain_p_signals_count: number })[];
    readonly laney_u: (Laney & { c: number[]; area: number[]; plain_u_signals_count: number })[];
  }

  vectorTest("statistics.json", "its charts, to the last digit shown", (text) => {
    const file = JSON.parse(text) as File;
    const all = (checked: number) => ({ misses: [], checked, leftOut: {} });
    expect(account(file.xmr, ofSeries)).toEqual(all(5));
    expect(account(file.anhoej, ofLength)).toEqual(all(9));
    expect(
      account(file.p_chart, (one) => {
        const chart = pChart(one.x, sizesOf(one), without(one.exclude, one.x.length));
        return ofChart(sound(chart), one, sizesOf(one));
      }),
    ).toEqual(all(2));
    expect(
      account(file.c_chart, (one) => ofChart(sound(cChart(one.x, without(one.exclude, one.x.length))), one, [])),
    ).toEqual(all(1));
    expect(account(file.u_chart, (one) => ofChart(sound(uChart(one.x, sizesOf(one))), one, []))).toEqual(all(1));
    expect(
      account(file.laney_p, (one) =>
        ofLaney(one, pPrimeChart(one.r, one.n), sound(pChart(one.r, one.n)), one.plain_p_signals_count),
      ),
    ).toEqual(all(1));
    expect(
      account(file.laney_u, (one) =>
        ofLaney(one, uPrimeChart(one.c, one.area), sound(uChart(one.c, one.area)), one.plain_u_signals_count),
      ),
    ).toEqual(all(1));
  });
});
