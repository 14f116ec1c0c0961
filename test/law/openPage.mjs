/**
 * Opens pages of the build as a browser does, Microsoft's library coming from its package, and prints what it saw:
 * `node test/law/openPage.mjs <url>…`. Ends with 2 where no browser starts.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { launch } from "./browser.mjs";

const library = join(import.meta.dirname, "../../node_modules/@microsoft/office-js/dist");
const hosted = "/lib/1/hosted/";
const { browser, close } = await launch();

async function look(url) {
  const seen = { refused: [], elsewhere: [], errors: [] };
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  await context.exposeFunction("tellRefused", (what) => seen.refused.push(what));
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
      window.tellRefused(`${violatedDirective} ${blockedURI}`);
    });
  });
  await context.route("**/*", (route) => {
    const { hostname, pathname, href } = new URL(route.request().url());
    if (hostname === "localhost") return route.continue();
    const file = join(library, pathname.slice(hosted.length));
    if (hostname === "appsforoffice.microsoft.com" && pathname.startsWith(hosted) && existsSync(file))
      return route.fulfill({ path: file, contentType: "text/javascript" });
    seen.elsewhere.push(href);
    return route.abort();
  });
  const page = await context.newPage();
  page.on("pageerror", ({ message }) => seen.errors.push(message));
  await page.goto(url);
  const host = await page.evaluate(() =>
    Promise.race([window.Office?.onReady(), new Promise((resolve) => setTimeout(resolve, 5000, "no answer"))]),
  );
  await page.waitForTimeout(300);
  const before = { ...seen, refused: [...seen.refused], host };
  // By a timer, because what the debugger evaluates itself is beyond the policy.
  const tried = await page.evaluate(
    () =>
      new Promise((resolve) => {
        setTimeout(async () => {
          const sent = await fetch("https://example.org/").then(
            () => "sent",
            () => "refused",
          );
          try {
            resolve({ sent, madeCode: String(new Function("return 'ran'")()) });
          } catch {
            resolve({ sent, madeCode: "refused" });
          }
        });
      }),
  );
  const text = await page.evaluate(() => document.body.innerText.length);
  await context.close();
  return { ...before, ...tried, text };
}

const seen = [];
for (const url of process.argv.slice(2)) seen.push(await look(url));
await close();
process.stdout.write(JSON.stringify(seen));
