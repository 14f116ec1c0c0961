import golden from "../../golden/kpiCatalogue.json";
import { factorOf, findKpi, kpiOf, kpis, kpisOf, measuresOf } from "../../../src/core/kpi/catalogue";
import { measureOf, measures } from "../../../src/core/kpi/measures";
import { subjects } from "../../../src/core/words/role";
import { isFault } from "../../../src/core/words/fault";

interface Entry {
  readonly id: string;
  readonly domain: string;
  readonly unit: string;
  readonly direction: string;
  readonly type: string;
  readonly counter_metric: readonly string[];
  readonly drivers: readonly string[];
  readonly sources: readonly string[];
}

const units: Readonly<Record<string, string>> = {
  count: "count",
  points: "points",
  share: "percent",
  money: "currency",
  "money-per-day": "currency per day",
  days: "days",
  hours: "hours",
  ratio: "ratio",
};
const directions: Readonly<Record<string, string>> = {
  higher: "higher_better",
  lower: "lower_better",
  context: "context",
  range: "target_range",
};

const entries: readonly Entry[] = golden.kpis;

describe("every KPI", () => {
  test("they are the 66 of the catalogue, with names of their own", () => {
    expect(golden.kpis).toHaveLength(66);
    expect(kpis.map(({ id }) => id).sort()).toEqual(entries.map(({ id }) => id).sort());
    for (const of of [
      (kpi: (typeof kpis)[number]) => kpi.id,
      (kpi: (typeof kpis)[number]) => kpi.names.en,
      (kpi: (typeof kpis)[number]) => kpi.names.nb,
    ]) {
      expect(new Set(kpis.map(of)).size).toBe(66);
    }
  });

  test.each(kpis.map((kpi) => [kpi.id, kpi] as const))("%s rests on measures of tables that it names", (_, kpi) => {
    const own = measuresOf(kpi).map(measureOf);
    expect(own.length).toBeGreaterThan(0);
    const named = new Set([kpi.subject, ...(kpi.joins ?? []), "totals"]);
    // People of a table of totals are counted by the column that employees would give.
    if (kpi.least !== undefined) named.add("employees");
    expect(own.filter(({ subject }) => !named.has(subject))).toEqual([]);
    if (kpi.form.kind !== "growth") expect(kpi.form.kind === "ratio").toBe(kpi.parts !== undefined);
    expect(kpi.stamp.nb.length).toBeLessThan(80);
    expect(kpi.stamp.en.length).toBeLessThan(80);
  });

  test.each(kpis.map((kpi) => [kpi.id, kpi] as const))("%s is found by its names in any case", (id, kpi) => {
    for (const name of [id, id.toUpperCase(), kpi.names.en, ` ${kpi.names.nb} `]) expect(findKpi(name)).toBe(kpi);
  });

  test.each(kpis.map((kpi) => [kpi.id, kpi] as const))("%s is as researched", (id, kpi) => {
    const entry = entries.find((one) => one.id === id);
    expect(entry).toBeDefined();
    expect(entry).toMatchObject({
      domain: kpi.area,
      unit: id === "close_date_pushes" ? "count per deal" : units[kpi.unit],
      direction: directions[kpi.direction],
      type: kpi.kind,
      counter_metric: kpi.counters,
      drivers: kpi.drivers,
      sources: kpi.sources,
    });
  });

  test("counters and drivers are ids of the catalogue, measures or stated inputs", () => {
    // Inputs that the catalogue names and no table gives.
    const inputs = new Set([
      "working_days",
      "calls_per_day",
      "leads_without_response_share",
      "list_price_mix",
      "days_in_stage",
      "opportunities_open",
      "product_mix",
      ...["stage_conversion_rate[s]", "gap_to_target", "target", "elapsed_working_day_share"],
      ...["expansion", "contraction", "churn", "spend", "customer_churn", "voluntary_turnover"],
      ...["involuntary_turnover", "sick_cases", "mean_duration", "opex_share", "payment_terms", "late_days"],
    ]);
    const known = new Set([...entries.map(({ id }) => id), ...measures.map(({ id }) => id), ...inputs]);
    const named = kpis.flatMap(({ counters, drivers }) => [...counters, ...drivers]);
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });
});

test("findKpi(name) says what is near an unknown one, kpiOf and measureOf throw", () => {
  const found = findKpi("win_rat");
  expect(isFault(found) && found.kind === "unknown-kpi" && found.near).toContain("win_rate");
  expect(() => kpiOf("win_rat")).toThrow("unknown kpi: win_rat");
  expect(() => measureOf("win_rat")).toThrow("unknown measure: win_rat");
  expect(() => factorOf("win_rat")).toThrow();
});

test("kpisOf(subject) parts the catalogue", () => {
  const parted = subjects.flatMap(kpisOf);
  expect(parted).toHaveLength(kpis.length);
  expect(new Set(parted).size).toBe(kpis.length);
});

test("every measure can be named in a table of totals by one header only", () => {
  const headers = measures.flatMap(({ id, names, headers: own }) => [
    ...new Set([id.replace(/_/g, " "), names.en.toLowerCase(), names.nb.toLowerCase(), ...own]),
  ]);
  expect(headers.length).toBeGreaterThan(60);
  expect(headers.filter((header, place) => headers.indexOf(header) !== place)).toEqual([]);
});
