import { mkdirSync, mkdtempSync, readFileSync } from "node:fs";
import type { Server } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import {
  figuresView,
  hostTexts,
  isDay,
  languages,
  nameOf,
  paneSentences,
  paneTexts,
  samplePlan,
  summaryPlan,
  type Cell,
  type Language,
  type Role,
} from "../../../../src/core/index";
import { makeCertificate } from "../../../../src/hosts/excel/serve/certificate";
import { serveFolder } from "../../../../src/hosts/excel/serve/server";
import { freshBuild } from "../../../law/freshBuild";
import { launch } from "../../../taskpane/openPane";
import { picture } from "../harness/fill";
import { cellsOf, differences, requestFor, valuesOn } from "./expected";
import { openExcel, type OpenExcel } from "./openExcel";

jest.setTimeout(180_000);

const locales = { nb: "nb-NO", en: "en-US" } as const;
const views = ["start", "now", "targets", "people", "settings", "help"] as const;
const themes = ["light", "dark"] as const;
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const pictures = process.env["NOKKEL_PICTURES"] ?? mkdtempSync(join(tmpdir(), "nokkel-pictures-"));

let browser: Browser | null = null;
let server: Server | null = null;
let address = "";
let build = "";

beforeAll(async () => {
  browser = await launch();
  if (browser === null) return;
  build = freshBuild("excel");
  const served = await serveFolder(build, makeCertificate(new Date()), [0]);
  server = served.server;
  address = `https://localhost:${String(served.port)}`;
  mkdirSync(pictures, { recursive: true });
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

/** Opens the pane in Excel for a test, which says nothing untoward; without a browser the test has said so and passes by. */
async function withExcel(language: Language, use: (excel: OpenExcel) => Promise<void>): Promise<void> {
  if (browser === null) return;
  const opened = await openExcel(browser, { server: address, build, locale: locales[language] });
  await opened.pane.locator(".pane").waitFor();
  await idle(opened);
  await use(opened);
  expect({ complaints: opened.complaints, unanswered: opened.excel.unanswered }).toEqual({
    complaints: [],
    unanswered: [],
  });
  await opened.close();
}

/** Waits until no step is under way. */
async function idle({ page, pane }: OpenExcel): Promise<void> {
  await page.waitForTimeout(30);
  await pane.locator(".busy").waitFor({ state: "detached", timeout: 20_000 });
}

/** Does something in the pane and waits until that is done. */
async function press(opened: OpenExcel, selector: string): Promise<void> {
  await opened.pane.locator(selector).first().click();
  await idle(opened);
}

async function choose(opened: OpenExcel, selector: string, value: string): Promise<void> {
  await opened.pane.selectOption(selector, value);
  await idle(opened);
}

const findings = async ({ pane }: OpenExcel): Promise<string[]> => {
  await pane.evaluate(axe);
  return pane.evaluate(
    `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + ": " + html.slice(0, 160) + " " + failureSummary)))`,
  );
};

/** Looks at the pane as it stands, in both themes: no findings, nothing cut off at the side, and a picture of all of it. */
async function look(opened: OpenExcel, name: string, language: Language): Promise<void> {
  const { page, pane } = opened;
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme });
    expect({ name, findings: await findings(opened) }).toEqual({ name, findings: [] });
    expect(await pane.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).toBe(0);
    const height: number = await pane.evaluate("document.documentElement.scrollHeight");
    await page.setViewportSize({ width: 350, height: Math.min(Math.max(720, height), 4000) });
    // The browser draws a page of such a height piece by piece.
    await page.waitForTimeout(150);
    await page.screenshot({ path: join(pictures, `excel-${name}-${language}-${theme}.png`) });
    await page.setViewportSize({ width: 350, height: 720 });
  }
  await page.emulateMedia({ colorScheme: "light" });
}

const cardOf = (opened: OpenExcel, name: string) => opened.pane.locator("details.card", { hasText: name }).first();
const noticeOf = (opened: OpenExcel): Promise<string | null> => opened.pane.locator(".notice p").first().textContent();

/** Names and values of the figures as the pane shows them. */
const figuresIn = ({ pane }: OpenExcel): Promise<string[][]> =>
  pane.evaluate(
    `[...document.querySelectorAll("details.card")].map((card) => [card.querySelector("h2").textContent, card.querySelector(".value").textContent])`,
  );

