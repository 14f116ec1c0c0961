import type { Baseline } from "../stats/charts/baseline";
import { cChart } from "../stats/charts/cChart";
import type { ControlChart } from "../stats/charts/controlChart";
import { pChart } from "../stats/charts/pChart";
import { pPrimeChart } from "../stats/charts/pPrimeChart";
import { uChart } from "../stats/charts/uChart";
import { uPrimeChart } from "../stats/charts/uPrimeChart";
import { xmrChart } from "../stats/charts/xmrChart";
import { fault, type Fault } from "../words/fault";
import { checkWhole } from "./numberArguments";

/** Words for the charts, as users may write them. */
export const chartWords = {
  auto: "auto",
  xmr: "xmr",
  i: "xmr",
  c: "c",
  u: "u",
  p: "p",
  "u-prime": "u-prime",
  "u'": "u-prime",
  "p-prime": "p-prime",
  "p'": "p-prime",
} as const;

export type ChartName = (typeof chartWords)[keyof typeof chartWords];

/** A series, what each value was counted over (null where nothing is given), and which points make the limits. */
export interface Series {
  readonly values: readonly number[];
  readonly denominators: readonly number[] | null;
  readonly baseline: Baseline | undefined;
}

/** Numbers beyond this overflow when they are squared or divided. */
const most = 1e150;

/** The chart of a series; "auto" chooses by what the numbers are, see `chosen`. */
export function chartOf(name: ChartName, series: Series): ControlChart | Fault {
  const broken = check(series);
  if (broken !== null) return broken;
  const chart = name === "auto" ? chosen(series) : name;
  const { values, denominators, baseline } = series;
  if (chart === "xmr") return xmrOfRates(series);
  const notCounts = values.map(checkWhole).find((why) => why !== null);
  if (notCounts !== undefined) return notCounts;
  if (denominators === null) {
    if (chart === "c") return cChart(values, baseline);
    return fault({ kind: "missing-argument", parameter: "denominators", expected: "numbers" });
  }
  // Counts by what they were counted over are a u chart, whatever it is called.
  const make = { c: uChart, u: uChart, p: pChart, "u-prime": uPrimeChart, "p-prime": pPrimeChart }[chart];
  return make(values, denominators, baseline);
}

function check({ values, denominators }: Series): Fault | null {
  if (denominators !== null && denominators.length !== values.length) {
    return fault({ kind: "different-lengths", first: values.length, second: denominators.length });
  }
  const large = [...values, ...(denominators ?? [])].find((value) => Math.abs(value) > most);
  if (large !== undefined) return fault({ kind: "too-large", value: large, most });
  const below = denominators?.find((base) => base < 0);
  return below === undefined ? null : fault({ kind: "not-an-exposure", value: below });
}

/**
 * XmR where there is nothing to divide by: it takes its width from the values themselves, whatever they are. With
 * denominators p where every value can be a part of its denominator, u for other counts, XmR of the quotients otherwise.
 */
function chosen({ values, denominators }: Series): Exclude<ChartName, "auto"> {
  if (denominators === null) return "xmr";
  const areCounts = values.every((value) => checkWhole(value) === null);
  if (!areCounts) return "xmr";
  const areParts = denominators.every((base, index) => checkWhole(base) === null && !((values[index] ?? NaN) > base));
  return areParts ? "p" : "u";
}

/** Single values, or quotients where there are denominators: each period weighs the same. */
function xmrOfRates({ values, denominators, baseline }: Series): ControlChart | Fault {
  if (denominators === null) return xmrChart(values, baseline);
  const rates = values.map((value, index) => value / (denominators[index] ?? NaN));
  return rates.some((rate) => Math.abs(rate) === Infinity)
    ? fault({ kind: "no-denominator", of: "rate" })
    : xmrChart(rates, baseline);
}
