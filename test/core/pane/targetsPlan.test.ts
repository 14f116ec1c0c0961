import {
  noTargets,
  readTargetSheet,
  targetsPlan,
  type Cell,
  type SheetPlan,
  type TargetEdit,
} from "../../../src/core/index";

const edit: TargetEdit = { kpi: "deals_won", scope: null, period: "2026-10", text: "12" };
const cells: Cell[][] = [
  ["KPI", "Periode", "Mål"],
  ["deals_won", "2026-10", 9],
];

function planned(origin: { row: number; column: number }): SheetPlan {
  const [sheet] = targetsPlan(readTargetSheet(cells, origin, "nb"), [edit], "Mål", "nb").sheets;
  if (sheet === undefined) throw new Error("no sheet is planned");
  return sheet;
}

describe("targetsPlan(sheet, edits)", () => {
  it("keeps a table that does not begin in the first cell where it stands", () => {
    const [here, there] = [planned({ row: 0, column: 0 }), planned({ row: 4, column: 2 })];
    expect(here.blocks).toMatchObject([{ row: 0, column: 0 }]);
    expect(there.blocks).toEqual([{ ...here.blocks[0], row: 4, column: 2 }]);
    expect(there.widths.slice(2)).toEqual(here.widths);
    expect([here.frozen?.rows, there.frozen?.rows]).toEqual([1, 5]);
    expect(there.blocks[0]?.cells[1]?.map(({ value }) => value)).toEqual(["deals_won", "2026-10", 12]);
  });

  it("begins a new table in the first cell", () => {
    const [sheet] = targetsPlan(noTargets, [edit], "Mål", "nb").sheets;
    expect(sheet?.blocks).toMatchObject([{ row: 0, column: 0 }]);
  });
});
