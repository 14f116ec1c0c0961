import { noOwnKpis } from "../../taskpane/state/findOwnKpis";
import { noTargets } from "../../src/core/index";
import { reduce, type Action } from "../../taskpane/state/reduce";
import { readSaved, writeSaved } from "../../taskpane/state/saved";
import { initialState, type Source, type State } from "../../taskpane/state/state";

const after = (state: State, ...actions: readonly Action[]): State => actions.reduce(reduce, state);
const start = initialState("nb");
const source = (place: string): Source => ({
  place,
  read: { cells: [], sheet: "Avtaler", origin: { row: 0, column: 0 } },
  readAt: 0,
  table: null,
  fault: null,
});

const add = (place: string) => ({ kind: "add-table", place: `sheet:${place}` }) as const;
const usedIn = ({ place, others }: State): (string | null)[] => [place, ...others.map((one) => one.place)];

describe("reduce", () => {
  it("leaves the state before as it was", () => {
    const before = JSON.stringify(start);
    after(Object.freeze(start), { kind: "view", view: "now" }, { kind: "role", role: "owner", column: "Navn" });
    expect(JSON.stringify(start)).toBe(before);
  });

  it("gives a column to one role at a time", () => {
    const { roles } = after(
      start,
      { kind: "role", role: "created", column: "Dato" },
      { kind: "role", role: "closed", column: "Dato" },
    ).options;
    expect(roles).toEqual({ closed: "Dato" });
  });

  it("takes a correction away again", () => {
    const { roles } = after(
      start,
      { kind: "role", role: "owner", column: "Navn" },
      { kind: "role", role: "owner", column: null },
    ).options;
    expect(roles).toEqual({});
  });

  it("forgets the corrections of another place, and keeps those of the same", () => {
    const corrected = after(
      start,
      { kind: "place", place: "sheet:A" },
      { kind: "role", role: "owner", column: "Navn" },
    );
    expect(reduce(corrected, { kind: "place", place: "sheet:A" }).options.roles).toEqual({ owner: "Navn" });
    expect(reduce(corrected, { kind: "place", place: "sheet:B" }).options.roles).toEqual({});
    const worded = reduce(corrected, { kind: "word", role: "stage", word: "Bortfalt", meaning: "lost" });
    expect(reduce(worded, { kind: "place", place: "sheet:A" }).options.words).toHaveLength(1);
    expect(reduce(worded, { kind: "place", place: "sheet:B" }).options.words).toEqual([]);
  });

  it("keeps the month where the data have it, else takes the last complete one", () => {
    const months = ["2026-10", "2026-09"];
    const first = after(start, { kind: "source", source: source("sheet:A") }, { kind: "months", months });
    expect(first.month).toBe("2026-10");
    const chosen = reduce(first, { kind: "month", month: "2026-09" });
    const read = reduce(chosen, { kind: "source", source: source("sheet:A") });
    expect(reduce(read, { kind: "months", months }).month).toBe("2026-09");
    expect(reduce(read, { kind: "months", months: ["2026-03"] }).month).toBe("2026-03");
    expect(reduce(read, { kind: "months", months: [] }).month).toBeNull();
  });

  const edit = (text: string, period = "2026-01") => ({ kpi: "deals_won", scope: null, period, text });

  it("keeps the last edit of a box, and drops those that were saved but not those typed meanwhile", () => {
    const typed = after(start, { kind: "edit", edits: [edit("1")] }, { kind: "edit", edits: [edit("12")] });
    expect(typed.targets.edits).toEqual([edit("12")]);
    const saving = typed.targets.edits;
    const meanwhile = reduce(typed, { kind: "edit", edits: [edit("13")] });
    expect(reduce(meanwhile, { kind: "targets-saved", edits: saving }).targets.edits).toEqual([edit("13")]);
    expect(reduce(typed, { kind: "targets-saved", edits: saving }).targets.edits).toEqual([]);
  });

  it("keeps what was typed when the sheet of targets is read again or the view changes", () => {
    const typed = reduce(start, { kind: "edit", edits: [edit("12")] });
    const { targets } = after(
      typed,
      { kind: "targets", sheetName: "KPI-mål", sheet: noTargets, own: noOwnKpis },
      { kind: "view", view: "now" },
      { kind: "notice", notice: { tone: "trouble", text: "x" } },
    );
    expect(targets.edits).toEqual([edit("12")]);
  });

  it("writes unsaved targets anew in another language, so that 1,5 does not become 15", () => {
    const typed = reduce(start, {
      kind: "edit",
      edits: [{ ...edit("1,5"), kpi: "sales_cycle_length" }, edit("1 280 000"), edit("tolv", "2026-02")],
    });
    const { edits } = reduce(typed, { kind: "language", language: "en" }).targets;
    expect(edits.map(({ text }) => text)).toEqual(["1.5", "1,280,000", "tolv"]);
  });

  const rebase = (kpi: string, from: string) => ({ kind: "rebase", rebase: { kpi, from, reason: "r" } }) as const;

  it("holds one re-base a KPI, the last, and takes it away again", () => {
    const some = after(
      start,
      rebase("win_rate", "2025-03"),
      rebase("deals_won", "2025-04"),
      rebase("win_rate", "2025-08"),
    );
    expect(some.rebases.map(({ kpi, from }) => `${kpi} ${from}`)).toEqual(["deals_won 2025-04", "win_rate 2025-08"]);
    expect(reduce(some, { kind: "drop-rebase", kpi: "win_rate" }).rebases.map(({ kpi }) => kpi)).toEqual(["deals_won"]);
    expect(reduce(some, { kind: "place", place: "sheet:B" }).rebases).toEqual(some.rebases);
  });

  it("holds several tables, each with its own corrections, the first of them shown", () => {
    const three = after(
      start,
      add("A"),
      { kind: "role", role: "owner", column: "Navn" },
      add("B"),
      { kind: "role", role: "owner", column: "Rep" },
      add("C"),
      add("B"),
    );
    expect(usedIn(three)).toEqual(["sheet:B", "sheet:C", "sheet:A"]);
    expect(three.options.roles).toEqual({ owner: "Rep" });
    const back = reduce(three, { kind: "place", place: "sheet:A" });
    expect(usedIn(back)).toEqual(["sheet:A", "sheet:C", "sheet:B"]);
    expect(back.options.roles).toEqual({ owner: "Navn" });
    expect(usedIn(reduce(back, { kind: "place", place: "sheet:D" }))).toEqual(["sheet:D", "sheet:C", "sheet:B"]);
    expect(usedIn(reduce(back, { kind: "drop-table", place: "sheet:C" }))).toEqual(["sheet:A", "sheet:B"]);
    expect(usedIn(reduce(back, { kind: "drop-table", place: "sheet:A" }))).toEqual(["sheet:C", "sheet:B"]);
  });

  it("does not take the cells of one table for those of another", () => {
    const one = after(start, add("A"), { kind: "source", source: source("sheet:A") }, add("B"));
    expect(one.source).toBeNull();
    expect(one.others[0]?.source?.place).toBe("sheet:A");
    // The first is shown again before the second was read.
    const back = reduce(one, { kind: "place", place: "sheet:A" });
    expect([back.source?.place, back.others[0]?.source]).toEqual(["sheet:A", null]);
  });

  it("drops what was done when the view changes, and keeps what went wrong", () => {
    const done = reduce(start, { kind: "notice", notice: { tone: "done", text: "x" } });
    expect(reduce(done, { kind: "view", view: "now" }).notice).toBeNull();
    const trouble = reduce(start, { kind: "notice", notice: { tone: "trouble", text: "x" } });
    expect(reduce(trouble, { kind: "view", view: "now" }).notice).not.toBeNull();
  });
});

