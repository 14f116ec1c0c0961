import { activityMeasures } from "./activityMeasures";
import { costMeasures } from "./costMeasures";
import { customerMeasures } from "./customerMeasures";
import { dealMeasures } from "./dealMeasures";
import { forecastMeasures, snapshotMeasures, stageMeasures } from "./historyMeasures";
import { leadMeasures } from "./leadMeasures";
import type { Measure } from "./measure";
import type { MeasureEntry } from "./measureEntry";
import { employeeMeasures, hiringMeasures, surveyMeasures } from "./peopleMeasures";
import { ownMeasureOf } from "./ownMeasure";
import { totalMeasures } from "./totalMeasures";

const named = (subject: Measure["subject"], entries: Readonly<Record<string, MeasureEntry>>): Measure[] =>
  Object.entries(entries).map(([id, { en, nb, ...rest }]) => ({ id, subject, names: { en, nb }, ...rest }));

/** Every measure, each declared once. */
export const measures: readonly Measure[] = [
  ...named("deals", dealMeasures),
  ...named("leads", leadMeasures),
  ...named("activities", activityMeasures),
  ...named("customers", customerMeasures),
  ...named("stages", stageMeasures),
  ...named("snapshots", snapshotMeasures),
  ...named("forecasts", forecastMeasures),
  ...named("costs", costMeasures),
  ...named("employees", employeeMeasures),
  ...named("surveys", surveyMeasures),
  ...named("hirings", hiringMeasures),
  ...named("totals", totalMeasures),
];

const byId = new Map(measures.map((measure) => [measure.id, measure]));

/** The measure with an id; an unknown id is a mistake in a declaration. */
export function measureOf(id: string): Measure {
  const measure = byId.get(id) ?? ownMeasureOf(id);
  if (measure === undefined) throw new Error(`unknown measure: ${id}`);
  return measure;
}
