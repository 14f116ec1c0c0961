import { formulaCall } from "../../../src/core/pane/formulaCall";

const texts = (formula: string, separator: "," | ";" = ","): string[] | undefined =>
  formulaCall(formula, separator)?.args.map(({ text }) => text);

describe("formulaCall", () => {
  it("tells the arguments as they are written, and where they stand", () => {
    const formula = '= kpi_win_rate( \'Q1, "new"\'!A1:H9 , "a,""b"")" ,, SUM(A1,B2))';
    const call = formulaCall(formula, ",");
    expect(call?.name).toBe("KPI_WIN_RATE");
    expect(call?.args.map(({ text }) => text)).toEqual(["'Q1, \"new\"'!A1:H9", '"a,""b"")"', "", "SUM(A1,B2)"]);
    for (const { text, from, to } of call?.args ?? []) expect(formula.slice(from, to)).toBe(text);
  });

  it("takes the separator of the workbook, and a namespace for a prefix", () => {
    expect(texts("=KPI.WIN_RATE(A1:B9;0,5)", ";")).toEqual(["A1:B9", "0,5"]);
    expect(formulaCall("=KPI.WIN_RATE(A1:B9)", ",")?.name).toBe("KPI_WIN_RATE");
  });

  it.each([
    "=KPI_WIN_RATE(A1:B9)+1",
    "=1+KPI_WIN_RATE(A1:B9)",
    "=SUM(A1:B9)",
    "=KPI_WIN_RATE(A1:B9",
    "KPI_WIN_RATE(A1)",
  ])("%s is no call by itself", (formula) => {
    expect(formulaCall(formula, ",")).toBeNull();
  });
});
