import { fault, type Answer, type Fault } from "../words/fault";
import { nearest } from "../words/nearest";
import { chance } from "./chanceFormula";
import { compare } from "./compare";
import { conversion } from "./conversion";
import { countDifference, difference } from "./differences";
import type { Argument, Formula, FormulaAnswer, FormulaContext } from "./formula";
import { drivers } from "./drivers";
import { forecast } from "./forecastFormula";
import { funnel } from "./funnel";
import { guards } from "./guards";
import { countInterval, interval } from "./intervals";
import { kpiFormulas } from "./kpiFormulas";
import { kpiTable } from "./kpiTable";
import { limits } from "./limits";
import { kpiExplain, kpiList } from "./listFormulas";
import { adjust, toTell } from "./planning";
import { pace } from "./paceFormula";
import { signal } from "./signal";
import { split } from "./split";
import { summary } from "./summaryFormula";
import { trend } from "./trend";
import { attainment, status, target } from "./targetFormulas";

/** Every formula of every host, in the order in which help shows them. */
export const formulas: readonly Formula[] = [
  conversion,
  kpiTable,
  trend,
  drivers,
  guards,
  summary,
  ...kpiFormulas,
  interval,
  countInterval,
  limits,
  signal,
  difference,
  countDifference,
  compare,
  funnel,
  toTell,
  adjust,
  split,
  target,
  attainment,
  status,
  pace,
  chance,
  forecast,
  kpiList,
  kpiExplain,
];

const byName = new Map(formulas.map((formula) => [formula.name, formula]));

/** The formula with a name, whatever its case. */
export function findFormula(name: string): Formula | Fault {
  const wanted = name.trim().toUpperCase();
  return byName.get(wanted) ?? fault({ kind: "unknown-function", name, near: nearest(wanted, [...byName.keys()]) });
}

/** Evaluates a formula as every host does: arguments past the last parameter are refused. */
export function callFormula(formula: Formula, args: readonly Argument[], context: FormulaContext): FormulaAnswer {
  const last = formula.parameters[formula.parameters.length - 1];
  const most = formula.parameters.length;
  if (last?.repeating !== true && args.length > most) return fault({ kind: "too-many-arguments", most });
  const answer = formula.body(args, context);
  return isSpill(answer) ? answer.map((row) => row.map(finite)) : finite(answer);
}

const isSpill = (answer: FormulaAnswer): answer is readonly (readonly Answer[])[] => Array.isArray(answer);

/** No cell can hold what is too large for a number. */
const finite = (answer: Answer): Answer =>
  typeof answer === "number" && !Number.isFinite(answer)
    ? fault({ kind: "too-large", value: answer, most: Number.MAX_VALUE })
    : answer;
