import { FakeBook } from "./fake/book";
import { servicesOf } from "./fake/services";
import { scriptRun } from "./fake/scriptRun";
import type { Sheets } from "./fake/realm";
import type { FakeSheet } from "./fake/sheet";

/** What the spreadsheet in memory refuses as the real one does; were it laxer, the other tests would prove nothing. */
const opened = (): { book: FakeBook; sheet: FakeSheet } => {
  const book = new FakeBook();
  return { book, sheet: book.add("Ark1", [["a"]]) };
};

describe("a range in memory", () => {
  it.each([
    ["too few rows", [[1, 2]], /number of rows in the data does not match/],
    [
      "too many rows",
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      /number of rows in the data does not match/,
    ],
    ["a short row", [[1, 2], [3]], /number of columns in the data does not match/],
    [
      "a long row",
      [
        [1, 2],
        [3, 4, 5],
      ],
      /number of columns in the data does not match/,
    ],
  ])("refuses %s", (_, matrix, message) => {
    const { sheet } = opened();
    expect(() => sheet.getRange("A1:B2").setValues(matrix)).toThrow(message);
    expect(() => sheet.getRange("A1:B2").setNumberFormats(matrix.map((line) => line.map(String)))).toThrow(message);
    expect(sheet.cell(1, 2).value).toBe("");
  });

  it.each([NaN, Infinity, undefined, null, {}, [], new Date(0)])("refuses %p as a value", (value) => {
    expect(() =>
      opened()
        .sheet.getRange("A1")
        .setValues([[value]]),
    ).toThrow(/setValues/);
  });

  it.each(["1/2", "2026-10", "okt. 2026", "10 %", "-5", "TRUE"])(
    "would read %p as something else than text",
    (text) => {
      expect(() =>
        opened()
          .sheet.getRange("A1")
          .setValues([[text]]),
      ).toThrow(/read as something else/);
    },
  );

  it.each(["=1+1", "+47 22"])("takes %p for a formula", (text) => {
    const { sheet } = opened();
    sheet.getRange("A1").setValues([[text]]);
    expect(sheet.cell(1, 1).formula).toBe(text);
  });

  it("refuses a formula in another locale's notation, and a format that is no text", () => {
    const { sheet } = opened();
    expect(() => sheet.getRange("A1").setFormula("=KPI_INTERVAL(12;80;0.9)")).toThrow("Formula parse error.");
    expect(() => sheet.getRange("A1").setNumberFormats([[1]])).toThrow(/a format is text/);
    expect(() => sheet.getRange("A1").setBackgrounds([["red"]])).toThrow(/not allowed/);
    expect(() => sheet.getRange(0)).toThrow(/at least 1/);
    expect(() => sheet.getRange("A1:ZZ1")).toThrow(/outside the dimensions/);
  });

  it("moves cells where rows and columns are put in", () => {
    const { sheet } = opened();
    sheet.cell(5, 3).value = "her";
    sheet.insertRowsAfter(4, 2).insertColumnsAfter(1, 1);
    expect(sheet.cell(7, 4).value).toBe("her");
    expect(() => sheet.insertRowsAfter(0, 1)).toThrow();
  });
});

describe("a chart's builder in memory", () => {
  it.each([
    ["series.0.errorBars", true],
    ["title", 3],
    ["series.0.color", "red"],
    ["series.0.type", "bubbles"],
    ["vAxis.format", "0"],
    ["width", 0.5],
  ])("refuses the option %s = %p", (name, value) => {
    expect(() => opened().sheet.newChart().setOption(name, value)).toThrow(/unknown to a combo chart/);
  });

  it("refuses ranges of another sheet, of another length, and none", () => {
    const { book, sheet } = opened();
    const builder = sheet.newChart().setChartType("COMBO").setPosition(1, 1, 0, 0);
    expect(() => builder.build()).toThrow(/without type, range or position/);
    expect(() => builder.addRange(book.add("Annet").getRange("A1:A3"))).toThrow(/another sheet/);
    builder.addRange(sheet.getRange("A1:A3")).addRange(sheet.getRange("B1:B4"));
    expect(() => builder.build()).toThrow(/differ in length/);
  });
});

describe("time in memory", () => {
  it.each([
    ["a formula", 30_000],
    ["a menu item", 360_000],
  ])("ends %s when it is over, for good", (_, limit) => {
    const { book } = opened();
    book.clock.begin(limit);
    book.clock.spend("range", limit);
    expect(() => {
      book.clock.spend("range", 1);
    }).toThrow("Exceeded maximum execution time");
    expect(() => {
      book.clock.spend("range", 0);
    }).toThrow("Exceeded maximum execution time");
    book.clock.begin(limit);
    expect(() => {
      book.clock.spend("range", 1);
    }).not.toThrow();
  });
});

describe("services in memory", () => {
  const { book, sheet } = opened();
  const { globals, store } = servicesOf(book, () => "");
  const lock = (
    globals["LockService"] as { getDocumentLock: () => Record<"tryLock" | "releaseLock", (wait?: number) => boolean> }
  ).getDocumentLock();
  const properties = (
    globals["PropertiesService"] as {
      getDocumentProperties: () => { setProperties: (all: Record<string, string>) => void };
    }
  ).getDocumentProperties();

  it("let nobody write while another holds the lock, nor take it twice", () => {
    expect(lock.tryLock(10)).toBe(true);
    expect(() => lock.tryLock(10)).toThrow(/held twice/);
    lock.releaseLock();
    book.lock = "another";
    expect(lock.tryLock(10)).toBe(false);
    expect(() => sheet.getRange("A1").setValues([["b"]])).toThrow(/another execution holds the lock/);
    book.lock = "nobody";
  });

  it("hold 9 KB in a property and 500 KB in all", () => {
    expect(() => {
      properties.setProperties({ a: "x".repeat(9 * 1024 + 1) });
    }).toThrow("Argument too large: value");
    expect(() => {
      properties.setProperties({ a: "å".repeat(5000) });
    }).toThrow("Argument too large: value");
    expect(() => {
      for (let part = 0; part < 60; part++) properties.setProperties({ [String(part)]: "x".repeat(9000) });
    }).toThrow(/storage quota/);
    store.clear();
  });

  it("hold 30 000 signs of metadata on a sheet", () => {
    expect(() => sheet.addDeveloperMetadata("nokkel", "x".repeat(30_001), "DOCUMENT")).toThrow();
  });

  it.each([[new Date(0)], [[new Date(0)]], [{ day: new Date(0) }], [() => 1]])(
    "let %p cross to the page in neither direction",
    async (value) => {
      const sheets = { run: () => value } as unknown as Sheets;
      expect(() => {
        (scriptRun(sheets) as unknown as { nokkelServer: (one: unknown) => void }).nokkelServer(value);
      }).toThrow(/illegal value/);
      await expect(
        new Promise((resolve, reject) => {
          scriptRun(sheets, resolve, reject).nokkelServer("places", "[]");
        }),
      ).rejects.toThrow(/illegal value/);
    },
  );
});
