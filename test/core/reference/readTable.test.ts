import fc from "fast-check";
import { readTable } from "../../../src/core/table/readTable";
import type { Table } from "../../../src/core/table/table";
import { isFault, type Fault } from "../../../src/core/words/fault";
import { anyOptions, oddTable } from "./oddTables";
import { readTable as readPlainly } from "./table/readTable";

/** Everything that a table says, its columns read out. */
function told(table: Table | Fault): unknown {
  if (isFault(table)) return table;
  return {
    ...table,
    columns: table.columns.map((column) =>
      column.kind === "text"
        ? { kind: column.kind, codes: [...column.codes], words: [...column.words] }
        : { kind: column.kind, values: [...column.values] },
    ),
    roles: [...table.roles],
    meanings: [...table.meanings],
    currencyOfRow: table.currencyOfRow === null ? null : [...table.currencyOfRow],
    firstOfId: [...table.firstOfId],
    // Counted and quoted by the problems; compared with the plain reader through the figures of some rows.
    oddCells: undefined,
    blankRoles: [...(table.blankRoles ?? [])],
    ambiguous: [...table.ambiguous],
  };
}

const runs = Number(process.env["NOKKEL_RUNS"] ?? 600);

describe("readTable(cells, options) against the plain reader", () => {
  it("reads odd tables alike: columns, meanings, faults, problems and choices", () => {
    const seen = { faults: 0, problems: 0, ambiguous: 0, copies: 0, currencies: 0 };
    fc.assert(
      fc.property(oddTable, anyOptions, (cells, options) => {
        const plain = readPlainly(cells, options);
        expect(told(readTable(cells, options))).toEqual(told(plain));
        if (isFault(plain)) seen.faults += 1;
        else {
          if (plain.problems.length > 0) seen.problems += 1;
          if (plain.ambiguous.size > 0) seen.ambiguous += 1;
          if (plain.problems.some(({ kind }) => kind === "repeated-rows")) seen.copies += 1;
          if (plain.currencies.length > 1) seen.currencies += 1;
        }
      }),
      { numRuns: runs },
    );
    // What is compared must hold what it is about.
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(runs / 100);
  });
});
