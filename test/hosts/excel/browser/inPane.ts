import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { paneSentences, type Language } from "../../../../src/core/index";
import type { OpenExcel } from "./openExcel";

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const themes = ["light", "dark"] as const;

/** Waits until no step is under way. */
export async function idle({ page, pane }: OpenExcel): Promise<void> {
  await page.waitForTimeout(30);
  await pane().locator(".busy").waitFor({ state: "detached", timeout: 20_000 });
}

/** Presses a button and waits until what it asks for is done. */
export async function press(opened: OpenExcel, selector: string): Promise<void> {
  await opened.pane().locator(selector).first().click();
  await idle(opened);
}

export async function choose(opened: OpenExcel, selector: string, value: string): Promise<void> {
  await opened.pane().selectOption(selector, value);
  await idle(opened);
}

/** The card of a figure, by its whole name. */
export const cardOf = ({ pane }: OpenExcel, name: string): Locator =>
  pane()
    .locator("details.card", { has: pane().locator("h2", { hasText: new RegExp(`^${escaped(name)}$`) }) })
    .first();

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

export const noticeIn = ({ pane }: OpenExcel): Promise<string | null> =>
  pane().locator(".notice p").first().textContent();

/** Names and values of the figures as the pane shows them. */
export const figuresIn = ({ pane }: OpenExcel): Promise<string[][]> =>
  pane().evaluate(
    `[...document.querySelectorAll("details.card")].map((card) => [card.querySelector("h2").textContent, card.querySelector(".value").textContent])`,
  );

/** Inserts the formula of a figure by its card, which is opened first where it stands closed. */
export async function insertFormula(opened: OpenExcel, name: string, language: Language): Promise<void> {
  const card = cardOf(opened, name);
  if ((await card.getAttribute("open")) === null) await card.locator("summary").first().click();
  await press(opened, `button[aria-label="${paneSentences.insertFor[language](name)}"]`);
}

/** What the tool for accessibility finds; a theme differs from another in its colours alone. */
async function findings({ pane }: OpenExcel, theme: (typeof themes)[number]): Promise<string[]> {
  const rules =
    theme === "light"
      ? { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }
      : { type: "rule", values: ["color-contrast"] };
  if (!(await pane().evaluate("'axe' in window"))) await pane().evaluate(axe);
  return pane().evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(rules)} }).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + ": " + html.slice(0, 160) + " " + failureSummary)))`,
  );
}

/** Looks at the pane as it stands, in both themes: no findings, nothing cut off at the side, and a picture of all of it. */
export async function look(
  opened: OpenExcel,
  picture: { readonly folder: string; readonly name: string },
): Promise<void> {
  const { page, pane } = opened;
  const { width, height } = page.viewportSize() ?? { width: 350, height: 720 };
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme });
    const about = `${picture.name}-${theme}`;
    const sideways = await pane().evaluate(
      "document.documentElement.scrollWidth - document.documentElement.clientWidth",
    );
    expect({ about, sideways, findings: await findings(opened, theme) }).toEqual({ about, sideways: 0, findings: [] });
    const whole: number = await pane().evaluate("document.documentElement.scrollHeight");
    await page.setViewportSize({ width, height: Math.min(Math.max(height, whole), 4000) });
    // The browser draws a page of such a height piece by piece.
    await page.waitForTimeout(150);
    await page.screenshot({ path: join(picture.folder, `excel-${about}.png`) });
    await page.setViewportSize({ width, height });
  }
  await page.emulateMedia({ colorScheme: "light" });
}
