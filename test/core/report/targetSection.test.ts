import { readGoals } from "../../../src/core/pane/goalSheets";
import { summaryData } from "../../../src/core/report/summaryData";
import type { SummaryRequest } from "../../../src/core/report/source";
import { languages } from "../../../src/core/words/language";
import { deal, header, on, times } from "../kpi/dealRows";
import { requestOf, sheetOf, textsOf } from "./summaryOf";

// Two won in each month of 2025 and of 2026 up to October; nothing lost.
const months = [2025, 2026].flatMap((year) =>
  Array.from(
    { length: year === 2025 ? 12 : 10 },
    (_, month) => `${String(year)}-${String(month + 1).padStart(2, "0")}`,
  ),
);
const rows = [
  header,
  ...months.flatMap((month) => times(2, () => deal("Won", 100, on(`${month}-01`), on(`${month}-15`)))),
  deal("Lost", 100, on("2026-10-01"), on("2026-10-31")),
];
const origin = { row: 0, column: 0 };
const goalsOf = (lines: readonly (readonly (string | number | null)[])[], language: "nb" | "en") =>
  readGoals([{ name: "Goals", cells: [["KPI", "Scope", "Period", "Target", "Owner"], ...lines], origin }], language, 1);
const request = (goals: ReturnType<typeof goalsOf>, more: Partial<SummaryRequest> = {}): SummaryRequest =>
  requestOf({ deals: rows }, "2026-10", { targets: goals.targets, ownKpis: goals.ownKpis, told: goals.told, ...more });

describe.each(languages)("the targets of a summary in %s", (language) => {
  const goals = goalsOf(
    [
      ["deals_won", "all", "2026-10", 3, "Kari"],
      ["deals_won", "all", "2026", 20, null],
      ["deals_won", "all", "2026-11", "many", null],
      ["win_rate", "all", "2026", 0.5, null],
    ],
    language,
  );
  const own = request(goals, { language });
  const data = summaryData(own);
  const of = (kpi: string, period: string) => data.targets.find((one) => one.kpi === kpi && one.period === period);

  it("decide the month, which is over", () => {
    expect(of("deals_won", "2026-10")).toMatchObject({ isOver: true, isReached: false, actual: 2, target: 3 });
    expect(of("deals_won", "2026-10")?.landing).toBeNull();
  });

  it("call a sum reached as soon as it is, and a rate only when its period is over", () => {
    expect(of("deals_won", "2026")).toMatchObject({ isOver: false, isReached: true, actual: 20 });
    const rate = of("win_rate", "2026");
    expect(rate?.actual).toBeGreaterThan(0.9);
    expect(rate).toMatchObject({ isOver: false, isReached: false });
  });

  it("tell a row that cannot be read with its cell, and count the others", () => {
    expect(data.told.filter((sentence) => sentence.startsWith("Goals: D4: "))).toHaveLength(1);
    expect(data.targets).toHaveLength(3);
    expect(textsOf(sheetOf(own)).filter((text) => text.includes("Goals: D4: "))).toHaveLength(1);
  });
});

it("targets of no month of the summary make no section", () => {
  const goals = goalsOf([["deals_won", "all", "2024", 3, null]], "en");
  expect(summaryData(request(goals)).targets).toEqual([]);
  expect(textsOf(sheetOf(request(goals)))).not.toContain("Targets and pace");
});

describe("own KPIs", () => {
  const cells = [
    ["Name", "Numerator", "Denominator"],
    ["Big ones", "count", null],
    ["Never", "sum(nowhere)", null],
    ["Broken", "sum(", null],
  ];
  const goals = readGoals([{ name: "Own", cells, origin }], "en", 1);
  const own = request(goals);

  it("stand among the figures, by their name", () => {
    expect(summaryData(own).kpis.find(({ id }) => id === "own:big ones")?.value).toBe(3);
    expect(textsOf(sheetOf(own))).toContain("Big ones");
  });

  it("that cannot be read, or that no table gives, are told", () => {
    const { told } = summaryData(own);
    expect(told.filter((sentence) => sentence.startsWith("Own: B4"))).toHaveLength(1);
    expect(told.filter((sentence) => sentence.startsWith("Never: "))).toHaveLength(1);
  });
});

it("KPIs over several tables stand once, and only where the tables give them", () => {
  const activities = [["Type", "Date", "Owner", "Deal ID"], ...times(4, () => ["Call", on("2026-10-05"), "Ann", "x"])];
  const ids = (tables: Parameters<typeof requestOf>[0]) =>
    summaryData(requestOf(tables, "2026-10")).kpis.map(({ id }) => id);
  const both = ids({ deals: rows, activities });
  expect(both.filter((id) => id === "activities_per_won_deal")).toHaveLength(1);
  expect(new Set(both).size).toBe(both.length);
  expect(ids({ deals: rows })).not.toContain("activities_per_won_deal");
});
