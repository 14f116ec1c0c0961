import type { Formula } from "../../core/index";

/** Excel takes rows only from a function that is described as giving them, and from such a one nothing else. */
export const answersRows = ({ spills, spreads }: Formula): boolean => spills || spreads === true;
