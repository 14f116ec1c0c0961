import fc from "fast-check";
import { kpis } from "../../../src/core/kpi/catalogue";
import { evaluate } from "../../../src/core/kpi/evaluate";
import type { Question } from "../../../src/core/kpi/question";
import { readTable } from "../../../src/core/table/readTable";
import type { Cell } from "../../../src/core/words/cell";
import { isFault } from "../../../src/core/words/fault";
import { allTime, parsePeriod, type Period } from "../../../src/core/words/period";
import { evaluate as evaluatePlainly } from "./kpi/evaluate";
import { anyOptions, oddTable, totalsTable } from "./oddTables";
import { readTable as readPlainly } from "./table/readTable";

const periods = ["", "2021", "2021-03", "2021-Q2", "2021-W10", "2021-02-10..2021-05-03", "2019"].map((text): Period => {
  const period = text === "" ? allTime : parsePeriod(text);
  if (isFault(period)) throw new Error(text);
  return period;
});

const dealColumns = ["owner", "team", "stage", "currency", "amount", "created", "Product", "Type"];
const wanted: readonly Cell[] = ["Kari", "<>Kari", "k*", "", "<>", ">=100", "<2021-05", "2021", 12, "won", "Salg"];
const questionOf = (columns: string[]): fc.Arbitrary<Question> =>
  fc.record({
    kpis: fc.subarray([...kpis], { minLength: 1 }),
    by: fc.subarray(columns, { maxLength: 2 }),
    grain: fc.constantFrom("month", null, "day", "week", "quarter", "year"),
    period: fc.constantFrom(...periods),
    filters: fc.oneof(
      fc.constant([]),
      fc.array(fc.record({ column: fc.constantFrom(...columns), value: fc.constantFrom(...wanted) }), { maxLength: 2 }),
    ),
  });

const runs = Number(process.env["NOKKEL_RUNS"] ?? 600);

describe.each([
  ["events", oddTable, questionOf(dealColumns)],
  ["totals", totalsTable, questionOf(["owner", "deals won"])],
])("evaluate(table, question) of %s against the plain one", (_name, tables, question) => {
  it("gives the same values, numerators, denominators, faults and problems, bit for bit", () => {
    const seen = { faults: 0, values: 0, problems: 0 };
    fc.assert(
      fc.property(tables, anyOptions, question, (cells, options, asked) => {
        const plainTable = readPlainly(cells, options);
        const table = readTable(cells, options);
        if (isFault(plainTable) || isFault(table)) return;
        const plain = evaluatePlainly(plainTable, asked);
        expect(evaluate(table, asked)).toEqual(plain);
        if (isFault(plain)) seen.faults += 1;
        else {
          if (plain.problems.length > 0) seen.problems += 1;
          seen.values += plain.rows.flatMap(({ figures }) => figures).filter(({ value }) => value !== null).length;
        }
      }),
      { numRuns: runs },
    );
    // What is compared must hold what it is about.
    expect(seen.faults).toBeGreaterThan(runs / 100);
    expect(seen.problems).toBeGreaterThan(runs / 50);
    expect(seen.values).toBeGreaterThan(runs / 100);
  });
});
