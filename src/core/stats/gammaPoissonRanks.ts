import type { Fault } from "../words/fault";
import { checkLevel } from "./checkChances";
import { checkGammaPoisson } from "./gammaPoisson";
import { gammaPoissonFamily, type Counted } from "./gammaPoissonFamily";
import { rankChances, type RankChances } from "./rankChances";

/**
 * Who may truly have the greatest rate, and between which ranks each person lies. Model, prior and faults as in
 * `gammaPoisson`; rank 1 is the greatest rate.
 *
 * @example gammaPoissonRanks([5, 50].map((count) => ({ count, exposure: 6 })))[1].ranks //=> { low: 1, high: 1 }
 */
export function gammaPoissonRanks(groups: readonly Counted[], level = 0.95): RankChances[] | Fault {
  return checkGammaPoisson(groups) ?? checkLevel(level) ?? rankChances(gammaPoissonFamily(groups), level);
}
