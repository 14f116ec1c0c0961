import { fault, type Fault } from "../words/fault";
import { nearest } from "../words/nearest";
import { analysisFormulas } from "./analysisFormulas";
import { figureFormulas } from "./figureFormulas";
import type { Formula } from "./formula";

/** Every formula of every host, in the order in which help shows them. */
export const formulas: readonly Formula[] = [...figureFormulas, ...analysisFormulas];

const byName = new Map(formulas.map((formula) => [formula.name, formula]));

/** The formula with a name, whatever its case. */
export function findFormula(name: string): Formula | Fault {
  const wanted = name.trim().toUpperCase();
  return byName.get(wanted) ?? fault({ kind: "unknown-function", name, near: nearest(wanted, [...byName.keys()]) });
}
