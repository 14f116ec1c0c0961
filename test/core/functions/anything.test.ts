import fc from "fast-check";
import type { Argument } from "../../../src/core/functions/formula";
import { formulas } from "../../../src/core/functions/registry";
import { sayFault } from "../../../src/core/text/faults";
import { errorCodes, type Cell } from "../../../src/core/words/cell";
import { day } from "../../../src/core/words/day";
import { isFault } from "../../../src/core/words/fault";
import { languages } from "../../../src/core/words/language";
import { call, rowsOf } from "./call";

const statistics = [
  "KPI_INTERVAL",
  "KPI_COUNT_INTERVAL",
  "KPI_LIMITS",
  "KPI_DIFFERENCE",
  "KPI_COUNT_DIFFERENCE",
  "KPI_COMPARE",
  "KPI_FUNNEL",
  "KPI_TO_TELL",
  "KPI_ADJUST",
];

const words = [
  "p",
  "u",
  "c",
  "xmr",
  "u-prime",
  "p-prime",
  "nhs",
  "anhoj",
  "none",
  "exact",
  "byar",
  "jeffreys",
  "rate",
  "count",
];

const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 60 }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(0, -1, 0.5, 2.5, 1e12, 2e12, 1e15, 2 ** 53, 1e150, 1e300),
  },
  { weight: 1, arbitrary: fc.constantFrom(null, "", " ", "12", "abc", true, false, day(46000)) },
  { weight: 1, arbitrary: fc.constantFrom(...errorCodes).map((code): Cell => ({ kind: "error", code })) },
);
const number = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 0, max: 60 }) }, { weight: 1, arbitrary: cell });
const range = fc.oneof(
  fc.array(fc.tuple(number), { maxLength: 14 }),
  fc.array(fc.tuple(fc.integer({ min: 0, max: 60 })), { minLength: 8, maxLength: 14 }),
  fc.array(number, { maxLength: 9 }).map((row) => [row]),
  fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { maxLength: 4 }),
);
const argument: fc.Arbitrary<Argument> = fc.oneof(
  { weight: 3, arbitrary: cell },
  { weight: 4, arbitrary: range },
  { weight: 2, arbitrary: fc.constantFrom(...words) },
  { weight: 1, arbitrary: fc.constant(undefined) },
);
const scalars = fc.array(fc.oneof(cell, fc.constantFrom(...words)), { maxLength: 5 });
const mixed = fc.array(argument, { maxLength: 5 });
/** Columns of one size, with no more successes than trials: what gets past the checks. */
const aligned = (trialsOf: fc.Arbitrary<Cell>, successesOf: fc.Arbitrary<Cell>): fc.Arbitrary<readonly Argument[]> =>
  fc
    .array(fc.tuple(fc.constantFrom<Cell>("A", "B", "Åse", null), successesOf, trialsOf), {
      minLength: 1,
      maxLength: 14,
    })
    .chain((rows) => {
      const names = rows.map(([name]) => [name]);
      const successes = rows.map(([, few]) => [few]);
      const trials = rows.map(([, , many]) => [many]);
      const last = fc.constantFrom<Cell>(null, "p", "u", "xmr", "p-prime", "u-prime");
      return fc.oneof(
        fc.tuple(fc.constant(successes), fc.constant(trials), last, fc.constantFrom<Cell>(null, "anhoj", "nhs")),
        fc.tuple(fc.constant(names), fc.constant(successes), fc.constant(trials), fc.constantFrom<Cell>(null, true)),
      );
    });
const sound = aligned(fc.constantFrom<Cell>(9, 20, 50, 1e6, 1e12), fc.integer({ min: 0, max: 9 }));
const odd = aligned(fc.constantFrom<Cell>(9, 20, 0.5, 1e15, 1e300, 1e-300, 0), number);
const small = fc.constantFrom<Cell>(0, 0.25, 0.5, 1, 2, 8, 1e-300, 1e300, null);
const plans = fc.tuple(small, small, fc.constantFrom<Cell>("rate", "count", 0.5, 3), small);
const comparisons = fc.tuple(
  fc.integer({ min: 0, max: 9 }),
  fc.constantFrom<Cell>(9, 20, 1e15, 1e-300, 1e300, 0),
  fc.integer({ min: 0, max: 9 }),
  fc.constantFrom<Cell>(9, 20, 1e12),
  fc.constantFrom<Cell>(null, 0.5, 0.999999, 95),
);
const chances = fc.array(fc.tuple(fc.constantFrom<Cell>(0, 1, 0.05, null, 5e-324)), { minLength: 1 }).map((p) => [p]);

const isShowable = (one: unknown): boolean => one === null || typeof one === "string" || Number.isFinite(one);

describe.each(statistics)("%s", (name) => {
  it("gives an answer or a fault with a sentence for whatever stands in the cells", () => {
    let answers = 0;
    fc.assert(
      fc.property(
        fc.oneof<fc.Arbitrary<readonly Argument[]>[]>(scalars, mixed, sound, odd, plans, chances, comparisons),
        (args) => {
          const answer = call(name, args);
          if (isFault(answer)) {
            for (const language of languages) {
              expect(sayFault(language, answer, String)).not.toMatch(/undefined|NaN|Infinity|\[object/);
            }
            return;
          }
          answers += 1;
          expect(
            rowsOf(answer)
              .flat()
              .filter((one) => !isShowable(one)),
          ).toEqual([]);
        },
      ),
      { numRuns: 400 },
    );
    expect(answers).toBeGreaterThan(0);
  });
});

describe("formulas", () => {
  it("have help short enough for Excel, in both languages", () => {
    const texts = formulas.flatMap(({ summary, parameters }) => [summary, ...parameters.map(({ help }) => help)]);
    expect(texts.length).toBeGreaterThan(100);
    expect(
      texts.flatMap((text) => languages.map((language) => text[language])).filter((text) => text.length > 250),
    ).toEqual([]);
  });
});
