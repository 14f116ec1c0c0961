import { parseTargetPeriod } from "../../../src/core/targets/targetPeriod";
import { readTargetTable } from "../../../src/core/targets/readTargetTable";
import { readTargets } from "../../../src/core/targets/readTargets";
import type { TargetTable } from "../../../src/core/targets/target";
import { sayTargetProblem } from "../../../src/core/text/targetProblems";
import { day, isoDate, serialOf } from "../../../src/core/words/day";
import { isFault } from "../../../src/core/words/fault";
import type { Cell } from "../../../src/core/words/cell";
import { checkSentences } from "../text/checkSentences";

const header = ["KPI", "Gjelder", "Periode", "Mål", "Strekkmål", "Delmål", "Ansvarlig", "Hensikt"];

function read(rows: readonly (readonly Cell[])[], fiscalYearStart = 1): TargetTable {
  const table = readTargetTable([header, ...rows], { fiscalYearStart });
  if (isFault(table)) throw new Error(table.kind);
  return table;
}

describe("readTargetTable(cells)", () => {
  it("reads all columns of a row", () => {
    const { targets, problems } = read([
      [
        "Omsetning (vunnet)",
        "Vest",
        "2026",
        10_000_000,
        "12 000 000",
        "2026-06-30: 4 MNOK; 30.09.2026: 7 000 000",
        "Tone",
        "Vokse",
      ],
    ]);
    expect(problems).toEqual([]);
    expect(targets).toMatchObject([
      {
        kpi: "revenue_won",
        scope: "Vest",
        value: 10_000_000,
        stretch: 12_000_000,
        owner: "Tone",
        objective: "Vokse",
        row: 1,
        milestones: [
          { by: serialOf({ year: 2026, month: 6, day: 30 }), value: 4_000_000 },
          { by: serialOf({ year: 2026, month: 9, day: 30 }), value: 7_000_000 },
        ],
      },
    ]);
  });

  const bad: readonly (readonly [string, readonly Cell[], string, string])[] = [
    ["a KPI that is none", ["vinrate", "", "2026-01", 4], "unknown-kpi", "A3"],
    ["no KPI", ["", "", "2026-01", 4], "no-kpi", "A3"],
    ["no period", ["deals_won", "Alle", "", 4], "no-period", "C3"],
    ["a period that is none", ["deals_won", "Alle", "høsten", 4], "bad-period", "C3"],
    ["text for a number", ["deals_won", "Alle", "2026-01", "mange"], "unread-value", "D3"],
    ["a number of two meanings", ["deals_won", "Alle", "2026-01", "1.234"], "ambiguous-value", "D3"],
    ["25 for a share", ["win_rate", "Alle", "2026-01", 25], "not-a-share", "D3"],
    ["less than nothing", ["deals_won", "Alle", "2026-01", -1], "below-zero", "D3"],
    ["per cent of a count", ["deals_won", "Alle", "2026-01", "12 %"], "percent-of-nothing", "D3"],
    ["a stretch without a target", ["deals_won", "Alle", "2026-01", null, 12], "no-value", "D3"],
    ["another value for the same", ["deals_won", "alle", "2026-02", 5], "same-target", "D3"],
  ];

  it.each(bad)("tells %s with its cell, and keeps the other rows", (_, row, kind, at) => {
    const other: Cell[] = ["deals_won", "Alle", "2026-02", 4];
    const { targets, problems, doubles } = read([other, row, ["win_rate", "Alle", "2026-02", "25 %"]]);
    expect(problems).toMatchObject([{ kind, at }]);
    expect(targets.map(({ kpi, value }) => [kpi, value])).toEqual(
      kind === "same-target"
        ? [["win_rate", 0.25]]
        : [
            ["deals_won", 4],
            ["win_rate", 0.25],
          ],
    );
    expect(doubles).toHaveLength(kind === "same-target" ? 2 : 0);
    for (const problem of problems)
      checkSentences((language) =>
        sayTargetProblem(language, problem).replace(/[æøåÆØÅ]/g, language === "en" ? "o" : "ø"),
      );
  });

  it("keeps the target where only its stretch or milestone is wrong", () => {
    const { targets, problems } = read([
      ["deals_won", "Alle", "2026-01", 10, 8, "2026-02-01: 3", null, null],
      ["deals_won", "Alle", "2026-02", 10, null, "snart", null, null],
    ]);
    expect(targets.map(({ value }) => value)).toEqual([10, 10]);
    expect(problems.map(({ kind, at }) => `${kind} ${at}`)).toEqual([
      "easier-stretch E2",
      "milestone-outside F2",
      "bad-milestone F3",
    ]);
  });

  it("counts a row that is repeated once, and says so", () => {
    const row: Cell[] = ["deals_won", "Alle", "2026-02", 4];
    const { targets, problems } = read([row, row]);
    expect([targets.length, problems[0]?.kind]).toEqual([1, "repeated-target"]);
  });

  it("finds the owner of a target beside the people it is for", () => {
    const table = readTargetTable([
      ["Owner", "KPI", "Scope", "Period", "Target"],
      ["Kari", "deals_won", "Jon", "2026-01", 3],
    ]);
    expect(isFault(table) ? table : table.targets).toMatchObject([{ scope: "Jon", owner: "Kari" }]);
  });

  it("is a fault without the columns that make a target, and where the old call has no place for problems", () => {
    expect(
      readTargetTable([
        ["KPI", "Mål"],
        ["deals_won", 3],
      ]),
    ).toMatchObject({ kind: "unknown-column", name: "periode" });
    expect(readTargets([header, ["deals_won", "", "", 4]])).toMatchObject({ kind: "bad-target" });
  });
});

describe("parseTargetPeriod(cell, fiscalYearStart)", () => {
  const cases: readonly (readonly [Cell, number, string, string])[] = [
    ["FY2026", 7, "2025-07-01", "2026-06-30"],
    ["FY2026-Q1", 7, "2025-07-01", "2025-09-30"],
    ["fy2026-k4", 7, "2026-04-01", "2026-06-30"],
    ["FY2026", 1, "2026-01-01", "2026-12-31"],
    ["FY2024-Q4", 12, "2024-09-01", "2024-11-30"],
    ["FY2026-Q1..FY2026-Q2", 4, "2025-04-01", "2025-09-30"],
    ["2026-K3", 4, "2026-07-01", "2026-09-30"],
    [day(serialOf({ year: 2024, month: 2, day: 9 })), 7, "2024-02-01", "2024-02-29"],
  ];
  it.each(cases)("%p where the year begins in month %p", (cell, start, first, last) => {
    const period = parseTargetPeriod(cell, start);
    expect(isFault(period) ? period.kind : [isoDate(period.first), isoDate(period.last)]).toEqual([first, last]);
  });

  it.each(["", "FY26", "FY2026-Q5", "2026-13", "alltid"])("refuses %p", (text) => {
    expect(parseTargetPeriod(text, 7)).toMatchObject({ kind: "bad-period" });
  });
});
