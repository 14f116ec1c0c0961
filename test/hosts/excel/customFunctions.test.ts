import { formulas as everyFormula } from "../../../src/core/index";
import { associateFunctions } from "../../../src/hosts/excel/associateFunctions";
import { functionsJson } from "../../../src/hosts/excel/functionsJson";
import { openWorkbook } from "./harness/library";

const metadata = functionsJson("https://example.org/help");

type Body = (...values: unknown[]) => unknown;

/** The bodies as Microsoft's runtime would call them. */
function bodies(): Readonly<Record<string, Body>> {
  associateFunctions(everyFormula);
  const { CustomFunctions: registry } = globalThis as unknown as {
    CustomFunctions: { _association: { mappings: Record<string, Body> } };
  };
  return registry._association.mappings;
}

const call = (id: string, ...values: unknown[]): unknown => {
  const body = bodies()[id];
  if (body === undefined) throw new Error(`no function ${id}`);
  return body(...values);
};

/** The error a function throws at Excel. */
function thrown(id: string, ...values: unknown[]): { code: string; message: string } {
  try {
    call(id, ...values);
  } catch (error) {
    return error as { code: string; message: string };
  }
  throw new Error("nothing was thrown");
}

const deals = [
  ["Stage", "Closed"],
  ["Won", 46310],
  ["Lost", 46311],
  ["Won", 46312],
  ["", 0],
];

describe("the bodies of the functions", () => {
  it("answer numbers; what was left out comes as null", () => {
    openWorkbook();
    expect(call("KPICONVERSION", 12, 80, null)).toBe(0.15);
    expect(call("KPICONVERSION", [[12]], [[80]], undefined)).toBe(0.15);
  });

  it("read serials under a date header, and a blank row as the web (null) or the desktop (0) sends it", () => {
    openWorkbook();
    const web = [...deals.slice(0, 4), [null, null]];
    expect(call("KPIWINRATE", deals, "2026-10", [])).toBeCloseTo(2 / 3, 12);
    expect(call("KPIWINRATE", web, "2026-10", [])).toBeCloseTo(2 / 3, 12);
  });

  it.each([
    ["nb-NO", /[æøå]|ikke|må|finnes|mangler/i],
    ["en-US", /\b(not|the|no|is|must)\b/i],
  ])("say errors in the language of Excel's menus: %s", (language, words) => {
    openWorkbook({ language });
    const { code, message } = thrown("KPIWINRATE", [["A"], [1]], null, []);
    expect(code).toMatch(/^#(VALUE!|N\/A)$/);
    expect(message).toMatch(words);
  });

  it("give a division by nothing as Excel's own error, and an error that came in as one that goes out", () => {
    openWorkbook();
    expect(thrown("KPICONVERSION", 0, 0, null).code).toBe("#DIV/0!");
    expect(thrown("KPICONVERSION", { code: "#N/A" }, 5, null).code).toMatch(/^#/);
  });

  it("speak before Office is ready", () => {
    openWorkbook();
    const { Office: office } = globalThis as { Office?: unknown };
    try {
      Object.assign(globalThis, { Office: undefined });
      expect(call("KPICONVERSION", 12, 80, null)).toBe(0.15);
      expect(thrown("KPIWINRATE", [["A"], [1]], null, []).message).toMatch(/\w/);
    } finally {
      Object.assign(globalThis, { Office: office });
    }
  });
});

describe("through Microsoft's runtime", () => {
  it.each([
    ["desktop", 0],
    ["web", null],
  ] as const)(
    "formulas in cells give values, spills and errors: %s",
    async (_, empty) => {
      const book = openWorkbook({ metadata, empty });
      associateFunctions(everyFormula);
      const sheet = book.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:B5").values = deals.map((row) => row.map((cell) => (cell === 0 ? "" : cell)));
      const { Excel: excel } = globalThis as unknown as {
        Excel: { run: (batch: (context: never) => Promise<unknown[][]>) => Promise<unknown[][]> };
      };
      const formulas = [
        ['=KPI_WIN_RATE(A1:B5,"2026-10")'],
        ["=KPI_CONVERSION(0,0)"],
        ["=KPI_CONVERSION(D9,80)"],
        ['=KPI_LIST("sales")'],
      ];
      const values = await excel.run(async (context) => {
        const { workbook, sync } = context as unknown as {
          workbook: { worksheets: { getItem: (name: string) => { getRange: (address: string) => Range } } };
          sync: () => Promise<void>;
        };
        interface Range {
          formulas: unknown[][];
          values: unknown[][];
          load: (names: string) => void;
        }
        const range = workbook.worksheets.getItem("Sheet1").getRange("H1:H4");
        range.formulas = formulas;
        range.load("values");
        await sync.call(context);
        return range.values;
      });
      expect(values[0]?.[0]).toBeCloseTo(2 / 3, 12);
      expect(values[1]).toEqual(["#DIV/0!"]);
      expect(values[3]).toEqual(["KPI"]);
      expect(sheet.getRange("I4").values).toEqual([["Name"]]);
    },
    20_000,
  );
});
