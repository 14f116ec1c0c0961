/**
 * `npx tsx test/bench/workbench.ts`: how long it takes from the start command to its address, and from the address to a page
 * that can be used, each the median of five; the browser knows nothing of the time before.
 */
import { rmSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { launch } from "../taskpane/openPane";
import { idle, startCommand } from "../hosts/workbench/openWorkbench";

const rounds = 5;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

const say = (what: string, values: readonly number[]): void => {
  const all = values.map((one) => (one / 1000).toFixed(2)).join(" ");
  process.stdout.write(`${what}: ${(median(values) / 1000).toFixed(2)} s (${all})\n`);
};

async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** From the command to its address; `isFresh` has the page packed anew. */
const toAddress = (isFresh: boolean): Promise<number> => {
  if (isFresh) rmSync(join(__dirname, "../../dist/workbench"), { recursive: true, force: true });
  return timed(async () => {
    (await startCommand()).command.kill();
  });
};

async function many(work: () => Promise<number>): Promise<number[]> {
  const values: number[] = [];
  for (let round = 0; round < rounds; round++) values.push(await work());
  return values;
}

async function main(): Promise<void> {
  process.stdout.write(`load of the machine: ${loadavg()[0]?.toFixed(1) ?? ""}\n`);
  say("command to address, packed anew", await many(() => toAddress(true)));
  say("command to address, packed before", await many(() => toAddress(false)));
  const browser = await launch();
  if (browser === null) return;
  const { url, command } = await startCommand();
  const shown: number[] = [];
  const usable = await many(async () => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    const begun = performance.now();
    await page.goto(url, { waitUntil: "commit" });
    await page.locator("iframe.pane").waitFor();
    shown.push(performance.now() - begun);
    await idle({ page });
    const taken = performance.now() - begun;
    await context.close();
    return taken;
  });
  say("address to the workbook in the grid", shown);
  say("address to a pane that has read it and computed its figures", usable);
  await browser.close();
  command.kill();
}

void main().then(() => process.exit(0));
