import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { formulas } from "../../../src/core/index";
import { functionsJson } from "../../../src/hosts/excel/functionsJson";
import frozenIds from "../../golden/formulaIds.json";

const root = join(__dirname, "../../..");
const manifest = readFileSync(join(root, "manifest.xml"), "utf8");
const all = (pattern: RegExp): string[] => [...manifest.matchAll(pattern)].map((match) => match[1] ?? "");

describe("manifest.xml", () => {
  it("carries the version of package.json", () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    expect(all(/<Version>(.*?)<\/Version>/g)).toEqual([`${version}.0`]);
  });

  it("has a resource for every resid, short enough, and no namespace", () => {
    const used = all(/resid="(.*?)"/g);
    const defined = new Set(all(/<bt:(?:Image|Url|String) id="(.*?)"/g));
    expect(used.length).toBeGreaterThan(10);
    expect(used.filter((id) => !defined.has(id))).toEqual([]);
    expect(used.filter((id) => id.length > 32)).toEqual([]);
    expect(manifest).not.toContain("<Namespace");
  });

  it("names only icons that are there, over https", () => {
    const icons = all(/\/icons\/(icon-\d+\.png)"/g);
    expect(icons.length).toBeGreaterThan(3);
    expect(icons.filter((icon) => !existsSync(join(root, "taskpane/icons", icon)))).toEqual([]);
    expect(all(/DefaultValue="(http:.*?)"/g)).toEqual([]);
  });
});

describe("functionsJson(helpUrl)", () => {
  const { functions } = functionsJson("https://example.org/help") as {
    functions: { id: string; name: string; helpUrl: string; parameters: { repeating?: boolean }[] }[];
  };

  it("keeps every id that has been published", () => {
    expect(functions.map(({ id, name }) => `${id} ${name}`)).toEqual(frozenIds);
  });

  it("describes every formula, with help, and repeats only at the end", () => {
    expect(functions.map(({ name }) => name)).toEqual(formulas.map(({ name }) => name));
    expect(functions.filter(({ helpUrl, name }) => !helpUrl.endsWith(`#${name}`))).toEqual([]);
    expect(functions.filter(({ id }) => !/^[A-Z0-9]{3,}$/.test(id))).toEqual([]);
    for (const { parameters } of functions)
      expect(parameters.slice(0, -1).some(({ repeating }) => repeating === true)).toBe(false);
  });
});
