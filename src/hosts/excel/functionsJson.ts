import { formulas, type Formula } from "../../core/index";

/** Excel's description of the functions, made from the registry: ids never change, names are what users type. */
export const functionsJson = (helpUrl: string): object => ({
  allowCustomDataForDataTypeAny: true,
  allowErrorForDataTypeAny: true,
  functions: formulas.map((formula) => describe(formula, helpUrl)),
});

const describe = (formula: Formula, helpUrl: string): object => ({
  id: formula.id,
  name: formula.name,
  description: formula.summary.en,
  helpUrl: `${helpUrl}#${formula.name}`,
  parameters: formula.parameters.map(({ name, help, optional, repeating, shape }) => ({
    name,
    description: help.en,
    type: "any",
    dimensionality: shape === "range" ? "matrix" : "scalar",
    ...(repeating ? { repeating: true } : { optional }),
  })),
  result: { type: "any", dimensionality: formula.spills ? "matrix" : "scalar" },
});
