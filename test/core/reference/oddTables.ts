import fc from "fast-check";
import type { TableOptions } from "../../../src/core/table/table";
import type { Cell } from "../../../src/core/words/cell";
import { day } from "../../../src/core/words/day";

/** Tables as nobody would wish for: every odd cell that the readers know, in any column, under headers in two languages. */

const blank = fc.constantFrom<Cell>(null, "", "  ", "\u00a0");
const error = fc.constantFrom<Cell>({ kind: "error", code: "#N/A" }, { kind: "error", code: "#DIV/0!" });
const odd = fc.oneof(
  { weight: 4, arbitrary: blank },
  { weight: 2, arbitrary: error },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Cell>(
      true,
      false,
      NaN,
      Infinity,
      -0,
      1e300,
      "?",
      "n/a",
      "Sum",
      "Total: alt",
      "Svein",
      "x".repeat(95),
    ),
  },
);

const serial = fc.integer({ min: 44_190, max: 44_560 });
const two = (value: number): string => String(value).padStart(2, "0");
const dateParts = fc.tuple(
  fc.integer({ min: 2020, max: 2022 }),
  fc.integer({ min: 1, max: 13 }),
  fc.integer({ min: 1, max: 31 }),
);
const writtenDay = fc.oneof(
  dateParts.map(([year, month, ofMonth]) => `${String(year)}-${two(month)}-${two(ofMonth)}`),
  dateParts.map(([year, month, ofMonth]) => `${two(ofMonth)}.${two(month)}.${String(year)}`),
  dateParts.map(([year, month, ofMonth]) => `${String(ofMonth)}/${String(month)}/${String(year)} 09:30`),
  dateParts.map(([year, month, ofMonth]) => `${String(month)}/${String(ofMonth)}/${String(year)}`),
  dateParts.map(([year, month, ofMonth]) => `${String(ofMonth)}-${String(month)}-${String(year % 100)}`),
  fc.constantFrom("15. april 2021", "Apr 5, 2021", "2021-04", "20210415", "99/99/9999"),
);
const dayForms: readonly fc.Arbitrary<Cell>[] = [
  serial,
  serial.map((one) => day(one)),
  serial.map(String),
  serial.map((one) => day(one + 0.4)),
  dateParts.map(([year, month, ofMonth]) => `${String(year)}-${two(month)}-${two(ofMonth)}`),
  dateParts.map(([year, month, ofMonth]) => `${String(month)}/${String(ofMonth)}/${String(year)}`),
  dateParts.map(([year, month, ofMonth]) => `${String(ofMonth)}/${String(month)}/${String(year)}`),
  // The mark of a swapped locale: date cells up to the 12th, texts beyond.
  fc.oneof(
    fc.constantFrom(44_200, 44_201, 44_202, 44_203).map((one) => day(one)),
    fc.integer({ min: 13, max: 28 }).map((ofMonth) => `3/${String(ofMonth)}/2021`),
  ),
  fc.oneof(serial, writtenDay, fc.constantFrom<Cell>(0, 2_958_465, 12.5, day(2_958_465))),
];

const numberForms: readonly fc.Arbitrary<Cell>[] = [
  fc.integer({ min: -50, max: 5000 }),
  fc.double({ min: 0, max: 9999, noNaN: true }),
  fc.integer({ min: 0, max: 99_999 }).map((one) => `${String(Math.floor(one / 100))},${two(one % 100)}`),
  fc.constantFrom("1 234,50 kr", "1\u00a0234,50\u00a0kr", "12,50 kr", "kr 99", "1 000 kr"),
  fc.constantFrom("1.234", "2.500", "3,400", "900"),
  fc.constantFrom("1.234,5", "1,234.5", "1.234", "12 %", "(300)", "1234,-"),
  fc.constantFrom<Cell>("€ 100", "100 NOK", "$5", 400, "50 EUR", "20"),
];

const wordsOf = (...words: readonly Cell[]): fc.Arbitrary<Cell> => fc.constantFrom(...words);
const stages: readonly fc.Arbitrary<Cell>[] = [
  wordsOf("Won", "Lost", "Open"),
  wordsOf("Vunnet", "Tapt", "Tilbud", "vunnet ", "VUNNET"),
  wordsOf("Won", "Bortfalt", "Open"),
  wordsOf("Closed - Won", "Closed - Lost", "Steg 3", "Won", "Lost"),
  wordsOf("Kold", "Varm"),
  wordsOf("ja", "nei"),
  wordsOf("Solgt"),
];

