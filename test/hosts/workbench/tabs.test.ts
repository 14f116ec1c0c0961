import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { paneTexts, workbenchTexts, type Cell } from "../../../src/core/index";
import { eventually } from "./eventually";
import { onWorkbench } from "./onWorkbench";
import type { OpenWorkbench } from "./openWorkbench";

jest.setTimeout(300_000);

const open = onWorkbench();

function fileNamed(name: string, amount: number): string {
  const path = join(mkdtempSync(join(tmpdir(), "nokkel-tabs-")), `${name}.csv`);
  writeFileSync(path, `Seller;Amount;Stage\nKari;${String(amount)};Won\nOla;2;Lost\n`);
  return path;
}

const nameIn = (page: Page): Promise<string> => page.locator(".bar .name").innerText();
const saidIn = (page: Page): Promise<string> => page.locator(".status p").innerText();

/** Opens a file and changes a cell of it, which stands in no file then. */
async function changed(tab: OpenWorkbench, name: string, amount: number): Promise<void> {
  await tab.open(fileNamed(name, amount));
  await tab.select(name, "B2");
  await tab.type(String(amount + 1));
  await eventually(() => amountIn(tab, name), amount + 1);
}

const amountIn = async (tab: OpenWorkbench, name: string): Promise<Cell> =>
  (await tab.read(`sheet:${name}`)).cells[1]?.[1] ?? null;

it("two tabs keep a workbook each: neither writes over the other, and both are there when they come back", async () => {
  const first = await open({ language: "en" });
  if (first === null) return;
  await changed(first, "alpha", 100);
  await first.page.waitForTimeout(1000);

  const second = await first.another();
  expect(await nameIn(second.page)).toBe(`${paneTexts.sampleSheet.en}.xlsx`);
  expect(await saidIn(second.page)).toBe(workbenchTexts.elsewhere.en(["alpha.csv"]));
  await changed(second, "beta", 200);

  // Loaded anew, each has its own again, whichever was kept last.
  await first.reload();
  expect([await nameIn(first.page), await amountIn(first, "alpha")]).toEqual(["alpha.csv", 101]);
  await second.reload();
  expect([await nameIn(second.page), await amountIn(second, "beta")]).toEqual(["beta.csv", 201]);

  // Both are closed: the next tab has the latest, says that there is another, and a tab more has that.
  const blank = await first.page.context().newPage();
  await second.select("beta", "B3");
  await second.type("3");
  await second.page.waitForTimeout(1000);
  await first.page.close();
  await second.page.close();
  const third = await second.another();
  expect([await nameIn(third.page), await amountIn(third, "beta")]).toEqual(["beta.csv", 201]);
  expect(await saidIn(third.page)).toBe(workbenchTexts.waiting.en(["alpha.csv"]));
  const fourth = await second.another();
  expect([await nameIn(fourth.page), await amountIn(fourth, "alpha")]).toEqual(["alpha.csv", 101]);
  expect(await saidIn(fourth.page)).toBe(workbenchTexts.elsewhere.en(["beta.csv"]));
  expect([first, second, third, fourth].flatMap(({ complaints }) => complaints)).toEqual([]);
  await blank.close();
  await fourth.close();
});
