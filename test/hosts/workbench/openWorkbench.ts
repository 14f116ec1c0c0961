import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Browser, BrowserContext, Download, Frame, Page } from "playwright-core";
import type { Language, Plan } from "../../../src/core/index";
import type { ReadCells, Written } from "../../../taskpane/host";
import { eventually } from "./eventually";

const root = join(__dirname, "../../..");

/** The start command itself, as a user runs it; it answers once it has printed its address. */
export function startCommand(): Promise<{
  readonly url: string;
  readonly said: string;
  readonly command: ChildProcess;
}> {
  const command = spawn(
    process.execPath,
    [
      join(root, "node_modules/tsx/dist/cli.mjs"),
      join(root, "src/hosts/workbench/serve/main.ts"),
      "--no-open",
      "--port",
      "0",
    ],
    { cwd: root, stdio: ["ignore", "pipe", "inherit"] },
  );
  return new Promise((resolve, reject) => {
    let said = "";
    command.stdout.on("data", (piece: Buffer) => {
      said += piece.toString("utf8");
      const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0];
      if (url !== undefined) resolve({ url, said, command });
    });
    command.on("exit", (code) => {
      reject(new Error(`the start command ended with ${String(code)}: ${said}`));
    });
  });
}

export interface OpenWorkbench {
  readonly page: Page;
  readonly pane: () => Frame;
  /** Whatever the page complained of, refused, or asked of others than its own server. */
  readonly complaints: string[];
  readonly read: (place: string) => Promise<ReadCells>;
  readonly write: (plan: Plan) => Promise<Written>;
  /** Selects a cell in the grid and waits until the keyboard writes there. */
  readonly select: (sheet: string, address: string) => Promise<void>;
  /** Types into the selected cell, as a user does. */
  readonly type: (text: string) => Promise<void>;
  readonly open: (path: string) => Promise<string>;
  /** Loads the page anew, once it has kept its workbook. */
  readonly reload: () => Promise<void>;
  /** Saves as .xlsx and answers where the file lies. */
  readonly save: () => Promise<string>;
  /** The same in one more tab of the same window. */
  readonly another: () => Promise<OpenWorkbench>;
  /** Closes the window with all its tabs. */
  readonly close: () => Promise<void>;
}

interface Door {
  readonly nokkelDoor: {
    readonly host: {
      readonly read: (place: string) => Promise<ReadCells>;
      readonly show: (sheet: string, address: string) => Promise<void>;
      readonly write: (plan: unknown) => Promise<Written>;
    };
    readonly keys: { readonly part: (step: 1 | -1) => void };
  };
}

const own = (url: string): RegExp => new RegExp(`^(${url.replace(/[.]/g, "\\.")}|data:|blob:)`);

/** Records what goes wrong on a page, and what is asked of anybody else than its server. */
async function listen(page: Page, url: string): Promise<string[]> {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => {
    if (!own(url).test(request.url())) complaints.push(`asked for ${request.url()}`);
  });
  page.on("websocket", (socket) => complaints.push(`opened ${socket.url()}`));
  await page.exposeFunction("tellRefused", (what: string) => complaints.push(`refused ${what}`));
  await page.addInitScript(
    `document.addEventListener("securitypolicyviolation", (event) => tellRefused(event.violatedDirective + " " + event.blockedURI))`,
  );
  return complaints;
}

/** The pane, once there is one: with another workbook it opens anew. */
async function openedPane(page: Page): Promise<Frame> {
  for (let tries = 0; tries < 600; tries++) {
    const frame = page.frames().find((one) => one.url().endsWith("/pane.html"));
    if (frame !== undefined && !frame.isDetached()) return frame;
    await page.waitForTimeout(50);
  }
  throw new Error("no pane on the page");
}

/** Drawn once, the pane begins its work in what follows that. */
const begun = "new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 40)))";

