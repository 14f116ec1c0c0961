import { nearest } from "../words/nearest";
import { fault, type Fault } from "../words/fault";
import type { Subject } from "../words/role";
import { activityKpis } from "./activityKpis";
import type { Kpi } from "./kpi";
import { leadKpis } from "./leadKpis";
import { measureOf } from "./measures";
import { pipelineKpis } from "./pipelineKpis";
import { winKpis } from "./winKpis";
import { worthKpis } from "./worthKpis";

/** Every KPI that can be asked for, in the order in which lists show them. */
export const kpis: readonly Kpi[] = [...winKpis, ...pipelineKpis, ...worthKpis, ...leadKpis, ...activityKpis];

const byId = new Map(kpis.map((kpi) => [kpi.id, kpi]));

const plain = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "_");

const byName = new Map(
  kpis.flatMap((kpi) => [kpi.id, kpi.names.en, kpi.names.nb].map((name) => [plain(name), kpi] as const)),
);

/** The KPI with an id, or with a name in either language, whatever its case. */
export function findKpi(name: string): Kpi | Fault {
  const found = byName.get(plain(name));
  return found ?? fault({ kind: "unknown-kpi", name, near: nearest(plain(name), [...byId.keys()]) });
}

/** The KPI with an id; an unknown id is a mistake of the caller's. */
export function kpiOf(id: string): Kpi {
  const kpi = byId.get(id);
  if (kpi === undefined) throw new Error(`unknown kpi: ${id}`);
  return kpi;
}

/** Ids of the measures that a KPI rests on, those of its factors included. */
export function measuresOf(kpi: Kpi): string[] {
  const { least } = kpi;
  return least === undefined ? formMeasures(kpi) : [...new Set([...formMeasures(kpi), least.measure])];
}

function formMeasures(kpi: Kpi): string[] {
  switch (kpi.form.kind) {
    case "ratio":
      return [...new Set([...kpi.form.numerator, ...(kpi.form.minus ?? []), ...kpi.form.denominator])];
    case "product":
      return [...new Set(kpi.form.factors.flatMap(({ kpi: id }) => measuresOf(factorOf(id))))];
    case "target":
      return [
        ...new Set([kpi.form.measure, ...(kpi.form.against === "remaining" ? [kpi.form.of ?? kpi.form.measure] : [])]),
      ];
    default:
      return [kpi.form.measure];
  }
}

/** A factor of a product: a KPI, or a measure that is no KPI of its own. */
export function factorOf(id: string): Kpi {
  const known = byId.get(id);
  if (known !== undefined) return known;
  const measure = measureOf(id);
  const { names, subject } = measure;
  return {
    id,
    area: "sales",
    subject,
    names,
    definition: names,
    stamp: names,
    form: { kind: "total", measure: id },
    unit: "count",
    direction: "context",
    kind: "outcome",
    chance: "count",
    counters: [],
    drivers: [],
    sources: [],
  };
}

export const kpisOf = (subject: Subject): Kpi[] => kpis.filter((kpi) => kpi.subject === subject);
