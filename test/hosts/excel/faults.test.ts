import { makeExcelHost } from "../../../src/hosts/excel/excelHost";
import { writePlan } from "../../../src/hosts/excel/write/writePlan";
import { day, hostTexts, type Cell, type Plan } from "../../../src/core/index";
import { HostTrouble } from "../../../taskpane/host";
import { fill, markOf, picture } from "./harness/fill";
import { openWorkbook, type Fault, type OpenWorkbook } from "./harness/library";
import { reportPlan, reportSheet } from "./reportPlan";

/** What may go wrong with a request, each with the kind of trouble that it is to be told as. */
const faults: readonly (readonly [string, Fault, HostTrouble["kind"]])[] = [
  ["an error before anything is done", { code: "GeneralException" }, "unknown"],
  ["an error halfway", { code: "GeneralException", done: 0.5 }, "unknown"],
  ["no answer, though all was done", { code: "Timeout", done: 1 }, "offline"],
  ["throttling", { status: 429 }, "busy"],
  ["a lost connection", { status: 504 }, "offline"],
  ["an answer too large", { code: "ResponsePayloadSizeLimitExceeded", done: 1 }, "too-large"],
  ["protection halfway", { code: "AccessDenied", done: 0.7 }, "protected"],
];

const deals: readonly (readonly Cell[])[] = [
  ["Deal", "Closed"],
  ["A", day(46296)],
];

/** The same month as it was computed before: other words, one row more, one chart less. */
const older: Plan = {
  language: "en",
  sheets: [
    {
      ...reportSheet,
      blocks: [...reportSheet.blocks, { row: 30, column: 0, cells: [[{ value: "of the earlier run" }]] }],
      charts: reportSheet.charts.slice(0, 1),
    },
  ],
};

async function start(before: Plan | null, excelApi: string): Promise<OpenWorkbook> {
  const book = openWorkbook({ sheets: ["Deals"], excelApi });
  fill(book.workbook.worksheets.getItem("Deals"), deals);
  if (before !== null) await writePlan(before);
  book.requests.length = 0;
  return book;
}

const ownSheets = ({ workbook }: OpenWorkbook) => workbook.worksheets.$items.filter(({ name }) => name !== "Deals");
const only = (book: OpenWorkbook) => ownSheets(book)[0];

/** Whether the sheet is whole, or says itself that it is not. */
function isHonest(book: OpenWorkbook, whole: readonly (object | null)[]): boolean {
  const sheet = only(book);
  if (sheet === undefined) return true;
  const now = picture(sheet);
  if (whole.some((one) => one !== null && JSON.stringify(one) === JSON.stringify(now))) return true;
  if (
    sheet
      .getUsedRange(true)
      .values.flat()
      .every((value) => value === "")
  )
    return true;
  return markOf(sheet)?.state === "unfinished";
}

/** Refused unread: a request that may be made again, whatever it asked for. */
const refusal: Fault = { status: 429 };
const lasting = faults.filter(([, , kind]) => kind !== "busy");

describe("throttling of a write", () => {
  it.each([
    ["a new sheet", null],
    ["a sheet of an earlier run", older],
  ] as const)(
    "at any request is waited out, and comes to the same: %s",
    async (_situation, before) => {
      const clean = await start(before, "1.14");
      await writePlan(reportPlan);
      const whole = JSON.parse(JSON.stringify(picture(only(clean) ?? never()))) as object;
      for (let at = 1; at <= clean.requests.length; at++) {
        const book = await start(before, "1.14");
        book.faultAt = (request) => (request === at ? refusal : null);
        await writePlan(reportPlan);
        expect([at, ownSheets(book).length, picture(only(book) ?? never())]).toEqual([at, 1, whole]);
      }
    },
    60_000,
  );

  it("that does not end is told as busy, and cured by the next run", async () => {
    const book = await start(null, "1.14");
    book.faultAt = (request) => (request >= 6 ? refusal : null);
    await expect(writePlan(reportPlan)).rejects.toMatchObject({ name: "HostTrouble", kind: "busy" });
    book.faultAt = () => null;
    await writePlan(reportPlan);
    expect(ownSheets(book)).toHaveLength(1);
    expect(markOf(only(book) ?? never())?.state).toBe("done");
  }, 20_000);
});

describe.each(lasting)("%s, at every request in turn", (_, fault, kind) => {
  it.each([
    ["a new sheet", null, "1.14"],
    ["a sheet of an earlier run", older, "1.14"],
    ["a new sheet without sheet properties", null, "1.9"],
  ] as const)("loses nothing, tells why, and is cured by the next run: %s", async (_situation, before, excelApi) => {
    const clean = await start(before, excelApi);
    const old = only(clean);
    const oldPicture = old === undefined ? null : picture(old);
    await writePlan(reportPlan);
    const newPicture = JSON.parse(JSON.stringify(picture(only(clean) ?? never()))) as object;
    const count = clean.requests.length;
    expect(count).toBeGreaterThan(8);
    let waited = 0;
    for (let at = 1; at <= count; at++) {
      const book = await start(before, excelApi);
      const user = picture(book.workbook.worksheets.getItem("Deals"));
      book.faultAt = (request) => (request === at ? fault : null);
      const [outcome] = await Promise.allSettled([writePlan(reportPlan)]);
      if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ name: "HostTrouble", kind });
      // What only reads is asked again, and then all is written.
      else waited += 1;
      book.faultAt = () => null;
      expect(picture(book.workbook.worksheets.getItem("Deals"))).toEqual(user);
      if (excelApi === "1.14") expect([at, isHonest(book, [oldPicture, newPicture])]).toEqual([at, true]);
      await writePlan(reportPlan);
      expect(ownSheets(book)).toHaveLength(1);
      expect([at, picture(only(book) ?? never())]).toEqual([at, newPicture]);
    }
    expect(waited).toBeLessThanOrEqual(kind === "offline" ? 1 : 0);
  });
});

