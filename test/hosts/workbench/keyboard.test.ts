import { paneTexts, workbenchTexts, type Cell } from "../../../src/core/index";
import { eventually } from "./eventually";
import { onWorkbench } from "./onWorkbench";
import { idle } from "./openWorkbench";

jest.setTimeout(600_000);

const open = onWorkbench();

it("by keyboard alone: to the pane and back to the grid, a formula, a note that stays when the summary is made again", async () => {
  const opened = await open({ theme: "dark" });
  if (opened === null) return;
  const { page, pane } = opened;
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) {
      await page.keyboard.press(key);
      await page.waitForTimeout(80);
    }
  };
  const focused = (): Promise<string> => pane().evaluate("document.activeElement.textContent");
  const summary = "KPI 2026-10";
  // In the grid Tab goes from cell to cell, as in every spreadsheet; F6 leaves it, and so does the first button of the page.
  await press("F6", "ArrowRight");
  expect(await focused()).toBe(paneTexts.now.nb);
  await press("Home");
  await page.locator("button", { hasText: workbenchTexts.toPane.nb() }).focus();
  await press("Enter", "ArrowRight");
  expect(await focused()).toBe(paneTexts.now.nb);

  await press("Shift+F6", "ArrowDown", "ArrowDown");
  await opened.type("=KPI_CONVERSION(12;80)");
  const note = async (): Promise<Cell> => (await opened.read(`sheet:${summary}`)).cells[2]?.[0] ?? null;
  await eventually(note, 0.15);

  // A number that is looked at in its cell and entered again is the same, to the twelve digits that the grid lets one edit.
  const number = async (): Promise<Cell> => (await opened.read(`sheet:${summary}`)).cells[3]?.[10] ?? null;
  await opened.select(summary, "K4");
  await opened.type("0,123456789012");
  await eventually(number, 0.123456789012);
  await press("ArrowUp", "F2");
  await page.waitForTimeout(350);
  await press("Enter", "ArrowUp", "Delete");
  await press("Control+z");
  await eventually(number, 0.123456789012);

  await press("F6");
  for (let steps = 0; steps < 12 && (await focused()) !== paneTexts.summary.nb; steps++) await press("Tab");
  expect(await focused()).toBe(paneTexts.summary.nb);
  await press("Enter");
  await idle(opened);
  await eventually(note, 0.15);

  await press("Shift+F6", "Control+z");
  await eventually(note, 0.15);
  expect(opened.complaints).toEqual([]);
  await opened.close();
});
