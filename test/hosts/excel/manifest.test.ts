import { readFileSync } from "node:fs";
import { join } from "node:path";
import { manifestFor, placeFrom, placeholder } from "../../../src/hosts/excel/manifestFor";

const root = join(__dirname, "../../..");
const manifest = readFileSync(join(root, "manifest.xml"), "utf8");
const all = (pattern: RegExp, text = manifest): string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? "");
const part = (name: string): string => new RegExp(`<bt:${name}>([^]*?)</bt:${name}>`).exec(manifest)?.[1] ?? "";
const values = (text: string): string[] => all(/(?:DefaultValue|Value)="(.*?)"/g, text);

describe("manifest.xml", () => {
  it("keeps its identity and carries the version of package.json", () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    expect(all(/<Version>(.*?)<\/Version>/g)).toEqual([`${version}.0`]);
    // Stored workbooks and the store know the add-in by this id; it may never change.
    expect(all(/<Id>(.*?)<\/Id>/g)).toEqual(["6f0c2b9e-6a0f-4a55-9d0a-5d1b6b0f8c37"]);
  });

  it("asks for no more than it needs", () => {
    expect(all(/<Permissions>(.*?)<\/Permissions>/g)).toEqual(["ReadWriteDocument"]);
    expect(all(/<(?:AppDomain|Set\b) ?(.*?)\/?>/g)).toEqual(['Name="SharedRuntime" MinVersion="1.1" ']);
  });

  it("has every resource that is used, once, and uses every resource", () => {
    const used = all(/resid="(.*?)"/g);
    const defined = all(/<bt:(?:Image|Url|String) id="(.*?)"/g);
    expect(used.length).toBeGreaterThan(20);
    expect([...new Set(used)].sort()).toEqual([...defined].sort());
    expect(defined.filter((id) => id.length > 32)).toEqual([]);
  });

  it("keeps texts within Excel's lengths", () => {
    const [short, long] = [values(part("ShortStrings")), values(part("LongStrings"))];
    expect([short.length, long.length].every((count) => count >= 8)).toBe(true);
    expect(short.filter((text) => text.length > 125)).toEqual([]);
    expect(long.filter((text) => text.length > 250)).toEqual([]);
    const [name = "", description = ""] = ["DisplayName", "Description"].map(
      (tag) => new RegExp(`\n  <${tag} [^]*?(?=\n  <[A-Z])`).exec(manifest)?.[0] ?? "",
    );
    expect(values(name)).toEqual(["Nøkkel"]);
    expect(values(description).filter((text) => text.length > 250)).toEqual([]);
    expect(values(description).length).toBe(2);
  });

  it("says everything in Norwegian too, but for the name", () => {
    const strings = [
      ...(part("ShortStrings") + part("LongStrings")).matchAll(/<bt:String id="(.*?)"[^]*?(?:\/>|<\/bt:String>)/g),
    ];
    const english = strings.filter(([text]) => !text.includes('Locale="nb-NO"')).map(([, id]) => id);
    expect(strings.length).toBeGreaterThan(7);
    expect(english).toEqual(["Group.Label"]);
    expect(new Set(all(/Locale="(.*?)"/g))).toEqual(new Set(["nb-NO"]));
  });

  it("gives the group and each button an icon in every size", () => {
    const icons = [...manifest.matchAll(/<Icon>([^]*?)<\/Icon>/g)].map(([, text = ""]) => text);
    expect(icons.length).toBe(1 + all(/<Control .*?id="(.*?)"/g).length);
    for (const icon of icons) {
      expect(all(/size="(\d+)"/g, icon)).toEqual(["16", "20", "24", "32", "40", "48", "64", "80"]);
      expect(all(/resid="\w+\.(\d+)"/g, icon)).toEqual(all(/size="(\d+)"/g, icon));
    }
    for (const image of part("Images").matchAll(/id="(\w+)\.(\d+)" DefaultValue="(.*?)"/g))
      expect(image[3]).toBe(`${placeholder}/icons/${(image[1] ?? "").toLowerCase()}-${image[2] ?? ""}.png`);
  });

  it("runs pane, commands and formulas in one long-lived runtime", () => {
    const pane = 'resid="Pane.Url"';
    expect(manifest).toContain(`<Runtime ${pane} lifetime="long" />`);
    expect(manifest).toContain(`<FunctionFile ${pane} />`);
    expect(manifest).toMatch(new RegExp(`<Page>\\s*<SourceLocation ${pane} />`));
    expect(all(/<FunctionName>(.*?)<\/FunctionName>/g)).toEqual(["monthlySummary", "freezeToValues"]);
    expect(all(/<OfficeTab id="(.*?)"/g)).toEqual(["TabHome"]);
  });

  it("lies on one host alone, the placeholder", () => {
    const addresses = values(manifest).filter((text) => /^\w+:/.test(text));
    expect(addresses.length).toBeGreaterThan(20);
    expect(addresses.filter((address) => !address.startsWith(`${placeholder}/`))).toEqual([]);
  });
});

describe("manifestFor(manifest, place)", () => {
  it("puts the address in everywhere and has no namespace", () => {
    const made = manifestFor(manifest, placeFrom({ NOKKEL_BASE_URL: "https://nokkel.example/excel/" }));
    expect(made).not.toContain(placeholder);
    expect(made).toContain('"https://nokkel.example/excel/taskpane.html"');
    expect(made).not.toMatch(/Namespace/);
  });

  it("has a namespace with its text where one is asked for", () => {
    const made = manifestFor(manifest, placeFrom({ NOKKEL_NAMESPACE: "KPI" }));
    expect(made).toMatch(/<\/Metadata>\s*<Namespace resid="Functions.Namespace" \/>\s*<\/ExtensionPoint>/);
    expect(made).toContain('<bt:String id="Functions.Namespace" DefaultValue="KPI" />');
  });

  it("refuses what Excel would not load", () => {
    expect(() => placeFrom({ NOKKEL_BASE_URL: "http://nokkel.example" })).toThrow("https");
    expect(() => placeFrom({ NOKKEL_BASE_URL: 'https://nokkel.example/"><x' })).toThrow("https");
    expect(() => placeFrom({ NOKKEL_NAMESPACE: "KPI.X" })).toThrow("KPI");
  });
});
