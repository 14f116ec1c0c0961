import fc from "fast-check";
import { evaluate } from "../../../src/core/kpi/evaluate";
import type { Figure, KpiTable } from "../../../src/core/kpi/question";
import type { Table } from "../../../src/core/table/table";
import type { Cell } from "../../../src/core/words/cell";
import { day, serialOf } from "../../../src/core/words/day";
import { tableFrom } from "../table/tableFrom";
import { ask, plainRows, questionOf } from "./ask";

const header = ["Avtale-ID", "Selger", "Fase", "Beløp", "Opprettet", "Lukket"];
const start = serialOf({ year: 2026, month: 1, day: 1 });

const row = fc
  .record({
    owner: fc.constantFrom("Kari", "Ola", "Per"),
    stage: fc.constantFrom("Vunnet", "Tapt", "Tilbud"),
    amount: fc.integer({ min: 1, max: 5000 }),
    created: fc.integer({ min: 0, max: 200 }),
    takes: fc.integer({ min: 0, max: 160 }),
  })
  .map(({ owner, stage, amount, created, takes }): Cell[] => [
    null,
    owner,
    stage,
    amount,
    day(start + created),
    stage === "Tilbud" ? null : day(start + created + takes),
  ]);

/** Some of each stage, so that every table shows all words. */
const seedRows: Cell[][] = ["Vunnet", "Tapt", "Tilbud"].map((stage) => [
  null,
  "Kari",
  stage,
  100,
  day(start),
  stage === "Tilbud" ? null : day(start + 40),
]);
const rows = fc.array(row, { maxLength: 40 }).map((more) => [...seedRows, ...more]);
const read = (body: readonly (readonly Cell[])[]): Table =>
  tableFrom([header, ...body.map((cells, place) => [`A${String(place)}`, ...cells.slice(1)])]);

const additive = ["deals_won", "revenue_won", "opportunities_created", "pipeline_created"];
const rates = ["win_rate", "win_rate_cohort", "win_rate_value", "avg_deal_size"];
const stocks = ["open_pipeline_value", "sales_velocity", "sales_cycle_length"];
const all = [...additive, ...rates, ...stocks];

const parts = (figures: readonly Figure[]): number[] =>
  figures.flatMap(({ numerator, denominator }) => [numerator ?? 0, denominator ?? 0]);
const plus = (first: readonly number[], second: readonly number[]): number[] =>
  first.map((value, place) => value + (second[place] ?? 0));

test("the order of rows changes nothing", () => {
  fc.assert(
    fc.property(
      rows.chain((body) => fc.tuple(fc.constant(body), fc.shuffledSubarray(body, { minLength: body.length }))),
      ([body, shuffled]) => {
        for (const asking of [{}, { grain: "month" as const }, { by: ["owner"], grain: "quarter" as const }]) {
          const first = plainRows(ask(read(body), all, asking));
          const second = plainRows(ask(read(shuffled), all, asking));
          expect(second).toHaveLength(first.length);
          first.forEach((line, place) => {
            line.forEach((value, at) => {
              const other = second[place]?.[at];
              if (typeof value === "number") expect(other).toBeCloseTo(value, 6);
              else expect(other).toBe(value);
            });
          });
        }
      },
    ),
    { numRuns: 60 },
  );
});

test("numerators and denominators of two parts of a table add to those of the whole", () => {
  fc.assert(
    fc.property(rows, rows, (one, other) => {
      const of = (body: readonly (readonly Cell[])[]): number[] =>
        parts(ask(read(body), [...additive, ...rates]).rows[0]?.figures ?? []);
      expect(plus(of(one), of(other))).toEqual(of([...one, ...other]));
    }),
    { numRuns: 60 },
  );
});

test("figures by owner add to the total, months to the year, days to the month", () => {
  fc.assert(
    fc.property(rows, (body) => {
      const table = read(body);
      const total = parts(ask(table, [...additive, ...rates]).rows[0]?.figures ?? []);
      for (const asking of [
        { by: ["owner"] },
        { grain: "month" as const },
        { grain: "year" as const },
        { grain: "day" as const, by: ["Fase"] },
      ]) {
        const split = ask(table, [...additive, ...rates], asking).rows.map(({ figures }) => parts(figures));
        expect(
          split.reduce(
            plus,
            total.map(() => 0),
          ),
        ).toEqual(total);
      }
    }),
    { numRuns: 60 },
  );
});

test("amounts in øre give a hundred times the revenue and the same rates", () => {
  fc.assert(
    fc.property(rows, (body) => {
      const scaled = body.map((cells) =>
        cells.map((cell, place) => (place === 3 && typeof cell === "number" ? cell * 100 : cell)),
      );
      const [first, second] = [body, scaled].map(
        (one) => ask(read(one), ["revenue_won", "win_rate", "win_rate_value"]).rows[0]?.figures ?? [],
      );
      expect(second?.[0]?.value).toBe((first?.[0]?.value ?? NaN) * 100);
      expect(second?.[1]).toEqual(first?.[1]);
      expect(second?.[2]?.value).toBeCloseTo(first?.[2]?.value ?? NaN, 12);
    }),
    { numRuns: 40 },
  );
});

const lessOf = (figure: Figure | undefined): number => (figure?.denominator ?? 0) - (figure?.numerator ?? 0);

/** Sums of won and lost as a table of totals. */
const spilled = (split: KpiTable): Table =>
  tableFrom([
    ["Periode", "Selger", "Deals won", "Deals lost", "Revenue won", "Value lost"],
    ...split.rows.map(({ period, keys, figures: [rate, value] }): Cell[] => [
      ...[period?.key ?? null, keys[0] ?? null],
      ...[rate?.numerator ?? null, lessOf(rate), value?.numerator ?? null, lessOf(value)],
    ]),
  ]);

test("table in, table out: sums spilled by month and owner give the same rates again", () => {
  fc.assert(
    fc.property(rows, (body) => {
      const table = read(body);
      const split = ask(table, ["win_rate", "win_rate_value", "avg_deal_size"], { grain: "month", by: ["owner"] });
      const totals = spilled(split);
      expect(totals.subject).toBe("totals");
      for (const asking of [{}, { by: ["Selger"] }, { grain: "month" as const }, { grain: "year" as const }]) {
        const ids = ["win_rate", "win_rate_value", "avg_deal_size"];
        expect(plainRows(ask(totals, ids, asking))).toEqual(plainRows(ask(table, ids, asking)));
      }
    }),
    { numRuns: 40 },
  );
});

test("nothing that is handed over is changed", () => {
  const cells = [header, ...seedRows.map((cells, place) => [`A${String(place)}`, ...cells.slice(1)])];
  const frozen = Object.freeze(cells.map((line) => Object.freeze(line.map((cell) => Object.freeze(cell)))));
  const table = tableFrom(frozen);
  const before = JSON.stringify(
    table.columns.map((column) => [...(column.kind === "text" ? column.codes : column.values)]),
  );
  const question = Object.freeze(questionOf(all, { by: Object.freeze(["owner"]), grain: "month" }));
  expect(evaluate(table, question)).toEqual(evaluate(table, question));
  expect(
    JSON.stringify(table.columns.map((column) => [...(column.kind === "text" ? column.codes : column.values)])),
  ).toBe(before);
});
