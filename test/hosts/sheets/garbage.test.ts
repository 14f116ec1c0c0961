import fc from "fast-check";
import { formulas, makeSample, summaryPlan } from "../../../src/core/index";
import { planToJson } from "../../../src/hosts/sheets/wire/plan";
import { requestOf } from "../../core/report/summaryOf";
import { FakeBook } from "./fake/book";
import { buildTime, built, callIn, realmOf, sheetsWith, type Sheets } from "./fake/realm";

beforeAll(() => {
  built("Code.js");
}, buildTime);

jest.setTimeout(60_000);

const troubles = ["gone", "busy", "protected", "too-large", "offline", "unknown"];
const served = ["places", "readRows", "show", "insertFormula", "write", "load", "save"];

/** One realm for many calls, for what is tried here keeps nothing from one to the next. */
function opened(): { sheets: Sheets; call: (name: string, ...values: unknown[]) => unknown } {
  const sheets = sheetsWith(new FakeBook({ locale: "en_US" }), "en");
  sheets.book.add("Ark1", [["x", 1]]);
  const context = realmOf(sheets.globals);
  return { sheets, call: (name, ...values) => callIn(context, name, ...values) };
}

const stateOf = ({ book, store }: Sheets): unknown => ({
  sheets: book.sheets.map((sheet) => [sheet.name, sheet.getDataRange().getValues(), sheet.metadata.length]),
  store: [...store],
  lock: book.lock,
});

interface Reply {
  readonly value?: unknown;
  readonly trouble?: string;
  readonly message?: string;
}

/** A named trouble with a whole sentence. */
function expectTrouble(reply: Reply): void {
  expect(troubles).toContain(reply.trouble);
  expect(reply.message).toMatch(/^[A-Z].+\.$/);
}

describe("the server, asked for nonsense", () => {
  it.each(served)("%s answers with a named trouble and writes nothing", (name) => {
    const { sheets, call } = opened();
    const before = stateOf(sheets);
    let refused = 0;
    fc.assert(
      fc.property(fc.oneof(fc.array(fc.jsonValue(), { maxLength: 4 }), fc.jsonValue()), (values) => {
        const reply = JSON.parse(String(call("nokkelServer", name, JSON.stringify(values)))) as Reply;
        if ("value" in reply) {
          // By chance it was no nonsense: the list of places, or nothing stored.
          expect(["places", "load"]).toContain(name);
        } else {
          refused += 1;
          expectTrouble(reply);
        }
        expect(stateOf(sheets)).toEqual(before);
      }),
      { numRuns: 150 },
    );
    expect(refused).toBeGreaterThan(50);
  });

  it("answers whatever it is called with", () => {
    const { sheets, call } = opened();
    const before = stateOf(sheets);
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (name, json) => {
        expectTrouble(JSON.parse(String(call("nokkelServer", name, json))) as Reply);
        expect(stateOf(sheets)).toEqual(before);
      }),
      { numRuns: 300 },
    );
  });
});

describe("a plan with one wrong part", () => {
  const { deals } = makeSample({ seed: 1, deals: 60 }).tables;
  const plan = JSON.parse(planToJson(summaryPlan(requestOf({ deals }, "2026-10")))) as unknown;

  /** Every way to a leaf of the plan, a few of each kind. */
  function waysTo(value: unknown, way: readonly (string | number)[] = []): (string | number)[][] {
    if (typeof value !== "object" || value === null) return [[...way]];
    return Object.entries(value)
      .filter((_, place) => place < 12)
      .flatMap(([name, inner]) => waysTo(inner, [...way, name]));
  }

  function replaced(value: unknown, [step, ...rest]: readonly (string | number)[], by: unknown): unknown {
    if (step === undefined) return by;
    if (Array.isArray(value)) {
      return value.map((one: unknown, place) => (String(place) === step ? replaced(one, rest, by) : one));
    }
    return { ...(value as object), [step]: replaced((value as Record<string, unknown>)[step], rest, by) };
  }

  const ways = waysTo(plan);
  const wrong = fc.constantFrom<unknown>(-1, 1e9, 9_999_999, 0.5, "", "=1+1", null, true, [], {}, [[]], "__proto__");

  it("is refused whole or written whole, and the server lives", () => {
    expect(ways.length).toBeGreaterThan(200);
    let [refused, taken] = [0, 0];
    fc.assert(
      fc.property(fc.constantFrom(...ways), wrong, (way, by) => {
        const { sheets, call } = opened();
        const before = stateOf(sheets);
        const json = JSON.stringify([JSON.stringify(replaced(plan, way, by)), false]);
        const reply = JSON.parse(String(call("nokkelServer", "write", json))) as Reply;
        if ("value" in reply) {
          taken += 1;
          return;
        }
        refused += 1;
        expectTrouble(reply);
        expect([way, by, sheets.book.sheets.length]).toEqual([way, by, 1]);
        expect(stateOf(sheets)).toEqual(before);
      }),
      { numRuns: 150 },
    );
    expect(refused).toBeGreaterThan(50);
    expect(taken).toBeGreaterThan(5);
  });
});

describe("formulas, given whatever a cell may hold", () => {
  const cell = fc.oneof(
    fc.constantFrom<unknown>(
      "",
      "#N/A",
      "#ERROR!",
      "Loading...",
      true,
      false,
      null,
      undefined,
      "2026-10",
      "Won",
      "Closed",
    ),
    fc.double(),
    fc.integer(),
    fc.string(),
    fc.date({ noInvalidDate: false }),
  );
  const argument = fc.oneof(
    cell,
    fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
  );
  const takes = (answer: unknown): boolean =>
    Array.isArray(answer)
      ? answer.every(takes)
      : typeof answer === "string" || typeof answer === "boolean" || Number.isFinite(answer);

  it.each(["en", "nb"])("answer what a cell takes, or throw a sentence, in %s", (locale) => {
    const context = realmOf(sheetsWith(new FakeBook(), locale).globals);
    let [answered, threw] = [0, 0];
    fc.assert(
      fc.property(fc.constantFrom(...formulas), fc.array(argument, { maxLength: 5 }), ({ name }, args) => {
        let answer: unknown;
        try {
          answer = callIn(context, name, ...args);
        } catch (error) {
          threw += 1;
          expect([name, (error as Error).message]).toEqual([name, expect.stringMatching(/^#\S+ [\s\S]+\.$/)]);
          return;
        }
        answered += 1;
        expect([name, takes(answer)]).toEqual([name, true]);
      }),
      { numRuns: 600 },
    );
    expect(threw).toBeGreaterThan(100);
    expect(answered).toBeGreaterThan(2);
  });
});
