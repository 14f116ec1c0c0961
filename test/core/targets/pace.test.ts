import { kpiOf } from "../../../src/core/kpi/catalogue";
import { readTable } from "../../../src/core/table/readTable";
import type { Table } from "../../../src/core/table/table";
import { paceOf, type Pace } from "../../../src/core/targets/pace";
import { scopeFilters } from "../../../src/core/targets/scopeOf";
import type { Target } from "../../../src/core/targets/target";
import { parseTargetPeriod } from "../../../src/core/targets/targetPeriod";
import { targetViews } from "../../../src/core/report/targetViews";
import type { Cell } from "../../../src/core/words/cell";
import { day, serialOf, weekdayOf } from "../../../src/core/words/day";
import { isFault } from "../../../src/core/words/fault";
import type { Period } from "../../../src/core/words/period";
import { usualSettings } from "../../../src/core/words/settings";
import { norwegianCalendar, isWorkingDay } from "../../../src/core/words/workingDays";

const at = (year: number, month: number, ofMonth: number): number => serialOf({ year, month, day: ofMonth });

/** One deal won each working day of 2025 and 2026, by Jon (Vest) on even weekdays and by Åse (Øst) on odd ones. */
function evenTeam(): Table {
  const rows: Cell[][] = [["Deal ID", "Owner", "Team", "Stage", "Amount", "Created", "Closed"]];
  for (let serial = at(2025, 1, 1); serial <= at(2026, 12, 31); serial++) {
    if (!isWorkingDay(serial)) continue;
    const isJon = weekdayOf(serial) % 2 === 0;
    const id = `D${String(serial)}`;
    rows.push([id, isJon ? "Jon" : "Åse", isJon ? "Vest" : "Øst", "Won", 1000, day(serial - 5), day(serial)]);
  }
  const table = readTable(rows);
  if (isFault(table)) throw new Error(table.kind);
  return table;
}

const table = evenTeam();

function span(text: string): Period {
  const period = parseTargetPeriod(text, 1);
  if (isFault(period)) throw new Error(text);
  return period;
}

// 2026: 253 working days in Norway from Monday to Friday; October has 22, and 11 of them by the 15th.
const plan: Target = { kpi: "deals_won", scope: null, period: span("2026"), value: 253 };

function pace(now: number, period: string, targets: readonly Target[] = [plan], scope: string | null = null): Pace {
  const filters = scopeFilters([table], scope);
  if (isFault(filters)) throw new Error(filters.kind);
  const asked = { tables: [table], kpi: kpiOf("deals_won"), filters, now };
  const found = paceOf(asked, { targets, period: span(period), scope, calendar: norwegianCalendar });
  if (isFault(found)) throw new Error(found.kind);
  return found;
}

describe("paceOf", () => {
  it("is 1 when exactly on plan, on any day", () => {
    for (const now of [at(2026, 3, 2), at(2026, 4, 17), at(2026, 8, 31), at(2026, 12, 31)]) {
      expect(pace(now, "2026").index).toBeCloseTo(1, 2);
    }
    expect(pace(at(2026, 10, 15), "2026-10")).toMatchObject({
      expected: 11,
      actual: 11,
      index: 1,
      daysLeft: 11,
      neededPerDay: 1,
    });
  });

  it("shrinks to what came at the end, and then knows", () => {
    const end = pace(at(2026, 10, 31), "2026-10");
    expect([end.landing?.low, end.landing?.high, end.chance, end.neededPerDay]).toEqual([22, 22, 1, null]);
  });

  it("asks more of a higher target, and gives it less chance", () => {
    const of = (value: number): Pace =>
      pace(at(2026, 10, 15), "2026-10", [{ ...plan, period: span("2026-10"), value }]);
    const chances = [12, 18, 22, 28, 60].map((value) => of(value).chance ?? NaN);
    expect([...chances].sort((one, other) => other - one)).toEqual(chances);
    expect([of(12).assurance, of(22).assurance, of(60).assurance]).toEqual([
      "will-meet",
      "may-or-may-not",
      "will-miss",
    ]);
  });

  it("judges a team and a rep by their own rows", () => {
    const own: Target = { ...plan, scope: "Vest", period: span("2026-10"), value: 9 };
    // Tuesdays and Thursdays of October 2026: 9, of which 5 by the 15th.
    const vest = pace(at(2026, 10, 15), "2026-10", [own], "Vest");
    expect([vest.actual, pace(at(2026, 10, 15), "2026-10", [{ ...own, scope: "jon" }], "Jon").actual]).toEqual([5, 5]);
    expect(scopeFilters([table], "Nord")).toMatchObject({ kind: "unknown-scope" });
  });
});

describe("targetViews", () => {
  it("tells milestones, owner and objective in a sentence of either language", () => {
    const quarter: Target = {
      ...plan,
      period: span("2026-Q4"),
      value: 60,
      stretch: 66,
      owner: "Tone",
      objective: "Vokse",
      milestones: [
        { by: at(2026, 10, 10), value: 20 },
        { by: at(2026, 10, 12), value: 8 },
        { by: at(2026, 11, 30), value: 40 },
      ],
    };
    const request = {
      tables: [table],
      targets: [quarter],
      period: span("2026-Q4"),
      scope: null,
      settings: usualSettings,
      now: at(2026, 10, 15),
    };
    const [view] = targetViews({ ...request, language: "nb" });
    expect(view).toMatchObject({ target: 60, stretch: 66, owner: "Tone", objective: "Vokse", how: { kind: "given" } });
    // Seven working days by the 10th, eight by the 12th.
    expect(view?.milestones.map(({ isReached, actual }) => [actual, isReached])).toEqual([
      [7, false],
      [8, true],
      [11, null],
    ]);
    expect(view?.sentence).toMatch(
      /^Antall salg: 11 så langt i 4\. kvartal 2026, målet er 60\. Fortsetter det som før/,
    );
    expect(targetViews({ ...request, language: "en" })[0]?.sentence).toMatch(/The chance is (about|below|over) \d/);
  });
});
