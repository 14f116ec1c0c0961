import type { Cell } from "../../../src/core/index";
import { makeExcelHost } from "../../../src/hosts/excel/excelHost";
import { HostTrouble, type WorkbookHost } from "../../../taskpane/host";
import { fill } from "./harness/fill";
import { openWorkbook, type FakeSheet, type OpenWorkbook } from "./harness/library";
import { reportPlan } from "./reportPlan";

const deals: readonly (readonly Cell[])[] = [
  ["Deal", "Amount"],
  ["A", 100],
  ["B", 200],
];

interface Opened extends OpenWorkbook {
  readonly host: WorkbookHost;
  readonly sheet: (name: string) => FakeSheet;
  readonly heard: () => number;
}

/** A workbook with deals on a sheet and notes on another, neither of them read yet. */
function opened(excelApi = "1.14"): Opened {
  const book = openWorkbook({ sheets: ["Deals", "Notes"], excelApi });
  const sheet = (name: string): FakeSheet => book.workbook.worksheets.getItem(name);
  fill(sheet("Deals"), deals);
  let heard = 0;
  const host = makeExcelHost(() => {
    heard += 1;
  });
  return Object.assign(book, { host, sheet, heard: () => heard });
}

/** Events come after the request, or the typing, that they tell of. */
const told = (): Promise<void> => new Promise((done) => setTimeout(done, 5));

async function hasChanged({ host }: Opened): Promise<boolean | undefined> {
  await told();
  return host.hasChanged?.();
}

describe("what Excel tells of a sheet that was read", () => {
  const changes: readonly (readonly [string, (book: Opened) => Promise<void> | void])[] = [
    ["a cell that the user types in", ({ workbook, sheet }) => workbook.$type(sheet("Deals"), "B2", 150)],
    ["a cell of a co-author's", ({ workbook, sheet }) => workbook.$type(sheet("Deals"), "B2", 150, "Remote")],
    [
      "a formula that comes to something else because of another sheet",
      ({ workbook, sheet }) => workbook.$type(sheet("Notes"), "A1", 7),
    ],
    [
      "rows that are sorted",
      ({ workbook, sheet }) => {
        workbook.$sortRows(sheet("Deals"), "A2:B3");
      },
    ],
    [
      "a sheet that is deleted",
      ({ workbook, sheet }) => {
        workbook.$deleteSheet(sheet("Deals"));
      },
    ],
    [
      "a formula of ours that the pane puts there",
      async ({ workbook, sheet, host }) => {
        workbook.$select(sheet("Deals").getRange("D2"));
        await host.insertFormula("=1+1");
      },
    ],
  ];

  it.each(changes)("%s is a change, told once", async (_what, change) => {
    const book = opened();
    await book.workbook.$type(book.sheet("Deals"), "B3", "=Notes!A1+1");
    await book.host.read("sheet:Deals");
    expect(await hasChanged(book)).toBe(false);
    await change(book);
    expect(await hasChanged(book)).toBe(true);
    expect(book.heard()).toBeGreaterThan(0);
    expect(await hasChanged(book)).toBe(false);
  });

  it("asks Excel for nothing when a cell is typed", async () => {
    const book = opened();
    await book.host.read("sheet:Deals");
    const before = book.requests.length;
    for (let row = 2; row < 60; row++) await book.workbook.$type(book.sheet("Deals"), `B${String(row)}`, row);
    expect(await hasChanged(book)).toBe(true);
    expect(book.requests).toHaveLength(before);
  });

  it("nothing before the sheet is read, and nothing of sheets that never were", async () => {
    const book = opened();
    await book.workbook.$type(book.sheet("Deals"), "B2", 150);
    await book.host.read("sheet:Deals");
    await book.workbook.$type(book.sheet("Notes"), "A1", "lunch");
    expect(await hasChanged(book)).toBe(false);
    expect(book.heard()).toBe(0);
  });

  it("a change that comes while the sheet is being read is told afterwards", async () => {
    const book = opened();
    await book.host.read("sheet:Deals");
    let typed: Promise<void> | null = null;
    const progress = (): void => {
      typed ??= book.workbook.$type(book.sheet("Deals"), "B2", 150);
    };
    await book.host.read("sheet:Deals", { progress });
    expect(typed).not.toBeNull();
    expect(await hasChanged(book)).toBe(true);
  });

  it("a summary of ours is no change of what it was made from", async () => {
    const book = opened();
    await book.host.read("sheet:Deals");
    await book.host.write(reportPlan);
    expect(await hasChanged(book)).toBe(false);
  });

  it("a step that is undone is a change like any other", async () => {
    const book = opened();
    await book.host.read("sheet:Deals");
    await book.workbook.$type(book.sheet("Deals"), "B2", 150);
    expect(await hasChanged(book)).toBe(true);
    await book.host.read("sheet:Deals");
    await book.workbook.$type(book.sheet("Deals"), "B2", 100);
    expect(await hasChanged(book)).toBe(true);
    expect((await book.host.read("sheet:Deals")).cells).toEqual(deals);
  });

  it.each([
    [
      "deleted",
      ({ workbook, sheet }: Opened) => {
        workbook.$deleteSheet(sheet("Deals"));
      },
    ],
    [
      "renamed",
      ({ sheet }: Opened) => {
        sheet("Deals").name = "Deals 2026";
      },
    ],
  ])("a sheet that was %s is told to be gone when it is read again", async (_what, change) => {
    const book = opened();
    await book.host.read("sheet:Deals");
    change(book);
    await hasChanged(book);
    await expect(book.host.read("sheet:Deals")).rejects.toMatchObject({ kind: "gone" });
  });
});

