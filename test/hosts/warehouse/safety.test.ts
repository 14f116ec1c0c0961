import fc from "fast-check";
import { allTime, isFault, kpis, readTable, type Role } from "../../../src/core/index";
import { compileQuestion } from "../../../src/hosts/warehouse/sql/compileQuestion";
import { duckDb } from "../../../src/hosts/warehouse/sql/duckDb";
import { googleSql } from "../../../src/hosts/warehouse/sql/googleSql";
import type { WarehouseTable } from "../../../src/hosts/warehouse/sql/warehouseTable";
import { hasEngine, startEngine, type Engine, type EngineName } from "./engines/engine";

const dialects = { googleSql, duckDb } as const;

/** What people have tried to break out of a text or a name with, mixed with any other letters. */
const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "'",
        '"',
        "`",
        "\\",
        "--",
        "/*",
        "*/",
        ";",
        "\n",
        "\r",
        "#",
        "$$",
        "@p1",
        "?",
        "${",
        "''",
        '""',
        "\\'",
        "\\`",
        "\u2028",
        "\u0000",
        "\u202e",
        "ʼ",
        "＇",
        "DROP TABLE t",
        " UNION ALL SELECT 1 ",
        "\ud83d\ude00",
        "å",
        "r'''",
        '"""',
      ),
      fc.string({ unit: "binary", maxLength: 4 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(""));
/** Names that a column can have: not blank, no NUL, and no dollar sign in front, which GoogleSQL keeps for its own. */
const name = nasty.filter((text) => text.trim() !== "" && !/^\$|\0/.test(text) && text.length < 60);
const word = nasty.filter((text) => text.trim() !== "" && !text.includes("\0"));

function warehouse(
  columns: { owner: string; stage: string; closed: string; table: string },
  won: string,
): WarehouseTable | null {
  const roles = new Map<Role, string>([
    ["owner", "a"],
    ["stage", "b"],
    ["closed", "c"],
  ]);
  const cells = [
    ["a", "b", "c"],
    ["x", won, "2026-01-02"],
    ["y", "Tapt sikkert", "2026-01-02"],
  ];
  const words = [
    { role: "stage", word: won, meaning: "won" },
    { role: "stage", word: "Tapt sikkert", meaning: "lost" },
  ] as const;
  const table = readTable(cells, { roles, words, subject: "deals" });
  if (isFault(table) || table.rows !== 2 || table.meanings.get("stage")?.[0] !== "won") return null;
  return {
    name: columns.table,
    table,
    names: [columns.owner, columns.stage, columns.closed],
    kinds: ["text", "text", "day"],
    zone: null,
    words: "exact",
    repeats: false,
  };
}

const winRate = kpis.filter(({ id }) => id === "win_rate");
const question = { kpis: winRate, by: ["owner"], grain: null, period: allTime } as const;
const options = { language: "nb", addable: true, leftOut: false } as const;

describe.each(["googleSql", "duckDb"] as const)(
  "%s takes any name and any word for what it is",
  (engineName: EngineName) => {
    if (!hasEngine(engineName)) {
      test.skip("the engine is not installed", () => undefined);
      return;
    }
    let engine: Engine;
    const dialect = dialects[engineName];
    beforeAll(async () => {
      engine = await startEngine(engineName);
    }, 60_000);
    afterAll(() => {
      engine.stop();
    });

    test("the deals are found under every name, by every word, as parameters and as pasted text", async () => {
      let seen = 0;
      const different = fc.uniqueArray(name, {
        minLength: 4,
        maxLength: 4,
        selector: (text) => text.normalize("NFKC").toLowerCase(),
      });
      await fc.assert(
        fc.asyncProperty(different, word, async ([owner = "", stage = "", closed = "", table = ""], won) => {
          const own = warehouse({ owner, stage, closed, table }, won);
          if (own === null) return;
          const made = compileQuestion(question, own, dialect, options);
          if (isFault(made)) throw new Error(made.kind);
          const tables = [
            {
              name: table,
              columns: [
                { name: owner, kind: "text" as const },
                { name: stage, kind: "text" as const },
                { name: closed, kind: "day" as const },
              ],
              rows: [
                ["Kari", won, "2026-01-02"],
                ["Kari", "Tapt sikkert", "2026-01-03"],
                ["Kari", "noe annet", "2026-01-03"],
              ],
            },
          ];
          for (const statement of [dialect.statement(made.query), { sql: dialect.paste(made.query), parameters: [] }]) {
            expect(await engine.run(statement, tables)).toEqual([["Kari", 1, 1]]);
            seen += 1;
          }
        }),
        { numRuns: 60, seed: 7, endOnFailure: true },
      );
      expect(seen).toBeGreaterThan(60);
    }, 120_000);
  },
);

test("values are parameters, and no word of the table stands in the statement", () => {
  let seen = 0;
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z'"`\\;-]{12,20}$/), (won) => {
      const own = warehouse({ owner: "o", stage: "s", closed: "c", table: "t" }, won);
      if (own === null) return;
      for (const dialect of [googleSql, duckDb]) {
        const made = compileQuestion(question, own, dialect, options);
        if (isFault(made)) throw new Error(made.kind);
        const { sql, parameters } = dialect.statement(made.query);
        expect(sql).not.toContain(won);
        expect(parameters).toContain(won);
        seen += 1;
      }
    }),
  );
  expect(seen).toBeGreaterThan(50);
});
