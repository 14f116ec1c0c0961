import type { Condition, Measure } from "./measure";

function namesIn(condition: Condition): string[] {
  if ("all" in condition) return condition.all.flatMap(namesIn);
  if ("any" in condition) return condition.any.flatMap(namesIn);
  return ["filled" in condition ? condition.filled : condition.column];
}

/** The columns that a measure of the user's own names. */
export function columnsAsked({ add, where }: Measure): string[] {
  const tested = where.flatMap((one) => ("test" in one ? namesIn(one.test) : []));
  return [...new Set([...(add.kind === "column" ? [add.column] : []), ...tested])];
}
