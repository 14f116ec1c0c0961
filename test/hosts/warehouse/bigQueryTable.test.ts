import { allTime, evaluate, isFault, kpis, makeSample, readTable, type Table } from "../../../src/core/index";
import { ask } from "../../../src/hosts/warehouse/run/ask";
import { bigQueryAddress, openBigQuery, type BigQueryClient } from "../../../src/hosts/warehouse/run/bigQueryTable";
import { profile } from "../../../src/hosts/warehouse/run/profile";
import { hasEngine, startEngine, type Engine, type TypedTable } from "./engines/engine";

test("bigQueryAddress reads project, dataset and table, and nothing else", () => {
  expect(bigQueryAddress("bigquery://my-project/crm/deals")).toEqual(["my-project", "crm", "deals"]);
  expect(bigQueryAddress("bigquery://my-project/crm")).toBeNull();
  expect(bigQueryAddress("bigquery://a/b/c/d")).toBeNull();
});

const cells = makeSample({ deals: 400 }).tables.deals;
const table = readTable(cells);
if (isFault(table)) throw new Error(table.kind);
const kindOf = { day: "day", number: "float", text: "text" } as const;
const typed: TypedTable = {
  name: "my-project.crm.deals",
  columns: table.names.map((name, place) => ({ name, kind: kindOf[table.columns[place]?.kind ?? "text"] })),
  rows: Array.from({ length: table.rows }, (_, row) => table.columns.map((column) => plain(column, row))),
};

function plain(column: Table["columns"][number], row: number): string | number | null {
  if (column.kind === "text") return column.words[column.codes[row] ?? -1] ?? null;
  const value = column.values[row] ?? NaN;
  if (Number.isNaN(value)) return null;
  return column.kind === "day" ? new Date((Math.floor(value) - 25569) * 86_400_000).toISOString().slice(0, 10) : value;
}

const types = { day: "DATE", float: "FLOAT", text: "STRING" } as const;
const bytes = 1_200_000_000;

/** Google's client, with its reference implementation of the language behind it in place of the service. */
function clientOf(engine: Engine | null): { client: BigQueryClient; jobs: Readonly<Record<string, unknown>>[] } {
  const jobs: Readonly<Record<string, unknown>>[] = [];
  const asObject = (row: readonly unknown[]): Record<string, unknown> =>
    Object.fromEntries(
      row.map((cell, place) => [
        String(typed.columns[place]?.name),
        typed.columns[place]?.kind === "day" && cell !== null ? { value: cell } : cell,
      ]),
    );
  const client: BigQueryClient = {
    dataset: () => ({
      table: () => ({
        getMetadata: () =>
          Promise.resolve([
            {
              type: "TABLE",
              location: "EU",
              schema: {
                fields: [
                  ...typed.columns.map(({ name, kind }) => ({ name, type: types[kind as keyof typeof types] })),
                  { name: "lines", type: "RECORD", mode: "REPEATED" },
                ],
              },
            },
          ]),
        getRows: () => Promise.resolve([typed.rows.slice(0, 200).map(asObject)]),
      }),
    }),
    createQueryJob: async (options) => {
      jobs.push(options);
      if (options["dryRun"] === true)
        return [
          {
            metadata: { statistics: { totalBytesProcessed: String(bytes) } },
            getQueryResults: () => Promise.reject(new Error("dry")),
          },
        ];
      const parameters = Object.values(options["params"] as Record<string, string>);
      const rows = (await engine?.run({ sql: String(options["query"]), parameters }, [typed])) ?? [];
      return [
        {
          getQueryResults: () =>
            Promise.resolve([
              rows.map((row) => Object.fromEntries(row.map((cell, place) => [`c${String(place)}`, cell]))),
            ]),
        },
      ];
    },
  };
  return { client, jobs };
}

test("--max-bytes: a query that would read more is not run, and says so", async () => {
  const { client, jobs } = clientOf(null);
  const told: string[] = [];
  const warehouse = await openBigQuery(
    "bigquery://my-project/crm/deals",
    { language: "nb", maxBytes: 1e9, tell: (text) => told.push(text) },
    client,
  );
  await expect(profile(warehouse, {}, null, "nb")).rejects.toThrow(
    "Spørringen ville lest 1.2 GB, og --max-bytes tillater 1 GB til. Den ble ikke kjørt.",
  );
  expect(told).toEqual(["Spørringen leser 1.2 GB."]);
  expect(jobs.map((job) => job["dryRun"])).toEqual([true]);
});

test("what the client says is told, not thrown about", async () => {
  const client = {
    ...clientOf(null).client,
    dataset: () => {
      throw new Error("Could not load the default credentials.");
    },
  };
  await expect(
    openBigQuery("bigquery://my-project/crm/deals", { language: "en", maxBytes: null, tell: () => undefined }, client),
  ).rejects.toThrow("The engine answered: Could not load the default credentials.");
});

(hasEngine("googleSql") ? describe : describe.skip)("over the reference implementation", () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await startEngine("googleSql");
  }, 60_000);
  afterAll(() => {
    engine.stop();
  });

  test("the sample gives what it gives in a sheet, and every query is run dry before", async () => {
    const { client, jobs } = clientOf(engine);
    const warehouse = await openBigQuery(
      "bigquery://my-project/crm/deals",
      { language: "nb", maxBytes: null, tell: () => undefined },
      client,
    );
    const found = await profile(warehouse, {}, null, "nb");
    if (isFault(found)) throw new Error(found.kind);
    expect(found.table.kinds).not.toContain("unknown");
    const own = kpis.filter(({ subject }) => subject === "deals");
    const question = { kpis: own, by: ["owner"], grain: "month", period: allTime } as const;
    const totals = await ask(found, question, { language: "nb", addable: false });
    if (isFault(totals)) throw new Error(totals.kind);
    const core = evaluate(table, { ...question, kpis: totals.answer.kpis, filters: [] });
    if (isFault(core)) throw new Error(core.kind);
    expect(core.rows.length).toBeGreaterThan(50);
    expect(totals.answer.rows.length).toBe(core.rows.length);
    core.rows.forEach((row, place) => {
      row.figures.forEach((figure, kpi) => {
        const mine = totals.answer.rows[place]?.figures[kpi];
        expect([row.keys, own[kpi]?.id, mine?.value ?? null]).toEqual([
          row.keys,
          own[kpi]?.id,
          figure.value === null ? null : expect.closeTo(figure.value, 5),
        ]);
        expect(mine?.denominator ?? null).toEqual(
          figure.denominator === null ? null : expect.closeTo(figure.denominator, 5),
        );
      });
    });
    expect(totals.problems).toEqual(core.problems);
    expect(jobs.filter((job) => job["dryRun"] === true).length).toBe(jobs.length / 2);
  }, 60_000);
});
