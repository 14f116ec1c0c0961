import { betaBinomial } from "../../../src/core/stats/betaBinomial";
import { funnelRatioLimits } from "../../../src/core/stats/funnelRatioLimits";
import { funnelShareLimits } from "../../../src/core/stats/funnelShareLimits";
import { lmdi, type Rows } from "../../../src/core/stats/lmdi";
import { lmdiGrowth } from "../../../src/core/stats/lmdiGrowth";
import { overDispersion } from "../../../src/core/stats/overDispersion";
import { shareOverDispersion } from "../../../src/core/stats/shareOverDispersion";
import { sum } from "../../../src/core/stats/sum";
import { xmr } from "../../../src/core/stats/xmr";
import { account, accountFields, each, ends, exact, given, near, printed, same, sound, type Judged } from "./account";
import { rowsOf, vectorTest } from "./vectorTest";

describe("what made a total change", () => {
  interface Case {
    readonly X0: Rows;
    readonly XT: Rows;
    readonly from_year: number;
    readonly to_year: number;
    readonly Z: Rows;
    readonly dV: number;
    readonly D: number;
    readonly effects: readonly number[];
    readonly D_effects: readonly number[];
  }
  interface File {
    readonly cases: Case[];
    readonly ang_2016_illustration: { total_from: number; total_to: number; effects: Record<string, number> };
  }

  vectorTest("lmdi.json", "LMDIR's tests, to the eight or nine decimals printed", (text) => {
    const file = JSON.parse(text) as File;
    const drawing = "a drawing, whose factors are not printed";
    const ours = ({ X0, XT }: Case) => sound(lmdi(X0, XT));
    expect(
      accountFields(file.cases, {
        X0: given,
        XT: given,
        from_year: given,
        to_year: given,
        Z: (one) => printed(8, ...ours(one).byPart.flatMap((part, at) => each(part, one.Z[at] ?? []))),
        dV: (one) => exact([ours(one).after - ours(one).before, one.dV]),
        D: (one) => printed(9, [ours(one).after / ours(one).before, one.D]),
        effects: (one) => printed(6, ...each(ours(one).effects, one.effects)),
        D_effects: (one) => printed(9, ...each(sound(lmdiGrowth(one.X0, one.XT)), one.D_effects)),
      }),
    ).toEqual({ misses: [], checked: 10, leftOut: {} });
    expect(account([file.ang_2016_illustration], () => drawing)).toEqual({
      misses: [],
      checked: 0,
      leftOut: { [drawing]: 1 },
    });
  });
});

describe("fair estimates", () => {
  interface Player {
    readonly name: string;
    readonly hits: number;
    readonly at_bats: number;
    readonly rest_at_bats: number;
    readonly rest_average: number;
    readonly james_stein: number;
    readonly james_stein_published_constants: number;
    readonly eb_beta_binomial: number;
  }
  interface File {
    readonly grand_mean: number;
    readonly published: { readonly c: number; readonly grand_mean: number };
    readonly beta_binomial_mle: { readonly alpha: number; readonly beta: number };
    readonly players: Player[];
    readonly all_hits: number[];
  }

  vectorTest("empirical_bayes_efron_morris.json", "the likeliest fit to 1e-4, as its flat optimum allows", (text) => {
    const file = JSON.parse(text) as File;
    const { mean, strength, plugIn } = sound(
      betaBinomial(file.all_hits.map((successes) => ({ successes, trials: 45 }))),
    );
    const { alpha, beta } = file.beta_binomial_mle;
    const texts = ["source", "sigma2", "note", "players", "all_hits"];
    const numbers = Object.keys(file).filter((field) => !texts.includes(field));
    const stein = "James and Stein's estimate: ours knows that shares are binomial";
    expect(
      account(numbers, (field): Judged => {
        switch (field) {
          case "grand_mean":
            return exact([sum(file.all_hits) / (45 * file.all_hits.length), file.grand_mean]);
          case "beta_binomial_mle":
            return near(1e-4, [mean, alpha / (alpha + beta)], [strength / (alpha + beta), 1]);
          case "published":
            return printed(3, [file.grand_mean, file.published.grand_mean]);
          default:
            return stein;
        }
      }),
    ).toEqual({ misses: [], checked: 3, leftOut: { [stein]: 4 } });
    expect(
      accountFields(file.players, {
        name: given,
        hits: given,
        at_bats: given,
        rest_at_bats: given,
        rest_average: given,
        james_stein: stein,
        james_stein_published_constants: stein,
        eb_beta_binomial: ({ hits, eb_beta_binomial }) =>
          near(1e-4, [plugIn[file.all_hits.indexOf(hits)], eb_beta_binomial]),
      }),
    ).toEqual({ misses: [], checked: 9, leftOut: { [stein]: 18 } });
  });
});

