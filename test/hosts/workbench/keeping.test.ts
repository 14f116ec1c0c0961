import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeSample, type Cell } from "../../../src/core/index";
import { toCsv } from "../../../src/hosts/files/write/csv";
import { eventually } from "./eventually";
import { onWorkbench } from "./onWorkbench";
import type { OpenWorkbench } from "./openWorkbench";

jest.setTimeout(300_000);

const open = onWorkbench();

const rowCount = 5_000;

function largeFile(): string {
  const [head = [], ...rows] = makeSample({ deals: 500 }).tables.deals;
  const many = Array.from({ length: rowCount }, (_, at): Cell[] => [
    `D-${String(at)}`,
    ...(rows[at % rows.length] ?? []).slice(1),
  ]);
  const path = join(mkdtempSync(join(tmpdir(), "nokkel-keeping-")), "many.csv");
  writeFileSync(path, `\ufeff${toCsv([head, ...many], ";", ",")}`);
  return path;
}

/** The keys of all that the browser keeps of workbooks. */
const keptKeys = async ({ page }: OpenWorkbench): Promise<string[]> =>
  page.evaluate(
    `new Promise((resolve) => { indexedDB.open("nokkel").onsuccess = ({ target: { result } }) => { result.transaction("workbook").objectStore("workbook").getAllKeys().onsuccess = ({ target }) => { result.close(); resolve(target.result); }; }; })`,
  );

it("of a large workbook a change keeps the few rows around it, and all of it is there when the page is loaded anew", async () => {
  const opened = await open({ language: "en" });
  if (opened === null) return;
  await opened.open(largeFile());
  // Pieces of 250 rows, what holds them together, and its name.
  await eventually(async () => (await keptKeys(opened)).length, Math.ceil((rowCount + 1) / 250) + 2);
  const before = await keptKeys(opened);
  await opened.select("many", "O2");
  await opened.type("here");
  await eventually(async () => (await keptKeys(opened)).filter((key) => !before.includes(key)).length, 1);
  const after = await keptKeys(opened);
  expect(before.filter((key) => !after.includes(key)).length).toBe(1);

  await opened.reload();
  const { cells } = await opened.read("sheet:many");
  expect(cells.length).toBe(rowCount + 1);
  expect(cells[1]?.[14]).toBe("here");
  expect(cells[rowCount]?.[0]).toBe(`D-${String(rowCount - 1)}`);
  expect(opened.complaints).toEqual([]);
  await opened.close();
});
