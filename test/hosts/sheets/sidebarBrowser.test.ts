import { mkdirSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { formulas, languages, paneSentences, paneTexts, type Language } from "../../../src/core/index";
import { idle, launch } from "../../taskpane/openPane";
import { FakeBook } from "./fake/book";
import { built, sheetsWith, type Sheets } from "./fake/realm";
import { openSidebar } from "./openSidebar";

jest.setTimeout(300_000);

const views = ["start", "now", "targets", "people", "settings", "help"] as const;
const themes = ["light", "dark"] as const;
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const pictures = process.env["NOKKEL_PICTURES"] ?? mkdtempSync(join(tmpdir(), "nokkel-sidebar-"));
const locales = { nb: "nb_NO", en: "en_US" } as const satisfies Record<Language, string>;

let browser: Browser | null = null;

beforeAll(async () => {
  built("Code.js");
  browser = await launch();
  mkdirSync(pictures, { recursive: true });
});

afterAll(async () => {
  await browser?.close();
});

const usersCells = [
  ["Husk", "1-2"],
  ["møtet", 3],
];

/** A spreadsheet with a sheet of the user's own, in which an empty cell is selected. */
function spreadsheet(language: Language): Sheets {
  const sheets = sheetsWith(new FakeBook({ locale: locales[language] }), locales[language]);
  sheets.book.add("Notater", usersCells).getRange("D5").activate();
  return sheets;
}

/** A test without a browser has said so and passes by. */
async function withSidebar(
  language: Language,
  use: (page: Page, sheets: Sheets) => Promise<void>,
  sheets = spreadsheet(language),
): Promise<void> {
  if (browser === null) return;
  const { page, complaints } = await openSidebar(browser, sheets);
  await idle(page);
  await use(page, sheets);
  expect(complaints).toEqual([]);
  await page.close();
}

const findings = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe);
  return page.evaluate(
    `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + ": " + html.slice(0, 160) + " " + failureSummary)))`,
  );
};

/** Nothing of the view is hard to read or lies outside the sidebar, in light or dark. */
async function look(page: Page, name: string): Promise<void> {
  for (const colorScheme of themes) {
    // A colour that is still on its way would be taken for the colour meant.
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const width: boolean = await page.evaluate(
      "document.documentElement.scrollWidth <= document.documentElement.clientWidth",
    );
    expect({ name, colorScheme, width, findings: await findings(page) }).toEqual({
      name,
      colorScheme,
      width: true,
      findings: [],
    });
    await page.screenshot({ path: join(pictures, `sheets-${name}-${colorScheme}.png`), fullPage: true });
  }
}

const valuesOf = (sheets: Sheets, name: string): unknown[][] =>
  sheets.book.getSheetByName(name)?.getDataRange().getValues() ?? [];

const button = (page: Page, text: string): Promise<void> => page.getByRole("button", { name: text }).click();

async function go(page: Page, view: (typeof views)[number]): Promise<void> {
  await page.locator(`#tab-${view}`).click();
  await idle(page);
}

async function notice(page: Page): Promise<string> {
  await idle(page);
  return (await page.locator(".notice p").first().textContent()) ?? "";
}

async function trySample(page: Page, language: Language): Promise<void> {
  await button(page, paneTexts.trySample[language]);
  await idle(page);
}

const dealsWon = { nb: "Antall salg", en: "Deals won" } as const satisfies Record<Language, string>;

const created = { nb: "Opprettet", en: "Created" } as const satisfies Record<Language, string>;

/** Another column for a role gives other figures, is remembered in the spreadsheet, and can be taken back. */
async function correctColumn(page: Page, sheets: Sheets, language: Language): Promise<void> {
  const card = page.locator("details.card", { hasText: dealsWon[language] }).first();
  const shown = async (): Promise<string> => (await card.locator("summary").first().textContent()) ?? "";
  const take = async (column: string): Promise<string> => {
    await go(page, "start");
    await page.selectOption("#role-closed", column);
    await idle(page);
    await go(page, "now");
    return shown();
  };
  const before = await shown();
  expect(await take(created[language])).not.toBe(before);
  expect([...sheets.store.values()].join("")).toContain(created[language]);
  expect(await take("")).toBe(before);
  if ((await card.getAttribute("open")) === null) await card.locator("summary").first().click();
}

