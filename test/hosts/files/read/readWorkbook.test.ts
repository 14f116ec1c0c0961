import { utils, write } from "@e965/xlsx";
import { day, isFileFault, serialOf } from "../../../../src/core/index";
import type { ReadOptions, WorkbookTables } from "../../../../src/hosts/files/read/fileTables";
import { readXls, readXlsx } from "../../../../src/hosts/files/read/readWorkbook";
import { workbookOf, zipOf } from "./workbookOf";

const read = (bytes: Buffer, options: ReadOptions = {}) => readXlsx("x.xlsx", bytes, options);

function bookOf(bytes: Buffer): WorkbookTables {
  const result = read(bytes);
  if (isFileFault(result)) throw new Error(JSON.stringify(result));
  return result;
}

const cellsOf = (rows: string, more = {}) => bookOf(workbookOf({ rows, ...more })).sheets[0].cells;

describe("readXlsx: cells", () => {
  const rows =
    '<row r="1"><c r="A1" s="1"><v>46349</v></c><c r="B1" s="2"><v>0.75</v></c><c r="C1" s="3"><v>10.5</v></c><c r="D1" s="4"><v>46349</v></c></row>';

  it("makes a number with a date or time format a day, in the 1900 system whatever the workbook counts in", () => {
    // Microsoft, "Differences between the 1900 and the 1904 date system in Excel": 1,462 days apart
    const [date, time, length] = [day(46349), day(0.75), day(10.5)];
    expect(cellsOf(rows)).toEqual([[date, time, length, 46349]]);
    expect(cellsOf(rows, { uses1904: true })).toEqual([[day(46349 + 1462), time, length, 46349]]);
  });

  it.each(["Pacific/Auckland", "America/Los_Angeles", "Europe/Oslo"])("knows no time zone: %s", (zone) => {
    const before = process.env["TZ"];
    process.env["TZ"] = zone;
    const iso = '<row r="1"><c r="A1" s="1" t="d"><v>2026-03-29</v></c><c r="B1" s="1"><v>46110</v></c></row>';
    const dates = cellsOf(iso);
    if (before === undefined) delete process.env["TZ"];
    else process.env["TZ"] = before;
    const last = day(serialOf({ year: 2026, month: 3, day: 29 }));
    expect(dates).toEqual([[last, last]]);
  });

  it("keeps a date-formatted number that no calendar holds a number", () => {
    const cells = cellsOf('<row r="1"><c r="A1" s="1"><v>-3</v></c><c r="B1" s="1"><v>2958466</v></c></row>');
    expect(cells).toEqual([[-3, 2958466]]);
  });

  it("reads texts, booleans, errors, and leaves blank ones blank", () => {
    const cells = cellsOf(
      '<row r="2"><c r="B2" t="inlineStr"><is><r><t>Bjørn </t></r><r><t>&amp; Åse</t></r></is></c><c r="C2" t="b"><v>1</v></c>' +
        '<c r="D2" t="e"><v>#N/A</v></c><c r="E2" t="e"><v>#SPILL!</v></c><c r="F2" s="4"/><c r="G2" t="str"><f>A1&amp;"x"</f><v>x</v></c></row>',
    );
    const error = (code: string) => ({ kind: "error", code });
    expect(cells).toEqual([
      [null, null, null, null, null, null, null],
      [null, "Bjørn & Åse", true, error("#N/A"), error("#VALUE!"), null, "x"],
    ]);
  });

  it("uses the values that formulas were saved with, and counts those that have none", () => {
    const rows =
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>1+1</f></c><c r="C1"><f>SUM(A1)</f><v></v></c>' +
      '<c r="D1" t="str"><f>""</f><v></v></c><c r="E1"><f>A1</f><v/></c></row>';
    const book = bookOf(workbookOf({ rows }));
    expect(book.uncalculated).toBe(3);
    expect(book.sheets[0].cells[0]?.slice(0, 3)).toEqual([2, null, null]);
  });

  it("gives the value of merged cells in the first one alone", () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c><c r="B2"><v>4</v></c><c r="C2"><v>5</v></c></row>';
    const after = '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>';
    const [sheet] = bookOf(workbookOf({ rows, after })).sheets;
    expect(sheet.cells).toEqual([
      [1, null, null],
      [null, null, 5],
    ]);
    expect(sheet.merged).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }]);
  });
});

