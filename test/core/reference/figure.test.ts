import fc from "fast-check";
import { kpiOf } from "../../../src/core/kpi/catalogue";
import { evaluate } from "../../../src/core/kpi/evaluate";
import type { Filter } from "../../../src/core/kpi/question";
import { quickTable } from "../../../src/core/kpi/quickTable";
import { rowsLeft } from "../../../src/core/kpi/rowsLeft";
import { badCell } from "../../../src/core/functions/badCell";
import { callFormula } from "../../../src/core/functions/callFormula";
import { findFormula } from "../../../src/core/functions/registry";
import { readTable } from "../../../src/core/table/readTable";
import type { Cell } from "../../../src/core/words/cell";
import { isFault } from "../../../src/core/words/fault";
import { allTime, parsePeriod, type Period } from "../../../src/core/words/period";
import { figureOfRows } from "./kpi/figureOfRows";
import { oddTable, plainTable } from "./oddTables";
import { readTable as readPlainly } from "./table/readTable";

const periods = ["", "2021", "2021-03", "2021-Q2", "2021-02-10..2021-05-03"].map((text): Period => {
  const period = text === "" ? allTime : parsePeriod(text);
  if (isFault(period)) throw new Error(text);
  return period;
});

/** KPIs whose rows count by what stands in them, whatever the last day of the table is. */
const kpis = [
  "win_rate",
  "revenue_won",
  "deals_won",
  "avg_deal_size",
  "sales_cycle_length",
  "opportunities_created",
].map(kpiOf);

const filters: fc.Arbitrary<Filter[]> = fc.array(
  fc.record({
    column: fc.constant("owner"),
    value: fc.constantFrom<Cell>("Kari", "ola ", "Per Ås", "k*", "<>Ola", 12),
  }),
  { maxLength: 1 },
);
const asked = fc.record({ kpi: fc.constantFrom(...kpis), period: fc.constantFrom(...periods), filters });

const runs = Number(process.env["NOKKEL_RUNS"] ?? 600);

describe("a figure of some rows of a table", () => {
  it("is the figure of a table of these rows alone, bit for bit", () => {
    const seen = { figures: 0, values: 0, doubts: 0 };
    fc.assert(
      fc.property(oddTable, asked, (cells, question) => {
        const plain = readPlainly(cells, {});
        const table = readTable(cells, {});
        if (isFault(plain) || isFault(table)) return;
        const { kpi, period } = question;
        const odd = new Map<number, Set<number>>();
        const isUnread = (place: number, row: number): boolean => {
          const rows =
            odd.get(place) ??
            new Set((table.oddCells?.(place) ?? []).flatMap((one) => (one.kind === "unlikely-day" ? [] : [one.row])));
          odd.set(place, rows);
          return rows.has(row);
        };
        const rows = rowsLeft(table, kpi, period, question.filters);
        const wanted = figureOfRows(plain, kpi, period, question.filters, isUnread);
        if (isFault(rows)) {
          expect(rows).toEqual(wanted);
          return;
        }
        const answer = evaluate(table, { kpis: [kpi], by: [], grain: null, ...question, ...(rows && { rows }) });
        if (isFault(answer)) throw new Error(JSON.stringify(answer));
        const figure = answer.rows[0]?.figures[0];
        // The plain one refuses a column in doubt even where the doubtful cells are left out.
        if (
          !isFault(wanted) &&
          wanted.fault?.kind === "ambiguous-column" &&
          figure?.fault?.kind !== "ambiguous-column"
        ) {
          seen.doubts += 1;
          return;
        }
        expect(figure).toEqual(wanted);
        seen.figures += 1;
        if (figure?.value != null) seen.values += 1;
      }),
      { numRuns: runs },
    );
    expect(seen.figures).toBeGreaterThan(runs / 4);
    expect(seen.values).toBeGreaterThan(runs / 20);
    expect(seen.doubts).toBeLessThan(seen.figures / 10);
  });

  it("is the same where only these rows are read", () => {
    let quick = 0;
    let values = 0;
    fc.assert(
      fc.property(plainTable, asked, (cells, question) => {
        const { kpi, period } = question;
        const some = quickTable(cells, kpi, period, question.filters);
        if (some === null) return;
        quick += 1;
        const table = readTable(cells, {});
        if (isFault(table)) throw new Error(JSON.stringify(table));
        const rows = rowsLeft(table, kpi, period, question.filters);
        if (isFault(rows)) throw new Error(JSON.stringify(rows));
        expect(badCell(table, kpi, rows)).toBeNull();
        const whole = evaluate(table, { kpis: [kpi], by: [], grain: null, ...question, ...(rows && { rows }) });
        const own = evaluate(some, { kpis: [kpi], by: [], grain: null, ...question });
        if (isFault(whole) || isFault(own)) throw new Error("no answer");
        expect(own.rows).toEqual(whole.rows);
        if (own.rows[0]?.figures[0]?.value != null) values += 1;
      }),
      { numRuns: runs },
    );
    expect(quick).toBeGreaterThan(runs / 8);
    expect(values).toBeGreaterThan(runs / 16);
  });
});

describe("a formula of one figure", () => {
  const formula = findFormula("KPI_REVENUE_WON");
  const rows: Cell[][] = [
    ["Deal ID", "Owner", "Stage", "Amount", "Created", "Closed"],
    ["D1", "Kari", "Won", 1000, 44_197, 44_270],
    ["D2", "Ola", "Won", "about 2000", 44_197, 44_271],
    ["D3", "Kari", "Won", "n/a", 44_197, 44_301],
    ["D4", "Kari", "Lost", 5, 44_197, 44_272],
    ["D5", "Kari", "Won", 300, 44_197, 44_273],
    ["D5", "Kari", "Won", 300, 44_197, 44_273],
  ];
  const ask = (...args: (Cell | Cell[][])[]): unknown =>
    isFault(formula) ? formula : callFormula(formula, args, { language: "en" });

  it("is not stopped by cells in rows that it leaves out, as SUMIFS is not; copies of a row are one row", () => {
    expect(ask(rows, "2021-03", "Owner", "Kari")).toBe(1300);
    const large = [
      ...rows,
      ...Array.from({ length: 6000 }, (_, at): Cell[] => [
        `X${String(at)}`,
        "Per",
        "Lost",
        at % 9 === 0 ? "?" : 10,
        44_197,
        44_300,
      ]),
    ];
    expect(ask(large, "2021-03", "Owner", "kari ")).toBe(1300);
  });

  it("is stopped by those in rows that it looks at", () => {
    expect(ask(rows, "2021-03")).toMatchObject({ kind: "not-a-number", got: "about 2000", row: 3 });
    expect(ask(rows, "2021-04", "Owner", "Kari")).toMatchObject({ kind: "not-a-number", got: "n/a", row: 4 });
  });
});
