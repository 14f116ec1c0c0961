import { errorCodeOf, formulas, isDay, isFault, type Cell } from "../../../src/core/index";
import { FakeBook } from "./fake/book";
import type { FakeSheet } from "./fake/sheet";
import { buildTime, built, callIn, realmOf, refusing, sheetsWith } from "./fake/realm";

beforeAll(() => {
  built("Code.js");
}, buildTime);

const names = formulas.map(({ name }) => name);

/** The help that Sheets shows: the comment right in front of the function. */
const helpOf = (name: string): string =>
  new RegExp(`/\\*\\*\\n((?: \\*[^\\n]*\\n)+) \\*/\\nfunction ${name}\\(`).exec(built("Code.js"))?.[1] ?? "";

interface Printed {
  readonly args: readonly string[];
  readonly gives: number | null;
}

/** The example as it is printed in the help: `Example: =KPI_CONVERSION(50, 200) gives 0.25.` */
function printedExample(name: string): Printed {
  const line = /^ \* Example: =(\w+)\((.*)\)(?: gives (\S+))?\.$/m.exec(helpOf(name));
  if (line?.[1] !== name) throw new Error(`${name} has no example in its help`);
  const [, , inside = "", gives] = line;
  const args = inside === "" ? [] : inside.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((one) => one.trim());
  return { args, gives: gives === undefined ? null : Number(gives) };
}

const reference = /^(?:(\w+)!)?([A-Z]+)(\d*):([A-Z]+)(\d*)$/;

/** What a formula gets of cells; a whole column comes with all its empty rows, a cell alone as itself. */
function cellsAt(text: string, book: FakeBook): unknown {
  const [, sheetName = "Ark1", left = "", top = "", right = "", bottom = ""] = reference.exec(text) ?? [];
  const sheet = book.getSheetByName(sheetName);
  if (sheet === null) throw new Error(`the example names a sheet ${sheetName}`);
  const last = bottom === "" ? String(sheet.getMaxRows()) : bottom;
  const range = sheet.getRange(`${left}${top === "" ? "1" : top}:${right}${last}`);
  const values = range.getValues();
  return range.getNumRows() * range.getNumColumns() === 1 ? values[0]?.[0] : values;
}

/** What Sheets sends for what is typed between the brackets. */
function typed(text: string, book: FakeBook): unknown {
  if (text === "") return "";
  if (text.startsWith('"')) return text.slice(1, -1).replace(/""/g, '"');
  if (/^(TRUE|FALSE)$/.test(text)) return text === "TRUE";
  return reference.test(text) ? cellsAt(text, book) : Number(text);
}

type Rows = readonly (readonly Cell[])[];

/** Lays the table of an example where its printed reference says that it stands. */
function lay(book: FakeBook, text: string, rows: Rows): void {
  const [, sheetName = "Ark1", left = "A", top = "1", right = "", bottom = ""] = reference.exec(text) ?? [];
  const sheet: FakeSheet = book.getSheetByName(sheetName) ?? book.add(sheetName);
  const corner = sheet.getRange(`${left}${top === "" ? "1" : top}`);
  const width = sheet.getRange(`${right}1`).column - corner.column + 1;
  expect([text, width]).toEqual([text, Math.max(...rows.map((row) => row.length))]);
  if (bottom !== "") expect([text, Number(bottom)]).toEqual([text, corner.row + rows.length - 1]);
  rows.forEach((row, down) => {
    row.forEach((value, along) => {
      const cell = sheet.cell(corner.row + down, corner.column + along);
      if (isDay(value)) Object.assign(cell, { value: value.serial, format: "yyyy-mm-dd" });
      else if (value !== null) cell.value = typeof value === "object" ? value.code : value;
    });
  });
}

/** An answer of the registry's as it stands in the cells, to six digits. */
function shown(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map(shown);
  if (typeof answer === "number") return Number(answer.toPrecision(6));
  if (answer === null) return "";
  if (isFault(answer)) return errorCodeOf(answer);
  return isDay(answer) ? answer.serial : answer;
}

/** As much of what spilled as the registry's example tells. */
function cut(answer: unknown, wanted: unknown): unknown {
  if (!Array.isArray(answer) || !Array.isArray(wanted)) return shown(answer);
  const rows = Array.from(answer as unknown[]).slice(0, wanted.length);
  return rows.map((row, place) => cut(row, wanted[place]));
}

describe.each(names)("%s in Google Sheets", (name) => {
  const own = formulas.find((one) => one.name === name);
  const [example] = own?.examples ?? [];

  it("is a function that runs before anything is allowed", () => {
    expect(typeof realmOf(refusing)[name]).toBe("function");
    // Whatever it says to no argument, it says it as a fault and not as a failure of the script.
    try {
      expect(callIn(realmOf(refusing), name)).toBeDefined();
    } catch (error) {
      expect((error as Error).message).toMatch(/^#\S+ .+\.$/);
    }
  });

  it("has help with its sentence, its parameters in order and the tag that makes it a formula", () => {
    const help = helpOf(name);
    expect(help.split("\n")[0]).toBe(` * ${own?.summary.en ?? ""}`);
    expect([...help.matchAll(/@param \{any\} \[?(\w+)\]? \S/g)].map(([, one]) => one)).toEqual(
      own?.parameters.map((one) => one.name),
    );
    expect(help).toMatch(/\n \* @customfunction\n$/);
  });

  it.each([
    ["Europe/Oslo", "nb_NO"],
    ["America/Los_Angeles", "en_US"],
  ])("gives what its printed example promises, in %s", (zone, locale) => {
    const sheets = sheetsWith(new FakeBook({ zone, locale }), "en_US");
    const { args, gives } = printedExample(name);
    sheets.book.add("Ark1");
    let laid = 0;
    example?.args.forEach((arg, place) => {
      if (!Array.isArray(arg)) return;
      lay(sheets.book, args[place] ?? "", arg as Rows);
      laid += 1;
    });
    expect(args.filter((text) => reference.test(text))).toHaveLength(laid);
    const answer = sheets.run(name, ...args.map((text) => typed(text, sheets.book)));
    const wanted = shown(example?.answer);
    expect(JSON.parse(JSON.stringify(cut(answer, wanted)))).toEqual(wanted);
    if (gives !== null) expect(Number(Number(answer).toPrecision(4))).toBe(gives);
  });
});

it("each is counted", () => {
  expect(names.length).toBeGreaterThan(40);
  expect(new Set(names).size).toBe(names.length);
});
