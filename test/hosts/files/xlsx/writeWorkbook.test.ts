import * as sheetJs from "@e965/xlsx";
import fc from "fast-check";
import { readXlsx } from "hucre";
import { cellAddress, isDay, lookStyles, type Plan, type PlanCell } from "../../../../src/core/index";
import { writeWorkbook } from "../../../../src/hosts/files/xlsx/writeWorkbook";
import { demoPlan } from "./demoPlan";
import { parseXml, partsOf } from "./parts";
import { planWith, sheetWith } from "./smallPlan";

/** Every cell of a sheet of a plan, with its address. */
const cellsOf = (plan: Plan, place: number): [string, PlanCell][] =>
  (plan.sheets[place]?.blocks ?? []).flatMap(({ row, column, cells }) =>
    cells.flatMap((line, down) =>
      line.map((cell, right): [string, PlanCell] => [cellAddress(row + down, column + right), cell]),
    ),
  );

const open = (bytes: Uint8Array): sheetJs.WorkBook =>
  sheetJs.read(bytes, { type: "array", cellNF: true, cellStyles: true, cellFormula: true });

const firstSheet = (book: sheetJs.WorkBook): sheetJs.WorkSheet => book.Sheets[book.SheetNames[0] ?? ""] ?? {};
const cellAt = (sheet: sheetJs.WorkSheet, address: string) => sheet[address] as sheetJs.CellObject | undefined;

/** The same sheet through a reader that did not write it. */
async function reopened(...cells: readonly PlanCell[]): Promise<(sheetJs.CellObject | undefined)[]> {
  const sheet = firstSheet(open(await writeWorkbook(planWith(sheetWith(cells.map((cell) => [cell]))))));
  return cells.map((_, row) => cellAt(sheet, cellAddress(row, 0)));
}

describe("a workbook read back by another library holds what the plan says", () => {
  it("in every cell: value, kind and number format, and never a formula", async () => {
    const sheet = firstSheet(open(await writeWorkbook(demoPlan)));
    const cells = cellsOf(demoPlan, 0);
    let compared = 0;
    for (const [address, { value, format }] of cells) {
      const found = cellAt(sheet, address);
      if (value === null) {
        expect(found?.v).toBeUndefined();
        continue;
      }
      expect([address, found?.v, found?.f]).toEqual([address, isDay(value) ? value.serial : value, undefined]);
      expect(found?.t).toBe(typeof value === "string" ? "s" : "n");
      if (format !== undefined) expect([address, found?.z]).toEqual([address, format]);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(200);
  });

  it("days, booleans, blanks and numbers at the edge", async () => {
    const [shortDay, longDay, yes, blank, negative, tiny] = await reopened(
      { value: { kind: "day", serial: 46296 } },
      { value: { kind: "day", serial: 46296.5 }, format: "dd.mm.yyyy" },
      { value: true },
      { value: null, look: "number" },
      { value: -1.5, format: "0.0 %" },
      { value: 1e-9 },
    );
    // 46296 is 2026-10-01: days from 1899-12-30, as Python's date(2026, 10, 1) - date(1899, 12, 30) says.
    expect([shortDay?.v, shortDay?.z]).toEqual([46296, "yyyy-mm-dd"]);
    expect([longDay?.v, longDay?.z]).toEqual([46296.5, "dd.mm.yyyy"]);
    expect([yes?.t, yes?.v]).toEqual(["b", true]);
    expect(blank?.v).toBeUndefined();
    expect([negative?.v, tiny?.v]).toEqual([-1.5, 1e-9]);
  });

  it("looks, merges, widths, heights, panes, gridlines and page", async () => {
    const book = await readXlsx(await writeWorkbook(demoPlan), { readStyles: true });
    const [sheet] = book.sheets;
    if (sheet === undefined) throw new Error("no sheet");
    expect(sheet.cells?.get("0,0")).toMatchObject({ style: { font: { size: lookStyles.title.size, bold: true } } });
    expect(sheet.cells?.get("6,0")).toMatchObject({ style: { fill: { pattern: "solid" } } });
    expect(sheet.merges).toContainEqual({ startRow: 3, startCol: 0, endRow: 3, endCol: 7 });
    expect(sheet.columns?.slice(0, 2).map(({ width }) => Math.floor(width ?? 0))).toEqual([24, 14]);
    expect(sheet.rowDefs?.get(0)).toMatchObject({ height: 32 });
    expect(sheet).toMatchObject({
      freezePane: { rows: 2 },
      view: { showGridLines: false },
      pageSetup: { paperSize: "a4", orientation: "portrait", fitToWidth: 1, fitToHeight: 0 },
      headerFooter: { oddFooter: "&LSalg i oktober 2026&RSide &P av &N" },
      conditionalRules: [{ range: "D8:D12" }, { range: "E8:H12" }, { range: "B53:B76" }],
    });
  });
});

const firstSign = fc.constantFrom("=", "+", "-", "@", "\t", "\r");

describe("text stays text", () => {
  it("whatever its first character", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(firstSign, fc.string({ maxLength: 20 })), { minLength: 1 }), async (texts) => {
        const given = texts.map(([first, rest]) => `${first}${rest}`);
        const found = await reopened(...given.map((value) => ({ value })));
        found.forEach((cell, place) => {
          expect([cell?.t, cell?.f, cell?.z]).toEqual(["s", undefined, "@"]);
          // XML has no sign for most control characters; a line end may come back as \n.
          expect(bare(String(cell?.v))).toBe(bare(given[place] ?? ""));
        });
      }),
      { numRuns: 40 },
    );
  });

  it("in every script, and where it looks like XML or like an escape of XML", async () => {
    const given = [
      "_x0041_",
      "a < b & c",
      ' "quoted" ',
      "Ærøskøbing 東京 🗝",
      "]]>",
      "&amp;",
      "\ufffe\uffff!",
      "=1+1",
      "1,5",
    ];
    const found = await reopened(...given.map((value) => ({ value })));
    expect(found.map((cell) => cell?.v)).toEqual(given.map((text) => text.replace(/[\ufffe\uffff]/g, "")));
  });

  it("in no part as a formula", async () => {
    const parts = partsOf(await writeWorkbook(planWith(sheetWith([[{ value: "=cmd|'/c calc'!A1" }]]))));
    const sheets = [...parts].filter(([name]) => name.startsWith("xl/worksheets/sheet"));
    expect(sheets).toHaveLength(1);
    for (const [, xml] of sheets) expect(xml).not.toMatch(/<f[ >]/);
  });
});

