import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { factorOf, findKpi, kpiOf, kpis, kpisOf, measuresOf } from "../../../src/core/kpi/catalogue";
import { measureOf, measures } from "../../../src/core/kpi/measures";
import { isFault } from "../../../src/core/words/fault";

interface Entry {
  readonly id: string;
  readonly domain: string;
  readonly unit: string;
  readonly direction: string;
  readonly type: string;
  readonly counter_metric: readonly string[];
  readonly drivers: { readonly children: readonly string[] };
  readonly sources: readonly string[];
}

const units: Readonly<Record<string, string>> = {
  count: "count",
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
  range: "range",
};

/** The research catalogue that stands beside some checkouts; null where it does not. */
function research(): readonly Entry[] | null {
  const path = join(__dirname, "../../../../shared/kpi-catalogue.json");
  if (existsSync(path)) return (JSON.parse(readFileSync(path, "utf8")) as { kpis: Entry[] }).kpis;
  process.stderr.write("skipped: no catalogue beside this checkout\n");
  return null;
}

describe("every KPI", () => {
  test("there are 28, with ids and names of their own", () => {
    expect(kpis).toHaveLength(28);
    for (const of of [
      (kpi: (typeof kpis)[number]) => kpi.id,
      (kpi: (typeof kpis)[number]) => kpi.names.en,
      (kpi: (typeof kpis)[number]) => kpi.names.nb,
    ]) {
      expect(new Set(kpis.map(of)).size).toBe(28);
    }
  });

  test.each(kpis.map((kpi) => [kpi.id, kpi] as const))("%s rests on measures of its own subject", (_, kpi) => {
    const own = measuresOf(kpi).map(measureOf);
    expect(own.length).toBeGreaterThan(0);
    for (const measure of own) expect(measure.subject).toBe(kpi.subject);
    expect(kpi.form.kind === "ratio").toBe(kpi.parts !== undefined && kpi.form.kind !== "growth");
  });

  test.each(kpis.map((kpi) => [kpi.id, kpi] as const))("%s is found by its names in any case", (id, kpi) => {
    for (const name of [id, id.toUpperCase(), kpi.names.en, ` ${kpi.names.nb} `]) expect(findKpi(name)).toBe(kpi);
  });

  const entries = research();
  if (entries !== null) {
    test.each(kpis.map((kpi) => [kpi.id, kpi] as const))("%s is as researched", (id, kpi) => {
      const entry = entries.find((one) => one.id === id);
      expect(entry).toBeDefined();
      expect(entry).toMatchObject({
        domain: kpi.area,
        unit: units[kpi.unit],
        direction: directions[kpi.direction],
        type: kpi.kind,
        counter_metric: kpi.counters,
        drivers: { children: kpi.drivers },
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
      ]);
      const known = new Set([...entries.map(({ id }) => id), ...measures.map(({ id }) => id), ...inputs]);
      const named = kpis.flatMap(({ counters, drivers }) => [...counters, ...drivers]);
      expect(named.length).toBeGreaterThan(50);
      expect(named.filter((id) => !known.has(id))).toEqual([]);
    });
  }
});

test("findKpi(name) says what is near an unknown one, kpiOf and measureOf throw", () => {
  const found = findKpi("win_rat");
  expect(isFault(found) && found.kind === "unknown-kpi" && found.near).toContain("win_rate");
  expect(() => kpiOf("win_rat")).toThrow("unknown kpi: win_rat");
  expect(() => measureOf("win_rat")).toThrow("unknown measure: win_rat");
  expect(() => factorOf("win_rat")).toThrow();
});

test("kpisOf(subject) parts the catalogue", () => {
  expect((["deals", "leads", "activities"] as const).map((subject) => kpisOf(subject).length)).toEqual([14, 6, 8]);
});

test("every measure can be named in a table of totals by one header only", () => {
  const headers = measures.flatMap(({ id, names, headers: own }) => [
    ...new Set([id.replace(/_/g, " "), names.en.toLowerCase(), names.nb.toLowerCase(), ...own]),
  ]);
  expect(headers.length).toBeGreaterThan(60);
  expect(headers.filter((header, place) => headers.indexOf(header) !== place)).toEqual([]);
});
