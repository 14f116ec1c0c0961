import ts from "typescript";
import { runInNewContext } from "node:vm";
import { onFirstUse } from "../../../src/hosts/sheets/server/onFirstUse";

/** What a packed script answers, as JSON, and what it had made by the time it was loaded and by the end. */
function run(body: string, ask: string): { answer: unknown; loaded: string[]; made: string[] } {
  const made: string[] = [];
  const loaded: string[] = [];
  const make = (name: string, value: unknown): unknown => {
    made.push(name);
    return value;
  };
  const isLoaded = (): void => void loaded.push(...made);
  const code = onFirstUse(ts, `var Packed;\n(() => {\n"use strict";\n${body}\nPacked = { ask: () => ${ask} };\n})();`);
  const json = runInNewContext(`${code}\nisLoaded();\nJSON.stringify(Packed.ask())`, { make, isLoaded }) as string;
  return { answer: JSON.parse(json), loaded, made };
}

describe("a script whose constants are made on first use", () => {
  it("makes nothing on being loaded, what is used once, and the rest never", () => {
    const body = `
      const first = make("first", [1]);
      const second = make("second", [...first, 2]);
      const other = make("other", [3]);`;
    expect(run(body, "[second, second, first]")).toEqual({
      answer: [[1, 2], [1, 2], [1]],
      loaded: [],
      made: ["first", "second"],
    });
  });

  it("makes at once what a statement asks for, in the order of the script", () => {
    const body = `
      const words = make("words", ["a", "b"]);
      const places = new Map();
      for (const word of words) places.set(word, places.size);`;
    expect(run(body, "[...places]")).toMatchObject({
      answer: [
        ["a", 0],
        ["b", 1],
      ],
      loaded: ["words"],
    });
  });

  it("tells a constant from what has the same name elsewhere", () => {
    const body = `
      const size = make("size", 7);
      const all = make("all", { size, of: (size) => size + 1, deep: ({ size: own }) => own });
      class Box { constructor(size) { this.size = size; } }
      const boxOf = make("boxOf", Box);
      function inner() { const size = 3; return { size }; }`;
    const ask = "[all.size, all.of(1), all.deep({ size: 5 }), inner().size, new boxOf(9).size, { size }, `${size}`]";
    expect(run(body, ask).answer).toEqual([7, 2, 5, 3, 9, { size: 7 }, "7"]);
  });

  it("keeps every literal as it is, whatever it holds", () => {
    const long = "x".repeat(200);
    const body = `
      const texts = { nb: "Søk «${long}»\\u2028\\\\\\"'", en: 'It\\'s', "two words": [1, 2.5, true, null, \`\${1 + 1}\`], more: ["${long}"] };
      const proto = { "__proto__": { inherited: "${long}" } };`;
    const { answer } = run(body, "[texts, proto.inherited.length, Object.keys(proto)]");
    expect(answer).toEqual([
      { nb: `Søk «${long}»\u2028\\"'`, en: "It's", "two words": [1, 2.5, true, null, "2"], more: [long] },
      200,
      [],
    ]);
  });

  it("puts long literals into JSON, but none that a function makes anew at each call", () => {
    const list = JSON.stringify(Array.from({ length: 60 }, (_, place) => `word ${String(place)}`));
    const packed = (body: string): string => onFirstUse(ts, `(() => { ${body} })();`);
    expect(packed(`const list = ${list};`)).toContain("JSON.parse(");
    expect(packed(`const make = () => ${list};`)).not.toContain("JSON.parse(");
  });

  it("refuses a script that is packed in another way than it knows", () => {
    expect(() => onFirstUse(ts, "const a = [1];")).toThrow("not packed");
  });
});
