import fc from "fast-check";
import { day } from "../../../src/core/words/day";
import type { Cell } from "../../../src/core/words/cell";
import { looksLikeNumber, readNumbers } from "../../../src/core/table/readNumbers";
import { columnOf, outsideTable, splitRows } from "./outsideTable";

const read = (...cells: Cell[]) => readNumbers(cells, {});
const valuesOf = (...cells: Cell[]) => [...read(...cells).values];
const whyOf = (...cells: Cell[]) => read(...cells).unread.map(({ index, why }) => `${String(index)} ${why}`);
const point = "0.5";
const comma = "0,5";

/** Each value is what a person reads in the text; the second text only shows the column's decimal sign. */
const forms: readonly (readonly [text: string, shows: string, value: number])[] = [
  ["1234", point, 1234],
  ["1 234,50 kr", comma, 1234.5],
  ["NOK 1.234,50", comma, 1234.5],
  ["kr 1.234,50", comma, 1234.5],
  ["1.234.567,89", comma, 1234567.89],
  ["1,234,567.89", point, 1234567.89],
  ["1.234.567", comma, 1234567],
  ["$22,700.00", point, 22700],
  ["$22,700", point, 22700],
  ["(1,200)", point, -1200],
  ["(1,200)", comma, -1.2],
  ["($1,200.50)", point, -1200.5],
  ["$(1,200.50)", point, -1200.5],
  ["12 %", comma, 0.12],
  ["12%", comma, 0.12],
  ["12,3 %", comma, 0.123],
  ["(7.5%)", point, -0.075],
  ["-5", point, -5],
  ["−5", point, -5],
  ["–5", point, -5],
  ["- 5", point, -5],
  ["-kr 5", comma, -5],
  ["kr -5", comma, -5],
  ["+5", point, 5],
  ["-0", point, 0],
  ["1 234,5", comma, 1234.5],
  ["1\u00a0234\u00a0567,5", comma, 1234567.5],
  ["1\u202f234,5", comma, 1234.5],
  ["1\u2009234,5", comma, 1234.5],
  ["1'234.50", point, 1234.5],
  ["1’234’567", point, 1234567],
  ["1234,-", comma, 1234],
  ["1 234,–", comma, 1234],
  ["1.234,- kr", comma, 1234],
  [".5", point, 0.5],
  [",5", comma, 0.5],
  ["0.234", point, 0.234],
  ["0.000", point, 0],
  ["1234.567", point, 1234.567],
  ["1.2345", point, 1.2345],
  ["1.5E6", point, 1.5e6],
  ["1,5e-03", comma, 0.0015],
  ["1E5", point, 1e5],
  ["1.234E3", point, 1234],
  ["  42 ", point, 42],
  ["kr.500", comma, 500],
  ["0.1", point, 0.1],
  ["123456789012345678", point, 123456789012345678],
  ["0.12345678901234567", point, 0.12345678901234567],
];

