import { nearest } from "../words/nearest";
import { fault, type Fault } from "../words/fault";
import type { Subject } from "../words/role";
import { activityKpis } from "./activityKpis";
import { financeKpis } from "./financeKpis";
import { hiddenKpis } from "./hiddenKpis";
import type { Form, Kpi, Variant } from "./kpi";
import { leadKpis } from "./leadKpis";
import { linkedKpis } from "./linkedKpis";
import { marketingKpis } from "./marketingKpis";
import { measureOf } from "./measures";
import { peopleKpis } from "./peopleKpis";
import { pipelineKpis } from "./pipelineKpis";
import { targetKpis } from "./targetKpis";
import { winKpis } from "./winKpis";
import { worthKpis } from "./worthKpis";

/** KPIs that one table of deals, leads or activities gives. Their formulas were published first. */
export const firstKpis: readonly Kpi[] = [...winKpis, ...pipelineKpis, ...worthKpis, ...leadKpis, ...activityKpis];

export const furtherKpis: readonly Kpi[] = [
  ...linkedKpis,
  ...targetKpis,
  ...marketingKpis,
  ...peopleKpis,
  ...financeKpis,
];

/** Every KPI that can be asked for, in the order in which lists show them. */
export const kpis: readonly Kpi[] = [...firstKpis, ...furtherKpis];

/** A KPI by another of its rules, with a name of its own: `win_rate.b`. */
const variantOf = (kpi: Kpi, { key, ...own }: Variant): Kpi => ({
  ...kpi,
  ...own,
  id: `${kpi.id}.${key}`,
  definition: own.stamp,
});

const variants = kpis.flatMap((kpi) => (kpi.variants ?? []).map((one) => variantOf(kpi, one)));

const byId = new Map([...kpis, ...variants, ...hiddenKpis].map((kpi) => [kpi.id, kpi]));

const plain = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "_");

const byName = new Map(
  [...kpis, ...variants].flatMap((kpi) =>
    [kpi.id, kpi.names.en, kpi.names.nb].map((name) => [plain(name), kpi] as const),
  ),
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
  return [...new Set([...formMeasures(kpi.form), ...(least === undefined ? [] : [least.measure])])];
}

/** Ids of the measures that a form is made of. */
export function formMeasures(form: Form): string[] {
  switch (form.kind) {
    case "ratio":
      return [...form.numerator, ...(form.minus ?? []), ...form.denominator];
    case "product":
      return form.factors.flatMap(({ kpi: id }) => measuresOf(factorOf(id)));
    case "target":
      return form.against === "remaining" ? [form.measure, form.of ?? form.measure] : [form.measure];
    default:
      return [form.measure];
  }
}

/** A factor of a product: a KPI, or a measure that is no KPI of its own. */
export function factorOf(id: string): Kpi {
  return byId.get(id) ?? totalOf(id);
}

/** The plain total of a measure, as a KPI. */
export function totalOf(id: string): Kpi {
  const { names, subject } = measureOf(id);
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
