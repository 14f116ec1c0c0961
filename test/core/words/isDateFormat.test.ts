import { isDateFormat } from "../../../src/core/words/isDateFormat";

describe("isDateFormat(format)", () => {
  // Formats as Excel's own lists hold them (ECMA-376 part 1, 18.8.30, and the dialog Format Cells in Norwegian and English).
  it.each([
    "m/d/yyyy",
    "dd.mm.yyyy",
    "d. mmm yy;@",
    "[$-414]d. mmmm yyyy;@",
    "mmm-yy",
    "yyyy-mm-dd hh:mm",
    "[$-F800]dddd, mmmm dd, yyyy",
    "mmmm",
    "m/d",
  ])("knows %s as a day", (format) => {
    expect(isDateFormat(format)).toBe(true);
  });

  it.each([
    "General",
    "0.00",
    '#,##0 "days"',
    "[Red]#,##0",
    "h:mm",
    "[h]:mm:ss",
    "mm:ss.0",
    "@",
    '_-* #,##0 "kr"_-',
    "0.0 %",
    "0\\ \\d",
    "",
  ])("knows %s as no day", (format) => {
    expect(isDateFormat(format)).toBe(false);
  });
});
