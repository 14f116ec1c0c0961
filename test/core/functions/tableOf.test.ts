import fc from "fast-check";
import { sameCells } from "../../../src/core/table/sameCells";
import { tableOf } from "../../../src/core/functions/tableOf";
import type { Cell } from "../../../src/core/words/cell";
import { day } from "../../../src/core/words/day";

const range = (won: number): Cell[][] => [
  ["Deal ID", "Stage", "Closed"],
  ...Array.from({ length: 8 }, (_, row): Cell[] => [`D${row}`, row < won ? "Won" : "Lost", day(46_000 + row)]),
];

describe("tableOf(argument)", () => {
  it("reads a range once, however many copies of it are handed over", () => {
    expect(tableOf(range(3))).toBe(tableOf(range(3)));
  });

  it("reads anew what differs in a single cell, and still knows the other", () => {
    const first = tableOf(range(3));
    const second = tableOf(range(4));
    expect(second).not.toBe(first);
    expect(tableOf(range(3))).toBe(first);
  });

  it("keeps no more than a few", () => {
    const first = tableOf(range(0));
    for (let won = 1; won <= 4; won++) tableOf(range(won));
    expect(tableOf(range(0))).not.toBe(first);
  });
});

describe("sameCells(first, second)", () => {
  const cell = fc.oneof(
    fc.constantFrom<Cell>(null, "", "a", 0, 1, true, false, { kind: "error", code: "#N/A" }),
    fc.integer({ min: 0, max: 3 }).map((serial): Cell => day(serial)),
  );
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { maxLength: 3 });

  it("is what comparing them as text is", () => {
    fc.assert(
      fc.property(rows, rows, (first, second) => {
        expect(sameCells(first, second)).toBe(JSON.stringify(first) === JSON.stringify(second));
        expect(sameCells(first, structuredClone(first))).toBe(true);
      }),
    );
  });

  it("tells apart what looks alike", () => {
    expect(sameCells([[1]], [["1"]])).toBe(false);
    expect(sameCells([[null]], [[""]])).toBe(false);
    expect(sameCells([[0]], [[false]])).toBe(false);
    expect(sameCells([[day(1)]], [[1]])).toBe(false);
    expect(sameCells([[1, 2]], [[1], [2]])).toBe(false);
  });
});
