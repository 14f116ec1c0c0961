import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PNG } from "./png";
import type { Frame } from "playwright-core";
import type { OpenWorkbench } from "./openWorkbench";

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What the tool for accessibility finds, within the page around the grid and within the pane. */
async function findings(frame: Pick<Frame, "evaluate">, without: string | null): Promise<string[]> {
  if (!(await frame.evaluate("'axe' in window"))) await frame.evaluate(axe);
  const context = without === null ? "document" : JSON.stringify({ exclude: [[without], ["iframe"]] });
  return frame.evaluate(
    `axe.run(${context}, { runOnly: ${JSON.stringify({ type: "tag", values: tags })}, resultTypes: ["violations"], preload: false, iframes: false }).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + ": " + html.slice(0, 160) + " " + failureSummary)))`,
  );
}

/** Where pictures of the page go: to a folder that the environment names, else to one that nobody looks in. */
export const pictureFolder = process.env["NOKKEL_PICTURES"] ?? mkdtempSync(join(tmpdir(), "nokkel-pictures-"));

/** Looks at the page as it stands: no findings in the frame and the pane, and what they show is drawn. */
export async function look(opened: OpenWorkbench, name: string, isFrameKnown = false): Promise<void> {
  const { page, pane } = opened;
  // The grid is drawn on a canvas by a library, which answers for its own menus; the pane is the accessible way.
  expect({
    name,
    frame: isFrameKnown ? [] : await findings(page.mainFrame(), ".univer"),
    pane: await findings(pane(), null),
  }).toEqual({ name, frame: [], pane: [] });
  await drawn(opened, name);
}

/** A picture of the page as it stands, in which something is drawn. */
export async function drawn({ page }: OpenWorkbench, name: string): Promise<void> {
  const bytes = await page.screenshot({ path: join(pictureFolder, `workbench-${name}.png`) });
  // Text and charts are pixels: a page whose fonts are missing has few dark ones.
  expect([name, PNG.darkShare(new Uint8Array(bytes)) > 0.005]).toEqual([name, true]);
}
