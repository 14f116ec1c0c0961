import type { Browser, Page } from "playwright-core";
import type { Sheets } from "./fake/realm";
import { scriptRun } from "./fake/scriptRun";

/** Nothing from elsewhere; Google's own frame is laxer. */
const policy = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; form-action 'none'";

/** `google.script.run` as the page sees it; what it is asked goes to the script beside the spreadsheet in memory. */
const googleScript = `
  const make = (succeed, fail) => ({
    withSuccessHandler: (handle) => make(handle, fail),
    withFailureHandler: (handle) => make(succeed, handle),
    nokkelServer: (...values) => void askServer(...values).then(succeed, fail),
  });
  window.google = { script: { run: make(() => undefined, () => undefined) } };
`;

export interface OpenSidebar {
  readonly page: Page;
  /** What the page complained about, and what it asked of any other place. */
  readonly complaints: string[];
}

/** Opens the sidebar as the menu does, and shows the page that the script made in a browser, as wide as Google shows it. */
export async function openSidebar(browser: Browser, sheets: Sheets): Promise<OpenSidebar> {
  sheets.run("openSidebar");
  const html = sheets.screen.sidebar ?? "";
  const page = await browser.newPage({ viewport: { width: 300, height: 720 }, deviceScaleFactor: 2 });
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.exposeFunction(
    "askServer",
    (...values: [string, string]) =>
      new Promise((resolve, reject) => {
        scriptRun(sheets, resolve, reject).nokkelServer(...values);
      }),
  );
  await page.addInitScript(googleScript);
  await page.route("**/*", async (route) => {
    const isPage = route.request().url() === "http://sidebar.test/";
    if (!isPage) complaints.push(route.request().url());
    await route.fulfill({ contentType: "text/html", body: html, headers: { "Content-Security-Policy": policy } });
  });
  await page.goto("http://sidebar.test/");
  return { page, complaints };
}
