/** Draws the PNG icons of the manifest from their SVGs: `node test/law/drawIcons.mjs`. */
import { readFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folder = join(import.meta.dirname, "../../taskpane/icons");
const ribbonSizes = [16, 20, 24, 32, 40, 48, 64, 80];
const drawings = { icon: [...ribbonSizes, 96, 128], summary: ribbonSizes, freeze: ribbonSizes };

// Without this the packaged browser does not unpack the libraries that a bare machine lacks; it needs a folder of its own.
process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs20.x";
process.env.TMPDIR = mkdtempSync(join(tmpdir(), "icons-"));
const { default: packaged } = await import("@sparticuz/chromium");
const { chromium } = await import("playwright-core");
const browser = await chromium.launch({
  executablePath: await packaged.executablePath(),
  args: packaged.args.filter((one) => one !== "--single-process"),
});
const page = await browser.newPage();
for (const [name, sizes] of Object.entries(drawings)) {
  const source = readFileSync(join(folder, `${name}.svg`)).toString("base64");
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}img{display:block}</style><img width="${size}" height="${size}" src="data:image/svg+xml;base64,${source}">`,
    );
    await page.screenshot({ path: join(folder, `${name}-${size}.png`), omitBackground: true });
  }
}
await browser.close();
rmSync(process.env.TMPDIR, { recursive: true, force: true });
