import { day, serialOf, type Cell } from "../../../src/core/index";
import { typedCells } from "../../../src/core/table/typedCells";

/** One column below a header. */
const typed = (...column: Cell[]): Cell[] =>
  typedCells([["H"], ...column.map((cell) => [cell])])
    .slice(1)
    .map(([cell]) => cell ?? null);

describe("typedCells(cells)", () => {
  it("makes numbers of a column that is written as numbers throughout, by the column's own decimal sign", () => {
    expect(typed("1 234,50", "12", null, "0,5")).toEqual([1234.5, 12, null, 0.5]);
    expect(typed("1,234.50", "12")).toEqual([1234.5, 12]);
    expect(typed("12,5 %", "3 %")).toEqual([0.125, 0.03]);
  });

  it("makes days of a column that is written as days throughout, where it tells day from month", () => {
    const [first, second] = [serialOf({ year: 2026, month: 10, day: 31 }), serialOf({ year: 2026, month: 11, day: 1 })];
    expect(typed("31.10.2026", "01.11.2026")).toEqual([day(first), day(second)]);
    expect(typed("2026-10-31", "2026-11-01")).toEqual([day(first), day(second)]);
  });

  it.each([
    ["one cell is a word", ["12", "ukjent"]],
    ["the decimal sign is not told", ["1.234", "2.345"]],
    ["day and month are not told", ["03/04/2026", "05/06/2026"]],
    ["the digits are a code", ["0047123", "12"]],
    ["a currency would be lost", ["100 kr", "200 EUR"]],
  ])("leaves a column as it is where %s", (_, column) => {
    expect(typed(...column)).toEqual(column);
  });

  it("leaves the first row and cells that are no texts", () => {
    expect(typedCells([["2026", "12"], [true, "13"], []])).toEqual([["2026", "12"], [true, 13], []]);
  });
});
