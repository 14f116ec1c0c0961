import { mean } from "../../../src/core/stats/mean";
import { median } from "../../../src/core/stats/median";
import { quantile } from "../../../src/core/stats/quantile";
import { isFault, type Fault } from "../../../src/core/words/fault";
import { account, accountFields, exact, given, near, same, type Judged } from "./account";
import { answerOf, missing, missingFunction, noDensity } from "./excel";
import { vectorTest } from "./vectorTest";

const otherErrors = "how another product names what it refuses";
const wrongStudent = "CONFIDENCE.T: wrong in formulajs from the eighth digit on (scipy 1.17.1: 0.28419685512237)";
const wrongGamma = "GAMMA: wrong in formulajs from the ninth digit on (mpmath: 1.32934038817913702)";
const ofCells = "reads cells of a sheet, or empty places";
const veryEnd = "a density at the very end";
const cut = "counts and degrees of freedom that are not whole: Excel cuts them, we do not take them";

/** Quantiles of a list, by the name of the function. */
const ofList: Readonly<Record<string, (values: readonly number[], place: number) => number | Fault>> = {
  AVERAGE: (values) => mean(values),
  MEDIAN: (values) => median(values),
  "PERCENTILE.INC": (values, share) => quantile(values, share),
  "PERCENTILE.EXC": (values, share) => quantile(values, share, "exclusive"),
  "QUARTILE.INC": (values, quarter) => quantile(values, quarter / 4),
  "QUARTILE.EXC": (values, quarter) => quantile(values, quarter / 4, "exclusive"),
};

const isAnswer = (one: unknown): one is number | boolean => typeof one === "number" || typeof one === "boolean";
const isNumber = (one: unknown): one is number => typeof one === "number";

// At one degree of freedom the answer is tan(π(1 − p)/2) = 1.5707964567631675e-10 (mpmath), to which ours is the same.
const cancelled = "Student's t within 1e-10 of the middle, where R itself has only seven or eight digits";

describe("R's distributions under their Excel names", () => {
  interface Case {
    readonly fn: string;
    readonly args: readonly (number | boolean)[];
    readonly expected: number;
    readonly r: string;
  }

  vectorTest("excel_functions_R.json", "sixteen functions, to 1e-9", (text) => {
    expect(
      account(JSON.parse(text) as Case[], ({ fn, args, expected }) =>
        fn === "T.INV.2T" && args[0] === 0.9999999999 ? cancelled : exact([answerOf(fn, args), expected]),
      ),
    ).toEqual({ misses: [], checked: 622, leftOut: { [cancelled]: 2 } });
  });
});

describe("formulajs", () => {
  interface Case {
    readonly fn: string;
    readonly args: readonly unknown[];
    readonly kind: "close" | "equal" | "error";
    readonly expected: number | string;
    readonly tol?: number;
  }

  function refusal({ fn, args, expected }: Case): Judged {
    const list = ofList[fn];
    const [values = [], place = NaN] = args;
    if (list === undefined || expected !== "num" || !(args.length === 0 || isNumber(place))) return otherErrors;
    return exact(same(isFault(list(values as readonly number[], Number(place))), true));
  }

  function judge(one: Case): Judged {
    const { fn, args, kind, tol = 1e-9 } = one;
    const reason = missingFunction(fn);
    if (reason !== null) return reason;
    if (kind === "error") return refusal(one);
    const expected = Number(one.expected);
    const list = ofList[fn];
    if (list !== undefined) {
      const isWhole = fn === "AVERAGE" || fn === "MEDIAN";
      const values: unknown = isWhole ? args : args[0];
      return near(tol, [list((values as unknown[][][]).flat(3).filter(isNumber), Number(args[1])), expected]);
    }
    if (fn === "CONFIDENCE.T") return wrongStudent;
    if (fn === "GAMMA") return wrongGamma;
    // Its word for the right tail is 1, which Excel takes for TRUE.
    if (fn === "T.DIST") return near(tol, [answerOf("T.DIST.RT", args.slice(0, 2).filter(isNumber)), expected]);
    const answer = answerOf(fn, args.filter(isAnswer));
    return typeof answer === "string" ? answer : near(tol, [answer, expected]);
  }

  vectorTest("excel_functions_formulajs.json", "to its own tolerance, mostly 1e-9", (text) => {
    expect(account(JSON.parse(text) as Case[], judge)).toEqual({
      misses: [],
      checked: 48,
      leftOut: {
        [missing.deviations]: 9,
        [missing.ranks]: 16,
        [missing.lines]: 7,
        [missing.filters]: 17,
        [missing.distributions]: 6,
        [missing.expected]: 4,
        [otherErrors]: 38,
        [noDensity]: 1,
        [wrongGamma]: 1,
        [wrongStudent]: 1,
      },
    });
  });
});

