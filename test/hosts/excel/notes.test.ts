import { makeExcelHost } from "../../../src/hosts/excel/excelHost";
import { writePlan } from "../../../src/hosts/excel/write/writePlan";
import type { Plan } from "../../../src/core/index";
import { markOf, picture } from "./harness/fill";
import { openWorkbook, type FakeSheet, type Fault, type OpenWorkbook } from "./harness/library";
import { reportPlan, reportSheet } from "./reportPlan";

/** The report of the tests covers A1 to E37, its last chart included; this one is five rows longer and a column wider. */
const rows = 37;
const longer: Plan = {
  language: "en",
  sheets: [
    {
      ...reportSheet,
      blocks: [...reportSheet.blocks, { row: rows + 4, column: 0, cells: [[{ value: "more" }]] }],
      widths: [...reportSheet.widths, 10],
    },
  ],
};
const shorter: Plan = { language: "en", sheets: [{ ...reportSheet, charts: reportSheet.charts.slice(0, 1) }] };

const name = reportSheet.name;
const beside = `${name} (2)`;
const sheetOf = ({ workbook }: OpenWorkbook, called = name): FakeSheet => workbook.worksheets.getItem(called);
const namesIn = ({ workbook }: OpenWorkbook): string[] => workbook.worksheets.$items.map((sheet) => sheet.name);
const at = (sheet: FakeSheet, address: string): unknown => sheet.getRange(address).values[0]?.[0];

interface Note {
  readonly at: string;
  readonly text: string;
}

async function written(notes: readonly Note[], excelApi = "1.14"): Promise<OpenWorkbook> {
  const book = openWorkbook({ sheets: ["Deals"], excelApi });
  await writePlan(reportPlan);
  for (const note of notes) sheetOf(book).getRange(note.at).values = [[note.text]];
  book.requests.length = 0;
  return book;
}

const below: Note = { at: "B39", text: "below" };
const aside: Note = { at: "F4", text: "aside" };
const far: Note = { at: "K90", text: "far" };
const within: Note = { at: "B2", text: "Kari was ill" };

describe.each(["1.14", "1.9"])("a user's notes on a report of ours, with ExcelApi %s", (excelApi) => {
  it("stay where they are where nothing is in the way", async () => {
    const book = await written([below, aside, far], excelApi);
    const note = sheetOf(book).getRange(below.at);
    note.numberFormat = [["d mmm"]];
    sheetOf(book).getRange("G1").format.$bagSet("ColumnWidth", 200);
    for (const plan of [reportPlan, shorter, reportPlan]) {
      expect(await writePlan(plan)).toEqual({ sheets: [{ name, what: "rewritten" }] });
      for (const one of [below, aside, far]) expect(at(sheetOf(book), one.at)).toBe(one.text);
    }
    expect(note.numberFormat).toEqual([["d mmm"]]);
    expect(sheetOf(book).$widths.get(6)).toBe(200);
  });

  it("make way, looks and all, for a report that grows, and the user is told", async () => {
    const book = await written([below, aside, far], excelApi);
    sheetOf(book).getRange(below.at).numberFormat = [["d mmm"]];
    expect(await writePlan(longer)).toEqual({ sheets: [{ name, what: "rewritten", moved: true }] });
    const sheet = sheetOf(book);
    expect(at(sheet, "B44")).toBe("below");
    expect(sheet.getRange("B44").numberFormat).toEqual([["d mmm"]]);
    expect([at(sheet, "G4"), at(sheet, "L95"), at(sheet, "A42"), at(sheet, "F4")]).toEqual([
      "aside",
      "far",
      "more",
      "",
    ]);
    expect(await writePlan(longer)).toEqual({ sheets: [{ name, what: "rewritten" }] });
    expect(at(sheet, "B44")).toBe("below");
  });

  it("within it are left, with all that stands there, on a sheet that is the user's from then on", async () => {
    const book = await written([within], excelApi);
    const before = picture(sheetOf(book));
    expect(await writePlan(longer)).toEqual({ sheets: [{ name: beside, what: "made", left: name }] });
    expect(picture(sheetOf(book))).toEqual(before);
    expect(at(sheetOf(book, beside), "A42")).toBe("more");
    expect(await writePlan(reportPlan)).toEqual({ sheets: [{ name: beside, what: "rewritten" }] });
    expect(at(sheetOf(book, beside), "A42")).toBe("");
    expect(picture(sheetOf(book))).toEqual(before);
    expect(namesIn(book)).toEqual(["Deals", name, beside]);
    expect((await makeExcelHost().places()).map(({ id }) => id)).toEqual([`sheet:${name}`]);
  });
});

