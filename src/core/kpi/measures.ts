import { activityMeasures } from "./activityMeasures";
import { dealMeasures } from "./dealMeasures";
import { leadMeasures } from "./leadMeasures";
import type { Measure } from "./measure";
import type { MeasureEntry } from "./measureEntry";

const named = (subject: Measure["subject"], entries: Readonly<Record<string, MeasureEntry>>): Measure[] =>
  Object.entries(entries).map(([id, { en, nb, ...rest }]) => ({ id, subject, names: { en, nb }, ...rest }));

/** Every measure, each declared once. */
export const measures: readonly Measure[] = [
  ...named("deals", dealMeasures),
  ...named("leads", leadMeasures),
  ...named("activities", activityMeasures),
];

const byId = new Map(measures.map((measure) => [measure.id, measure]));

/** The measure with an id; an unknown id is a mistake in a declaration. */
export function measureOf(id: string): Measure {
  const measure = byId.get(id);
  if (measure === undefined) throw new Error(`unknown measure: ${id}`);
  return measure;
}