describe.each(languages)("the pane and the ribbon in Excel on the web, in %s", (language) => {
  const [dealsPlan, targetsPlan] = samplePlan(language, true).sheets;
  if (dealsPlan === undefined || targetsPlan === undefined) throw new Error("no sample");
  const sample = cellsOf(dealsPlan);
  const dealsWon = nameOf("deals_won", language);
  const summaryName = "KPI 2026-10";
  /** Counted here and not by the core: deals that are won, with their closing date in October 2026. */
  const wonIn = (rows: readonly (readonly Cell[])[]): number =>
    rows.filter(({ 5: stage, 9: closed }) => stage === "Vunnet" && isDay(closed ?? null) && isOctober(closed ?? null))
      .length;
  const isOctober = (cell: Cell): boolean => isDay(cell) && cell.serial >= 46296 && cell.serial <= 46326;
  const shown = (request: ReturnType<typeof requestFor>): string[][] =>
    figuresView(request).map(({ name, value }) => [name, value]);

  it("take a manager from sample data to a summary that is made again", async () => {
    await withExcel(language, async (opened) => {
      const { pane, book, excel } = opened;
      const { workbook } = book;
      const sheet = (name: string) => workbook.worksheets.getItem(name);
      const names = () => workbook.worksheets.$items.map(({ name }) => name);
      const view = (name: (typeof views)[number]) => press(opened, `#tab-${name}`);

      await look(opened, "0-welcome", language);
      await press(opened, ".action .primary");
      expect(names()).toEqual(["Sheet1", dealsPlan.name, targetsPlan.name]);
      for (const plan of [dealsPlan, targetsPlan]) expect(differences(sheet(plan.name), plan)).toEqual([]);
      const about = { deals: sample, name: dealsPlan.name, targets: cellsOf(targetsPlan), language };
      const asRead = requestFor(about);
      for (const [place, name] of views.entries()) {
        await view(name);
        if (name === "now") expect(await figuresIn(opened)).toEqual(shown(asRead));
        await look(opened, `${String(place + 1)}-${name}`, language);
      }

      // Another closing date gives other figures, which no formula would give.
      await view("start");
      await choose(opened, "#role-closed", "Forventet lukket");
      await view("now");
      const expectedDate = shown(requestFor({ ...about, roles: [["closed", "Forventet lukket"]] }));
      expect(await figuresIn(opened)).toEqual(expectedDate);
      expect(expectedDate).not.toEqual(shown(asRead));
      workbook.$select(sheet("Sheet1").getRange("B2"));
      await insertFormula(opened, nameOf("revenue_won", language), language);
      expect(await noticeOf(opened)).toContain(paneSentences.otherFigure[language]());
      await view("start");
      await choose(opened, "#role-closed", "");

      // A correction that stays: the people compared are the sources.
      const roles: readonly (readonly [Role, string])[] = [["owner", "Kilde"]];
      await choose(opened, "#role-owner", "Kilde");
      await view("targets");
      await pane.getByLabel(`${dealsWon}, ${monthName[language]}`).fill("25");
      await press(opened, `text=${paneTexts.save[language]}`);
      const targets = valuesOn(sheet(targetsPlan.name));
      expect(targets.filter((row) => row.includes(25))).toEqual([expect.arrayContaining(["deals_won", "2026-10"])]);
      const corrected = requestFor({ ...about, targets, roles });
      await view("now");
      expect(await figuresIn(opened)).toEqual(shown(corrected));
      expect(await cardOf(opened, dealsWon).locator("p.target").textContent()).toContain("25");

      await insertFormula(opened, dealsWon, language);
      expect(await noticeOf(opened)).toContain("Sheet1!B2");
      await workbook.$recalc();
      expect(sheet("Sheet1").getRange("B2").formulas[0]?.[0]).toMatch(/^=KPI_DEALS_WON\('?(Sample|Eksempel) /);
      expect(sheet("Sheet1").getRange("B2").values).toEqual([[wonIn(sample)]]);

      await press(opened, `text=${paneTexts.summary[language]}`);
      expect(names()).toEqual(["Sheet1", dealsPlan.name, targetsPlan.name, summaryName]);
      const [summary] = summaryPlan(corrected).sheets;
      if (summary === undefined) throw new Error("no summary");
      expect(differences(sheet(summaryName), summary)).toEqual([]);
      await look(opened, "7-written", language);
      const first = picture(sheet(summaryName));
      await excel.click("monthlySummary");
      expect(names()).toEqual(["Sheet1", dealsPlan.name, targetsPlan.name, summaryName]);
      expect(picture(sheet(summaryName))).toEqual(first);
      expect(workbook.getSelectedRange().address).toBe(`'${summaryName}'!A1`);
      expect(await noticeOf(opened)).toContain(hostTexts.written[language](summaryName, dealsPlan.name));
      await look(opened, "8-ribbon", language);

      // A deal that was lost in the month is won after all.
      const lost = sample.findIndex(({ 5: stage, 9: closed }) => stage === "Tapt" && isOctober(closed ?? null));
      sheet(dealsPlan.name).getRange(`F${String(lost + 1)}`).values = [["Vunnet"]];
      const changed = sample.map((row, place) =>
        place === lost ? row.map((c, at) => (at === 5 ? "Vunnet" : c)) : row,
      );
      await view("start");
      await press(opened, `text=${paneTexts.readAgain[language]}`);
      await view("now");
      const anew = requestFor({ ...about, deals: changed, targets, roles });
      expect(await figuresIn(opened)).toEqual(shown(anew));
      await press(opened, `text=${paneTexts.summary[language]}`);
      const [second] = summaryPlan(anew).sheets;
      if (second === undefined) throw new Error("no summary");
      expect(differences(sheet(summaryName), second)).toEqual([]);
      expect(differences(sheet(summaryName), summary)).not.toEqual([]);
      expect(names()).toHaveLength(4);

      workbook.$select(sheet("Sheet1").getRange("B2"));
      await workbook.$recalc();
      expect(sheet("Sheet1").getRange("B2").values).toEqual([[wonIn(sample) + 1]]);
      await excel.click("freezeToValues");
      expect(sheet("Sheet1").getRange("B2").formulas).toEqual([[wonIn(sample) + 1]]);
      expect(await noticeOf(opened)).toContain(hostTexts.frozen[language]("1", "0"));
    });
  });
});

const monthName = { nb: "okt 26", en: "Oct 26" } as const;

/** Inserts the formula of a KPI by its card, which is opened first where it stands closed. */
async function insertFormula(opened: OpenExcel, name: string, language: Language): Promise<void> {
  const card = cardOf(opened, name);
  if ((await card.getAttribute("open")) === null) await card.locator("summary").first().click();
  await press(opened, `button[aria-label="${paneSentences.insertFor[language](name)}"]`);
}
