import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import { makeCertificate } from "../../../../src/hosts/excel/serve/certificate";
import { excelOnTheWeb, type ExcelOnTheWeb } from "./excelOnTheWeb";
import { openBook, type Book } from "./openBook";

const conversation = "conversation_1";

const hosted = "/lib/1/hosted/";
const library = dirname(require.resolve("@microsoft/office-js/dist/office.js"));

const page = (frame: { readonly src: string; readonly name: string }): string => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Book1.xlsx</title>
  <style>html, body, iframe { margin: 0; border: 0; width: 100%; height: 100% } iframe { display: block }</style></head>
  <body><script>
    const frame = document.createElement("iframe");
    window.addEventListener("message", ({ source, origin, data }) => {
      if (source === frame.contentWindow && origin === new URL(frame.src).origin) window.tellExcel(data);
    });
    window.tellPane = (text) => frame.contentWindow.postMessage(text, new URL(frame.src).origin);
    Object.assign(frame, ${JSON.stringify({ ...frame, title: "Nøkkel" })});
    frame.setAttribute("sandbox", "allow-scripts allow-same-origin allow-forms allow-popups allow-downloads");
    document.body.append(frame);
  </script></body>
</html>`;

export interface OpenExcel {
  readonly page: Page;
  /** The pane, as the browser shows it within Excel now. */
  readonly pane: () => Frame;
  readonly book: Book;
  readonly excel: ExcelOnTheWeb;
  /** Whatever the page complained of, and what it asked of others than Microsoft's library and its own server. */
  readonly complaints: string[];
  /** Closes the workbook's window and opens it again. */
  readonly reopen: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Microsoft's library comes from its package, the pane from its server, and nothing from anywhere else. */
async function route(context: BrowserContext, complaints: string[]): Promise<void> {
  await context.route("**/*", async (asked) => {
    const { href, hostname, pathname } = new URL(asked.request().url());
    const file = join(library, pathname.slice(hosted.length));
    if (hostname === "localhost") await asked.continue();
    else if (hostname === "appsforoffice.microsoft.com" && pathname.startsWith(hosted) && existsSync(file)) {
      await asked.fulfill({ path: file, contentType: "text/javascript" });
    } else {
      complaints.push(`asked for ${href}`);
      await asked.abort();
    }
  });
}

/**
 * Serves our page, that is Excel: over https and on the pane's own host name, as the client demands, and from this machine in
 * earnest, for a browser does not let a page from nowhere frame one of this machine.
 */
async function serveExcel(pageFor: (url: string) => string): Promise<{ url: string; stop: () => void }> {
  const { key, certificate } = makeCertificate(new Date());
  const server = createServer({ key, cert: certificate }, (_, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(pageFor(url));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `https://localhost:${String((server.address() as AddressInfo).port)}/`;
  const stop = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { url, stop };
}

/** How the pane is addressed by Excel on the web, which hands its name and language over in the address of the frame. */
function frameFor(paneUrl: string, excelUrl: string, locale: string): { readonly src: string; readonly name: string } {
  // The last figure: a shared runtime (1) with custom functions (2).
  const host = ["Excel", "Web", "16.00", locale, "", "", "", "3"];
  const name = {
    baseFrameName: `_xdm_${conversation}`,
    hostInfo: host.join("|"),
    xdmInfo: [conversation, "1", excelUrl].join("|"),
    serializerVersion: 1,
    flights: "[]",
  };
  return { src: `${paneUrl}?_host_Info=${host.join("$")}`, name: JSON.stringify(name) };
}

/** Opens the built pane, as it is, in Excel on the web with a new workbook. */
export async function openExcel(
  browser: Browser,
  options: { readonly server: string; readonly build: string; readonly locale: string; readonly width?: number },
): Promise<OpenExcel> {
  const { server, build, locale, width = 350 } = options;
  const complaints: string[] = [];
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width, height: 720 },
    // Sharp where somebody is to look at the pictures; drawing takes a good part of the test's time.
    deviceScaleFactor: process.env["NOKKEL_PICTURES"] === undefined ? 1 : 2,
    // A colour that is still on its way would be taken for the colour meant.
    reducedMotion: "reduce",
    locale,
  });
  const { url, stop } = await serveExcel((own) => page(frameFor(`${server}/taskpane.html`, own, locale)));
  await route(context, complaints);
  const opened = await context.newPage();
  opened.on("console", (message) => {
    const isToHear = message.type() === "error" || message.type() === "warning";
    // Excel on the web frames its panes in the same way.
    const isOfSandbox = message.text().includes("allow-scripts and allow-same-origin");
    if (isToHear && !isOfSandbox) complaints.push(message.text());
  });
  opened.on("pageerror", (error) => complaints.push(String(error)));
  const excel = excelOnTheWeb({
    conversation,
    origin: new URL(url).origin,
    locale,
    book: () => book,
    say: (text) => {
      // A pane that is closed, or just loads anew, hears no answer to what it asked before.
      opened.evaluate(`tellPane(${JSON.stringify(text)})`).catch(() => undefined);
    },
  });
  const metadata = JSON.parse(readFileSync(join(build, "functions.json"), "utf8")) as object;
  const book = openBook({ metadata, sheets: ["Sheet1"], empty: null, sendEntries: excel.sendEntries });
  await opened.exposeFunction("tellExcel", excel.hear);
  let pane: Frame | null = null;
  const reopen = async (): Promise<void> => {
    book.workbook.$forgetListeners();
    await opened.goto(url);
    pane = await (await opened.waitForSelector("iframe")).contentFrame();
    await pane?.locator(".pane").waitFor();
  };
  await reopen();
  const present = (): Frame => {
    if (pane === null) throw new Error("no frame for the pane");
    return pane;
  };
  return { page: opened, pane: present, book, excel, complaints, reopen, close: () => context.close().finally(stop) };
}
