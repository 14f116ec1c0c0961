import { join } from "node:path";
import { Script } from "node:vm";
import ts from "typescript";
import { formulas, sheetsTexts } from "../../../src/core/index";
import { loadTime } from "../../bench/loadTime";
import { freshBuild } from "../../law/freshBuild";
import { buildTime, built, callIn, realmOf, refusing } from "./fake/realm";

beforeAll(() => {
  built("Code.js");
}, buildTime);

/** Serials at 1 and 31 October 2026 as Dates of the realm's own zone. */
const table = [
  ["Stage", "Closed"],
  ["Won", new Date(2026, 9, 31, 23, 59)],
  ["Lost", new Date(2026, 9, 1)],
];

describe("the built script where nothing is allowed yet", () => {
  it("calculates", () => {
    const realm = realmOf(refusing);
    expect(callIn(realm, "KPI_CONVERSION", 12, 80)).toBe(0.15);
    expect(callIn(realm, "KPI_WIN_RATE", table, "2026-10")).toBe(0.5);
  });

  it("throws a fault with its code and sentence", () => {
    const realm = realmOf(refusing);
    expect(() => callIn(realm, "KPI_CONVERSION", 0, 0)).toThrow(/^#DIV\/0! .+\.$/);
  });

  it.each(["nb", "en"] as const)("builds the menu in %s with menu and locale alone", (language) => {
    const items: [string, string][] = [];
    const menu = {
      addItem: (label: string, handler: string) => {
        items.push([label, handler]);
        return menu;
      },
      addToUi: () => undefined,
    };
    const realm = realmOf({
      ...refusing,
      SpreadsheetApp: { getUi: () => ({ createAddonMenu: () => menu }) },
      Session: { getActiveUserLocale: () => (language === "nb" ? "nb" : "en_US") },
    });
    callIn(realm, "onInstall", {});
    expect(items).toEqual(Object.entries(sheetsTexts.menu).map(([handler, text]) => [text[language], handler]));
    expect(items).toHaveLength(5);
    for (const [, handler] of items) expect(typeof realm[handler]).toBe("function");
  });

  it("still builds the menu where even the locale is refused", () => {
    let added = 0;
    const menu = { addItem: () => menu, addToUi: () => (added += 1) };
    callIn(realmOf({ ...refusing, SpreadsheetApp: { getUi: () => ({ createAddonMenu: () => menu }) } }), "onOpen");
    expect(added).toBe(1);
  });
});

describe("the text of the script", () => {
  const code = (): string => built("Code.js");
  const source = (): ts.SourceFile =>
    ts.createSourceFile("Code.js", code(), ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);

  it("shows the page just these functions besides formulas", () => {
    const names = source()
      .statements.filter(ts.isFunctionDeclaration)
      .map(({ name }) => name?.text ?? "");
    const own = new Set(formulas.map(({ name }) => name));
    expect(names.filter((name) => !own.has(name)).sort()).toEqual([
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
    expect(names.filter((name) => own.has(name))).toHaveLength(formulas.length);
  });

  it("has help, an example and every parameter for each formula", () => {
    expect(formulas.length).toBeGreaterThan(30);
    for (const { name, parameters } of formulas) {
      const [, help = ""] = new RegExp(`/\\*\\*\\n((?: \\*[^\\n]*\\n)+) \\*/\\nfunction ${name}\\(`).exec(code()) ?? [];
      expect([name, help]).toEqual([name, expect.stringMatching(/@return \{any\} [^\n]+\n \* @customfunction/)]);
      expect(help).toContain(`Example: =${name}(`);
      expect(help.match(/@param \{any\} \[?\w+\]? \S.+/g)).toHaveLength(parameters.length);
      for (const one of parameters) expect(help).toMatch(new RegExp(`@param \\{any\\} \\[?${one.name}\\]? `));
    }
  });

  it("uses no syntax after ES2019 and nothing that Apps Script lacks", () => {
    const kinds = new Set<string>();
    const free = new Set<string>();
    const visit = (node: ts.Node): void => {
      if (ts.isPrivateIdentifier(node)) kinds.add("#private");
      if (ts.isPropertyDeclaration(node)) kinds.add("class field");
      if (ts.isBigIntLiteral(node)) kinds.add("bigint");
      if (ts.isAwaitExpression(node)) kinds.add("await");
      if (ts.isPropertyAccessExpression(node) && node.questionDotToken !== undefined) kinds.add("?.");
      if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken)
        kinds.add("??");
      if (ts.isIdentifier(node)) free.add(node.text);
      ts.forEachChild(node, visit);
    };
    visit(source());
    expect([...kinds]).toEqual([]);
    expect(free.size).toBeGreaterThan(100);
    const missing = [
      "setTimeout",
      "setInterval",
      "fetch",
      "FormData",
      "Blob",
      "URL",
      "URLSearchParams",
      "TextEncoder",
      "TextDecoder",
      "DOMException",
      "atob",
      "btoa",
      "crypto",
      "performance",
      "window",
      "document",
      "navigator",
      "process",
      "require",
      "globalThis",
      "structuredClone",
      "queueMicrotask",
      "console",
      "WebAssembly",
      "eval",
    ];
    expect(missing.filter((name) => free.has(name))).toEqual([]);
    expect(code().match(/new Function|Function\("return/g)).toBeNull();
  });

  it("is a script, and small enough: all of it is read anew for every call", () => {
    const text = code();
    process.stdout.write(`packed: Code.js ${(text.length / 1024).toFixed(0)} KB\n`);
    expect(text.length).toBeLessThan(690_000);
    expect(() => new Script(text)).not.toThrow();
  });

  it("loads in some 15 ms of processor time", () => {
    const { load, firstCall } = loadTime(join(freshBuild("sheets"), "Code.js"), 9);
    const [first, second] = [load, firstCall].map((time) => time.toFixed(1));
    process.stdout.write(`Code.js loads in ${first} ms of processor time; its first call takes ${second} ms more\n`);
    // Tests beside this one share the processor's caches, hence the room; npm run bench measures with none beside it.
    expect(load).toBeLessThan(25);
  }, 60_000);
});

describe("the page of the sidebar", () => {
  it("is one file without anything from elsewhere", () => {
    const page = built("sidebar.html");
    expect(page.match(/<html lang="?en"?>/g)).toHaveLength(1);
    expect(page.match(/<script\b/g)).toHaveLength(1);
    expect(page.match(/<script[^>]+src=|<link|data-file/g)).toBeNull();
    expect(page.match(/<\/script>/g)).toHaveLength(1);
  });
});
