import type { Fault } from "../words/fault";
import { checkBetaBinomial } from "./betaBinomial";
import { betaBinomialFamily } from "./betaBinomialFamily";
import { checkLevel, type Successes } from "./checkChances";
import { rankChances, type RankChances } from "./rankChances";

/**
 * Who may truly have the best share, and between which ranks each person lies: instead of a ranking, which is mostly luck
 * among people with few trials. Model, prior and faults as in `betaBinomial`; rank 1 is the greatest share.
 *
 * @example betaBinomialRanks([2, 18].map((successes) => ({ successes, trials: 20 })))[1].ranks //=> { low: 1, high: 1 }
 */
export function betaBinomialRanks(groups: readonly Successes[], level = 0.95): RankChances[] | Fault {
  return checkBetaBinomial(groups) ?? checkLevel(level) ?? rankChances(betaBinomialFamily(groups), level);
}
