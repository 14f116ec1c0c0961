import { makeSample, summaryPlan, type Cell } from "../../../src/core/index";
import { sheetsHost } from "../../../src/hosts/sheets/client/sheetsHost";
import { requestOf } from "../../core/report/summaryOf";
import { FakeBook } from "./fake/book";
import { buildTime, built, sheetsWith } from "./fake/realm";
import { scriptRun } from "./fake/scriptRun";

beforeAll(() => {
  built("Code.js");
}, buildTime);

// The large place is slow on a machine that does other things too.
jest.setTimeout(30_000);

const { deals, leads } = makeSample({ seed: 1 }).tables;
const plan = summaryPlan(requestOf({ deals }, "2026-10"));

const opened = (book = new FakeBook()) => {
  const sheets = sheetsWith(book, "en");
  return { sheets, book, host: sheetsHost(scriptRun(sheets), "en") };
};

describe("the pane's host in Sheets", () => {
  it("lists the selection, named ranges and sheets with data, but none of ours", async () => {
    const { book, host } = opened();
    const sheet = book.add("Avtaler", deals);
    book.add("Tomt");
    book.named.push({ name: "Leads2026", range: book.add("Leads", leads).getDataRange() });
    sheet.getRange("B2:D9").activate();
    await host.write(plan);
    expect(await host.places()).toEqual([
      { id: "selection", kind: "selection", name: "Avtaler!B2:D9" },
      { id: "table:Leads2026", kind: "table", name: "Leads2026" },
      { id: "sheet:Avtaler", kind: "sheet", name: "Avtaler" },
      { id: "sheet:Leads", kind: "sheet", name: "Leads" },
    ]);
  });

  it.each(["Europe/Oslo", "America/New_York"])("reads cells as they stand, in %s", async (zone) => {
    const { book, host } = opened(new FakeBook({ zone }));
    const cells: Cell[][] = [
      ["Dag", "Tall", "Feil", "Ja", "Tomt"],
      [{ kind: "day", serial: 46_326.979_166_666_664 }, 1.5, { kind: "error", code: "#DIV/0!" }, true, null],
      [{ kind: "day", serial: 46_110 }, -2, "tekst", false, "x"],
    ];
    book.add("A'b", cells);
    const read = await host.read("sheet:A'b");
    expect(read).toEqual({ cells, sheet: "A'b", origin: { row: 0, column: 0 } });
  });

  it("reads a large place in pieces, tells how far it is, and can be stopped", async () => {
    const { book, host } = opened();
    book.add(
      "Stort",
      Array.from({ length: 12_000 }, (_, row) => Array.from({ length: 20 }, () => row)),
    );
    const shares: number[] = [];
    const { cells } = await host.read("sheet:Stort", { progress: (share) => shares.push(share) });
    expect(cells).toHaveLength(12_000);
    expect(cells[11_999]?.[19]).toBe(11_999);
    expect(shares.length).toBe(3);
    expect(shares[2]).toBe(1);
    const stop = new AbortController();
    const reading = host.read("sheet:Stort", {
      signal: stop.signal,
      progress: () => {
        stop.abort();
      },
    });
    await expect(reading).rejects.toMatchObject({ name: "AbortError" });
  });

  it("reads no more of whole columns than holds anything", async () => {
    const { book, host } = opened();
    book
      .add("Kort", [
        ["a", "b"],
        [1, 2],
      ])
      .getRange("A1:Z1000")
      .activate();
    expect((await host.read("selection")).cells).toEqual([
      ["a", "b"],
      [1, 2],
    ]);
  });

  it("writes a plan to its end, however often it is interrupted", async () => {
    const { book, host } = opened();
    book.add("Avtaler", deals);
    book.clock.cost = 4000;
    const shares: number[] = [];
    const written = await host.write(plan, { progress: (share) => shares.push(share) });
    expect(written.sheets[0]?.name).toBe("KPI 2026-10");
    expect(shares.length).toBeGreaterThan(2);
    expect(shares[shares.length - 1]).toBe(1);
  });

  it.each([
    ["nb_NO", '=KPI_INTERVAL(12;80;0,9;"a,b")'],
    ["en_US", '=KPI_INTERVAL(12;80;0.9;"a,b")'],
  ])("writes a formula as %s reads it, into an empty cell alone", async (locale, wanted) => {
    const { book, host } = opened(new FakeBook({ locale }));
    const sheet = book.add("Ark", [["mitt"]]);
    sheet.getRange("C3").activate();
    expect(await host.insertFormula('=KPI_INTERVAL(12,80,0.9,"a,b")')).toBe("Ark!C3");
    expect(sheet.cell(3, 3).formula).toBe(wanted);
    sheet.getRange("A1").activate();
    expect(await host.insertFormula("=KPI_LIST()")).toBeNull();
    expect(sheet.cell(1, 1).value).toBe("mitt");
  });

  it("brings a cell into view, and says where there is none", async () => {
    const { book, host } = opened();
    book.add("Ark", [["x"]]);
    await host.show("Ark", "B7");
    expect(book.active?.getA1Notation()).toBe("B7");
    await expect(host.show("Borte", "A1")).rejects.toMatchObject({ name: "HostTrouble", kind: "gone" });
  });

  it("stores what is long in pieces, and nothing of what was longer before", async () => {
    const { sheets, book, host } = opened();
    book.add("Ark");
    expect(await host.load("pane")).toBeNull();
    const long = JSON.stringify({ text: "æøå".repeat(10_000) });
    await host.save("pane", long);
    expect(await host.load("pane")).toBe(long);
    await host.save("pane", "{}");
    expect(await host.load("pane")).toBe("{}");
    expect(sheets.store.size).toBe(1);
  });
});

describe("the door of the server", () => {
  const { sheets, book } = opened();
  book.add("Ark", [["x"]]);
  const refused: readonly (readonly [unknown, unknown])[] = [
    ["constructor", "[]"],
    ["__proto__", "[]"],
    ["writePlan", "[]"],
    [{}, "[]"],
    ["load", "not json"],
    ["load", '["../x"]'],
    ["load", "[]"],
    ["show", '["Ark", "A1", 3]'],
    ["show", '["Ark", "A0:"]'],
    ["readRows", '["sheet:Ark", -1]'],
    ["readRows", '["sheet:Ark", 1e9]'],
    ["insertFormula", '["=IMPORTXML(1)"]'],
    ["insertFormula", '["=KPI_LIST()&IMPORTXML(\\"http://x\\")"]'],
    ["write", '["{}", false]'],
    ["write", JSON.stringify([JSON.stringify({ language: "nb", sheets: [{ name: "x" }] }), false])],
    ["save", '["pane", 3]'],
  ];
  it.each(refused)("refuses %p %p", (name, json) => {
    const reply = JSON.parse(String(sheets.run("nokkelServer", name, json))) as Record<string, unknown>;
    expect(Object.keys(reply).sort()).toEqual(["message", "trouble"]);
    expect(book.sheets).toHaveLength(1);
    expect(sheets.store.size).toBe(0);
  });

  it("opens the page in the user's language", () => {
    sheets.run("openSidebar");
    expect(sheets.screen.sidebar).toMatch(/^<!doctype html>\s*<html lang="en">/);
  });
});
