import type { ChanceModel, Observation } from "./observation";

/** A figure on a scale where chance makes it scatter alike at every level. */
export interface Steady {
  readonly place: number;
  /** Its variance from counting alone; 1 where that is not known. */
  readonly variance: number;
}

export interface SteadyScale {
  readonly toScale: (observation: Observation) => Steady;
  /** The value that stands at a place, for an exposure; ends at what is possible. */
  readonly fromScale: (place: number, exposure: number) => number;
}

/** Anscombe's addition, which makes the variance steady down to a mean of about 4. */
const small = 3 / 8;

const counts: SteadyScale = {
  toScale: ({ value, exposure }) => ({
    place: Math.sqrt((value + small) / exposure),
    variance: 1 / (4 * exposure),
  }),
  fromScale: (place, exposure) => Math.max(0, exposure * Math.max(0, place) ** 2 - small),
};

const shares: SteadyScale = {
  toScale: ({ value, exposure }) => ({
    place: Math.asin(Math.sqrt((value + small) / (exposure + 2 * small))),
    variance: 1 / (4 * exposure + 2),
  }),
  fromScale: (place, exposure) => {
    const angle = Math.min(Math.PI / 2, Math.max(0, place));
    return Math.min(exposure, Math.max(0, (exposure + 2 * small) * Math.sin(angle) ** 2 - small));
  },
};

/** Signed, so that a loss stays a loss. */
const power = (exponent: number): SteadyScale => ({
  toScale: ({ value, exposure }) => ({
    place: Math.sign(value) * Math.abs(value / exposure) ** exponent,
    variance: 1,
  }),
  fromScale: (place, exposure) => Math.sign(place) * Math.abs(place) ** (1 / exponent) * exposure,
});

/**
 * The scales on which a figure is judged; a signal must be one on each of them.
 *
 * Counts go by their square root and shares by the arcsine of theirs, where counting makes the same variance at every
 * level. Amounts have no known shape: few large deals make them skewed. On their own scale a skewed amount crosses its
 * upper limit too often, and its fifth root, nearly the logarithm but defined at 0, its lower limit; asked of both, a
 * signal is careful on either side.
 *
 * Source: F. J. Anscombe, "The transformation of Poisson, binomial and negative-binomial data", Biometrika 35 (1948)
 * 246–254. The pair of scales for amounts is ours; what it does is measured in the calibration.
 */
export const steadyScales: Readonly<Record<ChanceModel, readonly [SteadyScale, ...SteadyScale[]]>> = {
  count: [counts],
  proportion: [shares],
  amount: [power(1), power(0.2)],
};
