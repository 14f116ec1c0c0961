import type { Page } from "playwright-core";
import type { Language } from "../../src/core/index";
import { findings, isScrolledSideways } from "./findings";
import { idle } from "./openPane";

/** Script by which the page's clock stands still where a test puts it: half past two on 23 November 2026, at first. */
export const stoppedClock = `
  const RealDate = Date;
  window.present = new RealDate(2026, 10, 23, 14, 32);
  window.Date = class extends RealDate {
    constructor(...given) { if (given.length === 0) super(window.present.getTime()); else super(...given); }
    static now() { return window.present.getTime(); }
  };`;

const words = {
  nb: {
    today: "Lest kl. 14.32",
    changed: "Lest kl. 14.32, cellene er endret siden",
    earlier: "Lest 23. november 2026 kl. 14.32, cellene er endret siden",
    anew: "Lest kl. 08.05",
    again: "Les på nytt",
  },
  en: {
    today: "Read at 14:32",
    changed: "Read at 14:32, the cells have changed since",
    earlier: "Read 23 November 2026 at 14:32, the cells have changed since",
    anew: "Read at 08:05",
    again: "Read again",
  },
} as const;

/** Reads a table, has its cells change where they cannot be read, and comes back the day after; a picture of each. */
export async function seeWhenRead(page: Page, language: Language, picture: (name: string) => string): Promise<void> {
  const { today, changed, earlier, anew, again } = words[language];
  const line = page.locator(".read-at");
  const look = async (name: string): Promise<void> => {
    expect({ name, findings: await findings(page) }).toEqual({ name, findings: [] });
    expect(await isScrolledSideways(page)).toBe(false);
    await page.screenshot({ path: picture(name) });
  };
  expect(await line.count()).toBe(0);
  await page.selectOption("#place", "sheet:Avtaler");
  await idle(page);
  expect(await line.locator("p").textContent()).toBe(today);
  // It is there to be looked up, and is not read aloud whenever it changes.
  const isSilent = "document.querySelector('.read-at').closest('[role=status], [role=alert], [aria-live]') === null";
  expect(await page.evaluate(isSilent)).toBe(true);
  await look("today");
  await page.locator("#tab-now").click();
  await look("now");

  // A reading that is hindered tells no more than that the cells have changed.
  await page.evaluate(
    "host.changed = true; host.fails.set('read', new Pane.HostTrouble('busy', '…')); window.dispatchEvent(new Event('back'))",
  );
  await page.getByText(changed, { exact: true }).waitFor();
  expect(await page.locator(".notice.trouble").count()).toBe(0);
  await look("changed");

  await page.evaluate("host.fails.clear(); window.present = new Date(2026, 10, 24, 8, 5)");
  await page.locator("#tab-people").click();
  await page.getByText(earlier, { exact: true }).waitFor();
  await look("earlier");
  await line.getByRole("button", { name: again }).click();
  await idle(page);
  expect(await line.locator("p").textContent()).toBe(anew);
  await page.locator(".status .notice.done").waitFor();
}
