import type { Kpi } from "../kpi/kpi";
import type { Figure } from "../kpi/question";
import type { Baseline } from "./baseline";
import { judgeOnce } from "./judgeOnce";
import type { Judgement } from "./judgeSeries";
import type { Observation } from "./observation";
import { judgeByRules } from "./judgeByRules";
import type { RuleSet } from "../words/settings";
import type { Verdict } from "./verdict";

/** A figure and the working days of its period. */
export interface DatedFigure {
  readonly figure: Figure;
  readonly workingDays: number;
}

/**
 * Judges the last figure of a KPI's series, in order of time and without gaps, against those before it: `judgeSeries`
 * with the KPI's chance model. Counts and totals are taken for the working days of their period. Periods before the first
 * with anything in it are taken as not recorded, not as zeros. Published rules judge in our test's place where they are
 * asked for.
 */
export function judge(
  kpi: Kpi,
  series: readonly DatedFigure[],
  baseline: Baseline = {},
  rules: RuleSet = "calibrated",
): Verdict {
  const observations = observationsOf(kpi, series);
  const verdict =
    rules === "calibrated"
      ? calibrated(kpi, observations, baseline)
      : judgeByRules(kpi.chance, observations, rules, baseline);
  return kpi.unjudged === undefined
    ? verdict
    : { ...verdict, kind: kpi.unjudged, usual: null, limits: null, rules: null };
}

function calibrated({ chance }: Kpi, observations: readonly Observation[], baseline: Baseline): Verdict {
  const judgement = judgeOnce(chance, observations, baseline);
  return { ...(chance === "proportion" ? perTrial(judgement, observations) : judgement), rules: null };
}

/** The figures as the engine takes them; those before the first with anything in it are unknown. */
export function observationsOf(kpi: Kpi, series: readonly DatedFigure[]): Observation[] {
  const started = series.findIndex(({ figure }) => (figure.value ?? 0) !== 0);
  return series.map((one, place) => (place < started ? unknown : observationOf(kpi, one)));
}

const unknown: Observation = { value: NaN, exposure: NaN };

function observationOf({ chance, form }: Kpi, { figure, workingDays }: DatedFigure): Observation {
  const { value, numerator, denominator } = figure;
  if (value === null) return unknown;
  if (chance === "proportion") {
    return numerator === null || denominator === null ? unknown : { value: numerator, exposure: denominator };
  }
  return { value, exposure: form.kind === "total" ? workingDays : 1 };
}

/** Successes as shares of the last period's trials, and of the stretch as they are. */
function perTrial(judgement: Judgement, observations: readonly Observation[]): Judgement {
  const trials = observations[observations.length - 1]?.exposure ?? NaN;
  const { usual, limits } = judgement;
  return {
    ...judgement,
    usual: usual === null ? null : usual / trials,
    limits: limits === null ? null : { low: limits.low / trials, high: limits.high / trials },
  };
}
