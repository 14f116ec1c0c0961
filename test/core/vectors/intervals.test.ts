import { binomialTails } from "../../../src/core/stats/binomial";
import { byar } from "../../../src/core/stats/byar";
import { chiSquareHomogeneity } from "../../../src/core/stats/chiSquareHomogeneity";
import { clopperPearson } from "../../../src/core/stats/clopperPearson";
import { countRatio } from "../../../src/core/stats/countRatio";
import { fisherExact } from "../../../src/core/stats/fisherExact";
import { garwood } from "../../../src/core/stats/garwood";
import { jeffreys } from "../../../src/core/stats/jeffreys";
import { newcombe } from "../../../src/core/stats/newcombe";
import { wilson } from "../../../src/core/stats/wilson";
import { isFault, type Fault } from "../../../src/core/words/fault";
import type { Interval } from "../../../src/core/words/interval";
import { account, accountFields, ends, exact, given, near, printed, same, sound, type Judged } from "./account";
import { vectorTest } from "./vectorTest";

type Ends = readonly [low: number, high: number];

const corrected = "continuity correction, which makes intervals wider than they state: not offered";
const hmiscOwn = "Hmisc's own end of Wilson's interval at 1 and n − 1";
const densest = "of greatest density, where jeffreys has equal tails";
const otherShares = "an interval for shares that we do not offer";

describe("intervals of one share", () => {
  interface Case {
    readonly x: number;
    readonly n: number;
    readonly conf: number;
    readonly wilson_prop_test: Ends;
    readonly wilson_cc_prop_test: Ends;
    readonly clopper_pearson: Ends;
    readonly jeffreys_qbeta: Ends;
    readonly agresti_coull_unclipped: Ends;
    readonly wilson_hmisc_modified_at_1_and_n_minus_1: Ends;
  }

  // At 0 and n the raw quantile misses 0 or 1; the rule of Brown, Cai and DasGupta puts the end there, and so do we.
  const withEdges = ({ x, n, conf, jeffreys_qbeta: [low, high] }: Case): Judged =>
    exact(...ends(jeffreys(x, n, conf), [x === 0 ? 0 : low, x === n ? 1 : high]));

  /** What subtraction leaves of 0. */
  const withoutDust = (end: number): number => (Math.abs(end) < 1e-15 ? 0 : end);

  // Hmisc puts another end only next to the edges.
  const hmisc = ({ x, n, conf, wilson_hmisc_modified_at_1_and_n_minus_1: theirs }: Case): Judged =>
    x === 1 || x === n - 1 ? hmiscOwn : exact(...ends(wilson(x, n, conf), [withoutDust(theirs[0]), theirs[1]]));

  vectorTest("binomial_ci_R.json", "five methods, to 1e-9", (text) => {
    expect(
      accountFields(JSON.parse(text) as Case[], {
        x: given,
        n: given,
        conf: given,
        wilson_prop_test: ({ x, n, conf, wilson_prop_test: theirs }) => exact(...ends(wilson(x, n, conf), theirs)),
        wilson_cc_prop_test: corrected,
        clopper_pearson: ({ x, n, conf, clopper_pearson: theirs }) =>
          exact(...ends(clopperPearson(x, n, conf), theirs)),
        jeffreys_qbeta: withEdges,
        agresti_coull_unclipped: otherShares,
        wilson_hmisc_modified_at_1_and_n_minus_1: hmisc,
      }),
    ).toEqual({ misses: [], checked: 230, leftOut: { [corrected]: 60, [otherShares]: 60, [hmiscOwn]: 10 } });
  });

  vectorTest("binomial_ci_R_package_binom.json", "eleven methods, to 1e-9 or the eight decimals printed", (text) => {
    interface Binom {
      readonly x: number;
      readonly n: number;
      readonly conf: number;
      readonly methods: Readonly<Record<string, Ends>>;
    }
    const cases = (JSON.parse(text) as Binom[]).flatMap(({ methods, ...one }) =>
      Object.entries(methods).map(([method, theirs]) => ({ ...one, method, theirs })),
    );
    expect(
      account(cases, ({ x, n, conf, method, theirs }) => {
        // The two cases of 30 trials are printed to eight decimals.
        const judge = (ours: Interval | Fault): Judged =>
          n === 30 ? printed(8, ...ends(ours, theirs)) : exact(...ends(ours, theirs));
        if (method === "wilson") return judge(wilson(x, n, conf));
        if (method === "exact") return judge(clopperPearson(x, n, conf));
        if (method === "prop.test") return corrected;
        return method === "bayes" ? densest : otherShares;
      }),
    ).toEqual({ misses: [], checked: 8, leftOut: { [corrected]: 4, [densest]: 4, [otherShares]: 28 } });
  });
});

