/** A part of a whole: a rep, a product, a source. */
export interface Part {
  readonly numerator: number;
  readonly denominator: number;
}

/** What a part did to the rate of the whole. */
export interface MixAndRate {
  /** By its own rate having changed. */
  readonly rate: number;
  /** By being more or less of the whole than before. */
  readonly mix: number;
}

/**
 * Why the rate of a whole changed: each part by its own rate, and by its share of the whole. All effects add up to the
 * change, and the order makes no odds. A part that is not there on one side has no rate of its own there; all it does is
 * mix. null where either whole has nothing to divide by.
 *
 * Method: Shapley value of weight and rate for each part, which is the mean of the two orders; mix against the mean rate
 * of the whole, so that a part that grows pulls up only where it lies above. Source: E. M. Kitagawa, J. Am. Stat. Assoc.
 * 50 (1955) 1168–1194.
 */
export function mixAndRate(before: readonly Part[], after: readonly Part[]): MixAndRate[] | null {
  const [then, now] = [wholeOf(before), wholeOf(after)];
  if (!(then.denominator > 0) || !(now.denominator > 0) || before.length !== after.length) return null;
  const middle = (then.numerator / then.denominator + now.numerator / now.denominator) / 2;
  return before.map((first, place) => {
    const second = after[place] ?? { numerator: 0, denominator: 0 };
    const [from, to] = [first.denominator / then.denominator, second.denominator / now.denominator];
    const own = [rateOf(first), rateOf(second)];
    const [rateBefore = 0, rateAfter = 0] = own.map((rate, side) => rate ?? own[1 - side] ?? 0);
    return {
      rate: ((from + to) / 2) * (rateAfter - rateBefore),
      mix: (to - from) * ((rateBefore + rateAfter) / 2 - middle),
    };
  });
}

const rateOf = ({ numerator, denominator }: Part): number | null => (denominator > 0 ? numerator / denominator : null);

const wholeOf = (parts: readonly Part[]): Part =>
  parts.reduce(
    (sum, one) => ({
      numerator: sum.numerator + one.numerator,
      denominator: sum.denominator + one.denominator,
    }),
    { numerator: 0, denominator: 0 },
  );
