import { isKnownEverywhere, plainFormula } from "../../../src/hosts/workbench/file/formulas";
import { englishFormula, typedNumber } from "../../../src/hosts/workbench/grid/typing";

describe("what a Norwegian types", () => {
  it.each([
    ["=SUM(1;2,5)", "=SUM(1,2.5)"],
    ["=A1*1,5", "=A1*1.5"],
    // The grid shows formulas in English notation; one that is only looked at must not change.
    ["=SUM(1,5)", "=SUM(1,5)"],
    ['=KPI_WIN_RATE(A:H;"a;b,5")', '=KPI_WIN_RATE(A:H,"a;b,5")'],
    ["=SUM('Ark 1,5;2'!A1;2)", "=SUM('Ark 1,5;2'!A1,2)"],
    ["=SUM({1;2,5})", "=SUM({1;2,5})"],
  ])("the formula %s is %s", (typed, english) => {
    expect(englishFormula(typed)).toBe(english);
    expect(englishFormula(english)).toBe(english);
  });

  it.each([
    ["1234,5", 1234.5],
    ["1 234 567,25", 1234567.25],
    ["1.234,5", 1234.5],
    ["-0,5", -0.5],
    ["12,3 %", 0.123],
    // 24 December 2026: days since 1899-12-30, by the calendar of Python's datetime.
    ["24.12.2026", 46380],
  ])("%s is the number %d", (typed, value) => {
    expect(typedNumber(typed)?.value).toBe(value);
  });

  it.each(["1.234", "31.02.2026", "1,2,3", "12,", "hei", "2026-12-24", "1 23,5"])("%s is left to the grid", (typed) => {
    expect(typedNumber(typed)).toBeNull();
  });
});

describe("formulas of files", () => {
  it("are saved as formulas where every spreadsheet computes them alike", () => {
    expect(isKnownEverywhere('=SUM(A1:A3)+IF(B1="KPI_X(",1,2)')).toBe(true);
    for (const one of ["=KPI_WIN_RATE(A:H)", "=LET(x,1,x)", "=SUM([1]Ark!A1)", "=SUM({1,2})", "=A1#"]) {
      expect([one, isKnownEverywhere(one)]).toEqual([one, false]);
    }
  });

  it("lose the names under which Excel stores functions of add-ins and newer ones", () => {
    expect(plainFormula("_xldudf_KPI_X(_xlfn.LET(a,1,a))+_xlfn._xlws.SORT(A1)")).toBe("=KPI_X(LET(a,1,a))+SORT(A1)");
  });
});
