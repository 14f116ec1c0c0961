import { callFormula } from "../../../src/core/functions/callFormula";
import type { Argument } from "../../../src/core/functions/formula";
import { findFormula } from "../../../src/core/functions/registry";
import { kpiOf } from "../../../src/core/kpi/catalogue";
import { readOwnKpis } from "../../../src/core/kpi/readOwnKpis";
import { readTable } from "../../../src/core/table/readTable";
import type { Table } from "../../../src/core/table/table";
import { paceOf, type Pace } from "../../../src/core/targets/pace";
import { readTargetTable } from "../../../src/core/targets/readTargetTable";
import { targetViews } from "../../../src/core/report/targetViews";
import { sayTargetNotes } from "../../../src/core/report/sayTargetNotes";
import type { Kpi } from "../../../src/core/kpi/kpi";
import type { Cell } from "../../../src/core/words/cell";
import { day, serialOf } from "../../../src/core/words/day";
import { isFault } from "../../../src/core/words/fault";
import { periodAt } from "../../../src/core/words/period";
import { usualSettings } from "../../../src/core/words/settings";
import { isWorkingDay, norwegianCalendar } from "../../../src/core/words/workingDays";

const at = (year: number, month: number, ofMonth: number): number => serialOf({ year, month, day: ofMonth });

/* A deal each working day of 2025 and 2026 until 1 October: won on even places, lost on odd ones; every tenth is returned. */
function dealRows(amountOf: (place: number) => number = () => 1000): Cell[][] {
  const rows: Cell[][] = [["Deal ID", "Owner", "Stage", "Amount", "Created", "Closed", "Returned"]];
  for (let serial = at(2025, 1, 1), place = 0; serial <= at(2026, 10, 15); serial++) {
    if (!isWorkingDay(serial)) continue;
    const stage = place % 2 === 0 ? "Won" : "Lost";
    const isReturned = place % 10 === 0 ? "yes" : "no";
    rows.push([`D${String(serial)}`, "Jon", stage, amountOf(place), day(serial - 5), day(serial), isReturned]);
    place += 1;
  }
  return rows;
}

function tableOf(rows: Cell[][]): Table {
  const table = readTable(rows);
  if (isFault(table)) throw new Error(table.kind);
  return table;
}

const ownSheet: Cell[][] = [
  ["Name", "Numerator", "Denominator", "Filter", "Date", "Direction", "Chance model", "Unit"],
  ["Returns", "count", null, 'returned = "yes"', "closed", "lower", "count", "count"],
];
const ownKpis = readOwnKpis(ownSheet)?.kpis ?? [];
const october = periodAt(2026 * 12 + 9, "month");

function targetsOf(rows: Cell[][]): Exclude<ReturnType<typeof readTargetTable>, { fault: true }> {
  const read = readTargetTable([["KPI", "Scope", "Period", "Target"], ...rows], { ownKpis });
  if (isFault(read)) throw new Error(read.kind);
  return read;
}

function pace(kpi: Kpi, value: number, now: number, table = tableOf(dealRows())): Pace {
  const targets = [{ kpi: kpi.id, scope: null, period: october, value }];
  const goal = { targets, period: october, scope: null, calendar: norwegianCalendar };
  const found = paceOf({ tables: [table], kpi, filters: [], now }, goal);
  if (isFault(found)) throw new Error(found.kind);
  return found;
}

function ask(name: string, ...args: readonly Argument[]): unknown {
  const formula = findFormula(name);
  return isFault(formula) ? formula : callFormula(formula, args, { language: "en" });
}

describe("targets on the user's own KPIs", () => {
  const [returns] = ownKpis;
  if (returns === undefined) throw new Error("no own KPI");
  const { targets, problems } = targetsOf([["Returns", "Everyone", "2026-10", 3]]);

  it("are read where the own KPIs are known, and told where they are not", () => {
    expect(problems).toEqual([]);
    expect(targets).toMatchObject([{ kpi: returns.id, value: 3 }]);
    const blind = readTargetTable([
      ["KPI", "Period", "Target"],
      ["Returns", "2026-10", 3],
    ]);
    expect(blind).toMatchObject({ targets: [], problems: [{ kind: "unknown-kpi", at: "A2" }] });
  });

  it("have attainment, status and pace", () => {
    const view = targetViews({
      tables: [tableOf(dealRows())],
      ownKpis,
      targets,
      period: october,
      scope: null,
      language: "en",
      settings: usualSettings,
    })[0];
    // Working days of 2025 to 15 October 2026, every tenth of them, from the first: counted from the rows themselves.
    const inOctober = dealRows().filter(
      ([, , , , , closed, isReturned]) =>
        isReturned === "yes" &&
        typeof closed === "object" &&
        closed !== null &&
        "serial" in closed &&
        closed.serial >= october.first,
    ).length;
    expect(view).toMatchObject({ name: "Returns", target: 3, pace: { actual: inOctober }, isReached: false });
    expect(view?.pace?.landing?.landing).toBeGreaterThan(inOctober);
    expect(view?.sentence).toMatch(/^Returns: 2 so far in October 2026, the target is at most 3\./);
    expect(view === undefined ? "" : sayTargetNotes(view, "en")).toMatch(/The target leaves room for/);
  });

  it("work in the formulas, with the sheet of own KPIs as a further range", () => {
    const sheet: Cell[][] = [
      ["KPI", "Scope", "Period", "Target"],
      ["Returns", "Everyone", "2026-10", 4],
    ];
    expect(ask("KPI_TARGET", sheet, "Returns", "2026-10", undefined, ownSheet)).toBe(4);
    expect(ask("KPI_ATTAINMENT", dealRows(), sheet, "Returns", "2026-10", undefined, undefined, ownSheet)).toBe(2 / 4);
    expect(ask("KPI_STATUS", dealRows(), sheet, "Returns", "2026-10", undefined, undefined, ownSheet)).toEqual([
      [expect.any(String), expect.stringMatching(/^Returns: 2 so far in October 2026/)],
    ]);
    expect(ask("KPI_ATTAINMENT", dealRows(), sheet, "Returns", "2026-10")).toMatchObject({ kind: "unknown-kpi" });
  });
});

