import fc from "fast-check";
import { isFileFault } from "../../../../src/core/index";
import { delimiters, type TextTables } from "../../../../src/hosts/files/read/fileTables";
import { readText } from "../../../../src/hosts/files/read/readText";
import { toCsv } from "../../../../src/hosts/files/write/csv";

/** The table of a text, or a thrown fault. */
function tableOf(bytes: string | Buffer, options = {}): TextTables {
  const result = readText("deals.csv", typeof bytes === "string" ? Buffer.from(bytes) : bytes, options);
  if (isFileFault(result)) throw new Error(result.kind);
  return result;
}

const cellsOf = (bytes: string | Buffer) => tableOf(bytes).sheets[0].cells;

const utf16be = (text: string): Buffer => Buffer.from(text, "utf16le").swap16();

describe("readText(path, bytes): encodings", () => {
  const text = "Navn;Beløp\r\nBjørn Åsen;1 234,50\r\nSæther;€ 5\r\n";
  const table = [
    ["Navn", "Beløp"],
    ["Bjørn Åsen", "1 234,50"],
    ["Sæther", "€ 5"],
  ];
  // Windows-1252 differs from Latin-1 in 0x80 to 0x9F: the euro sign is 0x80 (WHATWG Encoding Standard, index windows-1252)
  const windows = Buffer.from(text.replace("€", "\x80"), "latin1");
  it.each([
    ["utf-8", Buffer.from(text)],
    ["utf-8", Buffer.from(`\uFEFF${text}`)],
    ["utf-16le", Buffer.from(`\uFEFF${text}`, "utf16le")],
    ["utf-16le", Buffer.from(text, "utf16le")],
    ["utf-16be", utf16be(`\uFEFF${text}`)],
    ["utf-16be", utf16be(text)],
    ["windows-1252", windows],
  ])("reads %s, with or without a byte order mark", (encoding, bytes) => {
    const result = tableOf(bytes);
    expect(result).toMatchObject({ kind: "csv", encoding, delimiter: ";" });
    expect(result.sheets[0]).toEqual({ name: "deals", visibility: "visible", cells: table, merged: [] });
  });

  it("keeps UTF-8 when one byte of many is broken, and does not turn å into Ã¥", () => {
    const bytes = Buffer.from([...Buffer.from("Kåre;Åse;Bjørn\n"), 0xc3, 0x28]);
    expect(tableOf(bytes).encoding).toBe("utf-8");
    expect(cellsOf(bytes)[0]).toEqual(["Kåre", "Åse", "Bjørn"]);
  });
});

describe("readText(path, bytes): delimiters", () => {
  it.each([
    ["decimal commas in every row", "Navn;Sum\nA;1,5\nB;2,5\n", ";"],
    ["decimal commas and a comma in the header", "Navn;Sum, NOK\nA;1,5\nB;2,5\n", ";"],
    ["one column of decimal commas", "Sum\n1,5\n2,5\n", null],
    ["one column of words", "Navn\nA\nB\n", null],
    ["delimiters inside quotation marks", 'a,b\n"x;y;z","1;2"\n"p;q;r","3;4"\n', ","],
    ["line breaks inside quotation marks", 'a\tb\n"x\n;;;\n",1\t2\n"y\n;;\n"\t3\n', "\t"],
    ["a title above the table", "Rapport\n\nNavn|Sum|Dato\nA|1|x\nB|2|y\n", "|"],
    ["running text with commas", "id;note\n1;yes, no, maybe\n2;well, then\n3;ok\n", ";"],
    ["a single row", "a,b,c", ","],
  ])("finds them by evidence: %s", (_why, text, delimiter) => {
    expect(tableOf(text).delimiter).toBe(delimiter);
  });

  it("believes Excel's own first line, which is no row", () => {
    expect(cellsOf("sep=|\r\na,b|c\r\n1,2|3\r\n")).toEqual([
      ["a,b", "c"],
      ["1,2", "3"],
    ]);
    expect(tableOf("sep=\t\na\tb").delimiter).toBe("\t");
  });

  it("takes the delimiter that the user names", () => {
    expect(tableOf("a,b;c\n", { delimiter: "," }).sheets[0].cells).toEqual([["a", "b;c"]]);
  });
});