describe("intervals of one count", () => {
  const shortcut = "epitools' count + ½ in both ends, which is not Byar's formula";

  vectorTest("poisson_ci_R.json", "poisson.test and epitools, to 1e-9", (text) => {
    interface Case {
      readonly x: number;
      readonly conf: number;
      readonly exact_poisson_test: Ends;
      readonly epitools_pois_byar_SHORTCUT_x_plus_half: Ends;
    }
    expect(
      accountFields(JSON.parse(text) as Case[], {
        x: given,
        conf: given,
        exact_poisson_test: ({ x, conf, exact_poisson_test: theirs }) => exact(...ends(garwood(x, conf), theirs)),
        epitools_pois_byar_SHORTCUT_x_plus_half: shortcut,
      }),
    ).toEqual({ misses: [], checked: 60, leftOut: { [shortcut]: 60 } });
  });
});

describe("the UK's public health intervals", () => {
  interface Single {
    readonly x: number;
    readonly n: number | null;
    readonly lowercl: number | null;
    readonly uppercl: number;
    readonly confidence: string;
    readonly method: string;
  }
  interface Area {
    readonly Area: string;
    readonly Numerator: number | null;
    readonly Denominator: number | null;
    readonly value: number | null;
    readonly statistic: string;
    readonly method: string | null;
    readonly multiplier: number;
  }
  interface Levels extends Area {
    readonly lower95_0cl: number | null;
    readonly upper95_0cl: number | null;
    readonly lower99_8cl: number | null;
    readonly upper99_8cl: number | null;
  }
  interface Grouped extends Area {
    readonly lowercl: number | null;
    readonly uppercl: number | null;
    readonly confidence: string;
  }
  interface File {
    readonly testdata_B_W: Single[];
    readonly testdata_Prop: Levels[];
    readonly testdata_Prop_g: Grouped[];
    readonly testdata_Rate: Levels[];
    readonly testdata_Rate_g: Grouped[];
  }

  const partial = "a part of a success, which is no count to us";
  const valueless = "a missing count has no value";
  const levelOf = (confidence: string): number => Number(confidence.replace("%", "")) / 100;

  const intervalOf = (method: string | null, x: number, n: number | null, level: number): Interval | Fault => {
    if (method === "Wilson") return wilson(x, n ?? NaN, level);
    return method === "Exact" ? garwood(x, level) : byar(x, level);
  };

  const single = ({ x, n, lowercl, uppercl, confidence, method }: Single): Judged => {
    if (!Number.isInteger(x)) return partial;
    const [low, high] = [lowercl ?? 0, uppercl];
    // Their cube of a negative number is no number; our low end is then 0.
    return exact(...ends(intervalOf(method, x, n, levelOf(confidence)), [low, high]));
  };

  /** One end, or that a missing count has none. */
  const end =
    (side: "low" | "high", level: (one: Area) => number, theirs: (one: Area) => number | null) =>
    (one: Area): Judged => {
      const { Numerator: x, Denominator: n, method, multiplier } = one;
      const expected = theirs(one);
      if (x === null || expected === null) {
        return exact(same(isFault(intervalOf(method, NaN, n, level(one))), expected === null));
      }
      const interval = sound(intervalOf(method, x, n, level(one)));
      return exact([(interval[side] * multiplier) / (method === "Wilson" ? 1 : (n ?? NaN)), expected]);
    };

  const common = {
    Area: given,
    Numerator: given,
    Denominator: given,
    value: ({ Numerator: x, Denominator: n, multiplier, value }: Area) =>
      value === null ? valueless : exact([((x ?? NaN) / (n ?? NaN)) * multiplier, value]),
    statistic: given,
    method: given,
    multiplier: given,
  } as const;

  const levels = {
    ...common,
    lower95_0cl: end(
      "low",
      () => 0.95,
      (one) => (one as Levels).lower95_0cl,
    ),
    upper95_0cl: end(
      "high",
      () => 0.95,
      (one) => (one as Levels).upper95_0cl,
    ),
    lower99_8cl: end(
      "low",
      () => 0.998,
      (one) => (one as Levels).lower99_8cl,
    ),
    upper99_8cl: end(
      "high",
      () => 0.998,
      (one) => (one as Levels).upper99_8cl,
    ),
  } as const;

  const grouped = {
    ...common,
    confidence: given,
    lowercl: end(
      "low",
      (one) => levelOf((one as Grouped).confidence),
      (one) => (one as Grouped).lowercl,
    ),
    uppercl: end(
      "high",
      (one) => levelOf((one as Grouped).confidence),
      (one) => (one as Grouped).uppercl,
    ),
  } as const;

  vectorTest("phe_wilson_byar_exact.json", "Wilson, Byar and exact, to 1e-9", (text) => {
    const file = JSON.parse(text) as File;
    expect(Object.keys(file).length).toBe(5);
    expect(account(file.testdata_B_W, single)).toEqual({ misses: [], checked: 6, leftOut: { [partial]: 1 } });
    expect(accountFields(file.testdata_Prop, levels)).toEqual({ misses: [], checked: 48, leftOut: { [valueless]: 2 } });
    expect(accountFields(file.testdata_Prop_g, grouped)).toEqual({
      misses: [],
      checked: 16,
      leftOut: { [valueless]: 2 },
    });
    expect(accountFields(file.testdata_Rate, levels)).toEqual({ misses: [], checked: 48, leftOut: { [valueless]: 2 } });
    expect(accountFields(file.testdata_Rate_g, grouped)).toEqual({
      misses: [],
      checked: 16,
      leftOut: { [valueless]: 2 },
    });
  });
});

