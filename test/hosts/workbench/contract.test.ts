import { readFileSync, writeFileSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as sheetJs from "@e965/xlsx";
import { cellAddress, isDay, languages, type Cell, type Plan, type SheetPlan } from "../../../src/core/index";
import { writeWorkbook } from "../../../src/hosts/files/xlsx/writeWorkbook";
import { planOf, sampleDeals } from "../excel/samplePlan";
import { onWorkbench } from "./onWorkbench";

jest.setTimeout(180_000);

const open = onWorkbench();

/** A file of plain data, as the files host writes one. */
function dataPlan(name: string, rows: readonly (readonly Cell[])[]): Plan {
  const cells = rows.map((row) => row.map((value) => ({ value: value as number | string | null })));
  const sheet: SheetPlan = {
    name,
    mark: "",
    widths: [],
    gridlines: true,
    blocks: [{ row: 0, column: 0, cells }],
    heights: new Map(),
    charts: [],
    conditions: [],
    print: { orientation: "landscape", title: name, breaks: [] },
  };
  return { language: "en", sheets: [sheet] };
}

/** Every filled cell of some columns: address, value with its kind, number format. */
function heldIn(bytes: Uint8Array, name: string, columns: number): (readonly [string, unknown, string])[] {
  const book = sheetJs.read(bytes, { type: "array", cellNF: true });
  const sheet = book.Sheets[name] ?? {};
  const last = sheetJs.utils.decode_range(sheet["!ref"] ?? "A1").e.r;
  const addresses = Array.from({ length: last + 1 }, (_, row) =>
    Array.from({ length: columns }, (__, column) => cellAddress(row, column)),
  ).flat();
  return addresses.flatMap((address) => {
    const cell = sheet[address] as sheetJs.CellObject | undefined;
    return cell?.v === undefined ? [] : [[address, cell.v, String(cell.z ?? "General")] as const];
  });
}

const plain = (cell: Cell): unknown => (isDay(cell) ? cell.serial : cell);

describe.each(languages)("the summary of the sample in %s", (language) => {
  it("has the same cells, kinds and number formats in the grid, in the file saved from it and in the files host", async () => {
    const workbench = await open({ language });
    if (workbench === null) return;
    const deals = sampleDeals();
    const path = join(mkdtempSync(join(tmpdir(), "nokkel-contract-")), "Deals.xlsx");
    writeFileSync(path, await writeWorkbook(dataPlan("Deals", deals)));
    await workbench.open(path);
    const { cells } = await workbench.read("sheet:Deals");
    expect(cells).toEqual(deals);
    const plan = planOf(cells, language);
    const [sheet] = plan.sheets;
    if (sheet === undefined) throw new Error("no sheet");
    expect(await workbench.write(plan)).toEqual({ sheets: [{ name: sheet.name, what: "made" }] });
    const { cells: inGrid, origin } = await workbench.read(`sheet:${sheet.name}`);
    expect(origin).toEqual({ row: 0, column: 0 });
    let compared = 0;
    for (const { row, column, cells: lines } of sheet.blocks) {
      lines.forEach((line, down) => {
        line.forEach(({ value }, right) => {
          const found = plain(inGrid[row + down]?.[column + right] ?? null);
          expect([cellAddress(row + down, column + right), found]).toEqual([
            cellAddress(row + down, column + right),
            value === "" ? null : plain(value),
          ]);
          compared += 1;
        });
      });
    }
    expect(compared).toBeGreaterThan(300);
    const saved = readFileSync(await workbench.save());
    const inFile = heldIn(await writeWorkbook(plan), sheet.name, sheet.widths.length);
    expect(inFile.length).toBeGreaterThan(300);
    expect(heldIn(new Uint8Array(saved), sheet.name, sheet.widths.length)).toEqual(inFile);
    expect(await workbench.write(plan)).toEqual({ sheets: [{ name: sheet.name, what: "rewritten" }] });
    expect(workbench.complaints).toEqual([]);
    await workbench.close();
  });
});
