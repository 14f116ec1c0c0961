import type { Rule } from "./rules";

/** The rule sets, each as its authors have it. Never mix them: each rule added is more false alarms. */
export type RuleSetName = "wheeler" | "nhs" | "western-electric" | "nelson";

/**
 * The rules of each set, those first that take precedence where one word must do. Common to all: a value on a limit is
 * inside, a value on the centre line is on neither side and ends a run, and a point that is missing ends every pattern.
 * Where a set of published code does otherwise, it is said below.
 *
 * What they cost: the share of series of 24 unchanged normal values with at least one false alarm, limits from the same
 * values, in 20,000 series: limits alone 6 %, Wheeler 10 %, Western Electric 15 %, NHS 15 %, Nelson 19 %; for counts of
 * mean 4, on which limits of single values are wrong anyway, 11, 17, 23, 22 and 23 %.
 */
export const ruleSets: Readonly<Record<RuleSetName, readonly Rule[]>> = {
  /**
   * D. J. Wheeler's three detection rules. "Nearer to a limit" is strict: a value half-way is not. A value on the centre
   * line ends a run of eight (xmrit counts it as below).
   */
  wheeler: [{ id: "outside" }, { id: "three-of-four", needed: 3, of: 4 }, { id: "run", points: 8 }],
  /**
   * NHS England, "Making Data Count", as in NHSRplotthedots. Seven points make a trend, so six steps; equal neighbours
   * end it (an NHS guide says that they neither add nor cancel, the code does not). Of two of three, all three must lie on
   * one side, and only those between two deviations and the limit count and are marked. NHSRplotthedots misses falling
   * trends by an oversight; we mark them.
   */
  nhs: [
    { id: "outside" },
    { id: "trend", points: 7 },
    { id: "two-of-three-inside", needed: 2, of: 3 },
    { id: "run", points: 7 },
  ],
  /**
   * Western Electric, "Statistical Quality Control Handbook", 1956. The third of three and the fifth of five may lie
   * anywhere, and are not marked; points outside the limits count as far. A value just on a zone line is not beyond it.
   */
  "western-electric": [
    { id: "outside" },
    { id: "two-of-three", needed: 2, of: 3 },
    { id: "four-of-five", needed: 4, of: 5 },
    { id: "run", points: 8 },
  ],
  /**
   * L. S. Nelson, J. Qual. Technol. 16 (1984) 237–239: all eight tests. Six points make a trend, so five steps; equal
   * neighbours end trends and alternations. Within one deviation includes the line; eight avoiding the middle may lie on
   * both sides or on one.
   */
  nelson: [
    { id: "outside" },
    { id: "run", points: 9 },
    { id: "trend", points: 6 },
    { id: "alternating", points: 14 },
    { id: "two-of-three", needed: 2, of: 3 },
    { id: "four-of-five", needed: 4, of: 5 },
    { id: "hugging", points: 15 },
    { id: "avoiding", points: 8 },
  ],
};
