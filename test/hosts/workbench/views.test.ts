import { join } from "node:path";
import { languages, type Language } from "../../../src/core/index";
import { views } from "../../../taskpane/state/state";
import { eventually } from "./eventually";
import { look, pictureFolder } from "./look";
import { onWorkbench } from "./onWorkbench";
import { idle, type OpenWorkbench } from "./openWorkbench";
import { PNG } from "./png";

jest.setTimeout(300_000);

const open = onWorkbench();

type Theme = "light" | "dark";

/** Every language and every theme in all views; where pictures are wanted, every pair of them. */
const pairs: readonly (readonly [Language, Theme])[] =
  process.env["NOKKEL_PICTURES"] === undefined
    ? [
        ["nb", "light"],
        ["en", "dark"],
      ]
    : languages.flatMap((language) => [[language, "light"] as const, [language, "dark"] as const]);

async function lookAtViews(opened: OpenWorkbench, language: Language, theme: Theme): Promise<void> {
  const { pane } = opened;
  for (const view of views) {
    await pane().locator(`#tab-${view}`).click();
    await idle(opened);
    if (view === "start") {
      // The texts for a warehouse, which come when they are asked for.
      await pane().locator("details.large-data > summary").click();
      expect(await pane().locator("#query-text").inputValue()).toMatch(/SELECT/);
    }
    if (view === "now") await pane().locator("details.card details > summary").first().click();
    if (view === "help") await pane().locator("details > summary").first().click();
    // The page around the pane is the same in all of them.
    await look(opened, `${view}-${language}-${theme}`, view !== "start");
  }
}

/** The ground of a chart is that of the cells around it, and lines and letters stand on it. */
async function lookAtChart({ page }: OpenWorkbench, theme: Theme, name: string): Promise<void> {
  const chart = page.locator(".univer svg[role=img]").first();
  const picture = await chart.screenshot({ path: join(pictureFolder, `workbench-chart-${name}.png`) });
  const dark = PNG.darkShare(new Uint8Array(picture));
  const [least, most] = { light: [0.005, 0.2] as const, dark: [0.8, 0.995] as const }[theme];
  expect([name, dark > least, dark < most]).toEqual([name, true, true]);
}

it.each(pairs)(
  "every view of the page can be read by all, and its charts are drawn: %s, %s",
  async (language, theme) => {
    const opened = await open({ language, theme });
    if (opened === null) return;
    await lookAtViews(opened, language, theme);
    await lookAtChart(opened, theme, `${language}-${theme}`);

    // The other theme is a button away, and charts follow.
    const other = theme === "light" ? "dark" : "light";
    const ground = opened.page.locator(".univer svg[role=img] > rect").first();
    const before = await ground.getAttribute("fill");
    await opened.page.locator(".bar button[aria-pressed]").click();
    await eventually(async () => (await ground.getAttribute("fill")) !== before, true);
    await look(opened, `help-${language}-${other}`);
    await lookAtChart(opened, other, `${language}-${other}`);
    expect(opened.complaints).toEqual([]);
    await opened.close();
  },
);
