import { makeSample } from "../../../src/core/index";
import { FakeBook } from "./fake/book";
import { buildTime, built, sheetsWith, type Sheets } from "./fake/realm";

beforeAll(() => {
  built("Code.js");
}, buildTime);

jest.setTimeout(60_000);

const { deals } = makeSample({ seed: 1 }).tables;
const hour = 60 * 60_000;

/** A spreadsheet whose summary is written every month, on a machine where each call to a service takes so long. */
function monthly(cost: number): Sheets {
  const sheets = sheetsWith(new FakeBook(), "en");
  sheets.book.add("Deals", deals);
  sheets.permissions.granted.add("https://www.googleapis.com/auth/script.scriptapp");
  sheets.run("switchMonthlyOn");
  sheets.book.clock.cost = cost;
  return sheets;
}

const handlers = ({ permissions }: Sheets): string[] =>
  permissions.triggers.map((trigger) => trigger.getHandlerFunction());

/** Runs what is planned next when its time has come; a trigger that has run stays in the list. */
function runNext(sheets: Sheets): void {
  const next = sheets.permissions.triggers.find(({ facts }) => "at" in facts);
  if (next === undefined) throw new Error("nothing is planned");
  sheets.book.clock.now = Math.max(sheets.book.clock.now, Number(next.facts["at"]));
  sheets.run(next.getHandlerFunction());
}

describe("the monthly trigger's summary", () => {
  it("leaves nothing planned where it is done at once", () => {
    const sheets = monthly(50);
    sheets.run("monthlyRun");
    expect(handlers(sheets)).toEqual(["monthlyRun"]);
    expect(sheets.book.getSheetByName("KPI 2026-10")?.charts).toHaveLength(3);
  });

  it("goes on by itself where it takes too long, an hour later, and then leaves nothing planned", () => {
    const sheets = monthly(6000);
    const begun = sheets.book.clock.now;
    sheets.run("monthlyRun");
    expect(handlers(sheets)).toEqual(["monthlyRun", "monthlyContinue"]);
    // An add-on may run by the clock once an hour at most.
    expect(sheets.permissions.triggers[1]?.facts["at"]).toBeGreaterThanOrEqual(begun + hour);
    expect(sheets.book.getSheetByName("KPI 2026-10")?.charts).not.toHaveLength(3);
    runNext(sheets);
    expect(handlers(sheets)).toEqual(["monthlyRun"]);
    expect(sheets.book.getSheetByName("KPI 2026-10")?.charts).toHaveLength(3);
    expect(sheets.book.sheets.map(({ name }) => name)).toEqual(["Deals", "KPI 2026-10"]);
  });

  it("goes on also where Google ends it without a word", () => {
    const sheets = monthly(50);
    sheets.book.clock.endAt = { kind: "chart", count: 2 };
    expect(() => sheets.run("monthlyRun")).toThrow("Exceeded maximum execution time");
    expect(handlers(sheets)).toEqual(["monthlyRun", "monthlyContinue"]);
    sheets.book.lock = "nobody";
    runNext(sheets);
    expect(handlers(sheets)).toEqual(["monthlyRun"]);
    expect(sheets.book.getSheetByName("KPI 2026-10")?.charts).toHaveLength(3);
  });

  it("tells the user where it does not come to an end, and is tried anew the next month", () => {
    const sheets = monthly(6000);
    sheets.run("monthlyRun");
    let runs = 1;
    expect(() => {
      for (; runs < 20; runs++) {
        // Somebody chooses another language meanwhile: another summary, which begins anew.
        const choice = JSON.stringify({ language: runs % 2 === 0 ? "en" : "nb" });
        sheets.run("nokkelServer", "save", JSON.stringify(["pane", choice]));
        runNext(sheets);
      }
    }).toThrow(/^Google (stops work|avbryter arbeid)/);
    expect(runs).toBe(5);
    expect(handlers(sheets)).toEqual(["monthlyRun"]);
    sheets.book.clock.cost = 50;
    sheets.run("monthlyRun");
    expect(handlers(sheets)).toEqual(["monthlyRun"]);
  });

  it("tells the user where Google allows no second trigger, and leaves the first alone", () => {
    const sheets = monthly(6000);
    sheets.permissions.most = 1;
    expect(() => sheets.run("monthlyRun")).toThrow(/Choose the menu item once more/);
    expect(handlers(sheets)).toEqual(["monthlyRun"]);
    sheets.run("monthlySummary");
    expect(sheets.book.getSheetByName("KPI 2026-10")?.charts).toHaveLength(3);
  });

  it("is not gone on with once it is turned off", () => {
    const sheets = monthly(6000);
    sheets.run("monthlyRun");
    sheets.run("switchMonthlyOff");
    expect(handlers(sheets)).toEqual([]);
  });

  it("plans nothing where there is nothing to write", () => {
    const sheets = monthly(50);
    sheets.run("nokkelServer", "save", JSON.stringify(["pane", JSON.stringify({ place: "sheet:Borte" })]));
    expect(() => sheets.run("monthlyRun")).toThrow(/^Left out, since it is not there/);
    expect(handlers(sheets)).toEqual(["monthlyRun"]);
  });
});
