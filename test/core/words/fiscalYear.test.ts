import { yearToDate } from "../../../src/core/words/fiscalYear";
import { isFault } from "../../../src/core/words/fault";
import { parsePeriod } from "../../../src/core/words/period";

function toDate(month: string, start: number): readonly [number, string, string, number] {
  const period = parsePeriod(month);
  if (isFault(period)) throw new Error(month);
  const { year, months, period: whole } = yearToDate(period, start);
  expect([whole.first, whole.last]).toEqual([months[0]?.first, period.last]);
  return [year, months[0]?.key ?? "", months[months.length - 1]?.key ?? "", months.length];
}

describe("the fiscal year so far", () => {
  // Told off on a calendar.
  it.each([
    ["2026-10", 1, [2026, "2026-01", "2026-10", 10]],
    ["2026-01", 1, [2026, "2026-01", "2026-01", 1]],
    ["2026-12", 1, [2026, "2026-01", "2026-12", 12]],
    ["2026-07", 7, [2027, "2026-07", "2026-07", 1]],
    ["2026-06", 7, [2026, "2025-07", "2026-06", 12]],
    ["2027-02", 10, [2027, "2026-10", "2027-02", 5]],
    ["2026-12", 12, [2027, "2026-12", "2026-12", 1]],
    ["2026-11", 12, [2026, "2025-12", "2026-11", 12]],
  ] as const)("of %s in a year that starts in month %i", (month, start, expected) => {
    expect(toDate(month, start)).toEqual(expected);
  });
});