const bare = (text: string): string =>
  Array.from(text.replace(/\r\n?/g, "\n"))
    .filter((sign) => sign >= " " || sign === "\n" || sign === "\t")
    .join("");

describe("the file itself", () => {
  it("is the same, byte for byte, for the same plan", async () => {
    const [first, second] = [await writeWorkbook(demoPlan), await writeWorkbook(demoPlan)];
    expect(Buffer.compare(first, second)).toBe(0);
  });

  it("bears a date only where one is given", async () => {
    const core = async (created?: Date) => partsOf(await writeWorkbook(demoPlan, created)).get("docProps/core.xml");
    expect(await core()).not.toContain("dcterms:created");
    expect(await core(new Date(Date.UTC(2026, 10, 2, 8)))).toContain(">2026-11-02T08:00:00Z<");
    expect(await core()).not.toContain("dcterms:modified");
  });

  it("is well-formed in every part and asks for no recalculation", async () => {
    const parts = partsOf(await writeWorkbook(demoPlan));
    expect(parts.size).toBeGreaterThan(12);
    for (const [name, xml] of parts) expect([name, parseXml(xml).name]).not.toContain("");
    expect(parts.get("xl/workbook.xml")).not.toContain("fullCalcOnLoad");
  });

  it("has bars that are empty at zero and end clearly", async () => {
    const xml = partsOf(await writeWorkbook(demoPlan)).get("xl/worksheets/sheet1.xml") ?? "";
    const ids = Array.from(xml.matchAll(/\{4E6F6B6B-[^}]*\}/g), ([id]) => id);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
    expect(xml).toContain(`<dataBar minLength="0" maxLength="100"><cfvo type="num" val="0"/>`);
    expect(xml).toContain(`gradient="0"`);
  });

  it("colours no blank cell as less than something", async () => {
    const condition = {
      kind: "less",
      range: { row: 0, column: 0, rows: 2, columns: 1 },
      than: 0.5,
      look: "bad",
    } as const;
    const book = await readXlsx(
      await writeWorkbook(planWith(sheetWith([[{ value: 1 }]], { conditions: [condition] }))),
    );
    expect(book.sheets[0]?.conditionalRules?.[0]?.formula).toBe("AND(ISNUMBER(A1),A1<0.5)");
  });

  it("is written in under 300 ms", async () => {
    await writeWorkbook(demoPlan);
    const start = performance.now();
    await writeWorkbook(demoPlan);
    expect(performance.now() - start).toBeLessThan(300);
  });
});

describe("a broken promise of the plan throws", () => {
  const write = (cells: readonly (readonly PlanCell[])[], more = {}) => writeWorkbook(planWith(sheetWith(cells, more)));

  it.each([NaN, Infinity, -Infinity])("a number that is %p", async (value) => {
    await expect(write([[{ value }]])).rejects.toThrow(RangeError);
  });

  it("two blocks on one cell", async () => {
    const block = { row: 0, column: 0, cells: [[{ value: 1 }]] };
    await expect(write([], { blocks: [block, block] })).rejects.toThrow("two blocks write A1");
  });

  it("a span over a cell that is not empty", async () => {
    await expect(write([[{ value: "wide", span: 2 }, { value: 1 }]])).rejects.toThrow("A1 spans B1");
  });
});
