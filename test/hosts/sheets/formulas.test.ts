import {
  callFormula,
  errorCodeOf,
  findFormula,
  formulas,
  isDay,
  isFault,
  makeSample,
  nameOf,
  sayFault,
  type Argument,
  type Cell,
  type Language,
} from "../../../src/core/index";
import { FakeBook } from "./fake/book";
import { buildTime, built, sheetsWith } from "./fake/realm";

beforeAll(() => {
  built("Code.js");
}, buildTime);

/** Two spreadsheets whose clocks differ from the script's and from each other. */
const places = [
  { locale: "nb_NO", zone: "Europe/Oslo", language: "nb" },
  { locale: "en_US", zone: "America/Los_Angeles", language: "en" },
  { locale: "en_AU", zone: "Pacific/Kiritimati", language: "en" },
] as const;

/** An argument as Sheets sends it from a spreadsheet: blank is "", a day the instant at which its clocks show it. */
function sent(arg: Argument, book: FakeBook): unknown {
  const cell = (one: Cell): unknown => {
    if (one === null) return "";
    if (isDay(one)) return book.dateAt(one.serial);
    return typeof one === "object" ? one.code : one;
  };
  if (arg === undefined) return undefined;
  if (!Array.isArray(arg)) return cell(arg as Cell);
  const rows = arg as readonly (readonly Cell[])[];
  // A range of one cell comes as the cell.
  return rows.length === 1 && rows[0]?.length === 1 ? cell(rows[0][0] ?? null) : rows.map((row) => row.map(cell));
}

/** An answer of the core's as it stands in the cells of a spreadsheet. */
function shown(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map(shown);
  if (answer === null) return "";
  if (isFault(answer)) return errorCodeOf(answer);
  return isDay(answer) ? answer.serial : answer;
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** What the core says, or the fault's code and sentence. */
function told(name: string, args: readonly Argument[], language: Language): unknown {
  const formula = findFormula(name);
  if (isFault(formula)) throw new Error(name);
  const answer = callFormula(formula, args, { language });
  return isFault(answer)
    ? `${errorCodeOf(answer)} ${sayFault(language, answer, (id) => nameOf(id, language))}`
    : shown(answer);
}

describe.each(places)("formulas in $zone", ({ locale, zone, language }) => {
  const book = new FakeBook({ locale, zone });
  const sheets = sheetsWith(book, locale);
  const ask = (name: string, args: readonly Argument[]): unknown => {
    try {
      return plain(sheets.run(name, ...args.map((arg) => sent(arg, book))));
    } catch (error) {
      return error instanceof Error || (typeof error === "object" && error !== null && "message" in error)
        ? String(error.message)
        : "";
    }
  };

  const cases = formulas.flatMap(({ name, examples }) => examples.map(({ args }) => ({ name, args })));
  it("are all tried", () => {
    const tried = new Set(cases.map(({ name }) => name));
    expect(formulas.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([]);
    expect(tried.size).toBeGreaterThan(30);
  });
  it.each(cases)("$name answers its example as the core does", ({ name, args }) => {
    expect(ask(name, args)).toEqual(plain(told(name, args, language)));
  });

  const { deals } = makeSample({ seed: 1, deals: 300 }).tables;
  it.each(["KPI_WIN_RATE", "KPI_REVENUE_WON", "KPI_SALES_CYCLE_LENGTH"])(
    "%s of the sample is the core's in every month",
    (name) => {
      const months = ["2025-12", "2026-01", "2026-03", "2026-10"];
      const answers = months.map((month) => ask(name, [deals, month]));
      expect(answers).toEqual(months.map((month) => told(name, [deals, month], language)));
      expect(answers.filter((answer) => typeof answer === "number").length).toBeGreaterThan(1);
    },
  );

  it("keep a deal that was closed at 23:30 on the 31st in its month", () => {
    // The clocks change between these months in Oslo and Los Angeles.
    const closed = (iso: string): Cell => ({ kind: "day", serial: Date.parse(`${iso}Z`) / 86_400_000 + 25_569 });
    const table: Cell[][] = [
      ["Deal ID", "Stage", "Amount", "Closed"],
      ["D1", "Won", 100, closed("2026-10-31T23:30:00")],
      ["D2", "Won", 20, closed("2026-11-01T00:10:00")],
      ["D3", "Won", 3, closed("2026-03-31T23:30:00")],
      ["D4", "Won", 4000, closed("2026-10-01T00:00:00")],
    ];
    expect(["2026-10", "2026-11", "2026-03"].map((month) => ask("KPI_REVENUE_WON", [table, month]))).toEqual([
      4100, 20, 3,
    ]);
  });
});

describe("arguments as Sheets sends them", () => {
  const sheets = sheetsWith(new FakeBook({ zone: "Europe/Oslo" }));
  const run = (...values: unknown[]): unknown => sheets.run("KPI_CONVERSION", ...values);

  it("are numbers where a cell stands alone, and ranges where several do", () => {
    expect(run(12, 80)).toBe(0.15);
    expect(run([[10], [2]], [[50], [30]])).toBe(0.15);
  });

  it("are left out where they are blank or undefined", () => {
    expect(sheets.run("KPI_CONVERSION", 12, 80, undefined)).toBe(0.15);
    expect(sheets.run("KPI_CONVERSION", 12, 80, "", "")).toBe(0.15);
    expect(run([[10], [""], [2]], [[50], [""], [30]])).toBe(0.15);
  });

  it.each(["#DIV/0!", "#ERROR!", "Loading...", "#N/A"])("are errors where a cell shows %s", (text) => {
    expect(() => run([[10], [text]], [[50], [30]])).toThrow(/^#/);
  });

  it.each([
    ["nb", "nb", /^#DIV\/0! .*[æøå]/i],
    ["en_US", "en", /^#DIV\/0! .*(nothing|no|zero)/i],
  ])("throw a whole sentence in the language of %s", (locale, _, pattern) => {
    const own = sheetsWith(new FakeBook(), locale);
    expect(() => own.run("KPI_CONVERSION", 0, 0)).toThrow(pattern);
    expect(() => own.run("KPI_CONVERSION", 0, 0)).toThrow(/\.$/);
  });
});

describe("a large range", () => {
  it("of ten thousand dated rows is answered with few questions about the clock", () => {
    const book = new FakeBook({ zone: "Europe/Oslo" });
    const sheets = sheetsWith(book);
    const { deals } = makeSample({ seed: 1, deals: 10_000 }).tables;
    const values = sent(deals, book) as unknown[][];
    const begun = performance.now();
    const answer = sheets.run("KPI_DEALS_WON", values);
    const spent = performance.now() - begun;
    process.stdout.write(
      `KPI_DEALS_WON of ${String(values.length - 1)} rows: ${spent.toFixed(0)} ms, ${String(book.clock.calls["formatDate"])} questions\n`,
    );
    expect(answer).toBe(told("KPI_DEALS_WON", [deals], "nb"));
    expect(book.clock.calls["formatDate"]).toBeLessThan(600);
  });
});
