import { day, paneTexts, samplePlan, type Cell } from "../../../src/core/index";
import { makeExcelHost } from "../../../src/hosts/excel/excelHost";
import { fill } from "./harness/fill";
import { openWorkbook } from "./harness/library";

const deals: readonly (readonly Cell[])[] = [
  ["Deal", "Amount", "Closed", "Note"],
  ["A", 1200.5, day(46296), null],
  ["B", null, day(46297.5), { kind: "error", code: "#N/A" }],
  ["=C", 0, null, "2026-10-01"],
];

describe("makeExcelHost()", () => {
  it.each([
    ["nb-NO", "nb"],
    ["nn-NO", "nb"],
    ["en-US", "en"],
    ["de-DE", "en"],
  ])("speaks the language of Excel's menus: %s", (menus, language) => {
    openWorkbook({ language: menus });
    expect(makeExcelHost()).toMatchObject({ name: "excel", language });
  });
});

describe("places()", () => {
  it("gives the selection, tables and visible sheets with content", async () => {
    const { workbook } = openWorkbook({ sheets: ["Deals", "Empty", "Hidden", "Leads"] });
    const at = (name: string) => workbook.worksheets.getItem(name);
    for (const name of ["Deals", "Hidden", "Leads"]) fill(at(name), deals);
    at("Hidden").visibility = "Hidden";
    at("Leads").tables.add("A1:D4", true).name = "tblLeads";
    workbook.$select(at("Deals").getRange("B2"));
    expect(await makeExcelHost().places()).toEqual([
      { id: "selection", kind: "selection", name: "Deals!A1:D4" },
      { id: "table:tblLeads", kind: "table", name: "tblLeads" },
      { id: "sheet:Deals", kind: "sheet", name: "Deals" },
      { id: "sheet:Leads", kind: "sheet", name: "Leads" },
    ]);
  });

  it("gives the sample, which is there to be chosen, but no other sheet of ours", async () => {
    openWorkbook({ sheets: ["Deals"] });
    const host = makeExcelHost();
    await host.write(samplePlan("en", true));
    expect((await host.places()).map(({ id }) => id)).toEqual([`sheet:${paneTexts.sampleSheet.en}`]);
  });

  it("does without a selection that holds nothing", async () => {
    const { workbook } = openWorkbook({ sheets: ["Deals", "Empty"] });
    fill(workbook.worksheets.getItem("Deals"), deals);
    workbook.$select(workbook.worksheets.getItem("Empty").getRange("C3:D9"));
    expect((await makeExcelHost().places()).map(({ kind }) => kind)).toEqual(["sheet"]);
  });
});

describe("read(place)", () => {
  it("tells blank from zero, days from numbers, errors and text that looks like a formula", async () => {
    const { workbook } = openWorkbook({ sheets: ["Deals"] });
    fill(workbook.worksheets.getItem("Deals"), deals);
    expect(await makeExcelHost().read("sheet:Deals")).toEqual({
      cells: deals,
      sheet: "Deals",
      origin: { row: 0, column: 0 },
    });
  });

  it("takes of whole columns what is used, and tells where it stands", async () => {
    const { workbook } = openWorkbook({ sheets: ["Deals"] });
    const sheet = workbook.worksheets.getItem("Deals");
    sheet.getRange("C5:D6").values = [
      ["Deal", "Amount"],
      ["A", 5],
    ];
    workbook.$select(sheet.getRange("C:D"));
    expect(await makeExcelHost().read("selection")).toEqual({
      cells: [
        ["Deal", "Amount"],
        ["A", 5],
      ],
      sheet: "Deals",
      origin: { row: 4, column: 2 },
    });
  });

  it("asks every cell of a column that holds both days and other numbers", async () => {
    const { workbook } = openWorkbook({ sheets: ["Deals"] });
    const rows: Cell[][] = [
      ["When"],
      ...Array.from({ length: 40 }, (_, row) => [row % 2 === 0 ? day(46000 + row) : row]),
    ];
    fill(workbook.worksheets.getItem("Deals"), rows, "[$-414]d. mmm yy;@");
    expect((await makeExcelHost().read("sheet:Deals")).cells).toEqual(rows);
  });

  it("leaves out a table's row of totals", async () => {
    const { workbook } = openWorkbook({ sheets: ["Deals"] });
    fill(workbook.worksheets.getItem("Deals"), deals);
    Object.assign(workbook.worksheets.getItem("Deals").tables.add("A1:D4", true), { name: "tbl" });
    const [table] = (
      workbook.worksheets.getItem("Deals").tables as unknown as {
        $items: { $bagSet: (name: string, value: boolean) => void }[];
      }
    ).$items;
    table?.$bagSet("ShowTotals", true);
    expect((await makeExcelHost().read("table:tbl")).cells).toHaveLength(3);
  });

  it("says that a place is gone", async () => {
    openWorkbook({ language: "nb-NO" });
    for (const place of ["sheet:Gone", "table:Gone", "selection"]) {
      await expect(makeExcelHost().read(place)).rejects.toMatchObject({
        kind: "gone",
        message: "Dataene finnes ikke lenger der de var. Velg dem på nytt.",
      });
    }
  });
});

describe("show, insertFormula, load, save", () => {
  it("selects a cell", async () => {
    const { workbook } = openWorkbook({ sheets: ["A", "B"] });
    await makeExcelHost().show("B", "C7");
    expect(workbook.getSelectedRange().address).toBe("B!C7");
    await expect(makeExcelHost().show("Gone", "A1")).rejects.toMatchObject({ kind: "gone" });
  });

  it("writes a formula into an empty cell alone", async () => {
    const { workbook } = openWorkbook({ sheets: ["A"] });
    const sheet = workbook.worksheets.getItem("A");
    sheet.getRange("A1").values = [[0]];
    workbook.$select(sheet.getRange("A1"));
    expect(await makeExcelHost().insertFormula("=1+1")).toBeNull();
    expect(sheet.getRange("A1").values).toEqual([[0]]);
    workbook.$select(sheet.getRange("B2"));
    expect(await makeExcelHost().insertFormula("=1+1")).toBe("A!B2");
    expect(sheet.getRange("B2").formulas).toEqual([["=1+1"]]);
  });

  it("keeps text in the workbook's settings", async () => {
    const { workbook } = openWorkbook();
    const host = makeExcelHost();
    expect(await host.load("pane")).toBeNull();
    await host.save("pane", '{"a":1}');
    await host.save("pane", '{"a":2}');
    expect(await host.load("pane")).toBe('{"a":2}');
    expect(workbook.settings.$items).toHaveLength(1);
  });
});
