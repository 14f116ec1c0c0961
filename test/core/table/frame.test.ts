import { frameOf, type Frame } from "../../../src/core/table/frame";
import type { Cell } from "../../../src/core/words/cell";
import { day } from "../../../src/core/words/day";

const origin = { row: 0, column: 0 };

function framed(cells: readonly (readonly Cell[])[], at = origin): Frame {
  const frame = frameOf(cells, at);
  if (typeof frame === "string") throw new Error(frame);
  return frame;
}

const header = ["Avtale-ID", "Selger", "Fase", "Beløp", "Lukket"];
const row = (id: string, amount: Cell = 100): Cell[] => [id, "Kari", "Vunnet", amount, day(46000)];

describe("frameOf(cells) finds the header", () => {
  test("in the first row", () => {
    const frame = framed([header, row("A1"), row("A2")]);
    expect(frame.names).toEqual(header);
    expect([...frame.rows]).toEqual([1, 2]);
    expect(frame.problems).toEqual([]);
    expect(frame.choices).toEqual([]);
  });

  test("below title rows and blank rows, and says where, in the rows of the sheet", () => {
    const frame = framed([["Salgsrapport"], [], ["Utskrift:", "2026-11-01"], [], header, row("A1")], {
      row: 2,
      column: 1,
    });
    expect(frame.names).toEqual(header);
    expect([...frame.rows]).toEqual([5]);
    expect(frame.choices).toEqual([{ kind: "header-row", row: 7 }]);
  });

  test("with a blank name and all cells texts, as a file hands them over", () => {
    const frame = framed([
      ["Selger", "", "Fase"],
      ["Kari", "x", "Vunnet"],
      ["Ola", "y", "Tapt"],
    ]);
    expect(frame.names).toEqual(["Selger", "B", "Fase"]);
    expect(frame.problems).toEqual([{ kind: "blank-header", at: "B1", count: 1, given: "B" }]);
    expect(frame.rows.length).toBe(2);
  });

  test("with numbers and days as texts below", () => {
    const frame = framed([
      ["Deal", "", "Amount", "Closed"],
      ["A", "b", "1 234,50", "2026-01-02"],
      ["B", "c", "17", "2026-01-03"],
    ]);
    expect(frame.rows.length).toBe(2);
    expect(frame.names[0]).toBe("Deal");
  });

  test("with one name twice: the second gets its letter", () => {
    const frame = framed([
      ["Navn", "Beløp", "Beløp"],
      ["a", "b", "c"],
      ["d", "e", "f"],
    ]);
    expect(frame.names).toEqual(["Navn", "Beløp", "Beløp (C)"]);
    expect(frame.problems).toEqual([
      { kind: "duplicate-header", at: "C1", count: 1, name: "Beløp", given: "Beløp (C)" },
    ]);
  });

  test("of two rows where merged cells stand above", () => {
    const frame = framed([
      ["Selger", "År 2025", "", "År 2026", ""],
      ["", "Vunnet", "Tapt", "Vunnet", "Tapt"],
      ["Kari", 3, 4, 5, 6],
      ["Ola", 7, 8, 9, 1],
    ]);
    expect(frame.names).toEqual(["Selger", "År 2025 Vunnet", "År 2025 Tapt", "År 2026 Vunnet", "År 2026 Tapt"]);
    expect([...frame.rows]).toEqual([2, 3]);
  });

  test("of two rows whose upper one is merged throughout, but not of a title and a header", () => {
    const merged = framed([
      ["Salg i fjor", "", "Salg i år", ""],
      ["Vunnet", "Tapt", "Vunnet", "Tapt"],
      [3, 4, 5, 6],
    ]);
    expect(merged.names).toEqual(["Salg i fjor Vunnet", "Salg i fjor Tapt", "Salg i år Vunnet", "Salg i år Tapt"]);
    const titled = framed([
      ["Salg", "", "utkast"],
      ["Selger", "Beløp", "Antall"],
      ["Kari", 4, 5],
    ]);
    expect(titled.names).toEqual(["Selger", "Beløp", "Antall"]);
  });

  test("and takes no row of data for its second row", () => {
    const oneText = framed([
      ["Selger", "", "Beløp"],
      ["Kari", "x", null],
      ["Ola", "y", 100],
    ]);
    expect(oneText.rows.length).toBe(2);
    const unread = framed([
      ["Selger", "Beløp", ""],
      ["Kari", "n/a", "n/a"],
      ["Ola", 100, 200],
    ]);
    expect(unread.rows.length).toBe(2);
  });

  test("of a table that is all text, and of one row", () => {
    const texts = framed([
      ["Hvem", "Hva", "Hvor"],
      ["Kari", "ring", "Oslo"],
      ["Ola", "besøk", "Bergen"],
    ]);
    expect(texts.names).toEqual(["Hvem", "Hva", "Hvor"]);
    expect(texts.rows.length).toBe(2);
    expect(
      framed([
        ["Hvem", "Hva"],
        ["Kari", "ring"],
      ]).rows.length,
    ).toBe(1);
  });

  test("or says why there is none", () => {
    expect(frameOf([], origin)).toBe("no-cells");
    expect(frameOf([[null, ""], []], origin)).toBe("no-cells");
    expect(
      frameOf(
        [
          [1, 2],
          [3, 4],
        ],
        origin,
      ),
    ).toBe("no-header");
    expect(frameOf([header], origin)).toBe("no-rows");
    expect(frameOf([header, [], []], origin)).toBe("no-rows");
  });
});