describe("two groups", () => {
  vectorTest("poisson_rate_ratio.json", "poisson.test of two counts, to 1e-9; Gu's table to its tolerance", (text) => {
    interface Counts {
      readonly count1: number;
      readonly exposure1: number;
      readonly count2: number;
      readonly exposure2: number;
    }
    interface R extends Counts {
      readonly ratio: number;
      readonly ci95: Ends;
      readonly p_two_sided: number;
    }
    interface Published extends Counts {
      readonly source: string;
      readonly one_sided_larger_p: Readonly<Record<string, number>>;
      readonly tolerance: string;
    }
    const file = JSON.parse(text) as { "R_poisson.test": R[]; published: Published[] };
    const ours = (one: Counts) =>
      sound(countRatio({ count: one.count1, exposure: one.exposure1 }, { count: one.count2, exposure: one.exposure2 }));
    const inexact = "one-sided tests that are not exact";
    const counts = { count1: given, exposure1: given, count2: given, exposure2: given } as const;
    expect(
      accountFields(file["R_poisson.test"], {
        ...counts,
        ratio: (one) => exact([ours(one).ratio, one.ratio]),
        ci95: (one) => exact(...ends(ours(one), one.ci95)),
        p_two_sided: (one) => exact([ours(one).p, one.p_two_sided]),
      }),
    ).toEqual({ misses: [], checked: 12, leftOut: {} });
    const cases = file.published.flatMap(({ one_sided_larger_p: chances, ...one }) =>
      Object.entries(chances).map(([method, p]) => ({ ...one, method, p })),
    );
    expect(
      account(cases, ({ method, p, count1, count2, exposure1, exposure2 }) =>
        method === "exact-cond"
          ? near(5e-4, [binomialTails(count1 - 1, count1 + count2, exposure1 / (exposure1 + exposure2)).upper, p])
          : inexact,
      ),
    ).toEqual({ misses: [], checked: 1, leftOut: { [inexact]: 4 } });
  });

  vectorTest("two_proportions.json", "prop.test, fisher.test and Newcombe, to 1e-9", (text) => {
    interface Two {
      readonly x1: number;
      readonly n1: number;
      readonly x2: number;
      readonly n2: number;
    }
    interface R extends Two {
      readonly chisq: number;
      readonly p: number;
      readonly wald_diff_ci95: Ends;
      readonly chisq_yates: number;
      readonly p_yates: number;
      readonly fisher_p: number;
      readonly fisher_or: number | null;
      readonly fisher_or_ci95: readonly (number | null)[];
      readonly newcombe_diff_ci95_statsmodels: Ends;
    }
    interface Published extends Two {
      readonly source: string;
      readonly conf: number;
      readonly diffscoreci: Ends;
      readonly wald2ci_AC: Ends;
      readonly wald2ci_Wald: Ends;
      readonly orscoreci: Ends;
      readonly riskscoreci: Ends;
    }
    const file = JSON.parse(text) as { R: R[]; published: Published[] };
    const groups = ({ x1, n1, x2, n2 }: Two) =>
      [
        { successes: x1, trials: n1 },
        { successes: x2, trials: n2 },
      ] as const;
    const two = { x1: given, n1: given, x2: given, n2: given } as const;
    const wald = "Wald's interval, which covers less than it states";
    const mee = "Mee's score interval: Newcombe's is the one we give";
    const odds = "odds and risk ratios: we give differences";
    expect(
      accountFields(file.R, {
        ...two,
        chisq: (one) => exact([sound(chiSquareHomogeneity(groups(one))).statistic, one.chisq]),
        p: (one) => exact([sound(chiSquareHomogeneity(groups(one))).p, one.p]),
        wald_diff_ci95: wald,
        chisq_yates: corrected,
        p_yates: corrected,
        fisher_p: (one) => exact([fisherExact(...groups(one)), one.fisher_p]),
        fisher_or: odds,
        fisher_or_ci95: odds,
        newcombe_diff_ci95_statsmodels: (one) =>
          exact(...ends(newcombe(...groups(one)), one.newcombe_diff_ci95_statsmodels)),
      }),
    ).toEqual({ misses: [], checked: 16, leftOut: { [corrected]: 8, [wald]: 4, [odds]: 8 } });
    expect(
      accountFields(file.published, {
        ...two,
        source: given,
        conf: given,
        diffscoreci: mee,
        wald2ci_AC: wald,
        wald2ci_Wald: wald,
        orscoreci: odds,
        riskscoreci: odds,
      }),
    ).toEqual({ misses: [], checked: 0, leftOut: { [mee]: 1, [wald]: 2, [odds]: 2 } });
  });
});