const never = (): never => {
  throw new Error("no sheet of ours");
};

it("an error after any single action of a small request is cured by the next run", async () => {
  const clean = await start(null, "1.14");
  await writePlan(reportPlan);
  const newPicture = JSON.parse(JSON.stringify(picture(only(clean) ?? never()))) as object;
  const sizes = clean.requests.map((body) => (body as { Actions: unknown[] }).Actions.length);
  let tried = 0;
  for (const [place, size] of sizes.entries()) {
    if (size > 30) continue;
    for (let actions = 1; actions < size; actions++) {
      const book = await start(null, "1.14");
      const fault = { code: "GeneralException", done: actions / size + 1e-9 };
      book.faultAt = (request) => (request === place + 1 ? fault : null);
      await expect(writePlan(reportPlan)).rejects.toBeInstanceOf(HostTrouble);
      book.faultAt = () => null;
      await writePlan(reportPlan);
      expect([place, actions, picture(only(book) ?? never())]).toEqual([place, actions, newPicture]);
      tried += 1;
    }
  }
  expect(tried).toBeGreaterThan(50);
}, 60_000);

describe("a run that broke off", () => {
  it("says in the first cell that the sheet is not finished, and in the trouble what was and was not done", async () => {
    const book = await start(null, "1.14");
    await writePlan(reportPlan);
    const count = book.requests.length;
    book.requests.length = 0;
    book.faultAt = (request) => (request === count - 2 ? { code: "GeneralException" } : null);
    await expect(writePlan(reportPlan)).rejects.toThrow(hostTexts.leftUnfinished.en("KPI 2026-10"));
    expect(only(book)?.getRange("A1").values).toEqual([[hostTexts.unfinished.en()]]);
  });

  it("leaves every row of a table of targets readable, header and all", async () => {
    const table = (target: number): Plan => ({
      language: "en",
      sheets: [
        {
          ...reportSheet,
          name: "KPI targets",
          mark: "targets",
          charts: [],
          conditions: [],
          blocks: [
            {
              row: 0,
              column: 0,
              cells: [
                [
                  { value: "KPI", look: "header" },
                  { value: "Target", look: "header" },
                ],
                [
                  { value: "Win rate", look: "name" },
                  { value: 0.3, look: "number" },
                ],
                [
                  { value: "Deals", look: "name" },
                  { value: target, look: "number" },
                ],
              ],
            },
          ],
        },
      ],
    });
    const clean = await start(table(5), "1.14");
    await writePlan(table(6));
    const count = clean.requests.length;
    for (const [, fault] of lasting) {
      for (let at = 1; at <= count; at++) {
        const book = await start(table(5), "1.14");
        book.faultAt = (request) => (request === at ? fault : null);
        await expect(writePlan(table(6))).rejects.toBeInstanceOf(HostTrouble);
        const values = only(book)?.getRange("A1:B3").values ?? [];
        expect(values.slice(0, 2)).toEqual([
          ["KPI", "Target"],
          ["Win rate", 0.3],
        ]);
        expect([5, 6]).toContain(values[2]?.[1]);
      }
    }
  });
});

describe("reading", () => {
  it.each(faults)("with %s once: comes through or says why", async (_, fault, kind) => {
    const clean = await start(null, "1.14");
    await makeExcelHost().read("sheet:Deals");
    const count = clean.requests.length;
    expect(count).toBeGreaterThan(2);
    for (let at = 1; at <= count; at++) {
      const book = await start(null, "1.14");
      book.faultAt = (request) => (request === at ? fault : null);
      const read = makeExcelHost().read("sheet:Deals");
      if (kind === "busy" || kind === "offline") expect((await read).cells).toEqual(deals);
      else {
        const [outcome] = await Promise.allSettled([read]);
        if (outcome.status === "fulfilled") expect(outcome.value.cells).toEqual(deals);
        else expect(outcome.reason).toMatchObject({ kind });
      }
    }
  });

  it("asks for fewer rows where an answer proves too large, and gives up at a row that is", async () => {
    const book = await start(null, "1.14");
    const rows: Cell[][] = Array.from({ length: 300 }, (_, row) => [`${row} ${"x".repeat(300)}`, row]);
    fill(book.workbook.worksheets.getItem("Deals"), rows);
    book.limit = 40_000;
    expect((await makeExcelHost().read("sheet:Deals")).cells).toEqual(rows);
    expect(book.requests.length).toBeGreaterThan(4);
    book.limit = 600;
    await expect(makeExcelHost().read("sheet:Deals")).rejects.toMatchObject({ kind: "too-large" });
  });
});