describe("readXlsx: what could fill the memory", () => {
  const one = '<row r="1"><c r="A1"><v>1</v></c></row>';

  it("does not believe the dimension that a sheet claims, nor a merged range of the whole sheet", () => {
    const before = '<dimension ref="A1:XFD1048576"/>';
    const after = '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>';
    expect(cellsOf(one, { before, after })).toEqual([[1]]);
  });

  it("refuses a sheet that spans every cell, and one with rows that no sheet has", () => {
    const corner = workbookOf({ rows: `${one}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>` });
    expect(read(corner)).toMatchObject({ kind: "too-large", what: "cells", size: 16384 * 1048576 });
    const beyond = workbookOf({ rows: '<row r="99999999"><c r="A99999999"><v>1</v></c></row>' });
    expect(read(beyond)).toMatchObject({ kind: "unreadable" });
  });

  it("refuses a small file that unpacks to much, also when its directory lies about it", () => {
    const bomb = workbookOf({ rows: one + " ".repeat(140 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(2_000_000);
    expect(read(bomb)).toMatchObject({ kind: "too-large", what: "unpacked" });
    // The size stands 24 bytes into the entry of the directory, whose name starts after 46 (APPNOTE 4.3.12).
    const size = bomb.lastIndexOf("xl/worksheets/sheet1.xml") - 46 + 24;
    expect(bomb.readUInt32LE(size)).toBeGreaterThan(140 * 1024 * 1024);
    bomb.writeUInt32LE(5000, size);
    expect(read(bomb)).toMatchObject({ kind: "damaged", part: "xl/worksheets/sheet1.xml" });
  });
});

describe("readXlsx: damage", () => {
  const whole = workbookOf({
    rows: Array.from({ length: 200 }, (_, row) => `<row><c><v>${String(row * 7.25)}</v></c></row>`).join(""),
  });
  const cells = JSON.stringify(bookOf(whole).sheets);

  it("says of every shorter copy that it is truncated", () => {
    for (let length = 4; length < whole.length; length += 37) {
      expect(read(whole.subarray(0, length))).toMatchObject({ kind: "truncated" });
    }
  });

  it("never reads other values from a copy with one wrong byte", () => {
    let faults = 0;
    for (let at = 0; at < whole.length; at += 5) {
      const copy = Buffer.from(new Uint8Array(whole));
      copy.writeUInt8(copy.readUInt8(at) ^ 0x10, at);
      const result = read(copy);
      if (isFileFault(result)) faults += 1;
      else expect(JSON.stringify(result.sheets)).toBe(cells);
    }
    expect(faults).toBeGreaterThan(50);
  });

  it.each([
    ["no end of the rows", "<row><c><v>1</v></c></row></sheetData><row>"],
    ["a closed element that is not open", "</row>"],
    ["text outside the root", '</sheetData></worksheet>text<worksheet xmlns="x"><sheetData>'],
  ])("refuses XML that does not balance: %s", (_what, rows) => {
    expect(read(workbookOf({ rows }))).toMatchObject({ kind: "damaged", part: "xl/worksheets/sheet1.xml" });
  });
});

describe("readXlsx: what else comes in a zip file", () => {
  it.each([
    ["ods", "content.xml"],
    ["xlsb", "xl/workbook.bin"],
    ["word", "word/document.xml"],
    ["zip", "deals.csv"],
  ])("%s", (found, name) => {
    expect(read(zipOf({ [name]: "<a/>" }))).toMatchObject({ kind: "not-a-workbook", found });
  });
});

describe("read options", () => {
  it("reads the named sheet alone, or says which there are", () => {
    const bytes = workbookOf({ rows: "" });
    expect(read(bytes, { sheet: "Ark1" })).toMatchObject({ kind: "xlsx", sheets: [{ name: "Ark1", cells: [] }] });
    expect(read(bytes, { sheet: "Ark2" })).toMatchObject({ kind: "no-such-sheet", sheet: "Ark2", known: ["Ark1"] });
  });
});

describe("readXls", () => {
  const rows = Array.from({ length: 300 }, (_, row) => [`rad ${String(row)} æøå`, row * 1.5, row % 2 === 0]);
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), "Ark1");
  const whole = write(book, { type: "buffer", bookType: "biff8" }) as Buffer;

  it("reads what the library wrote", () => {
    const result = readXls("x.xls", whole, {});
    expect(result).toMatchObject({ kind: "xls", sheets: [{ name: "Ark1", visibility: "visible", cells: rows }] });
  });

  it("never reads other values from a shorter copy", () => {
    let faults = 0;
    for (let length = 8; length < whole.length; length += 97) {
      const result = readXls("x.xls", whole.subarray(0, length), {});
      if (isFileFault(result)) faults += 1;
      else expect(result.sheets[0].cells).toEqual(rows);
    }
    expect(faults).toBeGreaterThan(20);
  });
});