describe("readText(path, bytes): records (RFC 4180, leniently as in Excel)", () => {
  it.each([
    ["LF", "a;b\n1;2\n"],
    ["CR LF", "a;b\r\n1;2\r\n"],
    ["CR", "a;b\r1;2\r"],
    ["no last line break", "a;b\n1;2"],
    ["a trailing delimiter on each row", "a;b;\n1;2;\n"],
    ["blank rows at the end", "a;b\n1;2\n;\n\n"],
  ])("%s", (_what, text) => {
    expect(cellsOf(text)).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
  });

  it.each([
    [
      '"x\r\ny";"say ""hi"""\n1;2',
      [
        ["x\r\ny", 'say "hi"'],
        ["1", "2"],
      ],
    ],
    [
      'a;b\n5" pipe;2\n"abc"def;3',
      [
        ["a", "b"],
        ['5" pipe', "2"],
        ["abcdef", "3"],
      ],
    ],
    [
      'a;b\n"";\n1;2',
      [
        ["a", "b"],
        [null, null],
        ["1", "2"],
      ],
    ],
    [
      "a;b\n\n1;2",
      [
        ["a", "b"],
        [null, null],
        ["1", "2"],
      ],
    ],
    [
      "a;b;c\n1\n1;2;3;4",
      [
        ["a", "b", "c", null],
        ["1", null, null, null],
        ["1", "2", "3", "4"],
      ],
    ],
    [
      "a;b\n 007 ;1.234",
      [
        ["a", "b"],
        [" 007 ", "1.234"],
      ],
    ],
  ])("%j: quotation marks, blank and ragged rows, values as they stand", (text, cells) => {
    expect(cellsOf(text)).toEqual(cells);
  });

  it("says where a quotation mark opens that never closes, instead of swallowing the rows below", () => {
    const open = readText("x.csv", Buffer.from('a;b\n1;2\n"x;3\n4;5\n'), {});
    expect(open).toEqual({ fileFault: true, path: "x.csv", kind: "open-quote", row: 3 });
  });

  it("refuses a file of white space", () => {
    expect(readText("x.csv", Buffer.from("\uFEFF \r\n\n"), {})).toMatchObject({ kind: "empty", what: "file" });
  });
});

describe("toCsv and readText", () => {
  const encoders: Record<string, (text: string) => Buffer> = {
    "utf-8": (text) => Buffer.from(text),
    "utf-8 with mark": (text) => Buffer.from(`\uFEFF${text}`),
    "utf-16le with mark": (text) => Buffer.from(`\uFEFF${text}`, "utf16le"),
    "utf-16be with mark": (text) => utf16be(`\uFEFF${text}`),
  };
  const letters = fc.constantFrom(...Array.from("aæØ1 \n\r\t\",;|'.=-€𝄞日"));
  // What starts like a formula gets an apostrophe by design; blank is null by design.
  const text = fc.string({ unit: letters, minLength: 1, maxLength: 12 }).filter((one) => !/^[=+\-@\t\r]/.test(one));
  const table = fc
    .integer({ min: 1, max: 5 })
    .chain((columns) =>
      fc.array(fc.array(text, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 6 }),
    )
    .filter((rows) => rows.flat().some((one) => one.trim() !== ""));

  for (const delimiter of delimiters) {
    for (const [encoding, encode] of Object.entries(encoders)) {
      it(`give back any texts: delimiter ${JSON.stringify(delimiter)}, ${encoding}`, () => {
        fc.assert(
          fc.property(table, (rows) => {
            expect(tableOf(encode(toCsv(rows, delimiter)), { delimiter }).sheets[0].cells).toEqual(rows);
          }),
        );
      });
    }
  }

  it("give back texts of Windows-1252", () => {
    const western = fc.string({ unit: fc.constantFrom(...Array.from('aæøåÆØÅ;"\n é')), minLength: 1 });
    fc.assert(
      fc.property(fc.array(western, { minLength: 1, maxLength: 5 }), (row) => {
        // A header of words keeps the text long enough for the bytes to tell the encodings apart.
        const bytes = Buffer.from(toCsv([row, ["Bjørn", "Åse", "Kåre"]], ";"), "latin1");
        const [first = []] = tableOf(bytes, { delimiter: ";" }).sheets[0].cells;
        expect(first.slice(0, row.length)).toEqual(row);
      }),
    );
  });
});

describe("findDelimiter, as readText uses it", () => {
  it("finds the delimiter of any table of words and amounts", () => {
    const word = fc.constantFrom("Kari", "Ola Åsen", "1 234,50", "2026-10-01", "Vunnet", 'sa "ja", gikk', "a;b", "5|6");
    fc.assert(
      fc.property(
        fc.constantFrom(...delimiters),
        fc
          .integer({ min: 2, max: 6 })
          .chain((columns) =>
            fc.array(fc.array(word, { minLength: columns, maxLength: columns }), { minLength: 3, maxLength: 20 }),
          ),
        (delimiter, rows) => {
          const header = (rows[0] ?? []).map((_, index) => `Kolonne ${String(index + 1)}`);
          const quoted = rows.map((row) =>
            row.map((cell) => (/[,;|]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)),
          );
          const bytes = [header, ...quoted].map((row) => row.join(delimiter)).join("\n");
          expect(tableOf(bytes).delimiter).toBe(delimiter);
        },
      ),
    );
  });
});
