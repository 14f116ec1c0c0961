import { makeSample, paneSentences, paneTexts } from "../../../src/core/index";
import { eventually } from "./eventually";
import { look } from "./look";
import { onWorkbench } from "./onWorkbench";
import { idle } from "./openWorkbench";

jest.setTimeout(300_000);

const open = onWorkbench();

const asked = ["2026-09", "2026-10"].map((month) => `=KPI_WIN_RATE(A:M;"${month}")`);

it("formulas over the same rows ask one table of totals, show the same, and are put back", async () => {
  const opened = await open();
  if (opened === null) return;
  const { pane, select, type, read } = opened;
  const press = async (text: string): Promise<void> => {
    await pane().locator("button", { hasText: text }).click();
    await idle(opened);
  };
  const deals = makeSample().tables.deals;
  const shown = async (): Promise<unknown[]> => {
    const { cells } = await read("sheet:Avtaler");
    return [1, 2].map((row) => cells[row]?.[17]);
  };
  await select("Avtaler", "R2");
  for (const formula of asked) await type(formula);
  await eventually(async () => (await shown()).map((one) => typeof one), ["number", "number"]);
  const before = await shown();
  await pane().locator("#tab-help").click();
  await press(paneTexts.findTotals.nb);
  expect(await pane().locator(".many").innerText()).toContain(
    `leser A:M, ${String(deals.length - 1)} rader`.slice(0, 10),
  );
  await look(opened, "many-formulas");
  await press(paneTexts.useTotals.nb);
  expect(await pane().locator(".notice").innerText()).toContain(paneSentences.totalsUsed.nb(2, "KPI-summer"));
  await eventually(shown, before);
  const { cells } = await read("sheet:KPI-summer");
  expect(cells.length).toBeGreaterThan(12);
  await press(paneTexts.undoFormulas.nb);
  await eventually(shown, before);
  expect(opened.complaints).toEqual([]);
  await opened.close();
});
