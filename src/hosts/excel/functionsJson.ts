import { formulas, type Formula, type Parameter } from "../../core/index";

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

/** Excel takes rows only from a function that is described as giving them, and from such a one nothing else. */
export const answersRows = ({ spills, spreads }: Formula): boolean => spills || spreads === true;

/** `any` keeps Excel from converting before the border does; one that repeats is optional by nature and may not say so. */
const describeParameter = ({ name, help, optional, repeating, shape }: Parameter): object => ({
  name,
  description: help.en,
  type: "any",
  dimensionality: shape === "range" ? "matrix" : "scalar",
  ...(repeating ? { repeating: true } : optional ? { optional: true } : {}),
});
