import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { allTime, evaluate, isFault, kpis, makeSample, readTable } from "../../../src/core/index";
import { toCsv } from "../../../src/hosts/files/write/csv";
import { ask } from "../../../src/hosts/warehouse/run/ask";
import { openFile } from "../../../src/hosts/warehouse/run/duckDbFile";
import { profile } from "../../../src/hosts/warehouse/run/profile";
import { hasEngine } from "./engines/engine";

const here = join(__dirname, "engines");
const quiet = { language: "nb", memory: "500MB", tell: () => undefined, step: () => undefined } as const;

(hasEngine("duckDb") ? describe : describe.skip)("a text file, where it lies", () => {
  const folder = mkdtempSync(join(tmpdir(), "nokkel-large-"));
  const was = process.cwd();
  beforeAll(() => {
    process.chdir(here);
  });
  afterAll(() => {
    process.chdir(was);
    rmSync(folder, { recursive: true });
  });

  const cells = makeSample({ deals: 500 }).tables.deals;

  test.each([
    ["Norwegian", ";", ","],
    ["English", ",", "."],
  ] as const)(
    "%s signs: gives what it gives in a sheet",
    async (name, delimiter, decimal) => {
      const path = join(folder, `${name}.csv`);
      writeFileSync(path, toCsv(cells, delimiter, decimal));
      const table = readTable(cells);
      if (isFault(table)) throw new Error(table.kind);
      const warehouse = await openFile(path, quiet);
      try {
        const found = await profile(warehouse, {}, null, "nb");
        if (isFault(found)) throw new Error(found.kind);
        const own = kpis.filter(({ subject }) => subject === "deals");
        const question = { kpis: own, by: ["owner"], grain: "month", period: allTime } as const;
        const totals = await ask(found, question, { language: "nb", addable: false });
        if (isFault(totals)) throw new Error(totals.kind);
        const core = evaluate(table, { ...question, kpis: totals.answer.kpis, filters: [] });
        if (isFault(core)) throw new Error(core.kind);
        expect(totals.answer.rows.map(({ keys, period }) => [period?.key, keys])).toEqual(
          core.rows.map(({ keys, period }) => [period?.key, keys]),
        );
        let seen = 0;
        core.rows.forEach((row, place) => {
          row.figures.forEach(({ value }, kpi) => {
            seen += 1;
            expect(totals.answer.rows[place]?.figures[kpi]?.value ?? null).toEqual(
              value === null ? null : expect.closeTo(value, 5),
            );
          });
        });
        expect(seen).toBeGreaterThan(1000);
      } finally {
        warehouse.close();
      }
    },
    60_000,
  );

  test("cells that cannot be read for sure are counted and told; too many of them, and the column gives nothing", async () => {
    const rows = Array.from({ length: 3000 }, (_, row) => [
      "Kari",
      "Vunnet",
      row < 2990 ? `${String(row)},50` : "ca. tusen",
      "2026-01-02",
      row < 2500 ? "5" : "1.234",
    ]);
    const path = join(folder, "odd.csv");
    writeFileSync(
      path,
      [["Selger", "Fase", "Beløp", "Lukket", "Kostnad"], ...rows]
        .map((row) => row.map((cell) => `"${cell}"`).join(";"))
        .join("\n"),
    );
    const warehouse = await openFile(path, quiet);
    try {
      const found = await profile(warehouse, {}, null, "nb");
      if (isFault(found)) throw new Error(found.kind);
      expect(found.problems).toEqual([
        { kind: "unread-number", column: "Beløp", example: "ca. tusen", count: 10 },
        { kind: "unread-number", column: "Kostnad", example: "1.234", count: 500 },
      ]);
      const asked = kpis.filter(({ id }) => id === "revenue_won" || id === "gross_margin_per_deal");
      const totals = await ask(
        found,
        { kpis: asked, by: [], grain: null, period: allTime },
        { language: "nb", addable: false },
      );
      if (isFault(totals)) throw new Error(totals.kind);
      // The sum of 0,5 to 2989,5.
      expect(totals.answer.rows[0]?.figures.map(({ value }) => value)).toEqual([(2990 * 2990) / 2]);
      expect(totals.refused.map(({ kpi, fault }) => [kpi.id, fault.kind])).toEqual([
        ["gross_margin_per_deal", "ambiguous-column"],
      ]);
    } finally {
      warehouse.close();
    }
  }, 60_000);

  test("amounts of several currencies are refused, and the rest is given", async () => {
    const path = join(folder, "currencies.csv");
    writeFileSync(
      path,
      [
        "Selger;Fase;Beløp;Valuta;Lukket",
        "Kari;Vunnet;1;NOK;2026-01-02",
        "Ola;Vunnet;2;EUR;2026-01-03",
        "Ola;Tapt;2;EUR;2026-01-03",
      ].join("\n"),
    );
    const warehouse = await openFile(path, quiet);
    try {
      const found = await profile(warehouse, {}, null, "nb");
      if (isFault(found)) throw new Error(found.kind);
      const asked = kpis.filter(({ id }) => id === "revenue_won" || id === "deals_won");
      const question = { kpis: asked, grain: null, period: allTime };
      const together = await ask(found, { ...question, by: [] }, { language: "nb", addable: false });
      if (isFault(together)) throw new Error(together.kind);
      expect(together.answer.rows.map(({ figures }) => figures.map(({ value }) => value))).toEqual([[2]]);
      expect(together.refused.map(({ kpi, fault }) => [kpi.id, fault])).toEqual([
        ["revenue_won", { fault: true, kind: "mixed-currencies", currencies: ["EUR", "NOK"] }],
      ]);
      const apart = await ask(found, { ...question, by: ["currency"] }, { language: "nb", addable: false });
      if (isFault(apart)) throw new Error(apart.kind);
      expect(apart.answer.rows.map(({ keys, figures }) => [...keys, ...figures.map(({ value }) => value)])).toEqual([
        ["EUR", 1, 2],
        ["NOK", 1, 1],
      ]);
    } finally {
      warehouse.close();
    }
  }, 60_000);
});

test("where DuckDB is not installed, one sentence says what to do", async () => {
  const was = process.cwd();
  process.chdir(tmpdir());
  try {
    await expect(openFile("deals.parquet", { ...quiet, language: "en" })).rejects.toThrow(/DuckDB|engine answered/);
  } finally {
    process.chdir(was);
  }
});
