import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { contentPolicy } from "../../src/hosts/excel/contentPolicy";
import { freshBuild } from "./freshBuild";
import { scan } from "./scan";

/** What Excel's page gives a script: the DOM's own names, and Microsoft's from office.js. */
const pageGlobals = (
  "window document navigator location console setTimeout clearTimeout requestAnimationFrame cancelAnimationFrame " +
  "queueMicrotask performance crypto Intl URL Blob TextEncoder TextDecoder AbortController AbortSignal DOMException Event " +
  "CustomEvent HTMLElement Element Node SVGElement Document DocumentFragment MutationObserver ResizeObserver globalThis " +
  "matchMedia getComputedStyle CSSStyleSheet Office Excel OfficeExtension CustomFunctions OfficeRuntime"
).split(" ");

describe("dist/excel", () => {
  let folder = "";
  beforeAll(() => {
    folder = freshBuild("excel");
  }, 240_000);
  const read = (name: string): string => readFileSync(join(folder, name), "utf8");
  const scripts = (): string[] => readdirSync(folder).filter((name) => name.endsWith(".js"));
  const packed = (names: readonly string[]): number =>
    names.reduce(
      (sum, name) => sum + gzipSync(new Uint8Array(readFileSync(join(folder, name))), { level: 9 }).length,
      0,
    );

  it("has every file that the manifest names", () => {
    const named = [...read("manifest.xml").matchAll(/"https:\/\/localhost:3000\/(.*?)"/g)].map(
      ([, path]) => path ?? "",
    );
    expect(named.length).toBeGreaterThan(25);
    expect(named.filter((path) => !existsSync(join(folder, path)))).toEqual([]);
  });

  it("has icons as large as their names say", () => {
    const icons = readdirSync(join(folder, "icons"));
    expect(icons).toContain("icon-128.png");
    for (const icon of icons) {
      const bytes = readFileSync(join(folder, "icons", icon));
      const size = Number(/-(\d+)\.png$/.exec(icon)?.[1]);
      expect([icon, bytes.toString("latin1", 1, 4), bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([
        icon,
        "PNG",
        size,
        size,
      ]);
    }
  });

  it("stays small: formulas within 120 KB packed, all that the pane loads within 250 KB, 25 KB on demand each", () => {
    const onDemand = ["queries.js", "sample.js"];
    const atOnce = scripts().filter((name) => !onDemand.includes(name));
    const [functions, all] = [packed(["functions.js"]), packed(atOnce)];
    const later = onDemand.map((name) => packed([name]));
    process.stdout.write(
      `packed: functions.js ${functions} bytes, all at once ${all}, on demand ${later.join(", ")}\n`,
    );
    expect(functions).toBeLessThanOrEqual(120_000);
    expect(all).toBeLessThanOrEqual(250_000);
    for (const size of later) expect(size).toBeLessThanOrEqual(25_000);
  });

  it("makes no code of text, and knows every name it uses", () => {
    expect(scripts()).toContain("functions.js");
    for (const name of scripts()) {
      expect([name, ...scan(read(name), pageGlobals, 2022)]).toEqual([name]);
      expect(read(name)).not.toMatch(/\beval\(|new Function\b|\bFunction\(/);
    }
  });

  it("speaks to nobody: no script has a way to the network", () => {
    // A method of queries that limits their rows is called fetch too.
    for (const name of scripts())
      expect(read(name)).not.toMatch(
        /\bfetch\((?!\w+,\w+="only"\)\{)|XMLHttpRequest|WebSocket|sendBeacon|EventSource|importScripts|\bimport\(/,
      );
  });

  it("carries its policy on every page, before anything is loaded", () => {
    const pages = readdirSync(folder).filter((name) => name.endsWith(".html"));
    expect(pages.length).toBeGreaterThanOrEqual(3);
    for (const page of pages) {
      const at = read(page).indexOf(contentPolicy);
      expect(at).toBeGreaterThan(0);
      expect(read(page).slice(0, at)).not.toMatch(/<(script|link|style|img)/);
      // What the policy forbids would not run: script or style within the page, handlers within a tag.
      expect(read(page)).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=|\sstyle=/);
    }
  });

  it("loads no script but its own and Microsoft's, and those of its own that are there", () => {
    const sources = [...read("taskpane.html").matchAll(/<script[^>]*\bsrc="?([^"\s>]+)/g)].map(
      ([, source]) => source ?? "",
    );
    const [first, ...own] = sources;
    expect(first).toBe("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
    expect(own).toContain("functions.js");
    expect(own.filter((name) => !existsSync(join(folder, name)))).toEqual([]);
  });

  it("ships nothing of Microsoft's library and no other stray file", () => {
    const known =
      /^(functions\.js|functions\.json|taskpane\.js|queries\.js|sample\.js|commands\.js|manifest\.xml|page\.css|icons|(taskpane|support|privacy)\.(html|css))$/;
    expect(readdirSync(folder).filter((name) => !known.test(name))).toEqual([]);
  });

  it("answers to every button and every formula", () => {
    const commands = [...read("manifest.xml").matchAll(/<FunctionName>(.*?)<\/FunctionName>/g)].map(
      ([, name]) => name ?? "",
    );
    const code = scripts().map(read).join("\n");
    if (!code.includes("actions.associate"))
      process.stdout.write("No commands in the build yet: the buttons are not checked.\n");
    else expect(commands.filter((name) => !code.includes(`"${name}"`))).toEqual([]);
    expect(code).toContain("CustomFunctions.associate");
    expect(commands.length).toBe(2);
  });
});
