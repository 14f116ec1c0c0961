import fc from "fast-check";
import { writePlan } from "../../../src/hosts/excel/write/writePlan";
import { makeExcelHost } from "../../../src/hosts/excel/excelHost";
import { hostTexts, type SheetPlan } from "../../../src/core/index";
import { fill, markOf, picture } from "./harness/fill";
import { openWorkbook, type FakeWorkbook } from "./harness/library";
import { reportPlan, reportSheet } from "./reportPlan";

const named = (workbook: FakeWorkbook, name = reportSheet.name) => workbook.worksheets.getItem(name);

describe("writePlan(plan)", () => {
  it("writes values, text as text, number formats and blanks", async () => {
    const { workbook } = openWorkbook({ sheets: ["Deals"] });
    expect(await writePlan(reportPlan)).toEqual({ sheets: [{ name: "KPI 2026-10", what: "made" }] });
    const sheet = named(workbook);
    expect(sheet.getRange("A1:E6").values).toEqual([
      ["October 2026", "", "", "", ""],
      ["", "", "", "", ""],
      ["Who", "Rate", "Low", "High", "Since"],
      ["=1+1", 0.5, 0.25, 0.75, 46296],
      ["'1/2", "", "", "", 46297],
      ["Åse Berg", 0.25, 0.125, 0.5, 46298],
    ]);
    expect(sheet.getRange("B21:B22").values).toEqual([["0012"], [true]]);
    expect(sheet.getRange("A4:E4").numberFormat).toEqual([["@", "0.0%", "0.0%", "0.0%", "yyyy-mm-dd"]]);
    expect(sheet.getUsedRange(true).address).toBe("'KPI 2026-10'!A1:E22");
  });

  it("draws looks, spans, sizes, panes and page", async () => {
    const { workbook } = openWorkbook();
    await writePlan(reportPlan);
    const sheet = named(workbook);
    const look = (address: string, name: string): unknown => {
      const [group = "", property] = name.split("/");
      const { format } = sheet.getRange(address);
      if (property === undefined) return format.$bagGet(group);
      return (format.$bagGet(group) as { $bagGet: (one: string) => unknown }).$bagGet(property);
    };
    expect(look("A1", "Font/Size")).toBe(20);
    expect(look("A3:E3", "Fill/Color")).toBe("#12355B");
    expect(look("A4", "HorizontalAlignment")).toBe("Left");
    expect(look("B4:D6", "HorizontalAlignment")).toBe("Right");
    expect([look("A4", "IndentLevel"), look("E4", "IndentLevel")]).toEqual([0, 1]);
    expect([...sheet.$merges].map(({ r, c, cols }) => [r, c, cols])).toEqual([
      [0, 0, 5],
      [20, 1, 2],
    ]);
    // 20 digits of 7 pixels and 5 more, at 0.75 points a pixel.
    expect(sheet.$widths.get(0)).toBe(108.75);
    expect(sheet.$heights.get(0)).toBe(30);
    expect(sheet.$frozen).toEqual({ rows: 1, columns: 0 });
    expect(sheet.pageLayout.$peek()).toMatchObject({
      orientation: "Landscape",
      paperSize: "A4",
      zoom: { horizontalFitToPages: 1 },
      headersFooters: { defaultForAllPages: { leftFooter: "October && more", rightFooter: "Page &P of &N" } },
    });
    expect(sheet.horizontalPageBreaks.$items.map((one) => one.$peek()["rowIndex"])).toEqual([7, 20]);
  });

  it("draws charts with a series for each meaning, and intervals as their two ends", async () => {
    const { workbook } = openWorkbook();
    await writePlan(reportPlan);
    const [compare, trend] = named(workbook).charts.$items;
    expect(compare?.name).toBe("nokkel:compare:rate");
    expect(compare?.$pos).toEqual(["'KPI 2026-10'!A8", "'KPI 2026-10'!E19"]);
    const told = (chart: typeof compare) =>
      chart?.series.$items.map((one) => {
        const { name, chartType, markerStyle, format } = one.$peek();
        const { line } = format as { line?: Record<string, unknown> };
        return [name, chartType, markerStyle, line?.["lineStyle"], one.$values.address.replace(/.*!/, "")];
      });
    expect(told(compare)).toEqual([
      ["Rate", "LineMarkers", "Circle", "None", "B4:B6"],
      ["Rate: lower end", "LineMarkers", "Dash", "None", "C4:C6"],
      ["Rate: upper end", "LineMarkers", "Dash", "None", "D4:D6"],
      ["Team", "LineMarkers", "None", "Dash", "B4:B6"],
    ]);
    expect(told(trend)).toEqual([
      ["Rate", "ColumnClustered", undefined, undefined, "B4:B6"],
      ["Target", "LineMarkers", "None", "Dash", "C4:C6"],
      ["Limit", "LineMarkers", "None", "RoundDot", "D4:D6"],
    ]);
    expect(compare?.series.$items.map((one) => one.$categories?.address.replace(/.*!/, ""))).toEqual(
      Array.from({ length: 4 }, () => "A4:A6"),
    );
    expect(compare?.$peek()).toMatchObject({
      title: { text: "Rate" },
      displayBlanksAs: "NotPlotted",
      plotVisibleOnly: false,
      axes: { valueAxis: { minimum: 0, maximum: 1, numberFormat: "0%", title: { text: "Rate" } } },
    });
    expect(trend?.$peek()).toMatchObject({ axes: { valueAxis: { minimum: 0 } } });
  });

  it("adds conditions that do not depend on the active cell", async () => {
    const { workbook } = openWorkbook();
    await writePlan(reportPlan);
    const conditions = named(workbook).$cfs.map((one) => one.$peek());
    expect(conditions).toMatchObject([
      {
        dataBar: { lowerBoundRule: { type: "Number", formula: "0" }, upperBoundRule: { type: "Number", formula: "1" } },
      },
      { custom: { rule: { formulaR1C1: '=LEFT(RC,LEN("▼ ""x"""))="▼ ""x"""' } } },
      { custom: { rule: { formulaR1C1: "=AND(ISNUMBER(RC),RC<0.3)" } } },
    ]);
  });

  it.each(["1.14", "1.9"])("finds its sheet again by its mark, with ExcelApi %s", async (excelApi) => {
    const { workbook } = openWorkbook({ excelApi, sheets: ["Deals"] });
    await writePlan(reportPlan);
    const first = picture(named(workbook));
    named(workbook).getRange("A4:E4").values = [new Array<string>(5).fill("old")];
    named(workbook).name = "Renamed";
    expect(await writePlan(reportPlan)).toEqual({ sheets: [{ name: "Renamed", what: "rewritten" }] });
    named(workbook, "Renamed").name = reportSheet.name;
    expect(picture(named(workbook))).toEqual(first);
    expect(workbook.worksheets.$items).toHaveLength(2);
    expect((await makeExcelHost().places()).filter(({ id }) => id.includes("KPI"))).toEqual([]);
    expect(markOf(named(workbook))?.state).toBe(excelApi === "1.9" ? undefined : "done");
  });

  it("leaves a sheet of the user's alone, whatever it holds", async () => {
    const { workbook } = openWorkbook({ sheets: ["kpi 2026-10"] });
    expect(await writePlan(reportPlan)).toEqual({ sheets: [{ name: "KPI 2026-10", what: "not-ours" }] });
    expect(workbook.worksheets.$items).toHaveLength(1);
    expect(named(workbook).getUsedRange(true).values).toEqual([[""]]);
  });

  it("takes a copy that the user made for the user's own", async () => {
    const { workbook } = openWorkbook({ sheets: ["Deals"] });
    await writePlan(reportPlan);
    const copy = named(workbook);
    Object.defineProperty(copy, "$id", { value: "{another}" });
    copy.name = "KPI 2026-10 (2)";
    copy.getRange("A10").values = [["my own words"]];
    expect(await writePlan(reportPlan)).toEqual({ sheets: [{ name: "KPI 2026-10", what: "made" }] });
    expect(copy.getRange("A10").values).toEqual([["my own words"]]);
  });

  it("keeps a formula of the user's that already shows the value, and a chart of the user's", async () => {
    const { workbook } = openWorkbook();
    await writePlan(reportPlan);
    const sheet = named(workbook);
    sheet.getRange("B6").formulas = [["=1/4"]];
    sheet.getRange("C6").formulas = [["=1/4"]];
    sheet.charts.add("Line", sheet.getRange("B4:B6"), "Columns");
    await writePlan(reportPlan);
    expect(sheet.getRange("B6:C6").formulas).toEqual([["=1/4", 0.125]]);
    expect(sheet.charts.$items.map(({ name }) => name.startsWith("nokkel:"))).toEqual([false, true, true]);
  });

  it("refuses a second click while the first is at work, and only one sheet comes of both", async () => {
    const { workbook } = openWorkbook({ sheets: ["Deals"], language: "nb-NO" });
    const [first, second] = await Promise.allSettled([writePlan(reportPlan), writePlan(reportPlan)]);
    expect(first.status).toBe("fulfilled");
    expect(second).toMatchObject({ reason: { kind: "busy", message: hostTexts.alreadyWriting.nb() } });
    expect(workbook.worksheets.$items).toHaveLength(2);
    await expect(writePlan(reportPlan)).resolves.toBeDefined();
  });

  it("tells how far it is, and stops when asked to", async () => {
    const { workbook } = openWorkbook({ sheets: ["Deals"] });
    const shares: number[] = [];
    await writePlan(reportPlan, { progress: (share) => shares.push(share) });
    expect(shares.length).toBeGreaterThan(4);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    const stop = new AbortController();
    const stopped = writePlan(reportPlan, {
      signal: stop.signal,
      progress: () => {
        stop.abort();
      },
    });
    await expect(stopped).rejects.toMatchObject({ name: "AbortError" });
    expect(markOf(named(workbook))?.state).toBe("unfinished");
    await writePlan(reportPlan);
    expect(markOf(named(workbook))?.state).toBe("done");
  });

  it("writes any text as that text, and never a formula", async () => {
    const starts = ["=", "+", "-", "@", "'", "''", "\t", "", "1/", "00", "TRUE", "#N/A", "12%", "1e3"];
    const text = fc.tuple(fc.constantFrom(...starts), fc.string()).map((parts) => parts.join(""));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 20 }), async (texts) => {
        const { workbook } = openWorkbook();
        const blocks = [{ row: 0, column: 0, cells: texts.map((value) => [{ value }]) }];
        const sheet: SheetPlan = { ...reportSheet, blocks, charts: [], conditions: [] };
        await writePlan({ language: "en", sheets: [sheet] });
        const range = named(workbook).getRange(`A1:A${texts.length}`);
        expect(range.values).toEqual(texts.map((value) => [value]));
        expect((range as unknown as { $sheet: { $cells: Map<number, { f?: string }> } }).$sheet.$cells).toBeDefined();
        const cells = [...(named(workbook) as unknown as { $cells: Map<number, { f?: string }> }).$cells.values()];
        expect(cells.filter(({ f }) => f !== undefined)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it("writes 160,000 cells in requests below what Excel takes", async () => {
    const book = openWorkbook();
    book.limit = 5_000_000;
    const cells = Array.from({ length: 16000 }, (_, row) =>
      Array.from({ length: 10 }, (_, place) => ({
        value: place === 0 ? `Kåre nr. ${row} "i ro"` : row * place,
        format: "#,##0",
      })),
    );
    const sheet: SheetPlan = { ...reportSheet, blocks: [{ row: 0, column: 0, cells }], charts: [], conditions: [] };
    await writePlan({ language: "nb", sheets: [sheet] });
    expect(named(book.workbook).getRange("A16000:B16000").values).toEqual([['Kåre nr. 15999 "i ro"', 15999]]);
    expect(book.largest.request).toBeLessThan(4_000_000);
  });

  it("refuses what breaks the plan's promise", async () => {
    openWorkbook();
    const withCells = (...blocks: SheetPlan["blocks"]) =>
      ({ language: "en", sheets: [{ ...reportSheet, blocks }] }) as const;
    await expect(writePlan(withCells({ row: 0, column: 0, cells: [[{ value: NaN }]] }))).rejects.toThrow(
      "A1: no finite number",
    );
    const one = { row: 0, column: 0, cells: [[{ value: 1 }]] };
    await expect(writePlan(withCells(one, one))).rejects.toThrow("two blocks write A1");
  });
});

it("a table is not cleared below, where rows may have been added by hand since it was read", async () => {
  const { workbook } = openWorkbook();
  const cells = [[{ value: "KPI", look: "header" as const }], [{ value: "Win rate", look: "name" as const }]];
  const table: SheetPlan = { ...reportSheet, blocks: [{ row: 0, column: 0, cells }], charts: [], conditions: [] };
  await writePlan({ language: "en", sheets: [table] });
  named(workbook).getRange("A3").values = [["Deals won"]];
  await writePlan({ language: "en", sheets: [table] });
  expect(named(workbook).getRange("A1:A3").values).toEqual([["KPI"], ["Win rate"], ["Deals won"]]);
});

it("a plan of several sheets writes each", async () => {
  const { workbook } = openWorkbook({ sheets: ["Deals"] });
  fill(workbook.worksheets.getItem("Deals"), [["x"]]);
  const other = { ...reportSheet, name: "Targets", mark: "targets" };
  const { sheets } = await writePlan({ language: "en", sheets: [reportSheet, other] });
  expect(sheets.map(({ name }) => name)).toEqual(["KPI 2026-10", "Targets"]);
});
