import { betaBinomialRanks } from "../stats/betaBinomialRanks";
import { gammaPoissonRanks } from "../stats/gammaPoissonRanks";
import type { RankChances } from "../stats/rankChances";
import type { Fault } from "../words/fault";
import type { Groups } from "./groups";

/**
 * Between which ranks each group may truly stand, and its chance of being the best; rank 1 is the greatest rate. Said
 * beside `compareGroups` where people would otherwise read a ranking out of the order of the rows. It draws thousands of
 * teams, and takes about as long as the comparison itself.
 */
export const rankGroups = (given: Groups, level = 0.95): RankChances[] | Fault =>
  given.kind === "proportion" ? betaBinomialRanks(given.groups, level) : gammaPoissonRanks(given.groups, level);
