import { anhoj, type AnhojRuns } from "../../../src/core/stats/charts/anhoj";
import { cChart } from "../../../src/core/stats/charts/cChart";
import type { ChartPoint } from "../../../src/core/stats/charts/controlChart";
import { pChart } from "../../../src/core/stats/charts/pChart";
import { pPrimeChart } from "../../../src/core/stats/charts/pPrimeChart";
import { sideOutside } from "../../../src/core/stats/charts/side";
import { uChart } from "../../../src/core/stats/charts/uChart";
import { xmrChart } from "../../../src/core/stats/charts/xmrChart";
import { median } from "../../../src/core/stats/median";
import { xmr } from "../../../src/core/stats/xmr";
import { sound } from "./account";

/** A point of a chart of the R package qicharts2, as it writes them. */
export interface QiRow {
  readonly x: number | string;
  readonly y: number | null;
  readonly "y.sum": number;
  readonly n: number | null;
  readonly cl: number;
  readonly lcl: number | null;
  readonly ucl: number | null;
  readonly "lcl.95"?: number | null;
  readonly "ucl.95"?: number | null;
  readonly part: number;
  readonly baseline: boolean;
  readonly include: boolean;
  readonly "n.obs": number;
  readonly "n.useful": number;
  readonly "longest.run": number;
  readonly "longest.run.max": number;
  readonly "n.crossings": number;
  readonly "n.crossings.min": number;
  readonly "runs.signal": boolean;
  readonly "sigma.signal": boolean;
}

/** Which of our charts answers for a chart of theirs; none for means and deviations of samples. */
export type QiKind = "c" | "u" | "p" | "pPrime" | "i" | "mr" | "run" | "samples";

/** Ours for one of their points, in their unit. */
export interface Ours {
  readonly value: number;
  readonly centre: number;
  readonly low: number;
  readonly high: number;
  readonly low2: number;
  readonly high2: number;
  readonly isOutside: boolean;
  readonly observed: number;
  readonly runs: AnhojRuns;
}

type Bare = Omit<Ours, "observed" | "runs">;
const noLimits = { low: NaN, high: NaN, low2: NaN, high2: NaN };

const ofPoint = (point: ChartPoint, least: number): Bare => ({
  ...point,
  low2: Math.max(least, point.centre - 2 * point.sigma),
  high2: point.centre + 2 * point.sigma,
  isOutside: sideOutside(point) !== 0,
});

/**
 * qicharts2 screens moving ranges as our "screened" does, divides by 1.128 where Wheeler's 2.66 is rounded, and ends ranges at
 * 3.267 where Nelson's 3.268 is nearer.
 */
const singles = 3 / 1.128 / 2.66;
const ranges = 3.267 / 3.268;

function ofKind(rows: readonly QiRow[], kind: QiKind): Bare[] {
  const counts = rows.map((row) => row["y.sum"]);
  const bases = rows.map(({ n }) => n ?? NaN);
  const at = rows.flatMap(({ baseline, include }, place) => (baseline && include ? [place] : []));
  switch (kind) {
    case "c":
      return sound(cChart(counts, { at })).points.map((point) => ofPoint(point, 0));
    case "u":
      return sound(uChart(counts, bases, { at })).points.map((point) => ofPoint(point, 0));
    case "p":
      return sound(pChart(counts, bases, { at })).points.map((point) => ofPoint(point, 0));
    case "pPrime":
      return sound(pPrimeChart(counts, bases, { at })).points.map((point) => ofPoint(point, 0));
    case "i":
      return sound(xmrChart(counts, { at }, "screened")).points.map((point) => ({
        ...ofPoint({ ...point, sigma: point.sigma * singles }, -Infinity),
        low: point.centre - 3 * point.sigma * singles,
        high: point.centre + 3 * point.sigma * singles,
      }));
    case "mr": {
      const chart = sound(xmrChart(counts, { at }));
      const centre = sound(xmr(at.map((place) => counts[place] ?? NaN))).meanRange;
      const high = chart.rangeHigh * ranges;
      return chart.ranges.map((value) => ({ ...noLimits, value, centre, high, isOutside: value > chart.rangeHigh }));
    }
    case "run": {
      const centre = sound(median(counts));
      return counts.map((value) => ({ ...noLimits, value, centre, isOutside: false }));
    }
    case "samples":
      return rows.map(({ y, cl }) => ({ ...noLimits, value: y ?? NaN, centre: cl, isOutside: false }));
  }
}

/** Ours beside each of their rows; each part of a chart stands for itself, and excluded points are in no run. */
export function besideOurs<Row extends QiRow>(rows: readonly Row[], kind: QiKind, scale = 1): (Row & { ours: Ours })[] {
  const parts = rows.map(({ part }) => part).filter((part, place, all) => all.indexOf(part) === place);
  return parts.flatMap((part) => {
    const own = rows.filter((row) => row.part === part);
    const bare = ofKind(own, kind);
    const included = bare.filter((_, place) => own[place]?.include === true);
    const runs = sound(anhoj(included));
    return own.map((row, place) => {
      const one = bare[place] ?? { ...noLimits, value: NaN, centre: NaN, isOutside: false };
      return {
        ...row,
        ours: {
          value: one.value * scale,
          centre: one.centre * scale,
          low: one.low * scale,
          high: one.high * scale,
          low2: one.low2 * scale,
          high2: one.high2 * scale,
          isOutside: one.isOutside,
          observed: included.length,
          runs,
        },
      };
    });
  });
}
