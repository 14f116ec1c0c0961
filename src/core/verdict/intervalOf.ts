import type { Kpi } from "../kpi/kpi";
import type { Figure } from "../kpi/question";
import { garwood } from "../stats/garwood";
import { wilson } from "../stats/wilson";
import { isFault } from "../words/fault";
import type { Interval } from "../words/interval";
import { usualSettings } from "../words/settings";

/**
 * What chance alone leaves open about a figure: Wilson for a proportion, exact Poisson (Garwood) for a count.
 * null for amounts, whose play shows only over several periods, and where the figure is not defined.
 */
export function intervalOf(kpi: Kpi, figure: Figure, level: number = usualSettings.confidence): Interval | null {
  if (figure.value === null) return null;
  const interval =
    kpi.chance === "count"
      ? garwood(figure.value, level)
      : kpi.chance === "proportion" && figure.numerator !== null && figure.denominator !== null
        ? wilson(figure.numerator, figure.denominator, level)
        : null;
  return interval === null || isFault(interval) ? null : interval;
}