async function summarise(page: Page, language: Language): Promise<void> {
  await button(page, paneTexts.summary[language]);
  expect(await notice(page)).toContain("KPI 2026-09");
}

async function setTarget(page: Page, language: Language, value: string): Promise<void> {
  const month = language === "nb" ? "sep 26" : "Sep 26";
  await go(page, "targets");
  await page.getByLabel(`${dealsWon[language]}, ${month}`, { exact: true }).fill(value);
  await button(page, paneTexts.save[language]);
  expect(await notice(page)).toContain(paneSentences.saved[language](1));
}

describe.each(languages)("the sidebar in %s", (language) => {
  it("can be read by all in every view", async () => {
    await withSidebar(language, async (page) => {
      expect(await page.evaluate("document.documentElement.lang")).toBe(language);
      await look(page, `0-welcome-${language}`);
      await trySample(page, language);
      for (const [place, view] of views.entries()) {
        await go(page, view);
        if (view === "now") await page.locator("details.card > summary").first().click();
        await look(page, `${String(place + 1)}-${view}-${language}`);
      }
    });
  });

  it("takes a manager from sample data to the month's summary, made twice", async () => {
    await withSidebar(language, async (page, sheets) => {
      const names = (): string[] => sheets.book.sheets.map(({ name }) => name);
      const own = ["Notater", paneTexts.sampleSheet[language], paneTexts.targetsSheet[language]];
      await trySample(page, language);
      expect(names()).toEqual(own);
      await button(page, paneTexts.goNow[language]);
      await page.selectOption("#month", "2026-09");
      await idle(page);
      await correctColumn(page, sheets, language);

      await button(page, paneSentences.insertFor[language](dealsWon[language]));
      expect(await notice(page)).toContain(paneSentences.inserted[language]("Notater!D5"));
      const formula = sheets.book.getSheetByName("Notater")?.cell(5, 4).formula;
      expect(formula).toMatch(/^=KPI_DEALS_WON\('.+'!A1:M\d+;"2026-09"\)$/);

      await summarise(page, language);
      const [id, first] = [sheets.book.getSheetByName("KPI 2026-09")?.id, valuesOf(sheets, "KPI 2026-09")];
      expect(first.length).toBeGreaterThan(20);
      expect(first.flat()).not.toContain(4321);
      await setTarget(page, language, "4321");
      expect(valuesOf(sheets, paneTexts.targetsSheet[language]).flat()).toContain(4321);
      await go(page, "now");
      await summarise(page, language);
      await page.screenshot({ path: join(pictures, `sheets-written-${language}.png`) });
      expect(valuesOf(sheets, "KPI 2026-09").flat()).toContain(4321);
      expect(sheets.book.getSheetByName("KPI 2026-09")?.id).toBe(id);
      expect(sheets.book.getSheetByName("KPI 2026-09")?.charts).toHaveLength(3);
      expect(names()).toEqual([...own, "KPI 2026-09"]);
      const untouched = sheets.book.getSheetByName("Notater")?.getRange("A1:B2").getValues();
      expect(untouched).toEqual(usersCells);
    });
  });

  it("has an anchor and a sentence in the help for each formula", async () => {
    await withSidebar(language, async (page) => {
      await go(page, "help");
      const told: [string, string][] = await page.evaluate(
        "[...document.querySelectorAll('.formulas > [id]')].map((one) => [one.id, one.querySelector('dd').textContent])",
      );
      expect(told).toEqual(formulas.map(({ name, summary }) => [name, summary[language]]));
      expect(told.length).toBeGreaterThan(40);
    });
  });
});
