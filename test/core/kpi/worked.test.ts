import golden from "../../golden/kpiCatalogue.json";
import { callFormula } from "../../../src/core/functions/callFormula";
import type { FormulaAnswer } from "../../../src/core/functions/formula";
import { findFormula } from "../../../src/core/functions/registry";
import { kpiOf } from "../../../src/core/kpi/catalogue";
import { nameOf } from "../../../src/core/kpi/nameOf";
import { sayFault } from "../../../src/core/text/faults";
import { wordOf } from "../../../src/core/table/wordOf";
import type { Cell } from "../../../src/core/words/cell";
import { isFault } from "../../../src/core/words/fault";
import { languages } from "../../../src/core/words/language";
import { ofActivities } from "./worked/activities";
import { ofDeals } from "./worked/deals";
import { ofFinance } from "./worked/finance";
import { ofJoined } from "./worked/joined";
import { ofMarketing } from "./worked/marketing";
import { ofPeople } from "./worked/people";
import type { Cells, Worked } from "./worked/worked";

const worked: Readonly<Record<string, Worked>> = {
  ...ofActivities,
  ...ofDeals,
  ...ofJoined,
  ...ofMarketing,
  ...ofPeople,
  ...ofFinance,
};
const cases = Object.entries(worked);

function answerTo(id: string, [data, ...further]: readonly Cells[], period: string): FormulaAnswer {
  const formula = findFormula(`KPI_${id.toUpperCase()}`);
  if (isFault(formula) || data === undefined) throw new Error(`nothing to ask of ${id}`);
  return callFormula(formula, [data, period, ...further], { language: "nb" });
}

function expectOutcome(answer: FormulaAnswer, outcome: number | string): void {
  if (typeof outcome === "number") {
    if (isFault(answer)) throw new Error(sayFault("en", answer, (of) => nameOf(of, "en")));
    expect(answer).toBeCloseTo(outcome, 9);
    return;
  }
  expect(isFault(answer) ? answer.kind : answer).toBe(outcome);
  for (const language of languages) {
    const said = isFault(answer) ? sayFault(language, answer, (of) => nameOf(of, language)) : "";
    expect(said).toMatch(/^[A-ZÆØÅ].{30,}\.$/u);
    expect(said).not.toMatch(/undefined|NaN/);
  }
}

const keyOf = (cell: Cell | undefined): string => (cell === undefined || cell === null ? "" : wordOf(cell));

/** The tables with one cell blank, in the first of them that has such a row and column. */
function withBlank(tables: readonly Cells[], row: string, column: string): Cells[] {
  const placeIn = (cells: Cells): number => cells[0]?.findIndex((cell) => cell === column) ?? -1;
  const lineIn = (cells: Cells): number => cells.findIndex(([first]) => keyOf(first) === row);
  const table = tables.findIndex((cells) => placeIn(cells) >= 0 && lineIn(cells) >= 0);
  if (table < 0) throw new Error(`no cell ${row}.${column}`);
  return tables.map((cells, at) => {
    const [place, line] = [placeIn(cells), lineIn(cells)];
    if (at !== table) return cells;
    return cells.map((own, down) => (down === line ? own.map((cell, along) => (along === place ? null : cell)) : own));
  });
}

test("the 66 of the catalogue are worked, each once", () => {
  expect(cases).toHaveLength(66);
  expect(cases.map(([id]) => id).sort()).toEqual(golden.kpis.map(({ id }) => id).sort());
});

test.each(cases)("%s as worked by hand", (id, { tables, in: period = "", gives }) => {
  expectOutcome(answerTo(id, tables, period), gives);
});

test.each(cases)("%s of nothing", (id, { tables, none: [period, outcome] }) => {
  expectOutcome(answerTo(id, tables, period), outcome);
  // Only what counts or adds up is 0 of nothing.
  if (outcome === 0) expect(kpiOf(id).form.kind).toBe("total");
});

test.each(cases)("%s with a blank cell", (id, { tables, in: period = "", blank: [row, column, outcome] }) => {
  expectOutcome(answerTo(id, withBlank(tables, row, column), period), outcome);
  // What is left differs from what stood there, and is no zero.
  expect(outcome).not.toBe(worked[id]?.gives);
  expect(outcome).not.toBe(0);
});

test.each(["stalled_deal_share", "close_date_pushes"])("%s where no deal is open any more", (id) => {
  const [all, others] = worked[id]?.tables ?? [];
  const [header = [], ...rows] = all ?? [];
  const stage = header.indexOf("Stage");
  const decided = [header, ...rows.filter((row) => row[stage] === "Won" || row[stage] === "Lost")];
  expectOutcome(answerTo(id, [decided, others ?? []], ""), "no-denominator");
});

describe("a column that is blank in every row", () => {
  const blankColumn = (cells: Cells, place: number): Cells =>
    cells.map((line, row) => (row === 0 ? line : line.map((cell, at) => (at === place ? null : cell))));

  test.each(cases)("makes no zero of %s", (id, { tables, in: period = "", gives }) => {
    let tried = 0;
    tables.forEach((cells, table) => {
      cells[0]?.forEach((_, place) => {
        const changed = tables.map((one, at) => (at === table ? blankColumn(one, place) : one));
        const answer = answerTo(id, changed, period);
        if (gives !== 0) expect(answer).not.toBe(0);
        tried += 1;
      });
    });
    expect(tried).toBeGreaterThan(1);
  });
});
