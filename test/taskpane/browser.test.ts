import { mkdirSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { languages } from "../../src/core/index";
import type { BrowserFiles } from "./browserFiles";
import { findings, isScrolledSideways } from "./findings";
import { idle, launch, openPane, pack, packedFile, type Opening } from "./openPane";
import type * as TestPage from "./page";
import { seeWhenRead, stoppedClock } from "./seeWhenRead";

/** The names that the page and the browser's starter share with this test. */
export type Shared = keyof typeof TestPage | keyof BrowserFiles;

jest.setTimeout(180_000);

const views = ["start", "now", "targets", "people", "settings", "help"] as const;
const themes = ["light", "dark"] as const;
const pictures = process.env["NOKKEL_PICTURES"] ?? mkdtempSync(join(tmpdir(), "nokkel-pictures-"));

let browser: Browser | null = null;

beforeAll(async () => {
  pack();
  browser = await launch();
  mkdirSync(pictures, { recursive: true });
});

afterAll(async () => {
  await browser?.close();
});

/** Opens the pane for a test and closes it behind it; a test without a browser has said so and passes by. */
async function withPane(
  opening: Opening,
  use: (page: Page, log: () => Promise<string[]>) => Promise<void>,
): Promise<void> {
  if (browser === null) return;
  const { page, complaints } = await openPane(browser, opening);
  await use(page, () => page.evaluate("host.log.slice()"));
  expect(complaints).toEqual([]);
  await page.close();
}

it("the pane weighs less than 250 KB", () => {
  const weigh = (name: string): number => gzipSync(new Uint8Array(readFileSync(packedFile(name))), { level: 9 }).length;
  expect(weigh("pane.js") + weigh("taskpane.css")).toBeLessThan(250_000);
});

/** Opens the query for a warehouse, with all that can be opened in it. */
async function openQuery(page: Page): Promise<void> {
  await page.locator("details.large-data > summary").click();
  await page.locator("#query-text").waitFor();
  for (const summary of await page.locator("details.large-data details > summary").all()) await summary.click();
}

describe.each(languages)("every view in %s", (language) => {
  it.each(themes)("can be read by all, %s", async (theme) => {
    await withPane({ language, theme }, async (page) => {
      const look = async (name: string): Promise<void> => {
        expect({ name, findings: await findings(page) }).toEqual({ name, findings: [] });
        expect({ name, sideways: await isScrolledSideways(page) }).toEqual({ name, sideways: false });
        await page.screenshot({ path: join(pictures, `${name}-${language}-${theme}.png`), fullPage: true });
      };
      await look("0-welcome");
      await page.locator(".action .primary").click();
      await idle(page);
      for (const [place, view] of views.entries()) {
        await page.locator(`#tab-${view}`).click();
        await idle(page);
        if (view === "now") await page.locator("details.card details > summary").first().click();
        if (view === "start") await openQuery(page);
        await look(`${String(place + 1)}-${view}`);
      }
    });
  });

  it.each(themes)("tells when the data were read, with a way to read them again, %s", async (theme) => {
    const picture = (name: string): string => join(pictures, `read-at-${name}-${language}-${theme}.png`);
    const opening = { language, theme, width: 300, before: stoppedClock };
    await withPane(opening, (page) => seeWhenRead(page, language, picture));
  });
});

it("shows every view in the system's contrast colours and at 300 px", async () => {
  await withPane({ forcedColors: "active", width: 300 }, async (page) => {
    await page.locator(".action .primary").click();
    await idle(page);
    for (const view of views) {
      await page.locator(`#tab-${view}`).click();
      await idle(page);
      expect(await isScrolledSideways(page)).toBe(false);
      await page.screenshot({ path: join(pictures, `contrast-${view}.png`), fullPage: view !== "help" });
    }
  });
});

it("a manager reads the data, corrects a column, looks at a figure, sets a target and writes the month, by mouse", async () => {
  await withPane({}, async (page, log) => {
    await page.selectOption("#place", "sheet:Avtaler");
    await idle(page);
    await page.selectOption("#role-closed", "Forventet lukket");
    await idle(page);
    await page.selectOption("#role-closed", "");
    await idle(page);
    await page.locator("text=Se nøkkeltallene").click();
    await page.selectOption("#month", "2026-09");
    await idle(page);
    const card = page.locator("details.card", { hasText: "Antall salg" });
    if ((await card.getAttribute("open")) === null) await card.locator("summary").first().click();
    await card.locator("text=Vis utregningen").click();
    expect(await card.locator("dl.math").textContent()).toContain("Avtaler som er vunnet");
    await card.locator("text=Sett inn formel").click();
    await idle(page);
    await page.locator("#tab-targets").click();
    const box = page.getByLabel("Antall salg, jan 26");
    await box.fill("10");
    await page.getByLabel("Vekst per måned, %").fill("10");
    await page.locator(".fill .button").click();
    expect(await page.getByLabel("Antall salg, mar 26").inputValue()).toBe("12");
    await page.locator("text=Lagre målene").click();
    await idle(page);
    await page.locator("#tab-now").click();
    expect(await card.locator("p.target").textContent()).toMatch(/av 21\. .+\.$/);
    await card.screenshot({ path: join(pictures, "target.png") });
    await page.locator("text=Månedssammendrag").click();
    await idle(page);
    expect(await page.locator(".notice").textContent()).toContain("KPI 2026-09");
    await page.evaluate("window.scrollTo(0, 600)");
    await page.screenshot({ path: join(pictures, "written.png") });
    expect((await log()).map((line) => line.replace(/M\d+/, "M…"))).toEqual([
      'formula =KPI_DEALS_WON(Avtaler!A1:M…,"2026-09")',
      "write KPI-mål",
      "write KPI 2026-09",
      "show KPI 2026-09!A1",
    ]);
  });
});

it("goes the same way by the keyboard alone, and never loses the focus", async () => {
  await withPane({}, async (page, log) => {
    const press = async (...keys: readonly string[]): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const focus = (): Promise<string> =>
      page.evaluate(
        "(document.activeElement.id || document.activeElement.getAttribute('aria-label') || document.activeElement.textContent).trim()",
      );
    /** Tabs forth until something has the focus; a loop that never gets there fails. */
    const tabTo = async (wanted: string): Promise<void> => {
      for (let step = 0; step < 80; step++) {
        if ((await focus()).startsWith(wanted)) return;
        await press("Tab");
      }
      throw new Error(`the keyboard does not reach ${wanted}, only ${await focus()}`);
    };
    await tabTo("tab-start");
    await tabTo("Prøv med eksempeldata");
    await press("Enter");
    await idle(page);
    expect(await focus()).toBe("panel");
    await tabTo("Se nøkkeltallene");
    await press("Enter");
    expect(await focus()).toBe("panel");
    await tabTo("month");
    await press("ArrowDown");
    await idle(page);
    expect(await page.locator("#month").inputValue()).toBe("2026-09");
    await tabTo("Månedssammendrag");
    await press("Enter");
    await idle(page);
    expect(await focus()).toBe("Månedssammendrag");
    await tabTo("Sett inn formel for");
    await press("Enter");
    await idle(page);
    await press("Shift+Tab");
    await page.locator("#tab-now").focus();
    await press("ArrowRight");
    expect(await focus()).toBe("tab-targets");
    await tabTo("Omsetning (vunnet), jan 26");
    await press("ArrowDown");
    expect(await focus()).toBe("Antall salg, jan 26");
    await press("ArrowRight", "ArrowLeft");
    expect(await focus()).toBe("Antall salg, jan 26");
    await press("ControlOrMeta+a");
    await page.keyboard.type("10");
    await tabTo("Fyll mot høyre fra Antall salg");
    await press("Enter");
    await tabTo("Lagre målene");
    await press("Enter");
    await idle(page);
    expect(await page.locator(".notice").textContent()).toContain("lagret");
    await page.locator("#tab-targets").focus();
    await press("End");
    expect(await focus()).toBe("tab-help");
    await press("Home");
    expect(await focus()).toBe("tab-start");
    expect((await log()).filter((line) => line.startsWith("write"))).toEqual([
      "write Eksempel avtaler, KPI-mål",
      "write KPI 2026-09",
      "write KPI-mål",
    ]);
  });
});

it("a word that is not understood is shown and corrected, by keyboard, without losing the focus", async () => {
  const before =
    'for (const row of sample.deals) if (row[5] === "Tapt") row[5] = "Bortfalt"; host.sheets.set("Avtaler", { cells: sample.deals, mark: null })';
  await withPane({ before }, async (page) => {
    await page.selectOption("#place", "sheet:Avtaler");
    await idle(page);
    const word = page.getByLabel(/^Bortfalt \(/);
    expect(await word.inputValue()).toBe("");
    expect(await findings(page)).toEqual([]);
    await page.screenshot({ path: join(pictures, "words.png"), fullPage: true });
    await word.focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await idle(page);
    expect(await word.inputValue()).toBe("lost");
    expect(await page.evaluate("document.activeElement.tagName")).toBe("SELECT");
    await page.locator("#tab-now").click();
    expect(await page.locator("details.card h2", { hasText: /^Treffprosent$/ }).count()).toBe(1);
  });
});

it("makes the figures of several tables, and takes one away again", async () => {
  const before =
    'host.sheets.set("Leads", { cells: sample.leads, mark: null }); host.sheets.set("Aktiviteter", { cells: sample.activities, mark: null })';
  await withPane({ before }, async (page) => {
    await page.selectOption("#place", "sheet:Leads");
    await idle(page);
    await page.selectOption("#add-table", "sheet:Aktiviteter");
    await idle(page);
    await page.selectOption("#add-table", "sheet:Avtaler");
    await idle(page);
    expect(await page.locator(".chosen li").allTextContents()).toHaveLength(3);
    expect(await findings(page)).toEqual([]);
    await page.screenshot({ path: join(pictures, "tables.png"), fullPage: true });
    await page.locator("#tab-now").click();
    expect(await findings(page)).toEqual([]);
    expect(await isScrolledSideways(page)).toBe(false);
    await page.screenshot({ path: join(pictures, "tables-now.png"), fullPage: true });
    expect(await page.locator("details.card h2", { hasText: "Aktiviteter" }).count()).toBeGreaterThan(1);
    await page.locator("#tab-people").click();
    expect(await page.locator("#panel h2").count()).toBe(3);
    expect(await findings(page)).toEqual([]);
    await page.locator("#tab-start").click();
    await page.getByRole("button", { name: "Vis hvordan Leads er forstått" }).click();
    await idle(page);
    expect(await page.locator("#place").inputValue()).toBe("sheet:Leads");
    await page.getByRole("button", { name: "Ta bort Aktiviteter" }).click();
    await idle(page);
    await page.locator("#tab-now").click();
    expect(await page.locator("details.card h2", { hasText: "Aktiviteter" }).count()).toBe(0);
  });
});

it("makes limits from a new level with a reason, and takes that away again", async () => {
  await withPane({}, async (page) => {
    await page.selectOption("#place", "sheet:Avtaler");
    await idle(page);
    await page.locator("#tab-now").click();
    const card = page.locator("details.card", { hasText: "Ny pipeline" });
    await card.getByLabel("Hvorfor er nivået nytt?").fill("Nytt kontor");
    await card.scrollIntoViewIfNeeded();
    await card.screenshot({ path: join(pictures, "new-level.png") });
    await card.getByRole("button", { name: "Regn grensene fra november 2025" }).click();
    await idle(page);
    expect(await card.textContent()).toContain("Grensene regnes fra november 2025 (Nytt kontor).");
    expect(await card.getByLabel("Hvorfor er nivået nytt?").count()).toBe(0);
    await page.locator("#tab-settings").click();
    expect(await findings(page)).toEqual([]);
    await page.screenshot({ path: join(pictures, "new-levels.png"), fullPage: true });
    await page.getByRole("button", { name: "Ta bort" }).click();
    await idle(page);
    expect(await page.locator("#panel").textContent()).toContain("Ingen. Når et nivå");
  });
});

it("leads to a cell that cannot be read, and tells one sentence when the workbook cannot do it", async () => {
  const before = 'sample.deals[3][6] = "mye"; host.sheets.set("Avtaler", { cells: sample.deals, mark: null })';
  await withPane({ before }, async (page, log) => {
    await page.selectOption("#place", "sheet:Avtaler");
    await idle(page);
    await page.locator(".problems .link").first().click();
    await idle(page);
    expect(await log()).toEqual(["show Avtaler!G4"]);
    await page.evaluate('host.fails.set("show", new Pane.HostTrouble("busy", "…"))');
    await page.locator(".problems .link").first().click();
    await idle(page);
    expect(await page.locator("[role=alert]").textContent()).toContain("Trykk Enter i cellen");
    expect(await findings(page)).toEqual([]);
    await page.screenshot({ path: join(pictures, "trouble.png") });
  });
});

it("shows what is under way with a way to stop it", async () => {
  await withPane({ before: "host.delay = 600_000" }, async (page, log) => {
    await page.locator(".action .primary").click();
    await page.locator(".busy progress[value='0.25']").waitFor();
    await page.screenshot({ path: join(pictures, "busy.png"), fullPage: true });
    expect(await findings(page)).toEqual([]);
    await page.locator("text=Avbryt").click();
    await idle(page);
    expect(await log()).toEqual([]);
    expect(await page.locator(".notice").textContent()).toContain("Stoppet");
  });
});

it("opens the help of a formula at its anchor", async () => {
  await withPane({ anchor: "KPI_WIN_RATE" }, async (page) => {
    expect(await page.locator("#tab-help").getAttribute("aria-selected")).toBe("true");
    const top: number = await page.evaluate("document.getElementById('KPI_WIN_RATE').getBoundingClientRect().top");
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(720);
  });
});

it("text from cells is text", async () => {
  const nasty = "<img src=x onerror=alert(1)>";
  const before = `for (const row of sample.deals.slice(1, 200)) row[3] = ${JSON.stringify(nasty)}; host.sheets.set("Avtaler", { cells: sample.deals, mark: null })`;
  await withPane({ before }, async (page) => {
    await page.selectOption("#place", "sheet:Avtaler");
    await idle(page);
    await page.locator("#tab-targets").click();
    expect(await page.locator("#scope").textContent()).toContain(nasty);
    expect(await page.locator("img").count()).toBe(0);
  });
});

describe("a query for a table that has outgrown the sheet", () => {
  const queryText = (page: Page): Promise<string> => page.locator("#query-text").inputValue();

  it("is made by the keyboard alone, and marked where the host keeps the clipboard to itself", async () => {
    await withPane({ language: "en", width: 300 }, async (page) => {
      await page.selectOption("#place", "sheet:Avtaler");
      await idle(page);
      await page.locator("details.large-data > summary").focus();
      await page.keyboard.press("Enter");
      await page.locator("#query-text").waitFor();
      await page.keyboard.press("Tab");
      await page.keyboard.press("Tab");
      await page.keyboard.type("not a table");
      await page.keyboard.press("Tab");
      expect(await page.locator("#query-table-hint [role=alert]").textContent()).toContain("full stops between");
      expect(await queryText(page)).toContain("`project.dataset.table`");
      await page.locator("#query-table").fill("firm.crm.deals");
      await page.keyboard.press("Enter");
      expect(await queryText(page)).toContain("`firm.crm.deals`");
      await page.selectOption("#query-by", "owner");
      expect(await queryText(page)).toContain("`Selger`");
      await page.getByRole("button", { name: "Copy" }).focus();
      await page.keyboard.press("Enter");
      await page.getByText("The text is marked.").waitFor();
      expect(await page.evaluate("getSelection().toString()")).toBe(await queryText(page));
      expect(await isScrolledSideways(page)).toBe(false);
      await page.screenshot({ path: join(pictures, "query-300.png"), fullPage: true });
      await page.locator("#tab-now").click();
      await page.locator("#tab-start").click();
      await page.locator("details.large-data > summary").click();
      expect(await page.locator("#query-table").inputValue()).toBe("firm.crm.deals");
    });
  });

  it("is copied, for the program that is chosen and without the key figures that are taken out", async () => {
    const before = `Object.defineProperty(navigator, "clipboard", { value: { writeText: async (text) => { window.taken = text; } } })`;
    await withPane({ before }, async (page) => {
      await page.selectOption("#place", "sheet:Avtaler");
      await idle(page);
      await openQuery(page);
      await page.selectOption("#query-target", "power-query");
      await page.getByLabel("Treffprosent", { exact: true }).uncheck();
      expect(await queryText(page)).toMatch(/^let\n[^]*Odbc\.Query/);
      await page.getByRole("button", { name: "Kopier" }).click();
      await page.getByText("Kopiert.").waitFor();
      expect(await page.evaluate("window.taken")).toBe(await queryText(page));
      const chosen = page.locator(".large-data input[type=checkbox]:checked");
      while ((await chosen.count()) > 0) await chosen.first().uncheck();
      await page.getByText("Velg minst ett nøkkeltall.").waitFor();
    });
  });

  it("says so where what makes it cannot be fetched, and tries again when it is opened again", async () => {
    await withPane({ before: `host.fails.set("queryWriter", new Error("offline"))` }, async (page) => {
      await page.selectOption("#place", "sheet:Avtaler");
      await idle(page);
      await page.locator("details.large-data > summary").click();
      await page.getByText("kunne ikke hentes").waitFor();
      await page.evaluate("host.fails.clear()");
      await page.locator("details.large-data > summary").click();
      await page.locator("details.large-data > summary").click();
      await page.locator("#query-text").waitFor();
    });
  });
});
