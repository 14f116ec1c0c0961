import { callFormula, formulas, type Argument, type Cell } from "../../src/core/index";
import { functionsJson } from "../../src/hosts/excel/functionsJson";
import frozenIds from "../golden/formulaIds.json";

interface Described {
  id: string;
  name: string;
  description: string;
  helpUrl: string;
  parameters: { name: string; description: string; optional?: boolean; repeating?: boolean; dimensionality: string }[];
  result: { type: string; dimensionality: string };
}

const described = (namespace?: string): Described[] =>
  (functionsJson("https://nokkel.example/taskpane.html", namespace) as { functions: Described[] }).functions;
const functions = described();

/** What Excel takes for a cell: A1 to XFD1048576, or R1C1 with any of its parts. */
const isCell = (name: string): boolean => {
  const [, letters = "", digits = ""] = /^([A-Z]{1,3})(\d{1,7})$/.exec(name) ?? [];
  const column = letters.split("").reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return (column > 0 && column <= 16_384 && Number(digits) <= 1_048_576) || /^R\d*(C\d*)?$|^C\d*$/.test(name);
};

/** Two cells in the place of a single value. */
const twice = (one: Argument): Argument => (one === undefined || isRows(one) ? one : [[one, one]]);
const isRows = (one: Argument): one is readonly (readonly Cell[])[] => Array.isArray(one);

describe("functionsJson(helpUrl)", () => {
  it("keeps every id that has been published", () => {
    expect(functions.map(({ id, name }) => `${id} ${name}`).sort()).toEqual([...frozenIds].sort());
    expect(functions.length).toBeGreaterThan(40);
  });

  it("has names that Excel takes, none of them a cell, and no two alike", () => {
    expect(["KPI1", "XFD1048576", "R1C1", "RC"].filter(isCell)).toEqual(["KPI1", "XFD1048576", "R1C1", "RC"]);
    expect(["KPI_1", "XFE1", "AAAA1"].filter(isCell)).toEqual([]);
    for (const list of [functions, described("KPI")]) {
      expect(list.filter(({ name }) => !/^[A-Z][A-Z0-9_]{2,127}$/.test(name) || isCell(name))).toEqual([]);
      expect(list.filter(({ id }) => !/^[A-Z][A-Z0-9]{2,}$/.test(id) || isCell(id))).toEqual([]);
      for (const key of ["id", "name"] as const) expect(new Set(list.map((one) => one[key])).size).toBe(list.length);
    }
  });

  it("keeps the ids and the anchors, but not the first word, within a namespace", () => {
    const within = described("KPI");
    expect(within.map(({ id, helpUrl }) => [id, helpUrl])).toEqual(functions.map(({ id, helpUrl }) => [id, helpUrl]));
    expect(within.map(({ name }) => `KPI_${name}`)).toEqual(functions.map(({ name }) => name));
  });

  // Microsoft names no length for these texts; 255 is what Excel's dialog shows of a function registered in any other way.
  it("describes every function and parameter, in English, within what Excel shows", () => {
    const texts = functions.flatMap(({ description, parameters }) => [
      description,
      ...parameters.map((one) => one.description),
    ]);
    expect(texts.length).toBeGreaterThan(150);
    expect(texts.filter((text) => text.trim() === "" || text.length > 255)).toEqual([]);
    expect(texts.filter((text) => /[æøåÆØÅ\n]/.test(text.replace(/Nøkkel/g, "")))).toEqual([]);
  });

  it("links each function to its own anchor on the pane's page", () => {
    const wrong = functions.filter(({ helpUrl, name }) => helpUrl !== `https://nokkel.example/taskpane.html#${name}`);
    expect(wrong).toEqual([]);
  });

  it("says of each parameter what the registry says: shape, optional, repeating", () => {
    const told = functions.flatMap(({ name: of, parameters, result }) => [
      `${of} ${result.dimensionality}`,
      ...parameters.map((one) => `${one.name} ${one.dimensionality} ${String(one.optional)} ${String(one.repeating)}`),
    ]);
    const meant = formulas.flatMap(({ name: of, parameters, spills, spreads }) => [
      `${of} ${spills || spreads === true ? "matrix" : "scalar"}`,
      ...parameters.map(({ name, shape, optional, repeating }) => {
        const marks = repeating ? "undefined true" : `${optional ? "true" : "undefined"} undefined`;
        return `${name} ${shape === "range" ? "matrix" : "scalar"} ${marks}`;
      }),
    ]);
    expect(told).toEqual(meant);
    expect(
      JSON.stringify(functions)
        .match(/"type":"(\w+)"/g)
        ?.every((type) => type === '"type":"any"'),
    ).toBe(true);
  });

  it("is described as giving rows where an example does, and where a grid of periods may be asked for", () => {
    const rows = functions.filter(({ result }) => result.dimensionality === "matrix").map(({ name }) => name);
    const given = formulas.filter(({ examples }) => examples.some(({ answer }) => Array.isArray(answer)));
    expect(rows).toEqual(expect.arrayContaining([...given.map(({ name }) => name), "KPI_CONVERSION", "KPI_WIN_RATE"]));
    let asked = 0;
    for (const formula of formulas) {
      if (rows.includes(formula.name)) continue;
      for (const { args } of formula.examples) {
        for (const place of args.keys()) {
          const several = args.map((one, at) => (at === place ? twice(one) : one));
          expect(Array.isArray(callFormula(formula, several, { language: "en" }))).toBe(false);
          asked += 1;
        }
      }
    }
    expect(asked).toBeGreaterThan(20);
  });

  it("has optional parameters after those that are needed, and repeats only the last", () => {
    for (const { parameters } of functions) {
      const marks = parameters
        .map((one) => (one.repeating === true ? "z" : one.optional === true ? "o" : "a"))
        .join("");
      expect(marks).toMatch(/^a*o*z?$/);
      expect(new Set(parameters.map(({ name }) => name)).size).toBe(parameters.length);
      expect(parameters.filter(({ name }) => !/^[a-z][a-z0-9_]*$/.test(name))).toEqual([]);
    }
  });

  it("is never volatile, never streams and never asks where it stands", () => {
    expect(JSON.stringify(functions)).not.toMatch(/"(options|volatile|stream|cancelable|requires\w+)"/);
  });
});
