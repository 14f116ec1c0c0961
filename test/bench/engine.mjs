import { tsImport } from "tsx/esm/api";

// The engine as an outside harness wants it: `compute(values)` of loose rows.
export const meta = { name: "nokkel" };
export const { compute } = await tsImport("./compute.ts", import.meta.url);
