import fc from "fast-check";
import { footprintOf, roomFor } from "../../../src/core/report/footprint";

const grids = (most: number): fc.Arbitrary<boolean[][]> =>
  fc.tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: most })).chain(([rows, columns]) =>
    fc.array(fc.array(fc.boolean(), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

const at = (grid: readonly (readonly boolean[])[], row: number, column: number): boolean =>
  grid[row]?.[column] ?? false;

describe("the room of a report that is written again", () => {
  it("is where it stands as long as nobody else has written there", () => {
    fc.assert(
      fc.property(grids(9), (grid) => {
        const before = footprintOf(grid);
        expect(roomFor(before, { rows: 50, columns: 50 }, grid)).toEqual({ kind: "here" });
        expect(before.filled).toHaveLength(Math.ceil((before.rows * before.columns) / 4));
      }),
    );
  });

  it("loses no cell that is not ours, whatever stands where", () => {
    let [moved, apart] = [0, 0];
    fc.assert(
      fc.property(grids(6), grids(10), fc.nat(10), fc.nat(10), (grid, used, rows, columns) => {
        const before = footprintOf(grid);
        const now = { rows, columns };
        const room = roomFor(before, now, used);
        const isTheirs = (row: number, column: number): boolean => at(used, row, column) && !at(grid, row, column);
        const theirs = used.flatMap((line, row) =>
          line.flatMap((_, column) => (isTheirs(row, column) ? [[row, column] as const] : [])),
        );
        const within = theirs.some(([row, column]) => row < before.rows && column < before.columns);
        expect(room.kind === "beside").toBe(within);
        if (room.kind === "beside") {
          apart += 1;
          return;
        }
        // Written are the new rectangle and, to clear it, the old one.
        const isWritten = (row: number, column: number): boolean =>
          (row < rows && column < columns) || (row < before.rows && column < before.columns);
        const down = room.kind === "insert" ? room.rows : 0;
        const along = room.kind === "insert" ? room.columns : 0;
        if (room.kind === "insert") {
          moved += 1;
          expect(down > 0 || along > 0).toBe(true);
        }
        for (const [row, column] of theirs) {
          const after = [
            row >= before.rows ? row + down : row,
            column >= before.columns ? column + along : column,
          ] as const;
          expect(isWritten(...after)).toBe(false);
        }
      }),
      { numRuns: 2000 },
    );
    expect(moved).toBeGreaterThan(20);
    expect(apart).toBeGreaterThan(20);
  });
});
