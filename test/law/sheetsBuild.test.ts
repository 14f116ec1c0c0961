import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { formulas } from "../../src/core/index";
import { freshBuild } from "./freshBuild";
import { scan } from "./scan";

/** What Apps Script gives a script and we use; not setTimeout, not URL, not console. */
const services = [
  "SpreadsheetApp",
  "Session",
  "HtmlService",
  "PropertiesService",
  "LockService",
  "Charts",
  "Utilities",
  "ScriptApp",
];

interface Shim {
  readonly help: string;
  readonly name: string;
  readonly parameters: string[];
}

/** The functions that Apps Script sees: what is declared at the left margin, with the comment in front. */
const shimsIn = (code: string): Shim[] =>
  [...code.matchAll(/^(?:\/\*\*\n((?: \*.*\n)*?) \*\/\n)?function (\w+)\((.*?)\) \{$/gm)].map(
    ([, help = "", name = "", list = ""]) => ({
      help,
      name,
      parameters: list.split(", ").filter((one) => one !== ""),
    }),
  );

describe("dist/sheets/Code.js", () => {
  let code = "";
  let shims: Shim[] = [];
  beforeAll(() => {
    code = readFileSync(join(freshBuild("sheets"), "Code.js"), "utf8");
    shims = shimsIn(code);
  }, 240_000);

  it("is plain ES2019, makes no code of text, and uses no name that Apps Script lacks", () => {
    expect(scan(code, services, 2019)).toEqual([]);
    expect(code).not.toMatch(/\beval\(|new Function\b|\bFunction\(/);
  });

  it("is a scan that finds what is missing", () => {
    expect(scan("setTimeout(onOpen, 1)", services, 2019).length).toBe(2);
    expect(scan("class A { #b = 1 }", services, 2019)[0]).toMatch(/^syntax/);
    expect(scan("eval('1'); new Function('1')", services, 2019)).toContainEqual(expect.stringMatching(/^no-new-func/));
  });

  it("shows help for each formula and each of its parameters", () => {
    const own = new Map(shims.map((shim) => [shim.name, shim]));
    expect(formulas.length).toBeGreaterThan(40);
    for (const { name, parameters } of formulas) {
      const { help = "", parameters: declared = [] } = own.get(name) ?? {};
      const described = [...help.matchAll(/^ \* @param \{any\} \[?(\w+)\]? \S/gm)].map(([, parameter]) => parameter);
      expect([name, ...described]).toEqual([name, ...parameters.map((one) => one.name)]);
      expect(declared.map((one) => one.replace("...", ""))).toEqual(described);
      expect(help).toMatch(/^ \* @return /m);
      expect(help).toMatch(/^ \* @customfunction$/m);
    }
  });

  it("keeps what is shown in Sheets to a line that can be read", () => {
    const lines = shims.flatMap(({ help }) => help.split("\n"));
    expect(lines.length).toBeGreaterThan(250);
    expect(lines.filter((line) => line.length > 300)).toEqual([]);
  });

  it("declares at the top nothing but formulas and what menus and the sidebar may call", () => {
    const others = shims.map(({ name }) => name).filter((name) => !name.startsWith("KPI_"));
    // Whatever does not end in _ can be called from a page; each such name is here on purpose.
    expect([...others].sort()).toEqual([
      "monthlyContinue",
      "monthlyRun",
      "monthlySummary",
      "nokkelServer",
      "onInstall",
      "onOpen",
      "openSidebar",
      "showFormulas",
      "switchMonthlyOff",
      "switchMonthlyOn",
    ]);
  });

  it("makes nothing on being loaded that can wait for its first use", () => {
    const realm = createContext({});
    runInContext("let read = 0; { const { parse } = JSON; JSON.parse = (text) => (read++, parse(text)); }", realm);
    runInContext(code, realm);
    expect(runInContext("read", realm)).toBe(0);
    expect(runInContext("KPI_CONVERSION(50, 200)", realm)).toBe(0.25);
    expect(runInContext("read", realm)).toBeGreaterThan(10);
  });

  it("leaves the help of formulas to the comments", () => {
    const [script = ""] = code.split("/**");
    const { help } = formulas[0]?.parameters[0] ?? {};
    expect(code).toContain(help?.en);
    expect([help?.en, help?.nb].filter((text) => text !== undefined && script.includes(text))).toEqual([]);
  });
});