describe("targets on KPIs over several tables", () => {
  const activities: Cell[][] = [
    ["Activity ID", "Deal ID", "Type", "Date", "Owner"],
    ...dealRows()
      .slice(1)
      .flatMap(([id], place): Cell[][] =>
        [0, 1].map((one) => [`A${String(place)}-${String(one)}`, id ?? null, "Call", day(at(2026, 10, 5)), "Jon"]),
      ),
  ];
  const sheet: Cell[][] = [
    ["KPI", "Scope", "Period", "Target"],
    ["activities_per_won_deal", "Everyone", "2026", 4],
  ];

  it("have attainment and status where the tables are given", () => {
    const args = [dealRows(), sheet, "activities_per_won_deal", "2026", undefined, undefined, activities];
    // Two calls on each won deal, of the four that are the target.
    expect(ask("KPI_ATTAINMENT", ...args)).toBe(1 / 2);
    expect(ask("KPI_STATUS", ...args)).toEqual([
      [expect.stringMatching(/cannot be projected/), expect.stringMatching(/^Activities per won deal: 2/)],
    ]);
  });

  it("tell which table is missing where they are not", () => {
    const found = ask("KPI_ATTAINMENT", dealRows(), sheet, "activities_per_won_deal", "2026");
    expect(found).toMatchObject({ kind: expect.stringMatching(/missing/) as string });
  });
});

describe("odd goals", () => {
  it("expect nothing where no working day is over, and give no index", () => {
    // 1 January 2026 is a holiday.
    const january = periodAt(2026 * 12, "month");
    const targets = [{ kpi: "deals_won", scope: null, period: january, value: 10 }];
    const goal = { targets, period: january, scope: null, calendar: norwegianCalendar };
    const asked = { tables: [tableOf(dealRows())], kpi: kpiOf("deals_won"), filters: [], now: january.first };
    const found = paceOf(asked, goal);
    expect(found).toMatchObject({ expected: 0, actual: 0, index: null });
    expect(isFault(found) ? null : found.landing?.landing).toBeGreaterThan(5);
  });

  it("of a target of 0 say no attainment, and that it is met already where more is better", () => {
    const sheet: Cell[][] = [
      ["KPI", "Scope", "Period", "Target"],
      ["deals_won", "Everyone", "2026-10", 0],
    ];
    const call = (name: string): unknown => ask(name, dealRows(), sheet, "deals_won", "2026-10");
    expect(call("KPI_ATTAINMENT")).toMatchObject({ kind: "no-denominator" });
    expect(call("KPI_STATUS")).toEqual([[expect.any(String), expect.stringMatching(/met already/)]]);
    expect(pace(kpiOf("deals_won"), 0, at(2026, 10, 15)).chance).toBe(1);
  });

  it("of what is to stay at or below a number count the number itself as reached", () => {
    const [returns] = ownKpis;
    if (returns === undefined) throw new Error("no own KPI");
    const now = at(2026, 10, 15);
    const chances = [0, 1, 2, 3, 30].map((value) => pace(returns, value, now).chance ?? NaN);
    // Two have been returned: at most 1 cannot be kept, at most 2 may.
    expect(chances.slice(0, 2)).toEqual([0, 0]);
    expect(chances[2]).toBeGreaterThan(0.05);
    expect([...chances].sort((one, other) => one - other)).toEqual(chances);
    expect(chances[4]).toBeCloseTo(1, 6);
    expect(pace(returns, 3, now).neededPerDay).toBeNull();
  });

  it("take a few credits as they are, and project nothing where many amounts are negative", () => {
    const now = at(2026, 10, 15);
    const revenue = kpiOf("revenue_won");
    const few = pace(revenue, 20_000, now, tableOf(dealRows((place) => (place === 40 ? -500 : 1000))));
    expect(few.landing).not.toBeNull();
    const many = pace(revenue, 20_000, now, tableOf(dealRows((place) => (place % 6 === 0 ? -900 : 1000))));
    expect(many.landing).toBeNull();
    expect(many.why).toMatchObject({ kind: "no-landing", why: "below-zero" });
    expect(many.actual).not.toBeNull();
  });
});

describe("KPI_FORECAST of a scope", () => {
  it("adds up what people's own deals bring so far, and names who is not there", () => {
    const rows = dealRows().map((row, place) =>
      place === 0 || place % 3 > 0 ? row : [row[0] ?? null, "Åse", ...row.slice(2)],
    );
    const soFar = (who?: string): unknown => {
      const found = ask("KPI_FORECAST", rows, "2026-10", undefined, "deals_won", who);
      return Array.isArray(found) ? (found as unknown[][])[1]?.[1] : found;
    };
    expect(Number(soFar("Jon")) + Number(soFar("Åse"))).toBe(Number(soFar()));
    expect(Number(soFar("Jon"))).toBeGreaterThan(0);
    expect(soFar("Kari")).toMatchObject({ kind: "unknown-scope" });
  });
});
