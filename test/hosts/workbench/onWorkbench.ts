import type { ChildProcess } from "node:child_process";
import type { Browser } from "playwright-core";
import { launch } from "../../taskpane/openPane";
import { openWorkbench, startCommand, type Opening, type OpenWorkbench } from "./openWorkbench";

/**
 * A browser and the start command for the tests of a file. What it answers opens the page in a window of its own; null
 * where no browser starts here.
 */
export function onWorkbench(isWanted = true): (options?: Opening) => Promise<OpenWorkbench | null> {
  let browser: Browser | null = null;
  let url = "";
  let command: ChildProcess | null = null;
  beforeAll(async () => {
    if (!isWanted) return;
    // The command builds the page while the browser is unpacked.
    const started = startCommand();
    browser = await launch();
    ({ url, command } = await started);
  });
  afterAll(async () => {
    await browser?.close();
    command?.kill();
  });
  return async (options) => (browser === null ? null : openWorkbench(browser, url, options));
}