describe("listening to Excel", () => {
  const [changed, deleted, calculated, sorted] = [10, 15, 16, 19];

  it("is asked for once, however often sheets are read, also at the same time", async () => {
    const book = opened();
    await Promise.all([book.host.read("sheet:Deals"), book.host.read("sheet:Deals")]);
    await book.host.read("sheet:Deals");
    expect([...book.workbook.$listened]).toEqual([
      [changed, 1],
      [calculated, 1],
      [deleted, 1],
      [sorted, 1],
    ]);
    await book.workbook.$type(book.sheet("Deals"), "B2", 150);
    await told();
    expect(book.heard()).toBe(1);
  });

  it.each(["1.1", "1.8"])("is left where Excel cannot tell of all its sheets: ExcelApi %s", async (excelApi) => {
    const { host, workbook } = opened(excelApi);
    expect("hasChanged" in host).toBe(false);
    await host.read("sheet:Deals").catch((error: unknown) => error);
    expect(workbook.$listened.size).toBe(0);
  });

  it("is left for the next reading where it fails, and what was asked for is read", async () => {
    const book = opened();
    book.faultAt = (request) => (request === 1 ? { code: "GeneralException" } : null);
    expect((await book.host.read("sheet:Deals")).cells).toEqual(deals);
    await book.workbook.$type(book.sheet("Deals"), "B2", 150);
    expect([await hasChanged(book), book.heard()]).toEqual([false, 0]);
    await book.host.read("sheet:Deals");
    await book.workbook.$type(book.sheet("Deals"), "B2", 175);
    expect([await hasChanged(book), book.heard()]).toEqual([true, 1]);
  });

  it("is not doubled where Excel did as it was asked but its answer was lost", async () => {
    const book = opened();
    book.faultAt = (request) => (request === 1 ? { code: "Timeout", done: 1 } : null);
    await book.host.read("sheet:Deals");
    await book.host.read("sheet:Deals");
    await book.workbook.$type(book.sheet("Deals"), "B2", 150);
    expect([await hasChanged(book), book.heard()]).toEqual([true, 1]);
  });
});

describe("a reading that nobody asked for", () => {
  it("sends Excel no request that may change anything, for one may empty what the user can undo", async () => {
    const book = opened();
    const first = await book.host.read("sheet:Deals");
    const before = book.writes;
    expect(before).toBeGreaterThan(0);
    expect(await book.host.read("sheet:Deals", { isUnasked: true })).toEqual(first);
    expect(book.writes).toBe(before);
  });

  it("still tells why it failed", async () => {
    const book = opened();
    book.faultAt = () => ({ code: "GeneralException" });
    await expect(book.host.read("sheet:Deals", { isUnasked: true })).rejects.toBeInstanceOf(HostTrouble);
  });
});

it("a choice that already stands in the workbook is not written again", async () => {
  const book = opened();
  await book.host.save("pane", '{"a":1}');
  const before = book.writes;
  await book.host.save("pane", '{"a":1}');
  expect(book.writes).toBe(before);
  await book.host.save("pane", '{"a":2}');
  expect(await book.host.load("pane")).toBe('{"a":2}');
});
