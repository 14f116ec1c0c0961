import { day, serialOf } from "../../../../src/core/index";
import { toCsv } from "../../../../src/hosts/files/write/csv";

describe("toCsv(rows, delimiter)", () => {
  it("writes cells as text, blank as nothing, and quotes what needs it", () => {
    const date = day(serialOf({ year: 2026, month: 11, day: 23 }));
    const rows = [
      ["a;b", 'say "hi"', "two\nlines", null],
      [1.5, -2, true, { kind: "error", code: "#N/A" } as const],
      [date, day(date.serial + 0.75), day(0.5), ""],
    ];
    expect(toCsv(rows, ";")).toBe(
      '"a;b";"say ""hi""";"two\nlines";\r\n1.5;-2;TRUE;#N/A\r\n2026-11-23;2026-11-23 18:00:00;12:00:00;\r\n',
    );
    expect(toCsv([], ";")).toBe("");
  });

  it("writes the decimal mark that the reader's spreadsheet expects", () => {
    expect(toCsv([[1.5, "1.5"]], ";", ",")).toBe("1,5;1.5\r\n");
    expect(toCsv([[1.5]], ",", ",")).toBe('"1,5"\r\n');
  });

  it("rounds a time to the second, into the next day if need be", () => {
    expect(toCsv([[day(46349.9999999)]], ",")).toBe("2026-11-24\r\n");
  });

  // OWASP, "CSV Injection": a cell that starts with = + - @ tab or carriage return runs as a formula
  it.each(["=1+1", "+47 99 99 99 99", "-x", "@SUM(A1)", "\tx", "\rx"])("guards text %j, never a number", (text) => {
    expect(toCsv([[text]], ",").replace(/"/g, "")).toBe(`'${text}\r\n`);
    expect(toCsv([[-5]], ",")).toBe("-5\r\n");
  });
});
