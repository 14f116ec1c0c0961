import { isFault, makeSample, readTable, readTargets, summaryPlan, type Cell } from "../../../src/core/index";
import { requestOf } from "../../core/report/summaryOf";
import { FakeBook } from "./fake/book";
import { buildTime, built, sheetsWith } from "./fake/realm";

beforeAll(() => {
  built("Code.js");
}, buildTime);

const { deals, leads, activities, targets } = makeSample({ seed: 1 }).tables;
const scope = "https://www.googleapis.com/auth/script.scriptapp";

const textsOf = (cells: readonly (readonly unknown[])[]): unknown[] =>
  cells.flat().filter((value) => typeof value === "string" && value !== "");

describe.each([
  { zone: "Europe/Oslo", locale: "nb_NO", language: "nb" },
  { zone: "America/New_York", locale: "en_US", language: "en" },
] as const)("the monthly summary in $zone", ({ zone, locale, language }) => {
  const sheets = sheetsWith(new FakeBook({ zone, locale }), locale);
  sheets.book.add("Avtaler", deals);
  sheets.book.add("Leads", leads);
  sheets.book.add("Aktiviteter", activities);
  sheets.book.add("KPI-mål", targets);
  sheets.book.add("Notater", [["Husk møtet", "på fredag"]]);

  it("is that of the last complete month, of all tables, cell by cell", () => {
    sheets.run("monthlySummary");
    expect(sheets.book.toasts).toEqual([language === "nb" ? "Ferdig: KPI 2026-10." : "Done: KPI 2026-10."]);
    const own = readTargets(targets);
    if (isFault(own)) throw new Error("targets");
    const plan = summaryPlan({
      ...requestOf({ Avtaler: deals, Leads: leads, Aktiviteter: activities }, "2026-10", { language, targets: own }),
      version: "0.1.0",
    });
    const sheet = sheets.book.getSheetByName("KPI 2026-10");
    let compared = 0;
    const wrong: unknown[] = [];
    for (const block of plan.sheets[0]?.blocks ?? []) {
      block.cells.forEach((line, down) => {
        line.forEach(({ value }, along) => {
          compared += 1;
          const found = sheet?.cell(block.row + down + 1, block.column + along + 1).value;
          if (found !== (value ?? "")) wrong.push({ value, found });
        });
      });
    }
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(400);
  });

  it("is read again as no data of the user's", () => {
    sheets.run("monthlySummary");
    expect(sheets.book.sheets.map(({ name }) => name)).toEqual([
      "Avtaler",
      "Leads",
      "Aktiviteter",
      "KPI-mål",
      "Notater",
      "KPI 2026-10",
    ]);
  });
});

describe("the choice made in the pane", () => {
  it("decides table, language and columns", () => {
    const sheets = sheetsWith();
    sheets.book.add("Avtaler", deals);
    sheets.book.add("Leads", leads);
    const choice = JSON.stringify({
      version: 1,
      language: "en",
      place: "sheet:Avtaler",
      options: { roles: { owner: "Team" } },
      by: "owner",
      targetsSheet: null,
    });
    sheets.run("nokkelServer", "save", JSON.stringify(["pane", choice]));
    sheets.run("monthlySummary");
    const texts = textsOf(sheets.book.getSheetByName("KPI 2026-10")?.getDataRange().getValues() ?? []);
    expect(texts).toContain("Win rate");
    expect(texts).toContain("Vest");
    expect(texts.some((text) => String(text).includes("Leads:"))).toBe(false);
  });

  it("is told where it is no longer there", () => {
    const sheets = sheetsWith(new FakeBook(), "en");
    sheets.book.add("Avtaler", deals);
    sheets.run("nokkelServer", "save", JSON.stringify(["pane", JSON.stringify({ place: "sheet:Borte" })]));
    sheets.run("monthlySummary");
    expect(sheets.book.toasts).toEqual([
      expect.stringMatching(/^Left out, since it is not there .+: Borte\. Found no data to summarise\./),
    ]);
  });
});