describe("what is kept in the workbook", () => {
  it("comes back as it was", () => {
    const state = after(
      start,
      { kind: "place", place: "table:tblLeads" },
      { kind: "format", options: { decimal: "point" } },
      add("C"),
      { kind: "add-table", place: "table:tblDeals" },
      { kind: "role", role: "owner", column: "Navn" },
      { kind: "word", role: "stage", word: "Bortfalt", meaning: "lost" },
      { kind: "format", options: { decimal: "comma", order: "mdy" } },
      { kind: "by", by: "team" },
      { kind: "targets", sheetName: "Mål", sheet: noTargets, own: noOwnKpis },
      { kind: "rebase", rebase: { kpi: "win_rate", from: "2025-08", reason: "Ny prisliste" } },
      { kind: "settings", change: { fiscalYearStart: 7, rules: "nhs", currency: "SEK", confidence: 0.9 } },
      { kind: "language", language: "en" },
    );
    const back = reduce(start, { kind: "restored", saved: readSaved(writeSaved(state)) });
    expect({ ...back, targets: back.targets.sheetName }).toEqual({ ...state, targets: state.targets.sheetName });
  });

  it("does not keep what was only selected", () => {
    expect(readSaved(writeSaved(reduce(start, { kind: "place", place: "selection" }))).place).toBeNull();
    const mixed = after(start, add("A"), { kind: "add-table", place: "selection" });
    expect(readSaved(writeSaved(mixed))).toMatchObject({ place: "sheet:A", others: [] });
    expect(readSaved(writeSaved(reduce(mixed, add("B"))))).toMatchObject({
      place: "sheet:B",
      others: [{ place: "sheet:A" }],
    });
  });

  it("reads what the first version kept", () => {
    const first =
      '{"version":1,"language":"en","place":"sheet:A","options":{"roles":{"owner":"Rep"},"decimal":"comma","order":null},"by":"team","targetsSheet":"Goals"}';
    expect(readSaved(first)).toMatchObject({
      language: "en",
      place: "sheet:A",
      options: { roles: { owner: "Rep" }, decimal: "comma", order: null },
      by: "team",
      others: [],
      rebases: [],
      targetsSheet: "Goals",
    });
  });

  const strange = [
    "",
    "null",
    "[]",
    "7",
    "{",
    '{"language":"xx","options":{"roles":{"boss":"A","owner":7},"decimal":"dot"},"by":"all"}',
    '{"options":{"roles":null}}',
    '{"rebases":[7,null,{"kpi":"boss","from":"2025-08"},{"kpi":"win_rate","from":"soon"}]}',
    '{"options":{"words":[7,{"role":"stage","word":"Tapt","meaning":"call"}]}}',
    '{"settings":{"rules":"mine","confidence":2,"fiscalYearStart":13,"calendar":{"weekdays":[]}}}',
    '{"others":[7,{"place":null},{"options":{}}]}',
    '{"rebases":{"kpi":"win_rate"}}',
    '{"__proto__":{"place":"x"}}',
  ];

  it.each(strange)("reads %s as nothing kept", (json) => {
    expect(reduce(start, { kind: "restored", saved: readSaved(json) })).toEqual(start);
  });
});
