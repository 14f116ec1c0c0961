import { fillRight, noTargets, targetGrid, type Language, type TargetEdit } from "../../../src/core/index";

const lineOf = (kpi: string, edits: readonly TargetEdit[], language: Language = "nb") => {
  const [line] = targetGrid(noTargets, edits, { kpis: [kpi], year: 2026, scope: null, language });
  if (line === undefined) throw new Error(`no line for ${kpi}`);
  return line;
};
const january = (kpi: string, text: string): TargetEdit => ({ kpi, scope: null, period: "2026-01", text });

describe("fillRight(line, from, growth)", () => {
  it("takes each month so many per cent above the one before, whole for counts", () => {
    const line = lineOf("deals_won", [january("deals_won", "10")]);
    // 10 × 1.1^k: 11, 12.1, 13.31, 14.641, 16.1051, …
    expect(
      fillRight(line, "2026-01", "10", { scope: null, language: "nb" })
        ?.slice(0, 5)
        .map(({ text }) => text),
    ).toEqual(["11", "12", "13", "15", "16"]);
  });

  it("repeats the month where no growth is given, and fills only what follows", () => {
    const line = lineOf("win_rate", [{ ...january("win_rate", "25,5"), period: "2026-10" }]);
    const filled = fillRight(line, "2026-10", "", { scope: "Vest", language: "nb" });
    expect(filled).toEqual([
      { kpi: "win_rate", scope: "Vest", period: "2026-11", text: "25,5\u00a0%" },
      { kpi: "win_rate", scope: "Vest", period: "2026-12", text: "25,5\u00a0%" },
    ]);
  });

  it.each([
    ["tolv", "0"],
    ["", "0"],
    ["12", "mye"],
  ])("fills nothing from %p with growth %p", (text, growth) => {
    const line = lineOf("deals_won", [january("deals_won", text)]);
    expect(fillRight(line, "2026-01", growth, { scope: null, language: "nb" })).toBeNull();
  });
});

describe("targetGrid: what is typed is read by the signs of the language", () => {
  const cases: readonly (readonly [string, Language, string, boolean])[] = [
    ["revenue_won", "nb", "1 280 000", true],
    ["revenue_won", "nb", "kr 1.280.000", true],
    ["revenue_won", "en", "1,280,000", true],
    ["revenue_won", "en", "1.280.000", false],
    ["revenue_won", "nb", "1,280,000", false],
    ["revenue_won", "nb", "10 %", false],
    ["win_rate", "nb", "25,5 %", true],
    ["win_rate", "nb", "25.5", false],
    ["win_rate", "en", "25.5", true],
    ["deals_won", "nb", "=1+1", false],
    ["deals_won", "nb", "", true],
  ];

  it.each(cases)("%s in %s: %p is readable: %p", (kpi, language, text, isReadable) => {
    expect(lineOf(kpi, [january(kpi, text)], language).cells[0]?.isReadable).toBe(isReadable);
  });
});
