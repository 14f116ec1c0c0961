/** `tsx test/hosts/workbench/drawPictures.ts`: the pictures of docs/walkthrough.md and the README, from the product itself. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeSample, paneTexts } from "../../../src/core/index";
import { toCsv } from "../../../src/hosts/files/write/csv";
import { launch } from "../../taskpane/openPane";
import { eventually } from "./eventually";
import { idle, openWorkbench, startCommand } from "./openWorkbench";

const folder = join(__dirname, "../../../docs/pictures");

async function main(): Promise<void> {
  const browser = await launch();
  if (browser === null) return;
  const { url, command } = await startCommand();
  const opened = await openWorkbench(browser, url, { language: "en", width: 1400 });
  const { page, pane, select, type } = opened;
  const draw = (name: string): Promise<unknown> => page.screenshot({ path: join(folder, `${name}.png`) });
  const press = async (selector: string): Promise<void> => {
    await pane().locator(selector).first().click();
    await idle(opened);
  };
  await draw("1-start");
  const export_ = join(mkdtempSync(join(tmpdir(), "nokkel-pictures-")), "deals.csv");
  writeFileSync(export_, `\ufeff${toCsv(makeSample().tables.deals, ";", ",")}`);
  await opened.open(export_);
  await pane().selectOption("#place", "sheet:deals");
  await idle(opened);
  await draw("2-own-export");
  await press("#tab-targets");
  await draw("3-targets");
  await press("#tab-now");
  await draw("4-verdicts");
  await select("deals", "O2");
  await type('=KPI_TABLE(A:M,"win_rate,revenue_won","owner")');
  await eventually(async () => (await opened.read("sheet:deals")).cells[2]?.[15] != null, true);
  await select("deals", "O2");
  await page.waitForTimeout(800);
  await draw("5-formula");
  await press(`text=${paneTexts.summary.en}`);
  await press("#tab-people");
  await page.waitForTimeout(1000);
  await draw("6-summary");
  process.stdout.write(`pictures are in ${folder}\n`);
  await browser.close();
  command.kill();
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
