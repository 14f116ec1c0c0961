import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseCsv } from "hucre";
import { isDay, isoDate, type PlanCell } from "../../../../src/core/index";
import { writeWorkbook } from "../../../../src/hosts/files/xlsx/writeWorkbook";
import { demoPlan } from "./demoPlan";
import { planWith, sheetWith } from "./smallPlan";

const office = "soffice";
const hasOffice = spawnSync(office, ["--version"]).status === 0;
if (!hasOffice) process.stdout.write("LibreOffice is not installed: workbooks are not opened with it\n");

/** The csv that LibreOffice makes of a workbook: field separator 44, text delimiter 34, UTF-8. */
function throughOffice(bytes: Uint8Array, asShown: boolean): string[][] {
  const folder = mkdtempSync(join(tmpdir(), "nokkel-office-"));
  try {
    writeFileSync(join(folder, "book.xlsx"), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const csv = `csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,${asShown},false`;
    execFileSync(office, [profile, "--headless", "--convert-to", csv, "--outdir", folder, join(folder, "book.xlsx")]);
    return parseCsv(readFileSync(join(folder, "book.csv"), "utf8"), { typeInference: false }) as string[][];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A number as LibreOffice writes it to csv: plain, or as a percentage where the cell is one. */
const numberOf = (text = ""): number => (text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : Number(text));

const plain = (value: PlanCell["value"]): string =>
  value === null ? "" : isDay(value) ? isoDate(value.serial) : typeof value === "string" ? value : String(value);

(hasOffice ? describe : describe.skip)("LibreOffice", () => {
  it("opens a workbook and shows its values, text that looks like a formula included", () => {
    const cells: PlanCell[][] = [
      [{ value: "=1+1" }, { value: "+47 22 00 00 00" }, { value: "@name" }, { value: "-" }],
      [{ value: 42 }, { value: 0.125 }, { value: null }, { value: -7 }],
      [{ value: { kind: "day", serial: 46296 } }, { value: "æøå" }, { value: "_x0041_" }, { value: "a,b" }],
    ];
    return writeWorkbook(planWith(sheetWith(cells))).then((bytes) => {
      expect(throughOffice(bytes, true)).toEqual(cells.map((line) => line.map(({ value }) => plain(value))));
    });
  }, 60000);

  it("opens a summary with charts and keeps every text and every number in its place", async () => {
    const rows = throughOffice(await writeWorkbook(demoPlan), false);
    let compared = 0;
    for (const { row, column, cells } of demoPlan.sheets[0]?.blocks ?? []) {
      cells.forEach((line, down) => {
        line.forEach(({ value }, right) => {
          const found = rows[row + down]?.[column + right];
          if (typeof value === "number") expect(numberOf(found)).toBeCloseTo(value, 9);
          else if (typeof value === "string") expect(found).toBe(value);
          else return;
          compared += 1;
        });
      });
    }
    expect(compared).toBeGreaterThan(200);
  }, 60000);
});