describe("a user's notes on a report of ours", () => {
  it("may be formulas that show nothing, or stand under a chart", async () => {
    const empty = await written([]);
    const cells = (sheetOf(empty) as unknown as { $cells: Map<number, object> }).$cells;
    cells.set(16384 + 1, { f: '=IF(A1="x",1,"")', v: "" });
    expect((await writePlan(reportPlan)).sheets[0]?.left).toBe(name);
    const covered = await written([{ at: "C30", text: "mine" }]);
    expect((await writePlan(reportPlan)).sheets[0]?.left).toBe(name);
    expect(at(sheetOf(covered), "C30")).toBe("mine");
  });

  it("typed over what we wrote are written over", async () => {
    const book = await written([{ at: "B4", text: "mine" }]);
    expect(await writePlan(reportPlan)).toEqual({ sheets: [{ name, what: "rewritten" }] });
    expect(at(sheetOf(book), "B4")).toBe(0.5);
  });

  it("take the next name where others have that one", async () => {
    const book = await written([within]);
    book.workbook.worksheets.add(beside.toUpperCase());
    expect(await writePlan(reportPlan)).toEqual({ sheets: [{ name: `${name} (3)`, what: "made", left: name }] });
  });

  it("are found again on the new sheet where another program has given the sheets new ids", async () => {
    const book = await written([within]);
    await writePlan(reportPlan);
    for (const sheet of book.workbook.worksheets.$items)
      Object.defineProperty(sheet, "$id", { value: `{${sheet.name}}` });
    expect(await writePlan(reportPlan)).toEqual({ sheets: [{ name: beside, what: "rewritten" }] });
  });
});

const faults = [
  { code: "GeneralException" },
  { code: "GeneralException", done: 0.35 },
  { code: "GeneralException", done: 0.5 },
  { code: "GeneralException", done: 0.8 },
  { code: "Timeout", done: 1 },
] satisfies Fault[];

describe.each([
  ["that make way", below, "1.14"],
  ["that are left", within, "1.14"],
  ["that are left, in an Excel without properties of sheets", within, "1.9"],
] as const)("notes %s", (_, note, excelApi) => {
  it("survive any fault at any request, and the next run comes to the same", async () => {
    const clean = await written([note], excelApi);
    const [told] = (await writePlan(longer)).sheets;
    const whole = namesIn(clean).map((one) => picture(sheetOf(clean, one)));
    const count = clean.requests.length;
    expect(count).toBeGreaterThan(8);
    for (const fault of faults) {
      for (let place = 1; place <= count; place++) {
        const book = await written([note], excelApi);
        book.faultAt = (request) => (request === place ? fault : null);
        const [first] = await Promise.allSettled([writePlan(longer)]);
        book.faultAt = () => null;
        const [again] = (await writePlan(longer)).sheets;
        const said = [first.status === "fulfilled" ? first.value.sheets[0] : undefined, again];
        const why = `${JSON.stringify(fault)} at ${place}`;
        expect([why, JSON.stringify(namesIn(book).map((one) => picture(sheetOf(book, one))))]).toEqual([
          why,
          JSON.stringify(whole),
        ]);
        // The last request may have been carried out though no answer came; then all is done and there is no more to tell.
        if (fault.code !== "Timeout" || place < count) {
          expect([why, said.map((one) => [one?.left, one?.moved])]).toContainEqual(
            expect.arrayContaining([[told?.left, told?.moved]]),
          );
        }
        const marked = namesIn(book).filter((one) => markOf(sheetOf(book, one)) !== null);
        expect([why, marked.length]).toEqual([why, excelApi === "1.9" ? 0 : 1]);
      }
    }
  }, 120_000);
});
