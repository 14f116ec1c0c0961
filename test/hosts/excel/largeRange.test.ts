import { usualSettings } from "../../../src/core/words/settings";
import { day, isFault, lastCompleteMonth, lastDay, readTable, summaryPlan, type Cell } from "../../../src/core/index";
import { makeExcelHost } from "../../../src/hosts/excel/excelHost";
import { fill } from "./harness/fill";
import { openWorkbook } from "./harness/library";

const rows = 100_000;
const stages = ["Won", "Lost", "Negotiation"];

const deals: Cell[][] = [
  ["Deal", "Customer", "Owner", "Stage", "Amount", "Created", "Closed", "Source"],
  ...Array.from({ length: rows - 1 }, (_, row): Cell[] => [
    `D-${row}`,
    `Customer ${row % 5000}`,
    `Rep ${row % 12}`,
    stages[row % 3] ?? null,
    1000 + (row % 977),
    day(45500 + (row % 700)),
    row % 3 === 2 ? null : day(45540 + (row % 700)),
    "Web",
  ]),
];

it("slow: reads 100,000 rows of 8 columns under the limit of 5 MB, and summarises them", async () => {
  const book = openWorkbook({ sheets: ["Deals"] });
  fill(book.workbook.worksheets.getItem("Deals"), deals);
  book.limit = 5_000_000;
  const host = makeExcelHost();
  const shares: number[] = [];
  const read = await host.read("sheet:Deals", { progress: (share) => shares.push(share) });
  // Row by row: a deep comparison of 800,000 cells would take longer than all the rest.
  const wrong = deals.findIndex((row, place) => JSON.stringify(row) !== JSON.stringify(read.cells[place]));
  expect([wrong, read.cells.length]).toEqual([-1, rows]);
  expect(shares.at(-1)).toBe(1);
  expect(book.largest.response).toBeLessThan(4_000_000);
  expect(book.requests.length).toBeLessThan(40);
  const table = readTable(read.cells);
  if (isFault(table)) throw new Error(table.kind);
  const month = lastCompleteMonth(lastDay(table));
  const sources = [{ name: "Deals", table }];
  const written = await host.write(
    summaryPlan({
      sources,
      targets: [],
      rebases: [],
      settings: usualSettings,
      month,
      by: "owner",
      language: "en",
      version: "0.1.0",
    }),
  );
  expect(written.sheets.map(({ what }) => what)).toEqual(["made"]);
}, 40_000);

it("refuses more cells than Excel hands over, before it asks for them", async () => {
  const book = openWorkbook({ sheets: ["Deals"] });
  const sheet = book.workbook.worksheets.getItem("Deals");
  sheet.getRange("A1").values = [["Deal"]];
  sheet.getRange("Z1000000").values = [["far"]];
  const before = book.requests.length;
  await expect(makeExcelHost().read("sheet:Deals")).rejects.toMatchObject({ kind: "too-large" });
  expect(book.requests.length - before).toBeLessThan(3);
});
