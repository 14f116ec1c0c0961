/** Whether this Excel has a requirement set: `supports("ExcelApi", "1.12")`. */
export const supports = (set: "ExcelApi" | "CustomFunctionsRuntime", version: string): boolean =>
  Office.context.requirements.isSetSupported(set, version);