interface Sort {
  readonly headers: readonly string[];
  readonly cells: readonly fc.Arbitrary<Cell>[];
}
const ids: Sort = {
  headers: ["Deal ID", "Avtale-ID", "id", "Lead ID", "nr"],
  cells: [
    fc.integer({ min: 1, max: 1e6 }).map((one) => `D${String(one)}`),
    fc.integer({ min: 1, max: 12 }).map((one) => `D${String(one)}`),
    fc.integer({ min: 1, max: 12 }),
    fc.constantFrom<Cell>("7", 7, " 7", "7 ", "8"),
    fc.integer({ min: 0, max: 3 }).map((one) => `https://crm.example/deals/${String(one)}/a-very-long-tail`),
  ],
};
const owners: Sort = {
  headers: ["Owner", "Selger", "Rep", "Ansvarlig"],
  cells: [wordsOf("Kari", "Ola", "Per Ås"), wordsOf("Kari", "Kari ", " Ola", "ola"), wordsOf(11, 12, "12")],
};
const sorts: readonly Sort[] = [
  ids,
  owners,
  { headers: ["Region", "Team", "Avdeling"], cells: [wordsOf("North", "South"), wordsOf("Salg", "Sør", "Total Care")] },
  { headers: ["Stage", "Fase", "Status", "Hva skjedde"], cells: stages },
  { headers: ["Amount", "Beløp", "Verdi", "Pris"], cells: numberForms },
  { headers: ["Created", "Opprettet", "Engage date"], cells: dayForms },
  { headers: ["Closed", "Lukket", "Close date"], cells: dayForms },
  { headers: ["Currency", "Valuta"], cells: [wordsOf("NOK", "nok"), wordsOf("NOK", "EUR")] },
  { headers: ["Source", "Kilde"], cells: [wordsOf("Web", "Messe", "Tips")] },
  { headers: ["Type", "Aktivitetstype"], cells: [wordsOf("Call", "Møte", "Demo"), wordsOf("A", "B")] },
  { headers: ["Outcome", "Utfall"], cells: [wordsOf("Connected", "No answer", "Held")] },
  { headers: ["Date", "Dato", "Tidspunkt"], cells: dayForms },
  {
    headers: ["Product", "Kunde", "Notat", "Beløp", "", "Total"],
    cells: [wordsOf("GTX", "MG", "Sum of all"), ...numberForms, writtenDay],
  },
  { headers: ["Cost", "List price", "Kostnad"], cells: numberForms },
  { headers: ["Lead", "Kvalifisert", "First response"], cells: [wordsOf("L1", "L2"), ...dayForms] },
];

/** The sorts that most tables of deals have, so that figures come of most of what is made. */
const usual = sorts.slice(0, 7);

interface Made {
  readonly header: string;
  readonly cells: readonly Cell[];
}
const columnOf = ({ headers, cells }: Sort, rows: number): fc.Arbitrary<Made> =>
  fc
    .tuple(fc.constantFrom(...headers), fc.constantFrom(...cells), fc.constantFrom(0, 0, 1, 4))
    .chain(([header, form, oddness]) =>
      fc
        .array(oddness === 0 ? form : fc.oneof({ weight: 20, arbitrary: form }, { weight: oddness, arbitrary: odd }), {
          minLength: rows,
          maxLength: rows,
        })
        .map((made) => ({ header, cells: made })),
    );

const extras = fc.record({
  copies: fc.array(fc.nat({ max: 60 }), { maxLength: 4 }),
  total: fc.constantFrom<readonly Cell[] | null>(
    null,
    null,
    ["Total", null, null],
    ["Sum", 12],
    ["Totalt:", null, "x", 5],
  ),
  blankAt: fc.option(fc.nat({ max: 60 })),
  note: fc.constantFrom<readonly (readonly Cell[])[]>(
    [],
    [],
    [["Eksportert 1.1.2021"]],
    [[], ["Kilde: CRM", null, day(44_300)]],
  ),
  title: fc.constantFrom<readonly (readonly Cell[])[]>([], [], [["Salg 2021"], []], [[null, "Rapport"]]),
  merged: fc.boolean(),
  ragged: fc.boolean(),
});

