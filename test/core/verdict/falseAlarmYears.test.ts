import { readFileSync } from "node:fs";
import { join } from "node:path";
import { falseAlarmYears } from "../../../src/core/verdict/falseAlarmYears";
import type { RuleSet } from "../../../src/core/words/settings";

/** The heading of each rule set in the page that `npm run calibrate` writes. */
const headings: Readonly<Record<RuleSet, string>> = {
  calibrated: "years, 24 months",
  shewhart: "XmR, 3 sigma",
  wheeler: "Wheeler's rules",
  "western-electric": "Western Electric",
  nelson: "Nelson's rules",
  nhs: "NHS rules",
};

const page = readFileSync(join(__dirname, "../../../docs/calibration.md"), "utf8");
const lines = page.split("\n");
const top = lines.findIndex((line) => line.startsWith("| Kind | Team | Nøkkel"));
const cellsOf = (line = ""): string[] =>
  line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
const columns = cellsOf(lines[top]);
const rows = lines.slice(top + 2, lines.indexOf("", top)).map(cellsOf);

/** The last share of a cell: `1.0 %, 11 %` is 11. */
const yearsIn = (column: string): number[] =>
  rows.map((row) => Number(/(\d+) %$/.exec(row[columns.indexOf(column)] ?? "")?.[1] ?? NaN)).sort((a, b) => a - b);

describe("how often each rule set cries wolf", () => {
  it("is measured on many kinds of teams", () => {
    expect(rows.length).toBeGreaterThan(30);
  });

  it.each(Object.entries(headings))("is told of %s as it was measured", (set, heading) => {
    const years = yearsIn(heading);
    const told = falseAlarmYears[set as RuleSet];
    expect([told.least, told.most]).toEqual([years[0], years[years.length - 1]]);
    // The page rounds each team before the middle is taken.
    expect(Math.abs(told.middle - (years[Math.floor(years.length / 2)] ?? NaN))).toBeLessThanOrEqual(1);
  });
});