describe("without data", () => {
  it("says so in the user's language", () => {
    const sheets = sheetsWith();
    sheets.book.add("Ark1", [
      ["a", "b"],
      ["c", "d"],
    ]);
    sheets.run("monthlySummary");
    expect(sheets.book.toasts[0]).toMatch(/^Fant ingen data å lage sammendrag av/);
    expect(() => sheets.run("monthlyRun")).toThrow(/^Fant ingen data å lage sammendrag av/);
  });
});

describe("a deal closed at 23:30 on the 31st", () => {
  const closed = (iso: string): Cell => ({ kind: "day", serial: Date.parse(`${iso}Z`) / 86_400_000 + 25_569 });
  const rows: Cell[][] = [
    ["Deal ID", "Stage", "Amount", "Closed"],
    ...Array.from({ length: 30 }, (_, place): Cell[] => [
      `D${place}`,
      place % 3 === 0 ? "Won" : "Lost",
      100,
      closed(place % 2 === 0 ? "2026-10-31T23:30:00" : "2026-09-30T23:30:00"),
    ]),
  ];
  it.each(["Europe/Oslo", "America/New_York", "Asia/Tokyo"])("is in its month in %s", (zone) => {
    const sheets = sheetsWith(new FakeBook({ zone, locale: "en_US" }), "en");
    sheets.book.add("Deals", rows);
    sheets.run("monthlySummary");
    const cells = sheets.book.getSheetByName("KPI 2026-10")?.getDataRange().getValues() ?? [];
    const row = cells.find((line) => line[0] === "Deals won");
    const table = readTable(rows);
    expect(isFault(table)).toBe(false);
    expect(row?.[1]).toBe(5);
  });
});

describe("the monthly trigger", () => {
  it("is not made where the user does not allow it, and the permission is asked for only then", () => {
    const sheets = sheetsWith(new FakeBook(), "en");
    sheets.book.add("Deals", deals);
    sheets.run("onOpen");
    sheets.run("monthlySummary");
    sheets.run("openSidebar");
    expect(sheets.permissions.asked).toEqual([]);
    sheets.run("switchMonthlyOn");
    expect(sheets.permissions.asked).toEqual([scope]);
    expect(sheets.permissions.triggers).toEqual([]);
    expect(sheets.book.toasts[1]).toMatch(/Nothing has changed\.$/);
  });

  it("is made once, in the spreadsheet's time, and taken away", () => {
    const sheets = sheetsWith(new FakeBook({ zone: "Europe/Oslo" }));
    sheets.book.add("Avtaler", deals);
    sheets.permissions.granted.add(scope);
    sheets.run("switchMonthlyOn");
    sheets.run("switchMonthlyOn");
    expect(sheets.permissions.triggers.map(({ facts }) => facts)).toEqual([{ day: 2, hour: 6, zone: "Europe/Oslo" }]);
    sheets.run(String(sheets.permissions.triggers[0]?.getHandlerFunction()));
    expect(sheets.book.getSheetByName("KPI 2026-10")).not.toBeNull();
    sheets.run("switchMonthlyOff");
    expect(sheets.permissions.triggers).toEqual([]);
    sheets.run("switchMonthlyOff");
    expect(sheets.book.toasts[sheets.book.toasts.length - 1]).toBe("Månedssammendraget var ikke slått på.");
  });
});

describe("a summary that takes too long", () => {
  it("says so, and is finished by the same menu item", () => {
    const sheets = sheetsWith(new FakeBook(), "en");
    sheets.book.add("Deals", deals);
    sheets.book.clock.cost = 6000;
    sheets.run("monthlySummary");
    expect(sheets.book.toasts[0]).toMatch(/goes on from there\.$/);
    sheets.run("monthlySummary");
    expect(sheets.book.toasts[1]).toBe("Done: KPI 2026-10.");
    expect(sheets.book.getSheetByName("KPI 2026-10")?.charts).toHaveLength(3);
  });
});
