import { isDay, makeSample, type Cell } from "../../../src/core/index";
import { makeExcelHost } from "../../../src/hosts/excel/excelHost";
import { createPane, type Pane } from "../../../taskpane/state/createPane";
import { initialState } from "../../../taskpane/state/state";
import { eventually } from "../workbench/eventually";
import { fill } from "./harness/fill";
import { openWorkbook, type FakeSheet, type OpenWorkbook } from "./harness/library";

jest.setTimeout(60_000);

const { deals } = makeSample({ deals: 300 }).tables;
const [stage, closed] = [5, 9];
/** A deal that was lost in September 2026, the last month of these that is complete. */
const lost = deals.findIndex((row: readonly Cell[]) => {
  const day = row[closed] ?? null;
  return row[stage] === "Tapt" && isDay(day) && day.serial >= 46266 && day.serial <= 46295;
});

interface Opened extends OpenWorkbook {
  readonly pane: Pane;
  readonly sheet: (name: string) => FakeSheet;
  readonly won: () => number;
}

/** A pane in Excel that reads again at every change, without waiting for quiet. */
async function opened(): Promise<Opened> {
  const book = openWorkbook({ sheets: ["Avtaler", "Annet"], language: "nb-NO" });
  const sheet = (name: string): FakeSheet => book.workbook.worksheets.getItem(name);
  fill(sheet("Avtaler"), deals);
  const host = makeExcelHost(() => void pane.readChanged());
  const pane = createPane(host, initialState("nb"), "0.1.0");
  await pane.start();
  await pane.choosePlace("sheet:Avtaler");
  const won = (): number =>
    Number(pane.state().computed?.figures.find(({ id }) => id === "deals_won")?.value ?? Number.NaN);
  return Object.assign(book, { pane, sheet, won });
}

/** Until Excel has been asked for nothing for a while. */
async function settled({ requests }: OpenWorkbook): Promise<number> {
  for (let before = -1; before !== requests.length;) {
    before = requests.length;
    await new Promise((done) => setTimeout(done, 200));
  }
  return requests.length;
}

describe("the pane in Excel", () => {
  it("follows a deal that is corrected and the step that is undone, and changes nothing in the workbook for it", async () => {
    const book = await opened();
    const [before, writes] = [book.won(), book.writes];
    const cell = `F${String(lost + 1)}`;
    await book.workbook.$type(book.sheet("Avtaler"), cell, "Vunnet");
    await eventually(book.won, before + 1);
    await book.workbook.$type(book.sheet("Avtaler"), cell, "Tapt", "Remote");
    await eventually(book.won, before);
    await settled(book);
    expect(book.writes).toBe(writes);
  });

  it("comes to rest after each thing that it writes itself", async () => {
    const book = await opened();
    const { pane } = book;
    pane.dispatch({ kind: "edit", edits: [{ kpi: "deals_won", scope: null, period: "2026-09", text: "9" }] });
    const steps = [pane.saveTargets, pane.summary, pane.summary, () => pane.insert("deals_won"), pane.trySample];
    for (const step of steps) {
      await step();
      const rest = await settled(book);
      await new Promise((done) => setTimeout(done, 300));
      expect(book.requests).toHaveLength(rest);
      expect(pane.state()).toMatchObject({ busy: null, isStale: false });
      expect(pane.state().notice).not.toBeNull();
    }
  });

  it.each([
    [
      "deleted",
      (book: Opened): Promise<void> | void => {
        book.workbook.$deleteSheet(book.sheet("Avtaler"));
      },
    ],
    [
      "renamed and written on",
      (book: Opened): Promise<void> | void => {
        book.sheet("Avtaler").name = "Avtaler 2026";
        return book.workbook.$type(book.sheet("Avtaler 2026"), "A2", "x");
      },
    ],
  ])("tells that a sheet is gone which was %s, and keeps what it shows", async (_what, change) => {
    const book = await opened();
    const before = book.won();
    await change(book);
    await eventually(() => book.pane.state().notice?.tone, "trouble");
    expect(book.pane.state().notice?.text).toContain("finnes ikke lenger");
    expect(book.won()).toBe(before);
    await settled(book);
    await book.pane.summary();
    expect(book.pane.state().notice?.tone).toBe("trouble");
    expect(book.workbook.worksheets.$items.filter(({ name }) => name.startsWith("KPI "))).toEqual([]);
  });
});