describe("readNumbers(cells)", () => {
  it("reads each written form", () => {
    expect(forms.length).toBeGreaterThan(40);
    for (const [text, shows, value] of forms) expect([text, ...valuesOf(text, shows)]).toEqual([text, value, 0.5]);
  });

  it("leaves what is no number unread, and says so", () => {
    // Groups of two are Indian; a minus behind is minus to one system and whole kroner to another.
    const texts = [
      "1,23,4",
      "1,23,456",
      "12 34",
      "0 123",
      "1 234-",
      "5.",
      "1234 567",
      "1.234,56,7",
      "1,234.5,6",
      "A-12",
    ];
    const words = [
      "100 STK",
      "10 sek",
      "12k",
      "1,5 MNOK",
      "$5 EUR",
      "kr 5 %",
      "$5 USD",
      "(5",
      "5)",
      "-(5)",
      "--5",
      "1\n234",
      "-",
    ];
    const more = ["1E400", "ukjent", "2021-04-15", "1 234 E5", "1.2.3", "12 % %", "kr"];
    for (const text of [...texts, ...words, ...more]) {
      expect([text, ...read(text).unread]).toEqual([text, { index: 0, why: "not-a-number" }]);
      expect(looksLikeNumber(text)).toBe(false);
    }
  });

  it("takes native numbers as they are; blank is missing, and nothing else is a number", () => {
    const cells = [3, -0.5, null, "", "  ", true, day(45000), { kind: "error", code: "#N/A" }, "\u00a0"] as const;
    const { values, decimal, unread, currencies, percent } = readNumbers(cells, {});
    expect([...values]).toEqual([3, -0.5, NaN, NaN, NaN, NaN, NaN, NaN, NaN]);
    expect(unread.map(({ index, why }) => [index, why])).toEqual([
      [5, "not-a-number"],
      [6, "not-a-number"],
      [7, "error-cell"],
    ]);
    expect([decimal, currencies, percent]).toEqual(["none", null, false]);
    expect(read()).toEqual({
      values: new Float64Array(),
      decimal: "none",
      percent: false,
      currencies: null,
      unread: [],
    });
  });

  it("does not guess 1.234: without a deciding value it is ambiguous, and plain numbers are still read", () => {
    for (const text of ["1.234", "1,200", "$1,200", "-12.000", "999.999 kr", "1,500 %"]) {
      const { values, decimal, unread } = read(text, "77", 5);
      expect([text, ...values]).toEqual([text, NaN, 77, 5]);
      expect([decimal, unread]).toEqual(["undecided", [{ index: 0, why: "ambiguous" }]]);
    }
  });

  it("decides the sign once, from the values that fit one way only", () => {
    const showComma = [
      "1.234,5",
      "12,5",
      ",5",
      "1.234.567",
      "1234,567",
      "0,123",
      "1 234,567",
      "1,2345",
      "5,-",
      "1,234e2",
    ];
    for (const text of showComma) expect([text, ...valuesOf("1.234", text).slice(0, 1)]).toEqual([text, 1234]);
    for (const text of showComma) {
      const mirrored = text.replace(/[.,]/g, (sign) => (sign === "." ? "," : "."));
      expect([mirrored, ...valuesOf("1.234", mirrored).slice(0, 1)]).toEqual([mirrored, 1.234]);
    }
    expect([read("1,5").decimal, read("1.5").decimal, read("15", "1 500").decimal]).toEqual(["comma", "point", "none"]);
  });

  it("reads nothing that hangs on a sign which the column contradicts", () => {
    const cells = ["1,5", "2,5", "3.5", "1.234", "9"];
    expect(read(...cells).decimal).toBe("comma");
    expect(valuesOf(...cells)).toEqual([1.5, 2.5, NaN, NaN, 9]);
    expect(whyOf(...cells)).toEqual(["2 conflict", "3 conflict"]);
    expect([read("1,5", "2.5", "9").decimal, ...valuesOf("1,5", "2.5", "9")]).toEqual(["undecided", NaN, NaN, 9]);
    expect(whyOf("1,5", "2.5", "9")).toEqual(["0 conflict", "1 conflict"]);
  });

  it("lets the given sign rule", () => {
    const { values, decimal, unread } = readNumbers(["1.234", "1.5", "2,5", "7"], { decimal: "comma" });
    expect([...values]).toEqual([1234, NaN, 2.5, 7]);
    expect([decimal, unread]).toEqual(["comma", [{ index: 1, why: "conflict" }]]);
    expect([...readNumbers(["1.234", "1,234"], { decimal: "point" }).values]).toEqual([1.234, 1234]);
    expect(readNumbers(["7"], { decimal: "point" }).decimal).toBe("none");
  });

  it("keeps the currency of each cell, by ISO code where the sign is sure", () => {
    const cells = ["5 kr", "kr. 5", "NOK 5", "nok 5", "$5", "US$5", "€ 5", "5 £", "SEK 5", "5", 5, null, "£5", "5 CHF"];
    const { currencies } = read(...cells);
    const names = [...(currencies?.codes ?? [])].map((code) => currencies?.names[code] ?? "none");
    const wanted = ["kr", "kr", "NOK", "NOK", "$", "USD", "EUR", "GBP", "SEK", "none", "none", "none", "GBP", "CHF"];
    expect(names).toEqual(wanted);
  });

  it("says when a percent sign was seen", () => {
    expect([read("12 %", "13 %").percent, read("12", "13").percent]).toEqual([true, false]);
  });

  it("changes no cell", () => {
    expect(() => read(...Object.freeze(["1,5", "1.234", null, 3]))).not.toThrow();
  });
});

/** Writes an amount in cents: the sign between groups of three, then the decimal sign. */
function write(cents: number, group: string, decimal: string): string {
  const whole = String(Math.floor(Math.abs(cents) / 100)).replace(/\B(?=(\d{3})+$)/g, group);
  return `${cents < 0 ? "-" : ""}${whole}${decimal}${String(Math.abs(cents) % 100).padStart(2, "0")}`;
}

