import { callFormula } from "../../../src/core/functions/callFormula";
import { findFormula } from "../../../src/core/functions/registry";
import { mostAskedRange, proposeTotals, type SheetFormulas } from "../../../src/core/index";
import { makeSample } from "../../../src/core/sample/makeSample";
import type { Argument } from "../../../src/core/functions/formula";
import type { Cell } from "../../../src/core/words/cell";
import { errorCodeOf } from "../../../src/core/text/faults";
import { isFault, type Answer } from "../../../src/core/words/fault";

const { deals } = makeSample({ language: "en" }).tables;
const data = `Deals!$A$1:$J$${String(deals.length)}`;

const shown = (name: string, ...args: Argument[]): Cell => {
  const formula = findFormula(name);
  const answer = isFault(formula) ? formula : (callFormula(formula, args, { language: "en" }) as Answer);
  return isFault(answer) ? { kind: "error", code: errorCodeOf(answer) } : answer;
};

const ownerColumn = deals[0]?.indexOf("Owner") ?? -1;
const owners = [...new Set(deals.slice(1).map((row) => row[ownerColumn] as string))].slice(0, 4);
const months = ["2026-08", "2026-09", "2026-10"];

/** A report as managers make them: a row a rep, a column a month, the same formula in each. */
function report(name: string, further: readonly { formula: string; value: Cell }[] = []): SheetFormulas {
  const cells: Cell[][] = [[null, ...months]];
  const formulas: (string | null)[][] = [months.map(() => null)];
  owners.forEach((owner, row) => {
    const at = String(row + 2);
    cells.push([owner, ...months.map((month) => shown(name, deals, month, "owner", owner))]);
    formulas.push([null, ...["B", "C", "D"].map((column) => `=${name}(${data},${column}$1,"owner",$A${at})`)]);
  });
  for (const { formula, value } of further) {
    cells.push([null, value]);
    formulas.push([null, formula]);
  }
  const sheets = ["Deals", "Report"];
  return {
    sheet: "Report",
    origin: { row: 0, column: 0 },
    cells,
    formulas,
    separator: ",",
    hasSpillReference: true,
    sheets,
  };
}

function proposed(sheet: SheetFormulas): Exclude<ReturnType<typeof proposeTotals>, { kind: string }> {
  const asked = mostAskedRange(sheet);
  if (asked === null) throw new Error("no range is asked");
  const proposal = proposeTotals(sheet, asked, deals, "en");
  if (isFault(proposal)) throw new Error(JSON.stringify(proposal));
  return proposal;
}

describe("proposeTotals", () => {
  it.each(["KPI_WIN_RATE", "KPI_REVENUE_WON", "KPI_CONVERSION"])(
    "%s by rep and month asks one table of totals",
    (name) => {
      const { totals, edits, left, rows } = proposed(report(name));
      expect(left).toBe(0);
      expect(edits).toHaveLength(owners.length * months.length);
      const kpi = name.slice(4).toLowerCase();
      expect(totals).toEqual({ name: "KPI totals", formula: `=KPI_TABLE(${data},"${kpi}","owner")` });
      expect(edits[0]).toEqual({
        row: 1,
        column: 1,
        from: `=${name}(${data},B$1,"owner",$A2)`,
        to: `=${name}('KPI totals'!$A$1#,B$1,"owner",$A2)`,
      });
      expect(rows.now).toBe(deals.length);
      expect(rows.then).toBeLessThan(rows.now);
    },
  );

  it("leaves what totals would answer otherwise, what is more than a call, and what asks other data", () => {
    const week = `=KPI_DEALS_WON(${data},"2026-W40")`;
    const further = [
      { formula: week, value: shown("KPI_DEALS_WON", deals, "2026-W40") },
      { formula: `=KPI_DEALS_WON(${data})+1`, value: 1 },
      { formula: "=KPI_DEALS_WON(Old!A1:H9)", value: 1 },
      // What the cell shows is older than the data.
      { formula: `=KPI_DEALS_WON(${data},"2026-09")`, value: 123 },
    ];
    const { edits, left } = proposed(report("KPI_WIN_RATE", further));
    expect(left).toBe(2);
    expect(edits.map(({ from }) => from)).not.toContain(week);
    expect(edits).toHaveLength(owners.length * months.length);
  });

  it("names a sheet that is not there, and whole columns where nothing can point at a spill", () => {
    const sheet = { ...report("KPI_WIN_RATE"), sheets: ["kpi TOTALS", "Report"], hasSpillReference: false };
    const { totals, edits } = proposed(sheet);
    expect(totals.name).toBe("KPI totals 2");
    expect(edits[0]?.to).toBe(`=KPI_WIN_RATE('KPI totals 2'!$A:$E,B$1,"owner",$A2)`);
  });

  it("has nothing to propose for a sheet with one formula", () => {
    const sheet = report("KPI_WIN_RATE");
    const one = sheet.formulas.map((line, row) =>
      line.map((formula, column) => (row === 1 && column === 1 ? formula : null)),
    );
    expect(mostAskedRange({ ...sheet, formulas: one })).toBeNull();
  });
});