describe("HyperFormula", () => {
  interface Case {
    readonly fn: string;
    readonly sheet?: readonly (readonly unknown[])[];
    readonly formula: string;
    readonly kind: "close" | "equal" | "error";
    readonly expected: number | string;
    readonly scipy_agrees?: boolean;
  }

  /** What stands between the brackets, in numbers and truths; null where it names cells or leaves something empty. */
  function argumentsOf(formula: string): (number | boolean)[] | null {
    const inside = formula.slice(formula.indexOf("(") + 1, -1).replace(/(TRUE|FALSE)\(\)/g, "$1");
    const words = inside.split(",").map((word) => word.trim());
    if (words.some((word) => !/^(-?[\d.]+|TRUE|FALSE)$/.test(word))) return null;
    return words.map((word) => (/^[TF]/.test(word) ? word === "TRUE" : Number(word)));
  }

  const takesAnyNumber = ["NORM", "BETA", "GAMMA", "EXPON"];

  /** Where a count or degrees of freedom have decimals; chances and places may have them. */
  const isCut = (fn: string, numbers: readonly number[]): boolean =>
    !takesAnyNumber.some((start) => fn.startsWith(start)) &&
    numbers.some((number, place) => !Number.isInteger(number) && number > 1 && (place > 0 || !fn.startsWith("T.")));

  function judge({ fn, formula, kind, expected }: Case): Judged {
    const reason = missingFunction(fn);
    if (reason !== null) return reason;
    if (kind === "error") return otherErrors;
    if (fn === "GAMMA.DIST" && formula.includes("(0,")) return veryEnd;
    const args = argumentsOf(formula);
    if (args === null) return ofCells;
    const numbers = args.filter(isNumber);
    if (isCut(fn, numbers)) return cut;
    const list = ofList[fn];
    if (list !== undefined) return exact([list(numbers, NaN), Number(expected)]);
    const answer = answerOf(fn, args);
    return typeof answer === "string" ? answer : exact([answer, Number(expected)]);
  }

  vectorTest("excel_functions_hyperformula.json", "to 1e-9, closer than its own tests", (text) => {
    expect(account(JSON.parse(text) as Case[], judge)).toEqual({
      misses: [],
      checked: 72,
      leftOut: {
        [missing.deviations]: 14,
        [missing.ranks]: 28,
        [missing.distributions]: 10,
        [missing.expected]: 6,
        [otherErrors]: 116,
        [noDensity]: 4,
        [cut]: 22,
        [ofCells]: 3,
        [veryEnd]: 1,
      },
    });
  });
});

describe("R's descriptions of lists", () => {
  interface Case {
    readonly data: readonly number[];
    readonly mean: number;
    readonly median: number;
    readonly sd: number;
    readonly var: number;
    readonly percentile_inc: Readonly<Record<string, number>>;
    readonly percentile_exc_type6: Readonly<Record<string, number>>;
  }

  const quantiles = (
    method: "inclusive" | "exclusive",
    data: readonly number[],
    theirs: Readonly<Record<string, number>>,
  ) =>
    exact(
      ...Object.entries(theirs).map(([share, expected]) => [quantile(data, Number(share), method), expected] as const),
    );

  vectorTest("descriptive_R.json", "mean, median and quantiles of both kinds, to 1e-9", (text) => {
    const { deviations } = missing;
    expect(
      accountFields(JSON.parse(text) as Case[], {
        data: given,
        mean: (one) => exact([mean(one.data), one.mean]),
        median: (one) => exact([median(one.data), one.median]),
        sd: deviations,
        var: deviations,
        percentile_inc: (one) => quantiles("inclusive", one.data, one.percentile_inc),
        percentile_exc_type6: ({ data, percentile_exc_type6: theirs }) =>
          // R gives the ends where Excel, and we, refuse: quarters of two values lie outside them.
          data.length === 2
            ? exact(...[0.25, 0.75].map((share) => same(isFault(quantile(data, share, "exclusive")), true)))
            : quantiles("exclusive", data, theirs),
      }),
    ).toEqual({ misses: [], checked: 12, leftOut: { [deviations]: 6 } });
  });
});
