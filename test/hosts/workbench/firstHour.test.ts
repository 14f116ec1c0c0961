import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { FileChooser } from "playwright-core";
import { isDay, makeSample, nameOf, paneTexts, workbenchTexts, type Cell } from "../../../src/core/index";
import { toCsv } from "../../../src/hosts/files/write/csv";
import { eventually } from "./eventually";
import { onWorkbench } from "./onWorkbench";
import { idle, openedFile, type OpenWorkbench } from "./openWorkbench";

jest.setTimeout(600_000);

const open = onWorkbench();

const isInOctober = (cell: Cell): boolean => isDay(cell) && cell.serial >= 46296 && cell.serial <= 46326;
const [stage, closed] = [5, 9];
const sample = makeSample().tables.deals;
const won = sample.filter((row) => row[stage] === "Vunnet" && isInOctober(row[closed] ?? null)).length;
const lost = sample.findIndex((row) => row[stage] === "Tapt" && isInOctober(row[closed] ?? null));

/** The export, its latest deals first as many systems write them, the seller under a word that nobody else would use. */
function exportFile(): string {
  const [head = [], ...rows] = sample;
  const header = head.map((cell) => (cell === "Selger" ? "Kontakt hos oss" : cell));
  const changed = sample[lost] ?? [];
  const path = join(mkdtempSync(join(tmpdir(), "nokkel-hour-")), "avtaler.csv");
  writeFileSync(path, `\ufeff${toCsv([header, changed, ...rows.filter((row) => row !== changed)], ";", ",")}`);
  return path;
}

const summary = "KPI 2026-10";
const dealsWon = nameOf("deals_won", "nb");

/** A manager who has no mouse: keys, what has the keyboard, and going on until it is what is looked for. */
function handsOn(opened: OpenWorkbench) {
  const { page, pane } = opened;
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) {
      await page.keyboard.press(key);
      await page.waitForTimeout(25);
    }
  };
  const told =
    "document.activeElement.id || document.activeElement.getAttribute('aria-label') || document.activeElement.textContent.trim()";
  const go = async (key: string, wanted: string | RegExp, where: "pane" | "bar" = "pane"): Promise<void> => {
    const seen: string[] = [];
    for (let steps = 0; steps < 120; steps++) {
      const now = await (where === "pane" ? pane() : page).evaluate<string>(told);
      if (typeof wanted === "string" ? now.startsWith(wanted) : wanted.test(now)) return;
      seen.push(now.slice(0, 30));
      await press(key);
    }
    throw new Error(`${key} never comes to ${String(wanted)}: ${[...new Set(seen)].join(" | ")}`);
  };
  /** From wherever it is, the keyboard goes to the tabs of the pane, and to one of them. */
  const toTab = async (name: string): Promise<void> => {
    for (let parts = 0; parts < 4 && (await page.evaluate("document.activeElement.tagName")) !== "IFRAME"; parts++) {
      await press("F6");
    }
    await press("F6", "F6", "F6");
    await press("Home");
    await go("ArrowRight", `tab-${name}`);
    await idle(opened);
  };
  const toGrid = async (): Promise<void> => {
    await toTab("start");
    await press("Shift+F6");
    await eventually(() => page.evaluate("document.activeElement.closest('.univer') !== null"), true);
  };
  const toSheet = async (name: string): Promise<void> => {
    await toGrid();
    for (let steps = 0; steps < 6 && (await shown()) !== name; steps++) {
      const before = await shown();
      await press("Alt+ArrowDown");
      await eventually(async () => (await shown()) !== before, true);
    }
    expect(await shown()).toBe(name);
    await press("Control+Home");
  };
  const shown = (): Promise<string> =>
    page.evaluate(`document.querySelector(".univer [role=tab][aria-selected=true]")?.textContent.trim() ?? ""`);
  const inBar = async (name: string): Promise<void> => {
    await toTab("start");
    await press("F6");
    await go("Tab", name, "bar");
    await press("Enter");
    await idle(opened);
  };
  const choose = async (work: () => Promise<void>, path: string): Promise<void> => {
    // Like anybody, presses once more where nothing came: a busy browser may lose a key.
    let chosen: FileChooser | null = null;
    for (let tries = 0; tries < 4 && chosen === null; tries++) {
      const chooser = page.waitForEvent("filechooser", { timeout: 10_000 }).catch(() => null);
      await work();
      chosen = await chooser;
    }
    if (chosen === null) throw new Error("no file can be chosen");
    await chosen.setFiles(path);
    await openedFile(page, basename(path));
  };
  return { press, go, toTab, toSheet, inBar, choose };
}

