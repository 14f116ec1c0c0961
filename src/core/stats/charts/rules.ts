import type { ChartPoint } from "./controlChart";
import { streaks, strides, windows, type Marks, type Window } from "./patterns";
import { sideBeyond, sideOf, sideOutside, type Side } from "./side";

/** One rule of a set, with its numbers; the sets choose among these. */
export type Rule =
  /** Outside the limits; a value on a limit is inside. */
  | { readonly id: "outside" }
  /** So many in a row on one side of the centre line. */
  | { readonly id: "run"; readonly points: number }
  /** So many in a row, each above the one before, or each below. */
  | { readonly id: "trend"; readonly points: number }
  /** So many in a row, up and down by turns. */
  | { readonly id: "alternating"; readonly points: number }
  /** So many in a row within one deviation of the centre line, on either side. */
  | { readonly id: "hugging"; readonly points: number }
  /** So many in a row further than one deviation off the centre line, on either side. */
  | { readonly id: "avoiding"; readonly points: number }
  /** Two of three further than two deviations off, on one side. */
  | ({ readonly id: "two-of-three" } & Window)
  /** As that, but none of the three on the other side or the line, and those outside the limits do not count. */
  | ({ readonly id: "two-of-three-inside" } & Window)
  /** Three of four nearer to one limit than to the centre line. */
  | ({ readonly id: "three-of-four" } & Window)
  /** Four of five further than one deviation off, on one side. */
  | ({ readonly id: "four-of-five" } & Window);

export type RuleId = Rule["id"];

/** The points that a rule marks, with the side: 1 is high or rising, −1 low or falling. */
export function marksOf(rule: Rule, points: readonly ChartPoint[]): Marks {
  const beyond = (deviations: number): Side[] => points.map((point) => sideBeyond(point, deviations));
  const steps = (): Side[] => points.map((point, index) => sideOf(point.value, points[index - 1]?.value ?? NaN));
  const present = (index: number): boolean => !Number.isNaN(points[index]?.value);
  switch (rule.id) {
    case "outside":
      return points.map(sideOutside);
    case "run":
      return streaks(beyond(0), rule.points);
    case "trend":
      return strides(steps(), rule.points);
    case "alternating":
      // Every other step turned around: up and down by turns then is one way all along.
      return strides(steps().map(turned), rule.points);
    case "hugging":
      return streaks(
        beyond(1).map((side, index) => (side === 0 && present(index) ? 1 : 0)),
        rule.points,
      );
    case "avoiding":
      return streaks(
        beyond(1).map((side) => (side === 0 ? 0 : 1)),
        rule.points,
      );
    case "two-of-three":
      return windows(beyond(2), rule, present);
    case "two-of-three-inside":
      return twoOfThreeInside(points, rule);
    case "three-of-four":
      return windows(beyond(1.5), rule, present);
    case "four-of-five":
      return windows(beyond(1), rule, present);
  }
}

const turned = (step: Side, index: number): Side => (index % 2 === 0 ? step : step === 1 ? -1 : step === -1 ? 1 : 0);

function twoOfThreeInside(points: readonly ChartPoint[], rule: Window): Side[] {
  const sides = points.map((point) => sideBeyond(point, 0));
  const far = points.map((point) => (sideOutside(point) === 0 ? sideBeyond(point, 2) : 0));
  return windows(far, rule, (index, side) => sides[index] === side);
}
