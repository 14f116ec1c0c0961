import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import type { Language } from "../../src/core/index";
import type { BrowserFiles } from "./browserFiles";

const root = join(__dirname, "../..");
const packed = join(root, "dist/pane");

/** Starts a browser, or says why the tests that need one are left out. */
export async function launch(): Promise<Browser | null> {
  try {
    const told = execFileSync(
      process.execPath,
      [join(root, "node_modules/tsx/dist/cli.mjs"), join(__dirname, "browserFiles.ts")],
      {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
      },
    );
    const { executable, args, env } = JSON.parse(told.slice(told.lastIndexOf("\n"))) as BrowserFiles;
    return await chromium.launch({ executablePath: executable, args: [...args], env: { ...process.env, ...env } });
  } catch (error) {
    process.stdout.write(
      `no browser starts here, so the pane is not tried in one: ${String(error).split("\n")[0] ?? ""}\n`,
    );
    return null;
  }
}

/** Packs the pane as its hosts do. */
export function pack(): void {
  execFileSync(
    process.execPath,
    [join(root, "node_modules/webpack-cli/bin/cli.js"), "-c", join(__dirname, "webpack.config.cjs")],
    {
      cwd: root,
      stdio: "ignore",
    },
  );
}

export interface Opened {
  readonly page: Page;
  /** What the page complained about. */
  readonly complaints: string[];
}

export interface Opening {
  readonly language?: Language;
  readonly theme?: "light" | "dark";
  readonly forcedColors?: "active" | "none";
  readonly width?: number;
  readonly anchor?: string;
  /** Script that is run before the pane is mounted, with `host` and `sample` at hand. */
  readonly before?: string;
}

/** No inline script or style, nothing from elsewhere: as strict as a page can be. */
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'";

/** Opens the pane beside a workbook in memory that has the user's deals in it; at the event `back` the user returns to it. */
export async function openPane(browser: Browser, opening: Opening = {}): Promise<Opened> {
  const { language = "nb", theme = "light", width = 320, anchor = "", forcedColors = "none", before = "" } = opening;
  const page = await browser.newPage({
    viewport: { width, height: 720 },
    forcedColors,
    reducedMotion: "reduce",
    deviceScaleFactor: 2,
  });
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  const files: Readonly<Record<string, readonly [string, string]>> = {
    "/": [
      "text/html",
      `<!doctype html><html lang="nb"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Nøkkel</title><link rel="stylesheet" href="taskpane.css"></head><body><div id="nokkel"></div><script src="page.js"></script><script src="start.js"></script></body></html>`,
    ],
    "/start.js": [
      "text/javascript",
      `const sample = Pane.makeSample().tables; const host = Pane.memoryHost("${language}", { Avtaler: sample.deals }); window.host = host; ${before}; const pane = Pane.mountPane(document.getElementById("nokkel"), host, { version: "0.1.0", theme: "${theme}", anchor: "${anchor}" }); addEventListener("back", () => pane.readChanged());`,
    ],
    "/page.js": ["text/javascript", readFileSync(join(packed, "page.js"), "utf8")],
    "/taskpane.css": ["text/css", readFileSync(join(packed, "taskpane.css"), "utf8")],
  };
  await page.route("http://pane.test/**", async (route) => {
    const file = files[new URL(route.request().url()).pathname];
    if (file === undefined) await route.fulfill({ status: 404 });
    else await route.fulfill({ contentType: file[0], body: file[1], headers: { "Content-Security-Policy": policy } });
  });
  await page.goto("http://pane.test/");
  await idle(page);
  return { page, complaints };
}

/** Waits until no step is under way. */
export async function idle(page: Page): Promise<void> {
  await page.waitForTimeout(30);
  await page.locator(".busy").waitFor({ state: "detached", timeout: 20_000 });
}

/** Where a packed file lies. */
export const packedFile = (name: string): string => join(packed, name);