const figure = async ({ read }: OpenWorkbench): Promise<Cell[]> => [
  ...((await read(`sheet:${summary}`)).cells.find((row) => row[0] === dealsWon) ?? []),
];

it("by keyboard alone: own export, a role, a quarter's targets, a verdict, a formula, the summary twice, a deal changed, saved, opened again", async () => {
  const opened = await open();
  if (opened === null) return;
  const { page, pane } = opened;
  const { press, go, toTab, toSheet, inBar, choose } = handsOn(opened);

  await choose(() => press("Control+o"), exportFile());
  expect(await page.locator(".status p").innerText()).toBe(workbenchTexts.opened.nb("avtaler.csv", "avtaler"));
  await toTab("start");
  await go("Tab", "role-owner");
  await page.keyboard.type("Kontakt", { delay: 20 });
  await idle(opened);
  expect(await pane().locator("#role-owner").inputValue()).toBe("Kontakt hos oss");

  await toTab("targets");
  await go("Tab", /, jan 26$/);
  await go("ArrowDown", dealsWon);
  await go("ArrowRight", `${dealsWon}, okt 26`);
  await page.keyboard.type("25");
  await press("ArrowRight");
  await page.keyboard.type("26");
  await press("ArrowRight");
  await page.keyboard.type("27");
  await go("Tab", paneTexts.save.nb);
  await press("Enter");
  await idle(opened);
  const targets = (await opened.read(`sheet:${paneTexts.targetsSheet.nb}`)).cells;
  expect(targets.filter((row) => row.includes(dealsWon) || row.includes("deals_won")).map((row) => row[3])).toEqual([
    25, 26, 27,
  ]);

  await toTab("now");
  await go("Tab", dealsWon);
  const card = () =>
    pane()
      .locator("details.card", { has: pane().locator("h2", { hasText: new RegExp(`^${dealsWon}$`) }) })
      .first();
  expect(await card().locator("span.value").textContent()).toBe(String(won));
  expect(await card().locator("span.verdict").textContent()).toMatch(/\S{3}/);
  expect(await card().locator("p.target").textContent()).toContain("25");

  // To the first row right of the data, and from there to the button in the card.
  await toSheet("avtaler");
  await press("Control+ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowDown");
  await toTab("now");
  await go("Tab", dealsWon);
  await go("Tab", paneTexts.insertFormula.nb);
  expect(await pane().evaluate("document.activeElement.closest('details.card').textContent")).toContain(dealsWon);
  await press("Enter");
  await idle(opened);
  const heldBy = async (): Promise<Cell> => (await opened.read("sheet:avtaler")).cells[1]?.[15] ?? null;
  await eventually(heldBy, won);

  await inBar(workbenchTexts.summary.nb());
  const first = await figure(opened);
  expect(first).toContain(won);
  await inBar(workbenchTexts.summary.nb());
  expect(await figure(opened)).toEqual(first);

  // A deal that was lost is won after all; nobody has to say that it is to be read again.
  await toSheet("avtaler");
  await press("ArrowDown", ...Array.from({ length: stage }, () => "ArrowRight"));
  await opened.type("Vunnet");
  await inBar(workbenchTexts.summary.nb());
  expect(await figure(opened)).toContain(won + 1);
  await eventually(heldBy, won + 1);

  const download = page.waitForEvent("download");
  await press("Control+s");
  const saved = join(mkdtempSync(join(tmpdir(), "nokkel-hour-")), (await download).suggestedFilename());
  await (await download).saveAs(saved);
  expect(readFileSync(saved).length).toBeGreaterThan(10_000);
  await idle(opened);
  const inGrid = (await opened.read(`sheet:${summary}`)).cells;

  await inBar(workbenchTexts.sample.nb());
  await choose(() => inBar(workbenchTexts.open.nb()), saved);
  expect((await opened.read(`sheet:${summary}`)).cells).toEqual(inGrid);
  await eventually(heldBy, won + 1);
  expect(await pane().locator("#role-owner").inputValue()).toBe("Kontakt hos oss");
  await toTab("now");
  expect(await card().locator("span.value").textContent()).toBe(String(won + 1));
  expect(await card().locator("p.target").textContent()).toContain("25");

  // All of these keys stand in the help.
  await toTab("help");
  await go("Tab", paneTexts.keyboard.nb);
  await press("Enter");
  for (const key of ["F6", "Ctrl+O", "Ctrl+S", "Alt+↓"]) {
    expect(await pane().locator("dl.keys").innerText()).toContain(key);
  }
  expect(opened.complaints).toEqual([]);
  await opened.close();
});
