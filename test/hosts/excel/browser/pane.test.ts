import { mkdirSync, mkdtempSync } from "node:fs";
import type { Server } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import {
  figuresView,
  hostTexts,
  isDay,
  languages,
  makeSample,
  nameOf,
  paneSentences,
  paneTexts,
  samplePlan,
  summaryPlan,
  type Cell,
  type Language,
  type Role,
  type SheetPlan,
  type SummaryRequest,
} from "../../../../src/core/index";
import { makeCertificate } from "../../../../src/hosts/excel/serve/certificate";
import { serveFolder } from "../../../../src/hosts/excel/serve/server";
import { freshBuild } from "../../../law/freshBuild";
import { launch } from "../../../taskpane/openPane";
import { eventually } from "../../workbench/eventually";
import { fill, picture } from "../harness/fill";
import { cellsOf, differences, requestFor, valuesOn } from "./expected";
import { cardOf, choose, figuresIn, idle, insertFormula, look, noticeIn, press } from "./inPane";
import type { OpenExcel } from "./openExcel";

jest.setTimeout(240_000);

const locales = { nb: "nb-NO", en: "en-US" } as const;
const views = ["start", "now", "targets", "people", "settings", "help"] as const;
const folder = process.env["NOKKEL_PICTURES"] ?? mkdtempSync(join(tmpdir(), "nokkel-pictures-"));

let browser: Browser | null = null;
let server: Server | null = null;
let address = "";
let build = "";

/** Microsoft's library is a package for development, under a licence of its own, and may be missing. */
function hasLibrary(): boolean {
  try {
    require.resolve("@microsoft/office-js/dist/office.js");
    return true;
  } catch {
    process.stdout.write("No office-js here: the pane is not tried in Excel on the web.\n");
    return false;
  }
}

