import fc from "fast-check";
import { readSheet } from "../../../src/core/table/readSheet";
import { readTable } from "../../../src/core/table/readTable";
import { sayChoices } from "../../../src/core/text/choices";
import { isFault } from "../../../src/core/words/fault";
import type { Cell } from "../../../src/core/words/cell";
import type { Table } from "../../../src/core/table/table";

const deals: Cell[][] = [
  ["Deal ID", "Owner", "Stage", "Amount", "Closed"],
  ...Array.from({ length: 20 }, (_, row): Cell[] => [
    `D${String(row)}`,
    row % 2 === 0 ? "Kari" : "Ola",
    "Won",
    100 + row,
    `2026-01-${String(row + 1).padStart(2, "0")}`,
  ]),
];

/** The deals with some cells beyond a gap of columns: by row, from the first. */
const withBeside = (beside: readonly (readonly Cell[])[], gap = 1): Cell[][] =>
  deals.map((row, place) => [...row, ...new Array<Cell>(gap).fill(null), ...(beside[place] ?? [])]);

const read = (cells: Cell[][], origin = { row: 0, column: 0 }): Table => {
  const table = readSheet(cells, { origin });
  if (isFault(table)) throw new Error(table.kind);
  return table;
};

const besides = (table: Table): unknown[] => table.choices.filter(({ kind }) => kind === "beside");

describe("readSheet", () => {
  it("leaves out a formula and a spilled table that stand by themselves, and says so", () => {
    const table = read(
      withBeside(
        [
          ["Win rate", 0.5],
          [null, 0.4],
          ["Rep", "Won"],
        ],
        2,
      ),
    );
    expect(table.names).toEqual(deals[0]);
    expect(table.problems).toEqual([]);
    expect(besides(table)).toEqual([{ kind: "beside", first: "H", last: "I" }]);
    const said = sayChoices("nb", table.choices).join(" ");
    expect(said).toContain("kolonnene H–I, for seg selv ved siden av tabellen, er ikke lest");
  });

  it("names the columns of the sheet, also where the table does not begin at A", () => {
    expect(besides(read(withBeside([["x"]]), { row: 3, column: 2 }))).toEqual([
      { kind: "beside", first: "I", last: "I" },
    ]);
  });

  it("keeps columns behind a gap that are filled as the table is", () => {
    const table = read(withBeside(deals.map((_, row) => [row === 0 ? "Team" : "North"])));
    expect(table.names).toContain("Team");
    expect(besides(table)).toEqual([]);
  });

  it("is readTable where nothing stands beside the table", () => {
    const cell = fc.constantFrom<Cell>("Kari", "Won", 12, "2026-01-05", null);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 12 }), (rows) => {
        const cells: Cell[][] = [["Owner", "Stage", "Amount"], ...rows.map((row) => [...row])];
        const [own, plain] = [readSheet(cells), readTable(cells)];
        if (isFault(own) || isFault(plain)) expect(own).toEqual(plain);
        else
          expect([own.names, own.rows, own.problems, own.choices]).toEqual([
            plain.names,
            plain.rows,
            plain.problems,
            plain.choices,
          ]);
      }),
    );
  });
});