const amounts = fc.array(fc.integer({ min: -1e13, max: 1e13 }), { minLength: 1, maxLength: 20 });
const styles = fc.constantFrom(
  ...[
    ["\u00a0", ","],
    ["\u202f", ","],
    [" ", ","],
    [".", ","],
    [",", "."],
    ["'", "."],
    ["", "."],
    ["", ","],
  ].map(([group = "", decimal = ""]) => ({ group, decimal })),
);
const dress = fc.constantFrom("#", "# kr", "kr #", "NOK #", "$#", "€ #", " # ");

describe("readNumbers(cells), of any amounts", () => {
  it("reads back what each style of writing writes, to the last bit", () => {
    fc.assert(
      fc.property(amounts, styles, dress, (cents, { group, decimal }, around) => {
        const texts = cents.map((amount) => around.replace("#", () => write(amount, group, decimal)));
        const { values, unread } = readNumbers(texts, {});
        expect(unread).toEqual([]);
        // The amount as JavaScript reads its plain text.
        expect([...values]).toEqual(cents.map((amount) => Number(write(amount, "", ".")) + 0));
      }),
    );
  });

  it("reads whole amounts in groups where one value decides", () => {
    fc.assert(
      fc.property(amounts, fc.boolean(), (cents, isComma) => {
        const [group, shows] = isComma ? [".", "0,5"] : [",", "0.5"];
        const texts = cents.map((whole) => write(whole * 100, group, "").slice(0, -2));
        expect([...readNumbers([...texts, shows], {}).values]).toEqual([...cents.map((whole) => whole + 0), 0.5]);
      }),
    );
  });

  it("does not depend on the order of the cells", () => {
    const pool = ["1.234", "1,234", "1,5", "2.5", "1.234.567", "5", "12 %", "kr 5", "$5,5", "x", "", "1 234"];
    const cell = fc.oneof(fc.constantFrom<Cell>(...pool, null, true, 7.25, { kind: "error", code: "#REF!" }));
    const shuffled = fc.array(cell, { maxLength: 12 }).chain((cells) =>
      fc.tuple(
        fc.constant(cells),
        fc.shuffledSubarray(
          cells.map((_, index) => index),
          { minLength: cells.length },
        ),
      ),
    );
    fc.assert(
      fc.property(
        shuffled,
        fc.constantFrom(undefined, "comma" as const, "point" as const),
        ([cells, order], decimal) => {
          const options = decimal === undefined ? {} : { decimal };
          const straight = readNumbers(cells, options);
          const moved = readNumbers(
            order.map((index) => cells[index] ?? null),
            options,
          );
          expect([...moved.values]).toEqual(order.map((index) => straight.values[index]));
          expect([moved.decimal, moved.percent]).toEqual([straight.decimal, straight.percent]);
          const whyAt = new Map(straight.unread.map(({ index, why }) => [index, why]));
          expect(moved.unread).toEqual(
            order.flatMap((from, index) => (whyAt.has(from) ? [{ index, why: whyAt.get(from) }] : [])),
          );
          const nameAt = ({ currencies }: typeof straight, row: number) =>
            currencies?.names[currencies.codes[row] ?? -1];
          expect(cells.map((_, row) => nameAt(moved, row))).toEqual(order.map((row) => nameAt(straight, row)));
        },
      ),
    );
  });
});

describe("readNumbers(cells), of one pipeline saved in three ways", () => {
  it("gives the same amounts", () => {
    const plain = outsideTable("crm-maven/sales_pipeline.csv");
    const american = outsideTable("crm-maven/sales_pipeline_us_dates.csv");
    const norwegian = outsideTable("norwegian/made-here_maven_pipeline_nb-NO.csv");
    if (plain === null || american === null || norwegian === null) return;
    const readings = [
      readNumbers(columnOf(splitRows(plain, ","), 7), {}),
      readNumbers(columnOf(splitRows(american, ","), 7), {}),
      readNumbers(columnOf(splitRows(norwegian, ";"), 7), {}),
    ];
    expect(readings.map(({ decimal }) => decimal)).toEqual(["none", "none", "comma"]);
    const [first] = readings;
    expect(first?.values.length).toBe(8800);
    for (const { values, unread } of readings) {
      expect(unread).toEqual([]);
      expect(values).toEqual(first?.values);
    }
    // Summed by awk over the plain file: awk -F, 'NR>1 {s+=$8} END {print s}'.
    expect(first?.values.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : value), 0)).toBe(10005534);
  });

  it("reads the temperatures of a Norwegian weather station", () => {
    const path = outsideTable("norwegian/temperatur_trykk_met_samme_rune_time_datasett.csv");
    if (path === null) return;
    const { values, decimal, unread } = readNumbers(columnOf(splitRows(path, ";"), 3), {});
    expect([decimal, unread, values[0], values[1]]).toEqual(["comma", [], 16.1, 16]);
  });
});