/** Waits until the page and its pane have nothing under way. */
export async function idle({ page }: Pick<OpenWorkbench, "page">): Promise<void> {
  await page.waitForTimeout(60);
  await page.locator(".starting").waitFor({ state: "detached", timeout: 30_000 });
  await page.locator(".bar .primary:not(:disabled)").waitFor({ timeout: 30_000 });
  const pane = await openedPane(page);
  await pane.locator(".pane").waitFor({ timeout: 30_000 });
  await pane.evaluate(begun);
  await pane.locator(".busy").waitFor({ state: "detached", timeout: 30_000 });
}

/** Waits until the page has told what came of a file. */
export async function openedFile(page: Page, name: string): Promise<void> {
  const said = page.locator(".status p");
  await eventually(async () => {
    const text = await said.innerText();
    return text.includes(name) && !text.endsWith("…");
  }, true);
  await idle({ page });
}

export interface Opening {
  readonly language?: Language;
  readonly theme?: "light" | "dark";
  readonly width?: number;
}

/** Opens the page in a new window, which knows nothing of windows before. */
export async function openWorkbench(browser: Browser, url: string, options: Opening = {}): Promise<OpenWorkbench> {
  const { language = "nb", theme = "light", width = 1440 } = options;
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: { nb: "nb-NO", en: "en-US" }[language],
    colorScheme: theme,
    reducedMotion: "reduce",
    acceptDownloads: true,
    deviceScaleFactor: process.env["NOKKEL_PICTURES"] === undefined ? 1 : 2,
  });
  return openTab(context, url);
}

/** Opens the page in one more tab of a window. */
async function openTab(context: BrowserContext, url: string): Promise<OpenWorkbench> {
  const page = await context.newPage();
  const complaints = await listen(page, url);
  await page.goto(url, { waitUntil: "commit" });
  const pane = (): Frame => {
    const frame = page.frames().find((one) => one.url().endsWith("/pane.html"));
    if (frame === undefined) throw new Error("no pane on the page");
    return frame;
  };
  await page.locator("iframe.pane").waitFor({ timeout: 30_000 });
  await idle({ page });
  const downloads = mkdtempSync(join(tmpdir(), "nokkel-downloads-"));
  const select = async (sheet: string, address: string): Promise<void> => {
    await page.evaluate(
      async ([name, at]) => {
        const { host, keys } = (globalThis as unknown as Door).nokkelDoor;
        await host.show(name, at);
        const { document } = globalThis as unknown as {
          document: { querySelector: (of: string) => { focus(): void } };
        };
        document.querySelector("iframe.pane").focus();
        keys.part(-1);
      },
      [sheet, address] as const,
    );
    await eventually(() => page.evaluate("document.activeElement.closest('.univer') !== null"), true);
  };
  return {
    page,
    pane,
    complaints,
    select,
    read: (place) => page.evaluate((id) => (globalThis as unknown as Door).nokkelDoor.host.read(id), place),
    write: (plan) =>
      page.evaluate(
        ({ sheets, ...rest }) =>
          (globalThis as unknown as Door).nokkelDoor.host.write({
            ...rest,
            sheets: sheets.map((sheet) => ({ ...sheet, heights: new Map(sheet.heights) })),
          }),
        { ...plan, sheets: plan.sheets.map((sheet) => ({ ...sheet, heights: [...sheet.heights] })) },
      ),
    type: async (text) => {
      await page.keyboard.type(text, { delay: 15 });
      // The grid takes the last key a moment after it was pressed.
      await page.waitForTimeout(350);
      await page.keyboard.press("Enter");
      await page.waitForTimeout(50);
    },
    open: async (path) => {
      await page.setInputFiles("input[type=file]", path);
      await openedFile(page, basename(path));
      return page.locator(".status p").innerText();
    },
    reload: async () => {
      // What was changed last is kept after a moment of quiet.
      await page.waitForTimeout(1000);
      await page.reload({ waitUntil: "commit" });
      await page.locator("iframe.pane").waitFor();
      await idle({ page });
    },
    save: async () => {
      const begun: Promise<Download> = page.waitForEvent("download", { timeout: 60_000 });
      await page.locator(".bar button", { hasText: /Lagre|Save/ }).click();
      const download = await begun;
      const path = join(downloads, download.suggestedFilename());
      await download.saveAs(path);
      return path;
    },
    another: () => openTab(context, url),
    close: () => context.close(),
  };
}
