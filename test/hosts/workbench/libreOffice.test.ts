import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseCsv } from "hucre";
import { isDay, makeSample, type Cell } from "../../../src/core/index";
import { toCsv } from "../../../src/hosts/files/write/csv";
import { eventually } from "./eventually";
import { onWorkbench } from "./onWorkbench";
import { idle } from "./openWorkbench";

jest.setTimeout(600_000);

const hasOffice = spawnSync("soffice", ["--version"]).status === 0;
if (!hasOffice) process.stdout.write("LibreOffice is not installed: saved workbooks are not opened with it\n");

const open = onWorkbench(hasOffice);

/** Has LibreOffice compute every formula at opening, whatever value the file holds. */
const profile = `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;

/** The sheets of a workbook as LibreOffice computes them, by name, numbers unformatted. */
function recalculated(path: string): Map<string, string[][]> {
  const folder = mkdtempSync(join(tmpdir(), "nokkel-office-"));
  mkdirSync(join(folder, "profile/user"), { recursive: true });
  writeFileSync(join(folder, "profile/user/registrymodifications.xcu"), profile);
  const csv = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";
  const own = `-env:UserInstallation=file://${join(folder, "profile")}`;
  execFileSync("soffice", [own, "--headless", "--convert-to", csv, "--outdir", folder, path]);
  return new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith(".csv"))
      .map((name) => [
        name.replace(/^.*?-/, "").replace(/\.csv$/, ""),
        parseCsv(readFileSync(join(folder, name), "utf8"), { typeInference: false }) as string[][],
      ]),
  );
}

const numberOf = (text = ""): number => (text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : Number(text));

/** The places in which LibreOffice shows another number or text than the grid. */
function differences(
  cells: readonly (readonly Cell[])[],
  rows: readonly string[][],
): { compared: number; wrong: string[] } {
  const wrong: string[] = [];
  let compared = 0;
  for (const [row, line] of cells.entries()) {
    for (const [column, cell] of line.entries()) {
      const found = rows[row]?.[column] ?? "";
      if (cell === null || isDay(cell) || typeof cell === "object") continue;
      compared += 1;
      const isSame =
        typeof cell === "number"
          ? Math.abs(numberOf(found) - cell) <= 1e-9 * Math.max(1, Math.abs(cell))
          : found === String(cell);
      if (!isSame) wrong.push(`${String(row)},${String(column)}: ${found}, not ${String(cell)}`);
    }
  }
  return { compared, wrong };
}

it("a workbook saved here shows the same in LibreOffice, which computes it anew", async () => {
  const opened = await open();
  if (opened === null) return;
  const { page, select, type } = opened;
  const path = join(mkdtempSync(join(tmpdir(), "nokkel-saved-")), "deals.csv");
  writeFileSync(path, `\ufeff${toCsv(makeSample({ deals: 300 }).tables.deals, ";", ",")}`);
  await opened.open(path);
  await opened.pane().selectOption("#place", "sheet:deals");
  await idle(opened);
  await select("deals", "P2");
  for (const text of [
    "1,5",
    "2,5",
    "=SUM(P2:P3;1)",
    "=KPI_DEALS_WON(A1:M290)",
    "=P5*2+COUNTA(A2:A10)",
    '=IF(P4>3;"høyt";"lavt")',
  ]) {
    await type(text);
  }
  await select("deals", "R2");
  await type('=KPI_TABLE(A1:M290;"win_rate,deals_won";"owner")');
  await eventually(async () => (await opened.read("sheet:deals")).cells[2]?.[17] != null, true);
  await page.locator(".bar .primary").click();
  await idle(opened);
  const { cells } = await opened.read("sheet:deals");
  expect(cells.slice(1, 4).map((row) => row[15])).toEqual([1.5, 2.5, 5]);
  expect(typeof cells[4]?.[15]).toBe("number");
  expect(cells[5]?.[15]).toBe(Number(cells[4]?.[15]) * 2 + 9);
  expect(cells[2]?.[17]).not.toBeNull();
  const sheets = recalculated(await opened.save());
  expect(sheets.size).toBe(2);
  for (const [name, rows] of sheets) {
    const { compared, wrong } = differences((await opened.read(`sheet:${name}`)).cells, rows);
    expect(compared).toBeGreaterThan(300);
    expect(wrong).toEqual([]);
  }
  expect(opened.complaints).toEqual([]);
  await opened.close();
});
