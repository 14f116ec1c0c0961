import { formulas, type Formula, type Parameter } from "../../core/index";
import { answersRows } from "./answersRows";

/**
 * Excel's description of the functions, made from the registry: ids never change, names are what users type. Excel reads
 * one language here, English; nothing is volatile, since nothing depends on the clock. Within a namespace the names do
 * without their first word: KPI.WIN_RATE.
 */
export const functionsJson = (helpUrl: string, namespace?: string): object => ({
  allowCustomDataForDataTypeAny: true,
  allowErrorForDataTypeAny: true,
  functions: formulas.map((formula) => describe(formula, helpUrl, namespace)),
});

const describe = (formula: Formula, helpUrl: string, namespace?: string): object => ({
  id: formula.id,
  name: namespace === undefined ? formula.name : formula.name.replace(/^KPI_/, ""),
  description: formula.summary.en,
  helpUrl: `${helpUrl}#${formula.name}`,
  parameters: formula.parameters.map(describeParameter),
  result: { type: "any", dimensionality: answersRows(formula) ? "matrix" : "scalar" },
});

/** `any` keeps Excel from converting before the border does; one that repeats is optional by nature and may not say so. */
const describeParameter = ({ name, help, optional, repeating, shape }: Parameter): object => ({
  name,
  description: help.en,
  type: "any",
  dimensionality: shape === "range" ? "matrix" : "scalar",
  ...(repeating ? { repeating: true } : optional ? { optional: true } : {}),
});
