import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { formulas } from "../../../src/core/index";
import { freshBuild } from "../../law/freshBuild";

const root = join(__dirname, "../../..");
const bundle = join(root, "dist/sheets/Code.js");

/** A realm with the language alone: none of Node, none of the DOM, and services that refuse to be used. */
function bareRealm(services: Record<string, unknown> = {}): (code: string) => unknown {
  const refusing = new Proxy(
    {},
    {
      get: (_, name) => {
        throw new Error(`not allowed yet: ${String(name)}`);
      },
    },
  );
  const context = createContext({ SpreadsheetApp: refusing, Session: refusing, HtmlService: refusing, ...services });
  runInContext(readFileSync(bundle, "utf8"), context);
  return (code) => runInContext(code, context) as unknown;
}

describe("dist/sheets/Code.js in a bare realm", () => {
  beforeAll(() => {
    freshBuild("sheets");
  }, 240_000);

  it("calculates before anything is allowed", () => {
    const run = bareRealm();
    expect(run("KPI_CONVERSION(12, 80)")).toBe(0.15);
    expect(
      run(
        'KPI_WIN_RATE([["Stage", "Closed"], ["Won", new Date(2026, 9, 31, 23, 59)], ["Lost", new Date(2026, 9, 1)]], "2026-10")',
      ),
    ).toBe(0.5);
  });

  it("throws a fault with its code and sentence", () => {
    expect(() => bareRealm()("KPI_CONVERSION(0, 0)")).toThrow("#DIV/0!");
  });

  it("has a top-level function with help for each formula", () => {
    const run = bareRealm();
    const code = readFileSync(bundle, "utf8");
    expect(formulas.length).toBeGreaterThan(30);
    for (const { name } of formulas) {
      expect(run(`typeof ${name}`)).toBe("function");
      expect(code).toMatch(new RegExp(`@customfunction\\n \\*/\\nfunction ${name}\\(`));
    }
  });

  it("builds the menu where only menu and locale are allowed", () => {
    const items: string[] = [];
    const menu = {
      addItem: (label: string, handler: string) => {
        items.push(label, handler);
        return menu;
      },
      addToUi: () => undefined,
    };
    const run = bareRealm({
      SpreadsheetApp: { getUi: () => ({ createAddonMenu: () => menu }) },
      Session: { getActiveUserLocale: () => "nb" },
    });
    run("onInstall({})");
    expect(items).toEqual(["Vis formler", "showFormulas"]);
    expect(run("typeof showFormulas")).toBe("function");
  });
});
