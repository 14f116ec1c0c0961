/** The smaller part of the golden section: (3 − √5) / 2. */
const golden = (3 - Math.sqrt(5)) / 2;

const mostSteps = 60;

export interface Peak {
  readonly place: number;
  readonly value: number;
}

/**
 * The peak of a function between two places, where it has one: its place to about `tolerance` (absolute). A function
 * without a peak inside gives the better end.
 *
 * Method: golden section with steps of the parabola through the best three. Source: R. P. Brent, "Algorithms for
 * Minimization without Derivatives", 1973, chapter 5.
 *
 * @example maximise((x) => 4 * x - x * x, 0, 5, 1e-6).value //=> 4
 */
export function maximise(at: (place: number) => number, low: number, high: number, tolerance: number): Peak {
  let [from, to] = [low, high];
  const start = from + golden * (to - from);
  let best: Peak = { place: start, value: at(start) };
  let [second, third] = [best, best];
  let [step, before] = [0, 0];
  for (let count = 0; count < mostSteps; count++) {
    const middle = (from + to) / 2;
    if (Math.abs(best.place - middle) <= 2 * tolerance - (to - from) / 2) break;
    const parabolic = parabolaStep(best, second, third);
    const target = best.place + parabolic;
    // A parabola is trusted when it stays inside and at least halves the step before last.
    const trusted = Math.abs(parabolic) < Math.abs(before) / 2 && target > from && target < to;
    before = trusted ? step : (best.place < middle ? to : from) - best.place;
    step = trusted ? parabolic : golden * before;
    const moved = atLeast(step, tolerance);
    const next = { place: best.place + moved, value: at(best.place + moved) };
    if (next.value >= best.value) {
      if (next.place >= best.place) from = best.place;
      else to = best.place;
      [third, second, best] = [second, best, next];
    } else {
      if (next.place < best.place) from = next.place;
      else to = next.place;
      [second, third] = next.value >= second.value || second === best ? [next, second] : [second, next];
    }
  }
  return best;
}

/** No shorter than the tolerance, or the function would be asked twice at the same place. */
const atLeast = (step: number, least: number): number => (Math.abs(step) >= least ? step : step >= 0 ? least : -least);

/** From the best place to the peak of the parabola through three; NaN or infinite where they lie on a line. */
function parabolaStep(best: Peak, second: Peak, third: Peak): number {
  const [toSecond, toThird] = [second.place - best.place, third.place - best.place];
  const [dropSecond, dropThird] = [best.value - second.value, best.value - third.value];
  const above = toSecond * toSecond * dropThird - toThird * toThird * dropSecond;
  const below = 2 * (toSecond * dropThird - toThird * dropSecond);
  return above / below;
}
