import fc from "fast-check";
import { readTable } from "../../../src/core/table/readTable";
import type { Cell } from "../../../src/core/words/cell";
import { isFault } from "../../../src/core/words/fault";
import { readTable as readPlainly } from "./table/readTable";

/** Ids in the order in which a program hands them out, up or down, with some that stand twice, are missing or say otherwise. */
const idsInOrder: fc.Arbitrary<Cell[]> = fc
  .record({
    count: fc.constantFrom(3, 40, 1023, 1024, 2500),
    first: fc.integer({ min: -3, max: 12_000 }),
    write: fc.constantFrom<(id: number) => Cell>(
      (id) => id,
      (id) => id / 4,
      (id) => `A-${String(id)}`,
      (id) => `A-${String(id).padStart(9, "0")}`,
      (id) => String(id),
    ),
    isFalling: fc.boolean(),
    changes: fc.array(
      fc.record({
        at: fc.nat(),
        to: fc.oneof(
          fc.nat().map((from) => ({ from })),
          fc.constantFrom<Cell>(null, "", " ", NaN, true, "B", 7, "7", " 7", "a-1 "),
        ),
      }),
      { maxLength: 3 },
    ),
  })
  .map(({ count, first, write, isFalling, changes }) => {
    const ids = Array.from({ length: count }, (_, at) => write(first + at));
    if (isFalling) ids.reverse();
    for (const { at, to } of changes) {
      const cell = typeof to === "object" && to !== null && "from" in to ? (ids[to.from % count] ?? null) : to;
      ids[at % count] = cell;
    }
    return ids;
  });

describe("readTable(cells) of ids that stand in order", () => {
  it("finds the repeated ones that the plain reader finds", () => {
    const seen = { tables: 0, repeated: 0, copies: 0, unique: 0 };
    fc.assert(
      fc.property(idsInOrder, fc.boolean(), (ids, areCopies) => {
        const header: Cell[] = ["Deal ID", "Owner", "Stage", "Amount"];
        const rows = ids.map((id, at): Cell[] => [id, "Kari", "Won", areCopies ? 5 : at]);
        const plain = readPlainly([header, ...rows], {});
        const table = readTable([header, ...rows], {});
        if (isFault(plain) || isFault(table)) {
          expect(table).toEqual(plain);
          return;
        }
        expect([...table.firstOfId]).toEqual([...plain.firstOfId]);
        expect(table.rows).toBe(plain.rows);
        expect(table.problems).toEqual(plain.problems);
        seen.tables += 1;
        if (plain.firstOfId.includes(0)) seen.repeated += 1;
        else if (plain.rows < ids.length) seen.copies += 1;
        else seen.unique += 1;
      }),
      { numRuns: 200 },
    );
    // What is compared must hold what it is about.
    expect(seen.tables).toBeGreaterThan(100);
    expect(seen.repeated).toBeGreaterThan(10);
    expect(seen.copies).toBeGreaterThan(10);
    expect(seen.unique).toBeGreaterThan(40);
  });
});
