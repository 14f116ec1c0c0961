import { makeSample } from "../../../src/core/index";
import { FakeBook } from "./fake/book";
import { buildTime, built, callIn, realmOf, sheetsWith } from "./fake/realm";

beforeAll(() => {
  built("Code.js");
}, buildTime);

jest.setTimeout(60_000);

const serial = (iso: string): number => Date.parse(`${iso}Z`) / 86_400_000 + 25_569;

/** Nights on which clocks are changed, and a minute before midnight on the days around them. */
const nights: Readonly<Record<string, readonly string[]>> = {
  "Europe/Oslo": ["2026-03-29", "2026-10-25"],
  "America/Los_Angeles": ["2026-03-08", "2026-11-01"],
  "Asia/Tokyo": [],
};
const lastDays = Array.from({ length: 12 }, (_, month) =>
  new Date(Date.UTC(2026, month + 1, 0)).toISOString().slice(0, 10),
);
const minutes = ["00:00:00", "00:30:00", "23:30:00", "23:59:59"];

describe.each(Object.entries(nights))("a spreadsheet in %s", (zone, changes) => {
  const book = new FakeBook({ zone, locale: "en_US" });
  const context = realmOf(sheetsWith(book, "en").globals);
  const days = [...lastDays, ...changes];
  const moments = days.flatMap((day) => minutes.map((minute) => `${day}T${minute}`));
  const rows = [
    ["Deal ID", "Stage", "Amount", "Closed"],
    ...moments.map((iso, place) => [`D${place}`, "Won", 2 ** (place % 40), book.dateAt(serial(iso))]),
  ];

  it("keeps every deal in its day and month, the last half hour and the first, and when clocks are changed", () => {
    for (const month of new Set(moments.map((iso) => iso.slice(0, 7)))) {
      const count = moments.filter((iso) => iso.startsWith(month)).length;
      expect([month, callIn(context, "KPI_DEALS_WON", rows, month)]).toEqual([month, count]);
    }
    for (const day of days) {
      const answer = callIn(context, "KPI_DEALS_WON", rows, `${day}..${day}`);
      expect([day, answer]).toEqual([day, minutes.length]);
    }
    expect(moments.length).toBeGreaterThanOrEqual(48);
  });
});

describe("a Norwegian spreadsheet and an American one", () => {
  const { deals } = makeSample({ seed: 1 }).tables;

  function figures(locale: string, zone: string): unknown[] {
    const sheets = sheetsWith(new FakeBook({ locale, zone }), locale);
    sheets.book.add("Avtaler", deals);
    sheets.run("monthlySummary");
    const cells = sheets.book.getSheetByName("KPI 2026-10")?.getDataRange().getValues() ?? [];
    return cells.flat().filter((value) => typeof value === "number");
  }

  it("get the same figures", () => {
    const norwegian = figures("nb_NO", "Europe/Oslo");
    expect(norwegian.length).toBeGreaterThan(100);
    expect(figures("en_US", "America/Los_Angeles")).toEqual(norwegian);
  });

  it.each([
    ["1 234,50", "987,25"],
    ["1,234.50", "987.25"],
    ["1.234,50", "987,25"],
    ["kr 1 234,50", "kr 987,25"],
  ])("read amounts that are text, such as %s, the same", (...amounts) => {
    const table = [["Deal ID", "Stage", "Amount", "Closed"]].concat(
      amounts.map((amount, place) => [`D${place}`, "Won", amount, "2026-10-05"]),
    );
    const answers = [
      ["nb_NO", "nb"],
      ["en_US", "en"],
    ].map(([locale = "", user = ""]) =>
      callIn(realmOf(sheetsWith(new FakeBook({ locale }), user).globals), "KPI_REVENUE_WON", table, "2026-10"),
    );
    expect(answers).toEqual([2221.75, 2221.75]);
  });
});

describe("a range of months and people in one formula", () => {
  it("spills a grid, each cell what a formula of its own would say", () => {
    const { deals } = makeSample({ seed: 1, deals: 300 }).tables;
    const book = new FakeBook({ zone: "Europe/Oslo" });
    const sheets = sheetsWith(book);
    const data = book.add("Avtaler", deals).getDataRange().getValues();
    const months = ["2026-01", "2026-02", "2026-03"];
    const owner = (deals[0] ?? []).indexOf("Selger");
    const people = [...new Set(data.slice(1).map((row) => String(row[owner])))].slice(0, 3);
    const grid = sheets.run(
      "KPI_DEALS_WON",
      data,
      [months],
      "owner",
      [...people, ""].map((one) => [one]),
    );
    const single = people.map((one) => months.map((month) => sheets.run("KPI_DEALS_WON", data, month, "owner", one)));
    expect(JSON.parse(JSON.stringify(grid))).toEqual([...single, ["", "", ""]]);
    expect(single.flat().every((one) => typeof one === "number")).toBe(true);
  });
});