function assemble(
  columns: readonly Made[],
  { copies, total, blankAt, note, title, merged, ragged }: typeof extras extends fc.Arbitrary<infer T> ? T : never,
): Cell[][] {
  const height = columns[0]?.cells.length ?? 0;
  const body: Cell[][] = Array.from({ length: height }, (_, row) => columns.map(({ cells }) => cells[row] ?? null));
  for (const copy of copies) {
    const row = body[copy % Math.max(1, body.length)];
    if (row !== undefined) body.splice((copy * 7) % (body.length + 1), 0, [...row]);
  }
  if (blankAt !== null) body.splice(blankAt % (body.length + 1), 0, [null, " ", ""]);
  if (total !== null) body.splice(body.length - (copies.length % 2), 0, [...total]);
  const header: Cell[] = columns.map((column) => column.header);
  const top: Cell[][] = merged
    ? [
        header.map((cell, at) => (at === header.length - 1 ? null : cell)),
        header.map((_cell, at) => (at >= header.length - 2 ? `Part ${String(at)}` : null)),
      ]
    : [header];
  const whole = [...title.map((row) => [...row]), ...top, ...body, ...note.map((row) => [...row])];
  if (ragged) whole.forEach((row, at) => (at % 3 === 1 ? row.push(null, null) : at % 7 === 5 ? row.pop() : 0));
  return whole;
}

export const oddTable: fc.Arbitrary<Cell[][]> = fc
  .tuple(
    fc.constantFrom(0, 1, 3, 8, 25, 60),
    fc.oneof(
      fc.subarray([...usual], { minLength: 3 }),
      fc.shuffledSubarray([...sorts], { minLength: 2, maxLength: 9 }),
    ),
  )
  .chain(([rows, chosen]) => fc.tuple(fc.tuple(...chosen.map((sort) => columnOf(sort, rows))), extras))
  .map(([columns, more]) => assemble(columns, more));

export const anyOptions: fc.Arbitrary<TableOptions> = fc.constantFrom<TableOptions>(
  {},
  {},
  {},
  { epoch: 1904 },
  { decimal: "comma" },
  { order: "mdy" },
  { order: "dmy", decimal: "point", origin: { row: 4, column: 27 } },
  {
    words: [
      { role: "stage", word: "Kold", meaning: "lost" },
      { role: "stage", word: "varm", meaning: "won" },
    ],
  },
  { subject: "deals" },
  { roles: new Map([["stage", "Hva skjedde"]]) },
  {
    roles: new Map([
      ["closed", "Lukket"],
      ["created", "Opprettet"],
    ]),
  },
  {
    roles: new Map([
      ["id", "Notat"],
      ["amount", "Beløp"],
    ]),
  },
);

const sumColumn = (...headers: readonly string[]): Sort => ({
  headers,
  cells: [
    fc.integer({ min: 0, max: 40 }),
    fc.double({ min: 0, max: 1e5, noNaN: true }),
    fc.constantFrom("1 200,5", "12", "3,25", "1.234"),
  ],
});
const totalSorts: readonly Sort[] = [
  {
    headers: ["Periode", "Month", "Måned", "Kvartal"],
    cells: [
      wordsOf("2021-01", "2021-02", "2021-03"),
      wordsOf("januar 2021", "februar 2021"),
      wordsOf("2021-Q1", "2021-02"),
      wordsOf(day(44_197), day(44_228), 44_256),
      wordsOf(2020, 2021),
    ],
  },
  owners,
  sumColumn("Deals won", "Vunnet", "Wins"),
  sumColumn("Deals lost", "Tapt"),
  sumColumn("Revenue won", "Omsetning"),
  sumColumn("Value lost", "Open pipeline at the end", "Meetings held", "Nye leads"),
];

/** Tables whose rows are sums already. */
export const totalsTable: fc.Arbitrary<Cell[][]> = fc
  .tuple(fc.constantFrom(1, 4, 12, 40), fc.subarray([...totalSorts], { minLength: 4 }))
  .chain(([rows, chosen]) => fc.tuple(fc.tuple(...chosen.map((sort) => columnOf(sort, rows))), extras))
  .map(([columns, more]) => assemble(columns, more));

/** Tables of deals as a program exports them, with an odd cell here and there, so that few need a closer look. */
export const plainTable: fc.Arbitrary<Cell[][]> = fc
  .array(
    fc.tuple(
      fc.integer({ min: 1, max: 80 }).map((one) => `D${String(one)}`),
      wordsOf("Kari", "Ola", "Per Ås", "kari", "OLA", " Kari"),
      wordsOf("Won", "Lost", "Open", "Won", "Lost", "Step 3"),
      fc.oneof(
        { weight: 30, arbitrary: fc.integer({ min: 1, max: 5000 }) },
        { weight: 2, arbitrary: fc.constantFrom<Cell>("1 234,50 kr", "12,50", "7 000 kr", null) },
        { weight: 1, arbitrary: odd },
      ),
      serial,
      fc.oneof({ weight: 30, arbitrary: serial }, { weight: 3, arbitrary: blank }, { weight: 1, arbitrary: odd }),
    ),
    { minLength: 8, maxLength: 70 },
  )
  .map((rows) => [["Deal ID", "Owner", "Stage", "Amount", "Created", "Closed"], ...rows.map((row) => [...row])]);
