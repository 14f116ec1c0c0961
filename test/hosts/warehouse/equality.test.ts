import fc from "fast-check";
import {
  evaluate,
  isFault,
  kpis,
  parsePeriod,
  readTable,
  type Figure,
  type Grain,
  type KpiTable,
  type Period,
  type Role,
  type Subject,
} from "../../../src/core/index";
import { compileQuestion } from "../../../src/hosts/warehouse/sql/compileQuestion";
import { duckDb } from "../../../src/hosts/warehouse/sql/duckDb";
import { googleSql } from "../../../src/hosts/warehouse/sql/googleSql";
import { answerFromTotals, totalsTable } from "../../../src/hosts/warehouse/sql/totalsTable";
import { hasEngine, startEngine, type Engine, type EngineName, type TypedCell } from "./engines/engine";
import { activityShape, dealShape, leadShape, rowsOf, sheetOf, warehouseOf, type Shape } from "./typedRows";

const zone = "Europe/Oslo";
const dialects = { googleSql, duckDb } as const;

const period = (text: string): Period => {
  const read = parsePeriod(text);
  if (isFault(read)) throw new Error(text);
  return read;
};

const questions: readonly { by: readonly string[]; grain: Grain | null; period: Period }[] = [
  { by: [], grain: "month", period: period("") },
  { by: ["owner"], grain: "month", period: period("") },
  { by: ["owner", "the_stage"], grain: "quarter", period: period("2025") },
  { by: ["owner"], grain: null, period: period("") },
  { by: [], grain: null, period: period("2025-Q1") },
  { by: ["team"], grain: "week", period: period("2024-12-10..2025-02-12") },
  { by: [], grain: "day", period: period("2025-03") },
  { by: [], grain: "year", period: period("") },
  { by: ["owner"], grain: null, period: period("2025-01-10..2025-05-12") },
];

const shapes: readonly [Subject, (dates: "day" | "time" | "moment") => Shape][] = [
  ["deals", dealShape],
  ["leads", leadShape],
  ["activities", activityShape],
];

const closeTo = (first: number | null, second: number | null, scale: number): boolean =>
  first === null || second === null
    ? first === second
    : Math.abs(first - second) <= 1e-9 * Math.max(1, scale, Math.abs(first));

/** Counts exactly, sums to 1e-9 of what was added; every row on both sides. */
function compare(ours: KpiTable, core: KpiTable, scale: number): number {
  const rowsBy = (table: KpiTable): Map<string, readonly Figure[]> =>
    new Map(table.rows.map((row) => [JSON.stringify([row.period?.key ?? null, row.keys]), row.figures]));
  const [one, other] = [rowsBy(ours), rowsBy(core)];
  expect([...one.keys()].sort()).toEqual([...other.keys()].sort());
  let seen = 0;
  for (const [key, figures] of other) {
    figures.forEach((figure, place) => {
      const kpi = core.kpis[place];
      const mine = one.get(key)?.[place];
      const isCount = kpi?.chance === "count" || kpi?.chance === "proportion";
      const size = isCount ? 0 : scale;
      const same = (["value", "numerator", "denominator"] as const).every((part) => {
        const [a, b] = [mine?.[part] ?? null, figure[part]];
        return isCount && part !== "value"
          ? a === b
          : closeTo(a, b, part === "value" && kpi?.unit !== "money" ? 1 : size);
      });
      if (!same || (figure.value === null) !== (mine?.value === null))
        throw new Error(`${kpi?.id ?? ""} ${key}: ${JSON.stringify({ core: figure, warehouse: mine })}`);
      seen += 1;
    });
  }
  return seen;
}

async function same(
  engine: Engine,
  name: EngineName,
  shape: Shape,
  subject: Subject,
  rows: readonly TypedCell[][],
  repeats: boolean,
): Promise<number> {
  const roles = shape.roles as ReadonlyMap<Role, string>;
  const table = readTable(sheetOf(shape.columns, rows, zone), { roles, subject });
  if (isFault(table)) return 0;
  const warehouse = warehouseOf(table, shape, "deals", zone, repeats);
  const own = kpis.filter((kpi) => kpi.subject === subject);
  const scale = rows.length * 1e5;
  let seen = 0;
  for (const question of questions) {
    // Rows of one id may differ in their stage, and a warehouse keeps no order that tells which is first.
    if (repeats && question.by.includes("the_stage")) continue;
    if (question.by.some((by) => !roles.has(by as Role) && !table.names.includes(by))) continue;
    const asked = { kpis: own, ...question };
    const made = compileQuestion(asked, warehouse, dialects[name], { language: "nb", addable: false, leftOut: false });
    if (isFault(made)) continue;
    const core = evaluate(table, { ...asked, kpis: made.kpis, filters: [] });
    if (isFault(core)) throw new Error(core.kind);
    const back = await engine.run(dialects[name].statement(made.query), [
      { name: "deals", columns: shape.columns, rows },
    ]);
    const answer = answerFromTotals(totalsTable(made.columns, back, null), made.columns, { ...asked, kpis: made.kpis });
    if (isFault(answer)) throw new Error(answer.kind);
    seen += compare(answer, core, scale);
  }
  return seen;
}

const runs = Number(process.env.NOKKEL_ENGINE_RUNS ?? 6);

describe.each(["googleSql", "duckDb"] as const)("%s gives what the core gives", (name) => {
  if (!hasEngine(name)) {
    test.skip("the engine is not installed", () => undefined);
    return;
  }
  let engine: Engine;
  beforeAll(async () => {
    engine = await startEngine(name);
  }, 60_000);
  afterAll(() => {
    engine.stop();
  });

  describe.each(shapes)("%s", (subject, shapeOf) => {
    test.each([
      ["day", false],
      ["moment", false],
      ["time", true],
      ["day", true],
    ] as const)(
      "dates of kind %s, repeated ids: %s",
      async (dates, repeats) => {
        const shape = shapeOf(dates);
        let seen = 0;
        await fc.assert(
          fc.asyncProperty(rowsOf(shape, repeats), async (rows) => {
            seen += await same(engine, name, shape, subject, rows, repeats);
          }),
          { numRuns: runs, seed: 20261123, endOnFailure: true },
        );
        expect(seen).toBeGreaterThan(100);
      },
      240_000,
    );
  });
});
