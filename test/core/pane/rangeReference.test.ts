import { cellsAt, rangeReference } from "../../../src/core/pane/rangeReference";

describe("rangeReference", () => {
  it.each([
    ["Deals!A1:C9", "sheet:Deals", [0, 0, 8, 2]],
    ["'Ola''s deals, 2026'!$B$2:$AA$3", "sheet:Ola's deals, 2026", [1, 1, 2, 26]],
    ["$C7", "sheet:Report", [6, 2, 6, 2]],
    ["Deals!$A:$H", "sheet:Deals", [0, 0, Infinity, 7]],
    ["tblDeals[#All]", "table:tblDeals", [0, 0, Infinity, Infinity]],
  ])("%s", (text, place, [top, left, bottom, right]) => {
    expect(rangeReference(text, "Report")).toMatchObject({ place, top, left, bottom, right });
  });

  it.each(["tblDeals", "SUM(A1:B2)", '"text"', "A1:B2:C3", "A1,B2", "12", "", "A1#"])(
    "%s points at no range",
    (text) => {
      expect(rangeReference(text, "Report")).toBeNull();
    },
  );

  it("cuts the part out of what was read, wherever that begins", () => {
    const read = {
      sheet: "Deals",
      origin: { row: 1, column: 1 },
      cells: [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ],
    };
    const cut = (text: string): unknown => {
      const reference = rangeReference(text, "Deals");
      return reference === null ? null : cellsAt(read, reference);
    };
    expect(cut("C3:D9")).toEqual([
      [5, 6],
      [8, 9],
    ]);
    expect(cut("A:B")).toEqual([[1], [4], [7]]);
  });
});
