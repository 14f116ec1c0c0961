import { readTable } from "../../../src/core/table/readTable";
import type { Cell } from "../../../src/core/words/cell";
import { day } from "../../../src/core/words/day";
import { isFault } from "../../../src/core/words/fault";
import type { Problem } from "../../../src/core/words/problem";
import { rolesOf, tableFrom } from "./tableFrom";

const kinds = (problems: readonly Problem[]): string[] => problems.map(({ kind }) => kind);
const header = ["Avtale-ID", "Selger", "Fase", "Beløp", "Opprettet", "Lukket"];
const deal = (id: Cell, stage: Cell, amount: Cell, closed: Cell = day(46000)): Cell[] => [
  id,
  "Kari",
  stage,
  amount,
  day(45900),
  closed,
];

describe("readTable(cells) finds what columns mean", () => {
  test("from Norwegian headers", () => {
    const table = tableFrom([header, deal("A1", "Vunnet", 1), deal("A2", "Tapt", 2), deal("A3", "Tilbud", 3, null)]);
    expect(table.subject).toBe("deals");
    expect(rolesOf(table)).toEqual({
      id: "Avtale-ID",
      owner: "Selger",
      stage: "Fase",
      amount: "Beløp",
      created: "Opprettet",
      closed: "Lukket",
    });
    expect(table.meanings.get("stage")).toEqual(["won", "lost", "open"]);
    expect(table.problems).toEqual([]);
  });

  test("from English headers, however they are written", () => {
    const table = tableFrom([
      ["deal_id", "DealOwner", "Deal Stage (CRM)", "dealAmount", "CREATE DATE", "Close-Date", "Lead source"],
      ["1", "Kim", "Closed Won", "100", "2026-01-02", "2026-02-03", "Web"],
      ["2", "Kim", "closed - lost", "200", "2026-01-03", "2026-02-04", "Cold call"],
    ]);
    expect(Object.keys(rolesOf(table)).sort()).toEqual(
      ["amount", "closed", "created", "id", "owner", "source", "stage"].sort(),
    );
    expect(table.meanings.get("source")).toEqual(["marketing", "other"]);
  });

  test("as the user says, and says so in the choices", () => {
    const cells = [
      [...header, "Eier"],
      [...deal("A1", "Vunnet", 1), "Per"],
      [...deal("A2", "Tapt", 1), "Per"],
    ];
    const table = tableFrom(cells, { roles: new Map([["owner", "eier"]]) });
    expect(rolesOf(table)["owner"]).toBe("Eier");
    expect(table.choices).toContainEqual({ kind: "role", role: "owner", column: "Eier", because: "given" });
  });

  test("and faults a column that is not there", () => {
    const fault = readTable([header, deal("A1", "Vunnet", 1)], { roles: new Map([["owner", "Hvem"]]) });
    expect(fault).toMatchObject({ fault: true, kind: "unknown-column", name: "Hvem", known: header });
  });

  test("stage by its words where no header says it, and tells it is by values", () => {
    const cells = [
      ["Avtale-ID", "Ble det noe?", "Lukket"],
      ["1", "Vunnet", day(46000)],
      ["2", "Tapt", day(46001)],
    ];
    const table = tableFrom(cells);
    expect(rolesOf(table)["stage"]).toBe("Ble det noe?");
    expect(table.choices).toContainEqual({ kind: "role", role: "stage", column: "Ble det noe?", because: "values" });
    expect(table.allWon).toBe(false);
  });

  test("the column of outcomes beside a column of steps", () => {
    const table = tableFrom([
      ["Fase", "Avslutning", "Lukket"],
      ["Steg 3", "Vunnet", day(46000)],
      ["Steg 2", "Tapt", day(46000)],
    ]);
    expect(rolesOf(table)["stage"]).toBe("Avslutning");
  });

  test("and takes neither of two columns that both say won and lost, nor all rows for won", () => {
    const table = tableFrom([
      ["Avtale-ID", "Før", "Etter", "Lukket"],
      ["1", "Vunnet", "Tapt", day(46000)],
      ["2", "Tapt", "Vunnet", day(46001)],
    ]);
    expect(table.roles.has("stage")).toBe(false);
    expect(table.allWon).toBe(false);
  });

  test("words as the user maps them, in a column of any name", () => {
    const cells = [
      ["Avtale-ID", "Endte som", "Lukket"],
      ["1", "Gevinst", day(46000)],
      ["2", "Tap", day(46001)],
    ];
    const words = [
      { role: "stage", word: "gevinst", meaning: "won" },
      { role: "stage", word: "Tap", meaning: "lost" },
    ] as const;
    expect(tableFrom(cells, { words }).meanings.get("stage")).toEqual(["won", "lost"]);
  });

  test("a table of won deals alone, where nothing speaks against it", () => {
    const orders = [
      ["Ordrenummer", "Ordredato", "Beløp"],
      ["1", day(46000), 10],
      ["2", day(46001), 20],
    ];
    expect(tableFrom(orders).allWon).toBe(true);
    // A stage whose words nobody knows may say lost: nothing is won by default.
    const strange = tableFrom([
      ["Ordrenummer", "Status", "Ordredato"],
      ["1", "Gewonnen", day(46000)],
      ["2", "Verloren", day(46001)],
    ]);
    expect(strange.allWon).toBe(false);
    expect(strange.problems).toEqual([
      { kind: "unknown-words", role: "stage", words: ["Gewonnen", "Verloren"], count: 2 },
    ]);
    const lostAlone = tableFrom([
      ["Ordrenummer", "Hva skjedde", "Ordredato"],
      ["1", "Tapt", day(46000)],
      ["2", "Tapt", day(46001)],
    ]);
    expect(lostAlone.allWon).toBe(false);
  });

  test("an unknown word beside won alone is not taken for open: it may be lost", () => {
    const table = tableFrom([header, deal("A1", "Vunnet", 1), deal("A2", "Bortfalt", 2)]);
    expect(table.meanings.get("stage")).toEqual(["won", null]);
    expect(kinds(table.problems)).toEqual(["unknown-words"]);
  });

  test("columns of counts called Vunnet, Tapt and Lukket are measures and no stage, no day", () => {
    const table = tableFrom([
      ["Måned", "Vunnet", "Tapt", "Lukket"],
      ["2026-01", 12, 30, 42],
      ["2026-02", 14, 28, 42],
    ]);
    expect(table.subject).toBe("totals");
    expect(rolesOf(table)).toEqual({ period: "Måned" });
    expect(table.columns.map(({ kind }) => kind).slice(1)).toEqual(["number", "number", "number"]);
  });

  test("a deal's id in a table of activities is not the activity's own", () => {
    const table = tableFrom([
      ["Avtale-ID", "Type", "Dato", "Utfall"],
      ["A1", "Samtale", day(46000), "Besvart"],
      ["A1", "Samtale", day(46000), "Besvart"],
    ]);
    expect(table.subject).toBe("activities");
    expect(rolesOf(table)).toMatchObject({ deal: "Avtale-ID" });
    expect(table.roles.has("id")).toBe(false);
    expect(table.rows).toBe(2);
  });

  test("a lead's id is its own wherever it stands", () => {
    const table = tableFrom([
      ["Selger", "Avtale-ID", "Lead-ID", "Opprettet", "Første svar"],
      ["Kari", "A1", "L1", day(46000), day(46001)],
      ["Kari", null, "L2", day(46000), null],
    ]);
    expect(table.subject).toBe("leads");
    expect(rolesOf(table)).toMatchObject({ id: "Lead-ID", deal: "Avtale-ID" });
  });
});