beforeAll(async () => {
  browser = hasLibrary() ? await launch() : null;
  if (browser === null) return;
  build = freshBuild("excel");
  const served = await serveFolder(build, makeCertificate(new Date()), [0]);
  server = served.server;
  address = `https://localhost:${String(served.port)}`;
  mkdirSync(folder, { recursive: true });
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

/** Opens the pane in Excel for a test, which must make nothing complain; without a browser the test passes by. */
async function withExcel(language: Language, use: (opened: OpenExcel) => Promise<void>): Promise<void> {
  if (browser === null) return;
  const { openExcel } = await import("./openExcel");
  const opened = await openExcel(browser, { server: address, build, locale: locales[language] });
  await idle(opened);
  await use(opened);
  const { complaints, excel } = opened;
  expect({ complaints, unanswered: excel.unanswered }).toEqual({ complaints: [], unanswered: [] });
  await opened.close();
}

const firstOf = ([sheet]: readonly SheetPlan[]): SheetPlan => {
  if (sheet === undefined) throw new Error("a plan of no sheet");
  return sheet;
};

const [stage, closed] = [5, 9];
const isInOctober = (cell: Cell): boolean => isDay(cell) && cell.serial >= 46296 && cell.serial <= 46326;

/** Counted here and not by the core: the deals that are won, with their closing date in October 2026. */
const wonIn = (rows: readonly (readonly Cell[])[]): number =>
  rows.filter((row) => (row[stage] === "Vunnet" || row[stage] === "Won") && isInOctober(row[closed] ?? null)).length;

const shownOf = (request: SummaryRequest): string[][] => figuresView(request).map(({ name, value }) => [name, value]);

describe.each(languages)("pane and ribbon in Excel on the web, in %s", (language) => {
  const [dealsPlan, targetsPlan] = samplePlan(language, true).sheets;
  if (dealsPlan === undefined || targetsPlan === undefined) throw new Error("no sample");
  const sample = cellsOf(dealsPlan);
  const about = { deals: sample, name: dealsPlan.name, targets: cellsOf(targetsPlan), language };
  const summaryName = "KPI 2026-10";
  const [dealsWon, revenueWon] = [nameOf("deals_won", language), nameOf("revenue_won", language)];
  const words = {
    nb: { expected: "Forventet lukket", source: "Kilde", won: "Vunnet", lost: "Tapt" },
    en: { expected: "Expected close", source: "Source", won: "Won", lost: "Lost" },
  }[language];
  const october = { nb: "okt 26", en: "Oct 26" }[language];

  it("fetch what makes a text for Power Query when it is asked for", async () => {
    await withExcel(language, async (opened) => {
      const { pane } = opened;
      await press(opened, ".action .primary");
      const loaded = (): Promise<boolean> =>
        pane().evaluate("performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/queries.js'))");
      expect(await loaded()).toBe(false);
      await pane().locator("details.large-data > summary").click();
      expect(await pane().locator("#query-text").inputValue()).toContain("Odbc.Query(");
      expect(await loaded()).toBe(true);
      await look(opened, { folder, name: `query-${language}` });
    });
  });

  it("lead a manager from sample data to a summary that is made again", async () => {
    await withExcel(language, async (opened) => {
      const { excel, pane } = opened;
      const { workbook } = opened.book;
      const sheet = (name: string) => workbook.worksheets.getItem(name);
      const names = () => workbook.worksheets.$items.map(({ name }) => name);
      const cell = () => sheet("Sheet1").getRange("B2");
      const view = (name: (typeof views)[number]) => press(opened, `#tab-${name}`);
      const lookAt = (name: string) => look(opened, { folder, name: `${name}-${language}` });

      await lookAt("0-welcome");
      await press(opened, ".action .primary");
      expect(names()).toEqual(["Sheet1", dealsPlan.name, targetsPlan.name]);
      for (const plan of [dealsPlan, targetsPlan]) expect(differences(sheet(plan.name), plan)).toEqual([]);
      const asRead = shownOf(requestFor(about));
      expect(asRead.length).toBeGreaterThan(8);
      for (const [place, name] of views.entries()) {
        await view(name);
        if (name === "now") expect(await figuresIn(opened)).toEqual(asRead);
        await lookAt(`${String(place + 1)}-${name}`);
      }

      // Another closing date gives another figure, which no formula would give.
      await view("start");
      await choose(opened, "#role-closed", words.expected);
      await view("now");
      const asExpected = shownOf(requestFor({ ...about, roles: [["closed", words.expected]] }));
      expect(asExpected).not.toEqual(asRead);
      expect(await figuresIn(opened)).toEqual(asExpected);
      workbook.$select(cell());
      await insertFormula(opened, revenueWon, language);
      expect(await noticeIn(opened)).toContain(paneSentences.otherFigure[language]());
      expect(cell().formulas).toEqual([[""]]);
      await view("start");
      await choose(opened, "#role-closed", "");

      // A correction that stays: the people compared are the sources.
      const roles: readonly (readonly [Role, string])[] = [["owner", words.source]];
      await choose(opened, "#role-owner", words.source);
      await view("targets");
      await pane().getByLabel(`${dealsWon}, ${october}`).fill("20");
      await press(opened, `text=${paneTexts.save[language]}`);
      const targets = valuesOn(sheet(targetsPlan.name));
      expect(targets.filter((row) => row.includes(20))).toEqual([expect.arrayContaining(["deals_won", "2026-10"])]);
      const corrected = requestFor({ ...about, targets, roles });
      await view("now");
      expect(await figuresIn(opened)).toEqual(shownOf(corrected));
      expect(await cardOf(opened, dealsWon).locator("p.target").textContent()).toContain("20");

      // The formula is calculated by Microsoft's own runtime.
      await insertFormula(opened, dealsWon, language);
      expect(await noticeIn(opened)).toContain("Sheet1!B2");
      await workbook.$recalc();
      expect(cell().formulas[0]?.[0]).toBe(`=KPI_DEALS_WON('${dealsPlan.name}'!A1:M2352,"2026-10")`);
      expect(cell().values).toEqual([[wonIn(sample)]]);

      // The same sheet by the pane and by the ribbon, which finds everything that was chosen in the pane.
      await press(opened, `text=${paneTexts.summary[language]}`);
      const withSummary = ["Sheet1", dealsPlan.name, targetsPlan.name, summaryName];
      expect(names()).toEqual(withSummary);
      const summary = firstOf(summaryPlan(corrected).sheets);
      expect(differences(sheet(summaryName), summary)).toEqual([]);
      await lookAt("7-written");
      const byPane = picture(sheet(summaryName));
      await excel.click("monthlySummary");
      expect(names()).toEqual(withSummary);
      expect(picture(sheet(summaryName))).toEqual(byPane);
      expect(workbook.getSelectedRange().address).toBe(`'${summaryName}'!A1`);
      expect(await noticeIn(opened)).toContain(hostTexts.written[language](summaryName, dealsPlan.name));
      await lookAt("8-ribbon");

      // A deal that was lost in the month is won after all; the workbook is opened anew and knows what was chosen.
      const lost = sample.findIndex((row) => row[stage] === words.lost && isInOctober(row[closed] ?? null));
      await view("now");
      await workbook.$type(sheet(dealsPlan.name), `F${String(lost + 1)}`, words.won);
      const deals = sample.map((row, place) =>
        row.map((one, column) => (place === lost && column === stage ? words.won : one)),
      );
      const anew = requestFor({ ...about, deals, targets, roles });
      // Nobody asks for it to be read again, nor turns to the pane.
      await eventually(() => figuresIn(opened), shownOf(anew));
      expect(await pane().locator(".notice").count()).toBe(0);
      await opened.reopen();
      await idle(opened);
      await view("now");
      expect(await figuresIn(opened)).toEqual(shownOf(anew));
      await press(opened, `text=${paneTexts.summary[language]}`);
      expect(names()).toEqual(withSummary);
      expect(differences(sheet(summaryName), firstOf(summaryPlan(anew).sheets))).toEqual([]);
      expect(differences(sheet(summaryName), summary)).not.toEqual([]);

      workbook.$select(cell());
      await workbook.$recalc();
      expect(cell().values).toEqual([[wonIn(sample) + 1]]);
      await excel.click("freezeToValues");
      expect(cell().formulas).toEqual([[wonIn(sample) + 1]]);
      expect(await noticeIn(opened)).toContain(hostTexts.frozen[language]("1", "0"));
      await excel.click("freezeToValues");
      expect(await pane().locator("[role=alert]").textContent()).toContain(hostTexts.nothingToFreeze[language]());
    });
  });
});

it("the ribbon is heard before the pane has started and while it writes, with the user's own deals", async () => {
  await withExcel("en", async (opened) => {
    const { excel, pane } = opened;
    const { workbook } = opened.book;
    fill(workbook.worksheets.getItem("Sheet1"), makeSample({ deals: 600 }).tables.deals);
    const names = () => workbook.worksheets.$items.map(({ name }) => name);
    await opened.reopen();
    await excel.click("monthlySummary");
    await idle(opened);
    const written = `✓ ${hostTexts.written.en("KPI 2026-10", "Sheet1")}`;
    expect([await noticeIn(opened), ...names()]).toEqual([written, "Sheet1", "KPI 2026-10"]);
    const whole = picture(workbook.worksheets.getItem("KPI 2026-10"));
    await press(opened, "#tab-start");
    await choose(opened, "#place", "sheet:Sheet1");
    await press(opened, "#tab-now");
    // The ribbon waits for what the pane writes, and then tells of its own.
    await pane().locator(`text=${paneTexts.summary.en}`).click();
    await excel.click("monthlySummary");
    await idle(opened);
    expect([await noticeIn(opened), ...names()]).toEqual([written, "Sheet1", "KPI 2026-10"]);
    expect(picture(workbook.worksheets.getItem("KPI 2026-10"))).toEqual(whole);
  });
});
