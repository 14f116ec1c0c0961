import {
  allTime,
  evaluate,
  isFault,
  kpis,
  makeSample,
  measures,
  measuresOf,
  periodAt,
  readTable,
  type Cell,
  type Kpi,
  type Table,
} from "../../../src/core/index";
import { cannotPush } from "../../../src/hosts/warehouse/sql/cannotPush";
import { connectedSheetsText, powerQueryText, type PasteText } from "../../../src/hosts/warehouse/sql/pasteTexts";
import { measureHeader } from "../../../src/hosts/warehouse/sql/totalsHeaders";
import { hasEngine, startEngine, type Engine } from "./engines/engine";

const sample = makeSample({ deals: 600 }).tables;
const read = (cells: readonly (readonly Cell[])[]): Table => {
  const table = readTable(cells);
  if (isFault(table)) throw new Error(table.kind);
  return table;
};
const textOf = (made: ReturnType<typeof connectedSheetsText>): PasteText => {
  if (isFault(made)) throw new Error(made.kind);
  return made;
};
const dealKpis = kpis.filter(
  ({ subject, form }) => subject === "deals" && form.kind !== "median" && form.kind !== "product",
);

describe("every measure has a header of its own", () => {
  const pushed = new Set(kpis.filter((kpi) => cannotPush(kpi) === null).flatMap(measuresOf));
  const summed = measures.filter(({ id, add }) => pushed.has(id) && add.kind !== "duration");
  test.each(["nb", "en"] as const)(
    "in %s, read back as that measure, also where its counts look like dates",
    (language) => {
      expect(summed.length).toBeGreaterThan(20);
      for (const measure of summed) {
        const header = measureHeader(measure, language);
        expect(header).toMatch(/^[a-z][a-z0-9_]*$/);
        // Counts between 18 264 and 73 415 are serials of days too.
        const cells = [
          ["month", header],
          ...Array.from({ length: 12 }, (_, step) => [periodAt(2026 * 12 + step, "month").key, 40_000 + step]),
        ];
        const table = read(cells);
        expect([header, table.subject]).toEqual([header, "totals"]);
        const kpi = { form: { kind: "total", measure: measure.id }, id: measure.id } as unknown as Kpi;
        const answer = evaluate(table, { kpis: [kpi], by: [], grain: "month", period: allTime, filters: [] });
        if (isFault(answer)) throw new Error(answer.kind);
        expect(answer.rows.map(({ figures }) => figures[0]?.value)).toEqual(
          Array.from({ length: 12 }, (_, step) => 40_000 + step),
        );
      }
    },
  );
});

describe("connectedSheetsText", () => {
  const request = {
    kpis: dealKpis,
    by: ["owner"],
    grain: "month",
    period: allTime,
    name: "firma.crm.avtaler",
    language: "nb",
  } as const;

  test("names the table and no value of a row", () => {
    const { text, refused } = textOf(connectedSheetsText({ ...request, table: read(sample.deals) }));
    expect(text).toContain("`firma.crm.avtaler`");
    expect(text).not.toContain("@p");
    const reasons = ["missing-roles", "missing-table", "not-in-warehouse"];
    expect(refused.filter(({ fault }) => !reasons.includes(fault.kind))).toEqual([]);
  });

  test("powerQueryText holds the same query as a text of M", () => {
    const table = read(sample.deals);
    const { text } = textOf(connectedSheetsText({ ...request, table }));
    const m = textOf(powerQueryText({ ...request, table })).text;
    const inside = /Odbc\.Query\("dsn=Google BigQuery", "([\s\S]*)"\)\nin/.exec(m)?.[1] ?? "";
    expect(inside.replace(/""/g, '"').replace(/#\(#\)\(/g, "#(")).toBe(text);
  });

  if (!hasEngine("googleSql")) {
    test.skip("the engine is not installed", () => undefined);
    return;
  }
  let engine: Engine;
  beforeAll(async () => {
    engine = await startEngine("googleSql");
  }, 60_000);
  afterAll(() => {
    engine.stop();
  });

  test("what comes back is read as totals, and gives every KPI of the sample as the deals themselves do", async () => {
    const table = read(sample.deals);
    const { text, refused } = textOf(connectedSheetsText({ ...request, table }));
    const columns = table.names.map((name, place) => ({
      name,
      kind: ({ day: "day", number: "float", text: "text" } as const)[table.columns[place]?.kind ?? "text"],
    }));
    const rows = Array.from({ length: table.rows }, (_, row) => table.columns.map((column) => plain(column, row)));
    // The names of the columns that come back, as a spreadsheet would show them in its first row.
    const header = [...text.slice(text.lastIndexOf("\nSELECT\n")).matchAll(/ AS `([a-z0-9_]+)`,?\n/g)].map(
      ([, name = ""]) => name,
    );
    const back = await engine.run({ sql: text, parameters: [] }, [{ name: "firma.crm.avtaler", columns, rows }]);
    const totals = read([header, ...back]);
    expect(totals.subject).toBe("totals");
    const asked = dealKpis.filter((kpi) => !refused.some((one) => one.kpi === kpi));
    expect(asked.length).toBeGreaterThan(8);
    for (const by of [[], ["owner"]]) {
      const question = { kpis: asked, by, grain: "month", period: allTime, filters: [] } as const;
      const [ours, core] = [evaluate(totals, question), evaluate(table, question)];
      if (isFault(ours) || isFault(core)) throw new Error("fault");
      expect(ours.rows.length).toBe(core.rows.length);
      core.rows.forEach((row, place) => {
        expect(ours.rows[place]?.keys).toEqual(row.keys);
        row.figures.forEach(({ value }, kpi) => {
          const own = ours.rows[place]?.figures[kpi]?.value ?? null;
          if (value === null || own === null) expect(own).toBe(value);
          else expect(Math.abs(own - value)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)));
        });
      });
    }
  }, 60_000);
});

function plain(column: Table["columns"][number], row: number): string | number | null {
  if (column.kind === "text") return column.words[column.codes[row] ?? -1] ?? null;
  const value = column.values[row] ?? NaN;
  if (Number.isNaN(value)) return null;
  return column.kind === "day" ? new Date((Math.floor(value) - 25569) * 86_400_000).toISOString().slice(0, 10) : value;
}
