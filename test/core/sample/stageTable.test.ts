import { makeSample } from "../../../src/core/sample/makeSample";
import { isDay, type Cell } from "../../../src/core/words/cell";

const serialOf = (cell: Cell | undefined): number =>
  cell !== null && cell !== undefined && isDay(cell) ? cell.serial : NaN;

test("the history of stages ends where the deals stand, and begins where they do", () => {
  for (const language of ["nb", "en"] as const) {
    const { deals, stages } = makeSample({ seed: 3, language }).tables;
    const byDeal = new Map<Cell, Cell[][]>();
    for (const row of stages.slice(1)) byDeal.set(row[0] ?? null, [...(byDeal.get(row[0] ?? null) ?? []), row]);
    expect(byDeal.size).toBe(deals.length - 1);
    for (const deal of deals.slice(1)) {
      const own = byDeal.get(deal[0] ?? null) ?? [];
      const days = own.map((row) => serialOf(row[2]));
      expect(own[own.length - 1]?.[1]).toBe(deal[5]);
      expect(days[0]).toBe(serialOf(deal[8]));
      expect([...days].sort((one, other) => one - other)).toEqual(days);
      if (deal[9] !== null) expect(days[days.length - 1]).toBe(serialOf(deal[9]));
    }
  }
});
