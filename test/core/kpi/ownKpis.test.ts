import fc from "fast-check";
import { callFormula } from "../../../src/core/functions/callFormula";
import { findFormula } from "../../../src/core/functions/registry";
import { evaluateTables } from "../../../src/core/kpi/evaluateTables";
import { isTrouble } from "../../../src/core/kpi/ownTokens";
import { parseCondition, parseSum } from "../../../src/core/kpi/parseOwn";
import { readOwnKpis } from "../../../src/core/kpi/readOwnKpis";
import { sayFault } from "../../../src/core/text/faults";
import type { Cell } from "../../../src/core/words/cell";
import { isFault } from "../../../src/core/words/fault";
import { allTime } from "../../../src/core/words/period";
import { tableFrom } from "../table/tableFrom";
import { on } from "./dealRows";

const deals: Cell[][] = [
  ["Avtale-ID", "Selger", "Fase", "Beløp", "Opprettet", "Lukket", "Rabatt gitt"],
  ["A1", "Kari", "Vunnet", 1000, on("2026-01-02"), on("2026-01-20"), "ja"],
  ["A2", "Kari", "Vunnet", 3000, on("2026-01-03"), on("2026-02-02"), null],
  ["A3", "Ola", "Tapt", 500, on("2026-01-04"), on("2026-02-03"), "ja"],
  ["A4", "Ola", "Åpen", 700, on("2026-02-01"), null, null],
];
const sheet = (...rows: Cell[][]): Cell[][] => [
  ["Navn", "Teller", "Nevner", "Filter", "Retning", "Tilfeldighet", "Enhet", "Dato"],
  ...rows,
];

function valueOf(row: Cell[], cells = deals): unknown {
  const own = readOwnKpis(sheet(row));
  const kpi = own?.kpis[0];
  if (kpi === undefined) return own?.faults[0];
  const answer = evaluateTables([tableFrom(cells)], { kpis: [kpi], by: [], grain: null, period: allTime, filters: [] });
  if (isFault(answer)) return answer;
  const figure = answer.rows[0]?.figures[0];
  return figure?.value ?? figure?.fault?.kind;
}

describe("readOwnKpis(cells)", () => {
  // Counted by hand in the four deals above.
  test.each<[string, Cell[], unknown]>([
    ["a sum", ["Alt", "sum(beløp)"], 5200],
    ["a count", ["Store", "count where beløp >= 1000"], 2],
    ["an average", ["Snitt", "average(Beløp)"], 1300],
    ["an average of some", ["Snitt vunnet", 'gjennomsnitt(beløp) der fase = "vunnet"'], 2000],
    ["a ratio", ["Andel rabatt", "count where present([Rabatt gitt])", "count"], 0.5],
    ["and, or, parentheses", ["Blandet", 'count where (selger = "Ola" or beløp > 2500) and fase <> "tapt"'], 2],
    ["a filter for both", ["Vunnet Kari", 'count where stage = "won"', "count", 'selger = "Kari"'], 1],
    ["a word of another language", ["Won", 'count where stage = "won"'], 2],
    ["decimals with a comma", ["Desimal", "count where beløp > 999,5"], 2],
    ["days", ["Januar", 'count where lukket = "2026-01"'], 1],
    ["nothing to divide by", ["Tom", "count", 'count where selger = "Per"'], "no-denominator"],
  ])("gives %s", (_, row, value) => {
    expect(valueOf(row)).toEqual(value);
  });

  test("a proportion counts above only what it counts below", () => {
    expect(valueOf(["Andel", "count", 'count where fase = "vunnet"', null, "høyere", "andel", "prosent"])).toBe(1);
  });

  test("what decides the period can be said: three were created in January", () => {
    const own = readOwnKpis(sheet(["Nye", "count", null, null, null, null, null, "opprettet"]))?.kpis ?? [];
    const period = { grain: "month" as const, key: "2026-01", first: 46023, last: 46053 };
    const answer = evaluateTables([tableFrom(deals)], { kpis: own, by: [], grain: null, period, filters: [] });
    expect(isFault(answer) ? answer : answer.rows[0]?.figures[0]?.value).toBe(3);
  });

  test.each<[string, Cell[], string, number, string]>([
    ["a function that is none", ["X", "summ(beløp)"], "B2", 1, "not-a-function"],
    ["a sum that ends", ["X", "sum("], "B2", 5, "unfinished"],
    ["a sign too many", ["X", "count where beløp >> 3"], "B2", 20, "unexpected"],
    ["a condition that ends", ["X", "count where beløp >="], "B2", 21, "unfinished"],
    ["a filter that is none", ["X", "count", null, "selger"], "D2", 7, "unfinished"],
    ["no name", [null, "count"], "A2", 1, "no-name"],
    ["no numerator", ["X", null, "count"], "B2", 1, "no-expression"],
    ["a name that is taken", ["Treffprosent", "count"], "A2", 1, "name-taken"],
    ["a direction that is none", ["X", "count", null, null, "bort"], "E2", 1, "not-a-choice"],
    ["an average over something", ["X", "average(beløp)", "count"], "C2", 1, "unexpected"],
  ])("points at %s", (_, row, at, character, why) => {
    const [found] = readOwnKpis(sheet(row))?.faults ?? [];
    expect(found).toMatchObject({ kind: "own-kpi", at, character, why });
    for (const language of ["nb", "en"] as const)
      expect(found === undefined ? "" : sayFault(language, found, String)).toContain(at);
  });

  test("a column that is not there is told with those that are", () => {
    expect(valueOf(["X", "sum(Fortjeneste)"])).toBe("unknown-column");
  });

  test("works in KPI_TABLE by its name, beside others", () => {
    const formula = findFormula("KPI_TABLE");
    if (isFault(formula)) throw new Error("no KPI_TABLE");
    const own = sheet(["Salg over tusen", "count where beløp >= 1000"]);
    const answer = callFormula(formula, [deals, "salg over tusen, deals_won", null, "none", null, own], {
      language: "nb",
    });
    expect(answer).toEqual([
      ["Salg over tusen", "Antall salg"],
      [2, 2],
    ]);
  });

  test("is no sheet of KPIs without a name and a numerator", () => {
    expect(readOwnKpis(deals)).toBeNull();
    expect(readOwnKpis([])).toBeNull();
  });
});

describe("parseSum(text) and parseCondition(text)", () => {
  test("take whatever is typed: a sum, a condition, or the character where it goes wrong", () => {
    const piece = fc.constantFrom(...'sum( count where present( [a b] ) and or = >= <> "x" 3 1,5 beløp ( £'.split(" "));
    const text = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(" ")),
    );
    fc.assert(
      fc.property(text, (typed) => {
        for (const read of [parseSum(typed), parseCondition(typed)]) {
          if (!isTrouble(read)) continue;
          expect(read.at).toBeGreaterThanOrEqual(1);
          expect(read.at).toBeLessThanOrEqual(typed.length + 1);
        }
      }),
    );
  });
});
