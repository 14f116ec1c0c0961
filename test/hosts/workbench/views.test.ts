import type { ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { languages } from "../../../src/core/index";
import { views } from "../../../taskpane/state/state";
import { launch } from "../../taskpane/openPane";
import { look } from "./look";
import { idle, openWorkbench, startCommand } from "./openWorkbench";
import { PNG } from "./png";

jest.setTimeout(300_000);

const folder = process.env["NOKKEL_PICTURES"] ?? mkdtempSync(join(tmpdir(), "nokkel-pictures-"));

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

describe.each(languages)("every view of the page in %s", (language) => {
  it.each(["light", "dark"] as const)("can be read by all, and its charts are drawn, %s", async (theme) => {
    if (browser === null) return;
    const opened = await openWorkbench(browser, url, { language, theme });
    const { page, pane } = opened;
    for (const view of views) {
      await pane().locator(`#tab-${view}`).click();
      await idle(opened);
      if (view === "now") await pane().locator("details.card details > summary").first().click();
      if (view === "help") await pane().locator("details > summary").first().click();
      // The page around the pane is the same in all of them.
      await look(opened, { folder, name: `${view}-${language}-${theme}`, isFrameKnown: view !== "start" });
    }
    const chart = page.locator(".univer svg[role=img]").first();
    const picture = await chart.screenshot({ path: join(folder, `workbench-chart-${language}-${theme}.png`) });
    // The ground of the chart is that of the cells around it, and lines and letters stand on it.
    const dark = PNG.darkShare(new Uint8Array(picture));
    expect([theme, dark > (theme === "dark" ? 0.8 : 0.005), dark < (theme === "dark" ? 0.995 : 0.2)]).toEqual([
      theme,
      true,
      true,
    ]);
    expect(opened.complaints).toEqual([]);
    await opened.close();
  });
});

it("charts follow the theme when it is changed", async () => {
  if (browser === null) return;
  const opened = await openWorkbench(browser, url);
  const { page } = opened;
  const ground = (): Promise<string | null> =>
    page.locator(".univer svg[role=img] > rect").first().getAttribute("fill");
  expect(await ground()).toBe("#FFFFFF");
  await page.locator(".bar button[aria-pressed]").click();
  await page.waitForTimeout(300);
  expect(await ground()).not.toBe("#FFFFFF");
  await opened.close();
});
