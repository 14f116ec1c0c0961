import { mkdirSync, mkdtempSync } from "node:fs";
import type { ChildProcess } from "node:child_process";
import { tmpdir } from "node:os";
import type { Browser } from "playwright-core";
import { makeSample, paneSentences, paneTexts } from "../../../src/core/index";
import { launch } from "../../taskpane/openPane";
import { look } from "./look";
import { idle, openWorkbench, startCommand } from "./openWorkbench";

jest.setTimeout(300_000);

const folder = process.env["NOKKEL_PICTURES"] ?? mkdtempSync(`${tmpdir()}/nokkel-pictures-`);

let browser: Browser | null = null;
let url = "";
let command: ChildProcess | null = null;

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  browser = await launch();
  if (browser !== null) ({ url, command } = await startCommand());
});

afterAll(async () => {
  await browser?.close();
  command?.kill();
});

const asked = ["2026-09", "2026-10"].map((month) => `=KPI_WIN_RATE(A:M;"${month}")`);

it("formulas over the same rows ask one table of totals, show the same, and are put back", async () => {
  if (browser === null) return;
  const opened = await openWorkbench(browser, url);
  const { pane, select, type, read } = opened;
  const press = async (text: string): Promise<void> => {
    await pane().locator("button", { hasText: text }).click();
    await idle(opened);
    await opened.page.waitForTimeout(500);
  };
  const deals = makeSample().tables.deals;
  const shown = async (): Promise<unknown[]> => {
    const { cells } = await read("sheet:Avtaler");
    return [1, 2].map((row) => cells[row]?.[17]);
  };
  await select("Avtaler", "R2");
  for (const formula of asked) await type(formula);
  const before = await shown();
  expect(before).toEqual([expect.any(Number), expect.any(Number)]);
  await pane().locator("#tab-help").click();
  await press(paneTexts.findTotals.nb);
  expect(await pane().locator(".many").innerText()).toContain(
    `leser A:M, ${String(deals.length - 1)} rader`.slice(0, 10),
  );
  await look(opened, { folder, name: "many-formulas" });
  await press(paneTexts.useTotals.nb);
  expect(await pane().locator(".notice").innerText()).toContain(paneSentences.totalsUsed.nb(2, "KPI-summer"));
  expect(await shown()).toEqual(before);
  const { cells } = await read("sheet:KPI-summer");
  expect(cells.length).toBeGreaterThan(12);
  await press(paneTexts.undoFormulas.nb);
  expect(await shown()).toEqual(before);
  expect(opened.complaints).toEqual([]);
  await opened.close();
});