describe("frameOf(cells) finds the rows and columns", () => {
  test("without trailing blank rows and columns, ragged rows or not", () => {
    const frame = framed([[...header, "", null], row("A1"), ["A2", "Ola"], [], [null, " "]]);
    expect(frame.columns).toEqual([0, 1, 2, 3, 4]);
    expect([...frame.rows]).toEqual([1, 2]);
    expect(frame.problems).toEqual([]);
  });

  test("without a blank column between, and with one that has data and no name", () => {
    const frame = framed([
      ["Selger", null, "Beløp", null],
      ["Kari", null, 10, "merknad"],
    ]);
    expect(frame.columns).toEqual([0, 2, 3]);
    expect(frame.names).toEqual(["Selger", "Beløp", "D"]);
  });

  test("and counts blank rows between them", () => {
    const frame = framed([header, row("A1"), [], [], row("A2")]);
    expect(frame.problems).toEqual([{ kind: "blank-rows", count: 2 }]);
    expect([...frame.rows]).toEqual([1, 4]);
  });

  const totals: readonly (readonly [string, Cell[]])[] = [
    ["Sum alone", ["Sum", null, null, 300, null]],
    ["Totalt:", ["Totalt:", null, null, 300, null]],
    ["in the second column", [null, "Totalt", null, 300, null]],
    ["with a currency", ["Total", null, "NOK", 300, null]],
    ["with more words, adding up", ["Sum oktober 2026", null, null, 300, null]],
  ];
  test.each(totals)("without a row of totals: %s", (_, total) => {
    const frame = framed([header, row("A1", 100), row("A2", 200), [], total]);
    expect([...frame.rows]).toEqual([1, 2]);
    expect(frame.problems.map(({ kind }) => kind)).toEqual(["total-row"]);
    expect(frame.problems[0]?.at).toMatch(/^[AB]5$/);
  });

  test("without a total among the rows", () => {
    const frame = framed([
      ["Måned", "Vunnet"],
      ["2026-01", 5],
      ["Totalt", 5],
      ["2026-02", 6],
    ]);
    expect([...frame.rows]).toEqual([1, 3]);
  });

  const products: readonly (readonly [string, Cell[]])[] = [
    ["full", ["Total Care", "Kari", "Vunnet", 100, day(46000)]],
    ["with a gap", ["Total Care", "Kari", "Tilbud", 100, null]],
    ["a customer called Total", ["Total", "Kari", "Tilbud", 100, null]],
    ["with numbers alone", ["Total Care", null, null, 17, null]],
  ];
  test.each(products)("with a product whose name begins like a total: %s", (_, product) => {
    const frame = framed([header, row("A1", 100), row("A2", 200), product]);
    expect([...frame.rows]).toEqual([1, 2, 3]);
    expect(frame.problems).toEqual([]);
  });

  test("without notes at the foot, and tells them", () => {
    const frame = framed([header, row("A1"), ["Kilde: CRM"], [], ["Eksportert", day(46000)], ["Side 1 av 1"]], {
      row: 9,
      column: 2,
    });
    expect([...frame.rows]).toEqual([1]);
    expect(frame.problems).toEqual([
      { kind: "footer-row", at: "C12", count: 1, text: "Kilde: CRM" },
      { kind: "footer-row", at: "C14", count: 1, text: "Eksportert" },
      { kind: "footer-row", at: "C15", count: 1, text: "Side 1 av 1" },
    ]);
  });

  test("with a thin last row that nothing parts from the data", () => {
    const wide = [...header, "Kunde", "Team", "Kilde"];
    const frame = framed([wide, [...row("A1"), "a", "b", "c"], ["A2", "Ola"]]);
    expect([...frame.rows]).toEqual([1, 2]);
  });
});
