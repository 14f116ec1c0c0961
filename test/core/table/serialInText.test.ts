import { readTable } from "../../../src/core/table/readTable";
import { serialInText } from "../../../src/core/table/serialInText";
import type { TableOptions } from "../../../src/core/table/table";
import { isFault } from "../../../src/core/words/fault";

// Serials of 1990-01-01 and 2100-12-31 as LibreOffice 7 gives them: =DATEVALUE("1990-01-01"), =DATEVALUE("2100-12-31").
test.each<[string, number | null]>([
  ["44724", 44724],
  [" 44724,25 ", 44724.25],
  ["44724.5", 44724.5],
  ["32874", 32874],
  ["32873", null],
  ["73415", 73415],
  ["73416", null],
  ["4472", null],
  ["447240", null],
  ["44 724", null],
  ["44.724", null],
  ["-44724", null],
  ["4472x", null],
  ["", null],
])("serialInText(%j)", (text, serial) => {
  expect(serialInText(text)).toBe(serial);
});

describe("readTable(cells) of day numbers written as text", () => {
  const cells = [
    ["Deal ID", "Stage", "Closed", "Amount"],
    ["1", "Won", "44724", "44724"],
    ["2", "Lost", "44725,5", "10000"],
    ["3", "Lost", "ukjent", "50000"],
  ];
  const read = (options: TableOptions) => {
    const table = readTable(cells, options);
    if (isFault(table)) throw new Error(table.kind);
    const column = table.columns[2];
    const days = column?.kind === "day" ? [...column.values] : null;
    return { table, days, kinds: table.problems.map(({ kind }) => kind) };
  };

  it("guesses nothing and says which column may hold days; amounts that look alike are left in peace", () => {
    const { table, days, kinds } = read({});
    expect(days).toBeNull();
    expect(table.roles.has("closed")).toBe(false);
    expect(table.problems).toContainEqual(
      expect.objectContaining({ kind: "day-numbers", column: "Closed", role: "closed", at: "C2", example: "44724" }),
    );
    expect(kinds.filter((kind) => kind === "day-numbers")).toHaveLength(1);
  });

  it("reads them where the user says what the column is, and tells what else stands there", () => {
    const { table, days, kinds } = read({ roles: new Map([["closed", "Closed"]]) });
    expect(days).toEqual([44724, 44725.5, NaN]);
    expect(kinds).toContain("unread-day");
    expect(kinds).not.toContain("day-numbers");
    expect(table.choices).toContainEqual({ kind: "serials", column: "Closed" });
  });

  it("counts from the first day of 1904 in a workbook that does", () => {
    expect(read({ roles: new Map([["closed", "Closed"]]), epoch: 1904 }).days?.[0]).toBe(44724 + 1462);
  });
});
