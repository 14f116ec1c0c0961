import { evaluate, isFault, kpis, makeSample, parsePeriod, readTable, type Cell } from "../../../src/core/index";

const nb = makeSample({ seed: 3, deals: 400 });
const en = makeSample({ seed: 3, deals: 400, language: "en" });

/** Every KPI by month, without the words that only one of the languages has. */
function figures(cells: readonly (readonly Cell[])[]): unknown {
  const table = readTable(cells);
  const period = parsePeriod("");
  if (isFault(table) || isFault(period)) throw new Error("the sample is no table");
  const answer = evaluate(table, { kpis, by: [], grain: "month", period, filters: [] });
  if (isFault(answer)) throw new Error("the sample gives no answer");
  return answer.rows.map(({ period, figures }) => [
    period?.key,
    figures.map(({ value, numerator, denominator }) => [value, numerator, denominator]),
  ]);
}

describe("makeSample({ language: 'en' })", () => {
  it.each(["deals", "leads", "activities"] as const)("gives the same figures of %s as the Norwegian sample", (name) => {
    expect(figures(en.tables[name])).toEqual(figures(nb.tables[name]));
  });

  it("leaves no Norwegian word but names of people and companies", () => {
    const words = (table: readonly (readonly Cell[])[]): Set<Cell> => new Set(table.flat());
    const own = [...words(en.tables.deals), ...words(en.tables.leads), ...words(en.tables.targets)];
    expect(own).toEqual(expect.arrayContaining(["Deal ID", "Won", "Referral", "Everyone", "Grow profitably"]));
    const left = own.filter((cell) => typeof cell === "string" && /^[A-ZÆØÅ][a-zæøå-]+$/.test(cell));
    const kept = new Set(nb.tables.deals.flat());
    expect([...new Set(left)].filter((word) => kept.has(word))).toEqual(["Team", "Partner", "Webinar"]);
  });
});
