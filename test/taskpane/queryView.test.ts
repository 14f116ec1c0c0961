import { languages, makeSample, type Cell, type Language } from "../../src/core/index";
import * as writer from "../../src/hosts/warehouse/sql/pasteTexts";
import { createPane, type Pane } from "../../taskpane/state/createPane";
import { isTableName, queryView, type QueryView } from "../../taskpane/state/queryView";
import { initialState } from "../../taskpane/state/state";
import { memoryHost } from "./memoryHost";

jest.setTimeout(60_000);

const { deals, leads } = makeSample().tables;

const opened = async (cells: readonly (readonly Cell[])[], language: Language = "en"): Promise<Pane> => {
  const pane = createPane(memoryHost(language, { Own: cells }), initialState(language), "0.1.0");
  await pane.start();
  await pane.choosePlace("sheet:Own");
  return pane;
};

const viewOf = (pane: Pane, target: "connected-sheets" | "power-query" = "connected-sheets"): QueryView => {
  const view = queryView(pane.state(), writer, target);
  if (view === null) throw new Error("no query");
  return view;
};

describe("the query for the table shown", () => {
  it("is of the KPIs of the report, each of which is in it or told of", async () => {
    const pane = await opened(deals);
    const view = viewOf(pane);
    const told = pane.state().computed?.figures ?? [];
    expect(view.kpis.length).toBeGreaterThan(10);
    expect(view.kpis.length + view.refused.length).toBe(told.length);
    expect(view.kpis.map(({ id }) => id)).toContain("win_rate");
    expect(view.kpis.every(({ isOn }) => isOn)).toBe(true);
    for (const why of view.refused) expect(why).toMatch(/^.+ is left out: .+\.$/);
    expect(view.sheet).toBe("Own");
  });

  it.each(languages)("asks the columns of the sheet, by month, of the table that is named, in %s", async (language) => {
    const pane = await opened(deals, language);
    expect(viewOf(pane).text).toContain(language === "nb" ? "`prosjekt.datasett.tabell`" : "`project.dataset.table`");
    pane.dispatch({ kind: "query", change: { table: "firm.crm.deals" } });
    const plain = viewOf(pane);
    expect(plain.text).toContain("`firm.crm.deals`");
    expect(plain.text).toContain("'%Y-%m'");
    expect(plain.splits).toEqual(["month", "owner", "team"]);
    pane.dispatch({ kind: "query", change: { by: "owner" } });
    const split = viewOf(pane);
    expect([plain, split].map(({ text }) => text?.includes("`Selger`"))).toEqual([false, true]);
    expect([plain, split].map(({ splitsMedians }) => splitsMedians)).toEqual([false, true]);
  });

  it("is the same query as a text of M", async () => {
    const pane = await opened(deals);
    const last = viewOf(pane).text?.trim().split("\n").pop() ?? "";
    const m = viewOf(pane, "power-query").text ?? "";
    expect(m).toMatch(/^let\n/);
    expect(m).toContain(last.replace(/"/g, '""'));
  });

  it("leaves out what is taken out, and is none where all is", async () => {
    const pane = await opened(deals);
    const whole = viewOf(pane);
    const [first, ...others] = whole.kpis.map(({ id }) => id);
    pane.dispatch({ kind: "query", change: { without: others } });
    const one = viewOf(pane);
    expect(one.kpis.filter(({ isOn }) => isOn).map(({ id }) => id)).toEqual([first]);
    expect(one.text?.length).toBeLessThan(whole.text?.length ?? 0);
    pane.dispatch({ kind: "query", change: { without: [first ?? "", ...others] } });
    expect(viewOf(pane).text).toBeNull();
  });

  it("offers no split by a column that the table does not have, and asks for none that was chosen before", async () => {
    const pane = await opened(leads.map((row) => row.filter((_, place) => leads[0]?.[place] !== "Team")));
    pane.dispatch({ kind: "query", change: { by: "team" } });
    const view = viewOf(pane);
    expect(view.splits).not.toContain("team");
    pane.dispatch({ kind: "query", change: { by: "month" } });
    expect(viewOf(pane).text).toBe(view.text);
  });

  it("is none for a table that holds totals already, or nothing that is known", async () => {
    const totals = [
      ["Month", "Deals won", "Deals lost"],
      ...Array.from({ length: 12 }, (_, month): Cell[] => [`2026-${String(month + 1).padStart(2, "0")}`, 10, 20]),
    ];
    expect(queryView((await opened(totals)).state(), writer, "connected-sheets")).toBeNull();
    expect(queryView(initialState("nb"), writer, "power-query")).toBeNull();
  });

  it("tells that the user's own KPIs are not in it", async () => {
    const own = [
      ["Navn", "Teller", "Nevner", "Filter", "Retning", "Tilfeldighet", "Enhet", "Dato"],
      ["Large deals", "count where beløp >= 1000", null, null, null, null, null, null],
    ];
    const host = memoryHost("en", { Own: deals, "Own KPIs": own });
    const pane = createPane(host, initialState("en"), "0.1.0");
    await pane.start();
    await pane.choosePlace("sheet:Own");
    expect(viewOf(pane).refused).toContain("Large deals: key figures of your own are not written as SQL.");
  });
});

it("knows the name of a table by its three parts", () => {
  for (const name of ["a.b.c", "my-project.crm.deals_2026", "example.com:proj.data.avtaler-år"]) {
    expect([name, isTableName(name)]).toEqual([name, true]);
  }
  for (const name of ["", "deals", "crm.deals", "a.b.c; DROP", "a.b.`c`", "a.b.c\nd", "a b.c.d", "a.b."]) {
    expect([name, isTableName(name)]).toEqual([name, false]);
  }
});
