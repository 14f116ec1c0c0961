/** Draws the PNG icons of the manifest from their SVGs: `node test/law/drawIcons.mjs`. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { launch } from "./browser.mjs";

const folder = join(import.meta.dirname, "../../taskpane/icons");
const ribbonSizes = [16, 20, 24, 32, 40, 48, 64, 80];
const drawings = { icon: [...ribbonSizes, 96, 128], summary: ribbonSizes, freeze: ribbonSizes };

const { browser, close } = await launch();
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
await close();
