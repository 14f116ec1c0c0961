import { callFormula, findFormula, isFault, makeSample, type Cell, type Language } from "../../src/core/index";
import { HostTrouble } from "../../taskpane/host";
import { createPane, type Pane } from "../../taskpane/state/createPane";
import { initialState } from "../../taskpane/state/state";
import { memoryHost, type MemoryHost } from "./memoryHost";

// Several tables of tens of thousands of rows are read and judged more than once.
jest.setTimeout(60_000);

const { deals, leads, activities, targets } = makeSample().tables;

/** What the formula of deals won shows. */
function wonIn(month: string): Cell {
  const formula = findFormula("KPI_DEALS_WON");
  const answer = isFault(formula) ? formula : callFormula(formula, [deals, month], { language: "nb" });
  if (typeof answer !== "number") throw new Error("no number");
  return answer;
}

const opened = async (
  sheets: Readonly<Record<string, readonly (readonly Cell[])[]>> = { Avtaler: deals },
  language: Language = "nb",
): Promise<{ pane: Pane; host: MemoryHost }> => {
  const host = memoryHost(language, sheets);
  const pane = createPane(host, initialState(language), "0.1.0");
  await pane.start();
  return { pane, host };
};

describe("the pane's steps", () => {
  it("reads a sheet, shows its last complete month and keeps the choice", async () => {
    const { pane, host } = await opened();
    await pane.choosePlace("sheet:Avtaler");
    const state = pane.state();
    expect(state.month).toBe("2026-10");
    expect(state.computed?.figures.map(({ id }) => id)).toContain("win_rate");
    expect(state.busy).toBeNull();
    const again = createPane(host, initialState("nb"), "0.1.0");
    await again.start();
    expect(again.state().place).toBe("sheet:Avtaler");
    expect(again.state().computed?.figures).toHaveLength(state.computed?.figures.length ?? -1);
  });

  it("shows what was done outside it once it has started and no step is under way", async () => {
    const pane = createPane(memoryHost("nb", { Avtaler: deals }), initialState("nb"), "0.1.0");
    pane.tell({ tone: "done", text: "before" });
    await Promise.resolve();
    expect(pane.state().notice).toBeNull();
    await pane.start();
    await Promise.resolve();
    expect(pane.state().notice).toEqual({ tone: "done", text: "before" });
    const reading = pane.choosePlace("sheet:Avtaler");
    pane.tell({ tone: "trouble", text: "meanwhile" });
    await Promise.resolve();
    expect(pane.state()).toMatchObject({ notice: null, busy: { what: "reading" } });
    await reading;
    await Promise.resolve();
    expect(pane.state().notice).toEqual({ tone: "trouble", text: "meanwhile" });
  });

  it("writes the sample where none of the user's sheets stands, and reads it", async () => {
    const { pane, host } = await opened();
    await pane.trySample();
    expect([...host.sheets.keys()]).toEqual(["Avtaler", "Eksempel avtaler", "KPI-mål"]);
    expect(pane.state().source?.table?.rows).toBe(deals.length - 1);
    expect(pane.state().computed?.figures.some(({ target }) => target !== null)).toBe(true);
    expect(pane.state().targets.sheetName).toBe("KPI-mål");
  });

  it("says so where the sample cannot be fetched, and writes nothing", async () => {
    const { pane, host } = await opened();
    host.fails.set("samplePlan", new HostTrouble("offline", "no connection"));
    await pane.trySample();
    expect([...host.sheets.keys()]).toEqual(["Avtaler"]);
    expect(pane.state().notice?.tone).toBe("trouble");
    expect(pane.state().notice?.text).toContain("Sjekk nettet");
    host.fails.clear();
    await pane.trySample();
    expect([...host.sheets.keys()]).toContain("Eksempel avtaler");
  });

  it("does not touch a sheet of the user's that has the sample's name", async () => {
    const { pane, host } = await opened({ "Eksempel avtaler": [["Min"], ["egen"]] });
    await pane.trySample();
    expect(host.sheets.get("Eksempel avtaler")?.cells).toEqual([["Min"], ["egen"]]);
    expect(pane.state().notice).toMatchObject({ tone: "trouble" });
  });

  it("keeps a user's own targets when the sample is written", async () => {
    const own: Cell[][] = [
      ["KPI", "Gjelder", "Periode", "Mål"],
      ["deals_won", "Alle", "2026-10", 9],
    ];
    const { pane, host } = await opened({ Avtaler: deals, "KPI-mål": own });
    await pane.trySample();
    expect(host.sheets.get("KPI-mål")?.cells).toEqual(own);
  });

  it("inserts a formula that gives the figure shown, and refuses one that would not", async () => {
    const { pane, host } = await opened();
    await pane.choosePlace("sheet:Avtaler");
    await pane.insert("win_rate");
    expect(host.log).toContain(`formula =KPI_WIN_RATE(Avtaler!A1:M${String(deals.length)},"2026-10")`);
    await pane.setRole("closed", "Opprettet");
    await pane.insert("win_rate");
    expect(host.log.filter((line) => line.startsWith("formula"))).toHaveLength(1);
    expect(pane.state().notice).toMatchObject({ tone: "trouble" });
    host.selectionIsEmpty = false;
    await pane.setRole("closed", null);
    await pane.insert("win_rate");
    expect(pane.state().notice).toMatchObject({ tone: "trouble" });
  });

  it("saves typed targets to the sheet and judges by them", async () => {
    const { pane, host } = await opened({ Avtaler: deals });
    await pane.choosePlace("sheet:Avtaler");
    pane.dispatch({ kind: "edit", edits: [{ kpi: "win_rate", scope: null, period: "2026-10", text: "25,5 %" }] });
    await pane.saveTargets();
    expect(host.sheets.get("KPI-mål")?.cells).toEqual([
      ["KPI", "Gjelder", "Periode", "Mål", "Strekkmål", "Delmål", "Ansvarlig", "Hensikt"],
      ["Treffprosent", "Alle", "2026-10", 0.255, null, null, null, null],
    ]);
    expect(pane.state().targets.edits).toEqual([]);
    const { figures } = pane.state().computed ?? { figures: [] };
    expect(figures.find(({ id }) => id === "win_rate")?.target?.text).toContain("25,5");
  });

  it("tells what stands out on the way through the stages, where the data tell of stages", async () => {
    const { pane } = await opened({ Avtaler: deals });
    await pane.choosePlace("sheet:Avtaler");
    expect(pane.state().computed?.stages).toBeNull();
    const place = (name: string): number => deals[0]?.indexOf(name) ?? -1;
    const dates = deals.map((row, at): Cell[] => {
      const [created = null, stage] = [row[place("Opprettet")], row[place("Fase")]];
      return at === 0
        ? [...row, "Dato inn i Møte", "Dato inn i Tilbud"]
        : [...row, created, stage === "Tapt" ? null : created];
    });
    const { pane: other } = await opened({ Avtaler: dates });
    await other.choosePlace("sheet:Avtaler");
    const { stages } = other.state().computed ?? { stages: null };
    expect(stages?.title).toBe("Salgsstegene");
    expect(stages?.sentences[0]).toMatch(/^Flest avtaler tapes i fasen «Møte»: \d+ av de \d+ som er avgjort der\.$/);
  });

  it("keeps the user's own columns, rows and words in the sheet of targets", async () => {
    const { pane, host } = await opened({ Avtaler: deals });
    const cells: Cell[][] = [...targets, ["Min egen", "Alle", "2026-10", "ikke et tall", null, "Kari", "husk"]];
    host.sheets.set("KPI-mål", { cells, mark: "targets" });
    await pane.readData();
    pane.dispatch({ kind: "edit", edits: [{ kpi: "deals_won", scope: null, period: "2026-01", text: "15" }] });
    await pane.saveTargets();
    const written = host.sheets.get("KPI-mål")?.cells ?? [];
    const row = cells.findIndex(
      ([kpi, scope, period]) => kpi === "deals_won" && scope === "Alle" && period === "2026-01",
    );
    expect(written[row]?.[3]).toBe(15);
    const others = (rows: typeof written): unknown =>
      rows.map((line, place) => (place === row ? line.filter((_, at) => at !== 3) : line));
    expect(others(written)).toEqual(others(cells));
  });

  it("tells where a target cannot be read, and takes the others", async () => {
    const own: Cell[][] = [
      ["KPI", "Gjelder", "Periode", "Mål"],
      ["deals_won", "Alle", "2026-09", 9],
      ["deals_won", "Alle", "2026-10", "mange"],
      ["win_rate", "Alle", "oktober", 0.3],
    ];
    const { pane, host } = await opened({ "KPI-mål": own });
    const { sheet } = pane.state().targets;
    expect(sheet.problems.map(({ at }) => at)).toEqual(["D3", "C4"]);
    expect(sheet.rows).toHaveLength(1);
    await pane.showCell("D3", "KPI-mål");
    expect(host.log).toEqual(["show KPI-mål!D3"]);
  });

  it("makes figures, people and the summary of several tables, and keeps them", async () => {
    const { pane, host } = await opened({ Avtaler: deals, Leads: leads, Aktiviteter: activities });
    await pane.choosePlace("sheet:Leads");
    await pane.addTable("sheet:Aktiviteter");
    await pane.addTable("sheet:Avtaler");
    expect(pane.state().source?.read.sheet).toBe("Avtaler");
    const madeOf = (one = pane): string[] => {
      const { figures = [] } = one.state().computed ?? {};
      return [...new Set(figures.map(({ source }) => `${String(source.place)} ${source.name}`))].sort();
    };
    expect(madeOf()).toEqual(["0 Avtaler", "1 Leads", "2 Aktiviteter"]);
    expect(pane.state().computed?.people).toHaveLength(3);
    const again = createPane(host, initialState("nb"), "0.1.0");
    await again.start();
    expect(madeOf(again)).toEqual(madeOf());
    await again.summary();
    const written = host.sheets.get("KPI 2026-10")?.cells.map(([name]) => name);
    expect(written).toEqual(expect.arrayContaining(["Treffprosent", "Antall samtaler"]));
    await again.insert("calls_made", 2);
    expect(host.log[host.log.length - 1]).toContain("=KPI_CALLS_MADE(Aktiviteter!");
    await again.dropTable("sheet:Avtaler");
    expect(madeOf(again)).toEqual(["0 Leads", "1 Aktiviteter"]);
  });

  it("goes on with the other tables when one is gone", async () => {
    const { pane, host } = await opened({ Avtaler: deals, Leads: leads });
    await pane.choosePlace("sheet:Avtaler");
    await pane.addTable("sheet:Leads");
    host.sheets.delete("Leads");
    const shownIsGone = createPane(host, initialState("nb"), "0.1.0");
    await shownIsGone.start();
    expect(shownIsGone.state().notice).toMatchObject({ tone: "trouble" });
    expect(shownIsGone.state().computed?.figures.some(({ id }) => id === "win_rate")).toBe(true);
    await shownIsGone.choosePlace("sheet:Avtaler");
    await shownIsGone.readData();
    expect(shownIsGone.state().others).toMatchObject([{ place: "sheet:Leads", source: null }]);
    expect(shownIsGone.state().computed?.figures.some(({ id }) => id === "win_rate")).toBe(true);
  });

  it("keeps the month that was chosen when the data are read again", async () => {
    const { pane } = await opened();
    await pane.choosePlace("sheet:Avtaler");
    await pane.setMonth("2026-08");
    await pane.readData();
    expect(pane.state().month).toBe("2026-08");
  });

  it("counts by what the user says that a word means, and keeps that", async () => {
    const { pane, host } = await opened();
    await pane.choosePlace("sheet:Avtaler");
    const won = (one = pane) => one.state().computed?.figures.find(({ id }) => id === "win_rate")?.value;
    const before = won();
    await pane.setWord("stage", "Tapt", "won");
    expect(won()).toMatch(/^100/);
    const again = createPane(host, initialState("nb"), "0.1.0");
    await again.start();
    expect(won(again)).toBe(won());
    await again.setWord("stage", "Tapt", null);
    expect(won(again)).toBe(before);
  });

  it("takes away again the summary that it has just made, and does not offer it for one that it wrote over", async () => {
    const { pane, host } = await opened();
    await pane.choosePlace("sheet:Avtaler");
    await pane.summary();
    expect(pane.state().notice?.made?.name).toBe("KPI 2026-10");
    await pane.undo();
    expect(pane.state().notice).toEqual({ tone: "done", text: "Arket KPI 2026-10 er tatt bort." });
    expect(host.sheets.has("KPI 2026-10")).toBe(false);
    await pane.summary();
    await pane.summary();
    expect(pane.state().notice?.made).toBeUndefined();
  });

  it("follows the settings in all that it shows, and keeps them", async () => {
    const { pane, host } = await opened();
    await pane.choosePlace("sheet:Avtaler");
    await pane.setSettings({ rules: "nelson", confidence: 0.8 });
    const shown = pane
      .state()
      .computed?.figures.flatMap(({ sentence, math }) => [sentence, ...math.map(({ term }) => term)]);
    expect(shown?.filter((text) => text.includes("Nelsons regler")).length).toBeGreaterThan(3);
    expect(shown).toContain("Tilfeldighetenes spillerom (80\u00a0%)");
    expect(JSON.parse(host.store.get("pane") ?? "{}")).toMatchObject({
      settings: { rules: "nelson", confidence: 0.8 },
    });
  });

  it("makes limits anew where a level is new, keeps that, writes it in the summary, and takes it away again", async () => {
    const { pane, host } = await opened();
    await pane.choosePlace("sheet:Avtaler");
    const card = (one = pane) => one.state().computed?.figures.find(({ id }) => id === "pipeline_created");
    expect(card()?.newLevel).toMatchObject({ from: "2025-11" });
    await pane.rebase({ kpi: "pipeline_created", from: "2025-11", reason: "Nytt kontor" });
    expect(card()?.rebased).toContain("Nytt kontor");
    const again = createPane(host, initialState("nb"), "0.1.0");
    await again.start();
    expect(card(again)?.rebased).toBe(card()?.rebased);
    await again.summary();
    const written = host.sheets.get("KPI 2026-10")?.cells.flat() ?? [];
    expect(written.filter((cell) => typeof cell === "string" && cell.includes("(Nytt kontor)"))).toHaveLength(1);
    await again.dropRebase("pipeline_created");
    expect(card(again)?.newLevel).toMatchObject({ from: "2025-11" });
  });

  const troubles = ["gone", "busy", "protected", "too-large", "offline", "unknown"] as const;

  it.each(troubles)("says what to do when the host is %s, and loses nothing", async (kind) => {
    const { pane, host } = await opened();
    await pane.choosePlace("sheet:Avtaler");
    pane.dispatch({ kind: "edit", edits: [{ kpi: "deals_won", scope: null, period: "2026-01", text: "15" }] });
    const before = pane.state();
    for (const call of ["write", "read", "show", "insertFormula", "places"])
      host.fails.set(call, new HostTrouble(kind, "…"));
    for (const step of [
      pane.summary,
      pane.saveTargets,
      pane.readData,
      pane.refreshPlaces,
      () => pane.insert("win_rate"),
    ]) {
      await step();
      const { notice, ...rest } = pane.state();
      if (kind === "gone" && notice === null) continue;
      expect(notice).toMatchObject({ tone: "trouble" });
      expect(rest.targets.edits).toEqual(before.targets.edits);
      expect(rest.computed?.figures).toEqual(before.computed?.figures);
    }
  });

  it("shows how far writing is and stops when asked", async () => {
    const { pane, host } = await opened();
    await pane.choosePlace("sheet:Avtaler");
    host.delay = 90;
    const shares: (number | null)[] = [];
    pane.subscribe(() => {
      const { busy } = pane.state();
      if (busy?.share != null) shares.push(busy.share);
      if (busy?.share === 0.25 && shares.length === 1) pane.cancel();
    });
    await pane.summary();
    expect(shares).toEqual([0.25]);
    expect(host.log).toEqual([]);
    expect(pane.state().notice).toMatchObject({ tone: "done" });
    await pane.summary();
    expect(host.log).toEqual(["write KPI 2026-10", "show KPI 2026-10!A1"]);
  });

  it("lets many formulas ask one table of totals, and puts them back", async () => {
    const months = ["2026-09", "2026-10"];
    const range = `Avtaler!A1:K${String(deals.length)}`;
    const { pane, host } = await opened({
      Rapport: [months, months.map(wonIn)],
      Avtaler: deals,
    });
    await pane.findTotals();
    expect(pane.state()).toMatchObject({ totals: null, notice: { tone: "done" } });
    const formulas = ["A", "B"].map((column) => `=KPI_DEALS_WON(${range},${column}$1)`);
    formulas.forEach((formula, column) => host.formulaCells.set(`1,${String(column)}`, formula));
    await pane.findTotals();
    expect(pane.state().totals).toMatchObject({ sheet: "Rapport", left: 0, rows: { now: deals.length } });
    await pane.useTotals();
    expect(host.log).toContain(`totals KPI-summer =KPI_TABLE(${range},"deals_won")`);
    expect([...host.formulaCells.values()]).toEqual(
      ["A", "B"].map((one) => `=KPI_DEALS_WON('KPI-summer'!$A$1#,${one}$1)`),
    );
    await pane.undo();
    expect([...host.formulaCells.values()]).toEqual(formulas);
    await pane.findTotals();
    host.formulaCells.set("1,0", "=1");
    await pane.useTotals();
    expect(pane.state()).toMatchObject({ totals: null, notice: { tone: "trouble" } });
    expect(host.formulaCells.get("1,1")).toBe(formulas[1]);
  });
});