describe("readTable(cells) tells what it cannot read", () => {
  test("with the address of the first cell in the sheet, and how many", () => {
    const cells = [
      header,
      deal("A1", "Vunnet", "ukjent"),
      deal("A2", "Tapt", 2, "når?"),
      deal("A3", "Tapt", "?", day(46000)),
      deal("A4", "Tapt", 3, { kind: "error", code: "#N/A" }),
      deal("A5", "Tapt", 4, "31.02.2026"),
      ...Array.from({ length: 5 }, (_, place) => deal(`B${String(place)}`, "Tapt", 1)),
    ];
    const table = tableFrom(cells, { origin: { row: 4, column: 1 } });
    expect(table.problems).toEqual([
      { kind: "unread-number", column: "Beløp", at: "E6", count: 2, example: "ukjent" },
      { kind: "unread-day", column: "Lukket", at: "G7", count: 1, example: "når?" },
      { kind: "error-cells", column: "Lukket", at: "G9", count: 1, example: "#N/A" },
      { kind: "no-such-day", column: "Lukket", at: "G10", count: 1, example: "31.02.2026" },
    ]);
  });

  test("a repeated row is left out, a repeated id counts once, whichever earlier row it copies", () => {
    const one = deal("A1", "Vunnet", 1);
    const other = deal("A1", "Vunnet", 2);
    const table = tableFrom([header, one, other, [...other], [...one], deal("A2", "Tapt", 3)]);
    expect(table.rows).toBe(3);
    expect([...table.firstOfId]).toEqual([1, 0, 1]);
    expect(table.problems).toEqual([
      { kind: "repeated-rows", at: "A4", count: 2 },
      { kind: "repeated-ids", at: "A3", count: 1, example: "A1" },
    ]);
  });

  test("an address after a repeated row is that of the sheet", () => {
    const one = deal("A1", "Vunnet", 1);
    const table = tableFrom([header, one, one, [], deal("A2", "Tapt", "?")]);
    expect(table.problems).toContainEqual(expect.objectContaining({ kind: "unread-number", at: "D5" }));
  });

  test("a column of amounts is blocked where nothing decides its sign, not for one odd cell among many", () => {
    const undecided = tableFrom([header, deal("A1", "Vunnet", "1.234"), deal("A2", "Tapt", "2.345")]);
    expect([...undecided.ambiguous]).toEqual([[3, { sort: "number", example: "1.234" }]]);
    const rows = Array.from({ length: 50 }, (_, place) => deal(`B${String(place)}`, "Vunnet", `${String(place)},5`));
    const oneOdd = tableFrom([header, ...rows, deal("A2", "Tapt", "12.5")]);
    expect(oneOdd.ambiguous.size).toBe(0);
    expect(oneOdd.problems).toContainEqual(
      expect.objectContaining({ kind: "conflicting-numbers", at: "D52", count: 1 }),
    );
    const manyOdd = tableFrom([
      header,
      ...rows,
      ...rows.slice(0, 5).map((_, place) => deal(`C${String(place)}`, "Tapt", "1.5")),
    ]);
    expect([...manyOdd.ambiguous.keys()]).toEqual([3]);
  });

  test("a column of days likewise", () => {
    const closed = (text: string, place: number): Cell[] => deal(`A${String(place)}`, "Vunnet", 1, text);
    const undecided = tableFrom([header, ...["01/02/2026", "03/04/2026"].map(closed)]);
    expect([...undecided.ambiguous]).toEqual([[5, { sort: "day", example: "01/02/2026" }]]);
    expect(tableFrom([header, ...["01/02/2026", "03/04/2026"].map(closed)], { order: "dmy" }).ambiguous.size).toBe(0);
    const rows = Array.from({ length: 50 }, (_, place) => closed(`${String((place % 10) + 15)}/01/2026`, place));
    const oneOdd = tableFrom([header, ...rows, closed("01/31/2026", 90)], { order: "dmy" });
    expect(oneOdd.ambiguous.size).toBe(0);
    expect(kinds(oneOdd.problems)).toEqual(["conflicting-days"]);
  });

  test("days swapped by the wrong locale block the column, unless the user has given the order", () => {
    const rows = Array.from({ length: 12 }, (_, place): Cell[] =>
      deal(`A${String(place)}`, "Vunnet", 1, place < 6 ? day(46023 + place) : `${String(place + 10)}/01/2026`),
    );
    const table = tableFrom([header, ...rows]);
    expect(table.problems).toContainEqual({ kind: "swapped-days", column: "Lukket", at: "F2", count: 6 });
    expect([...table.ambiguous]).toEqual([[5, { sort: "day", example: "2026-01-01" }]]);
    const given = tableFrom([header, ...rows], { order: "dmy" });
    expect(given.ambiguous.size).toBe(0);
    expect(kinds(given.problems)).toContain("swapped-days");
  });

  test("no table at all is a fault", () => {
    for (const [cells, why] of [
      [[], "no-cells"],
      [[[1, 2]], "no-header"],
      [[header], "no-rows"],
    ] as const) {
      const fault = readTable(cells);
      expect(isFault(fault) && fault).toMatchObject({ kind: "not-a-table", why });
    }
  });

  test("cells are not changed", () => {
    const cells = Object.freeze(
      [header, deal("A1", "Vunnet", "1,5"), deal("A1", "Vunnet", "1,5")].map((row) => Object.freeze(row)),
    );
    expect(() => tableFrom(cells)).not.toThrow();
  });
});