describe("funnels", () => {
  interface Dispersed {
    readonly id: string;
    readonly data_type: string;
    readonly sr_method: string;
    readonly trim_by: number;
    readonly numerator: number[];
    readonly denominator: number[];
    readonly Y: number[];
    readonly s: number[];
    readonly target: number;
    readonly z: number[];
    readonly w_z: number[];
    readonly phi: number;
    readonly tau2: number;
  }
  interface Limits {
    readonly denominator: number;
    readonly LCL95: number;
    readonly UCL95: number;
    readonly LCL99: number;
    readonly UCL99: number;
  }

  vectorTest("funnel_overdispersion_FunnelPlotR.json", "FunnelPlotR, to 1e-9", (text) => {
    const [shmi, cqc, pr, limits] = JSON.parse(text) as [Dispersed, Dispersed, Dispersed, { rows: Limits[] }];
    const steps = "steps on the way, which we do not report";
    // SHMI's way is to leave out what we pull in: of six ratios it leaves out none, and then ours pulls in none.
    const ours = ({ Y, s, target, trim_by, z, w_z }: Dispersed) =>
      sound(
        overDispersion(
          Y.map((value, at) => ({ value, error: s[at] ?? NaN })),
          target,
          JSON.stringify(z) === JSON.stringify(w_z) ? 0 : trim_by,
        ),
      );
    expect(
      accountFields([shmi, cqc, pr], {
        id: given,
        data_type: given,
        sr_method: given,
        trim_by: given,
        numerator: given,
        denominator: given,
        Y: steps,
        s: steps,
        target: given,
        z: steps,
        w_z: steps,
        phi: (one) => exact([ours(one).inflation, one.phi]),
        tau2: (one) => exact([ours(one).variance, one.tau2]),
      }),
    ).toEqual({ misses: [], checked: 6, leftOut: { [steps]: 12 } });
    const fromCounts = sound(
      shareOverDispersion(pr.numerator.map((successes, at) => ({ successes, trials: pr.denominator[at] ?? NaN }))),
    );
    expect(account([pr], () => exact([fromCounts.inflation, pr.phi], [fromCounts.variance, pr.tau2]))).toEqual({
      misses: [],
      checked: 1,
      leftOut: {},
    });
    expect(
      account(limits.rows, ({ denominator, LCL95, UCL95, LCL99, UCL99 }) =>
        exact(
          ...ends(funnelRatioLimits(denominator), [LCL95, UCL95]),
          ...ends(funnelRatioLimits(denominator, 0.998), [LCL99, UCL99]),
        ),
      ),
    ).toEqual({ misses: [], checked: 7, leftOut: {} });
  });

  vectorTest("funnel_phe/testdata_funnel_prop_inputs.csv", "the verdict on each of 303 areas", (text) => {
    const areas = rowsOf(text)
      .slice(1)
      .map(([area = "", numerator, denominator, significance = ""]) => ({
        area,
        numerator: Number(numerator),
        denominator: Number(denominator),
        significance,
      }));
    const target = sum(areas.map((one) => one.numerator)) / sum(areas.map((one) => one.denominator));
    expect(
      account(areas, ({ numerator, denominator, significance }) => {
        const share = numerator / denominator;
        const near95 = sound(funnelShareLimits(target, denominator));
        const far = sound(funnelShareLimits(target, denominator, 0.998));
        const side = share < near95.low ? "Low" : share > near95.high ? "High" : null;
        const isFar = share < far.low || share > far.high;
        return exact(same(side === null ? "Not significant" : `${side} (${isFar ? "0.001" : "0.025"})`, significance));
      }),
    ).toEqual({ misses: [], checked: 303, leftOut: {} });
  });

  vectorTest(
    "funnel_phe/testdata_funnel_prop_outputs.csv",
    "their normal limits, within 1.5 trials of our exact ones",
    (text) => {
      const few = "normal limits of fewer than a thousand trials, where ours are exact";
      expect(
        account(
          rowsOf(text)
            .slice(1)
            .map((row) => row.map(Number)),
          ([trials = NaN, low95, high95, low998, high998, percent = NaN]) => {
            if (trials < 1000) return few;
            const ours = [0.95, 0.998].map((level) => sound(funnelShareLimits(percent / 100, trials, level)));
            return near(
              150 / trials,
              ...each(
                ours.flatMap(({ low, high }) => [100 * low, 100 * high]),
                [low95, high95, low998, high998].map(Number),
              ),
            );
          },
        ),
      ).toEqual({ misses: [], checked: 46, leftOut: { [few]: 54 } });
    },
  );
});

describe("Wheeler's worked example", () => {
  interface Case {
    readonly name: string;
    readonly source: string;
    readonly data: number[];
    readonly published: { mean: number; mr_bar: number; unpl: number };
    readonly recomputed: Readonly<Record<string, number>>;
  }

  vectorTest("xmr_worked_examples.json", "to the digits printed, and recomputed to 1e-9", (text) => {
    const [one, ...more] = JSON.parse(text) as [Case, ...Case[]];
    expect(more).toEqual([]);
    const { centre, meanRange, low, high, rangeHigh } = sound(xmr(one.data));
    const ours: Readonly<Record<string, number>> = {
      n: one.data.length,
      mean: centre,
      mr_bar: meanRange,
      unpl: high,
      lnpl: low,
      url_3_268: rangeHigh,
    };
    const { mean, mr_bar, unpl } = one.published;
    expect(account([one], () => printed(2, [centre, mean], [meanRange, mr_bar], [high, unpl]))).toMatchObject({
      misses: [],
      checked: 1,
    });
    const rounded = "3.27, the factor of ranges to two decimals: ours is 3.268";
    expect(
      account(Object.entries(one.recomputed), ([field, expected]) =>
        field === "url_3_27" ? rounded : exact([ours[field], expected]),
      ),
    ).toEqual({ misses: [], checked: 6, leftOut: { [rounded]: 1 } });
  });
});
