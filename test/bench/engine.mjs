import { createRequire } from "node:module";
import { bundled } from "./bundle.mjs";

// The engine as an outside harness wants it: `compute(values)` of loose rows.
export const meta = { name: "nokkel" };
export const { compute } = createRequire(import.meta.url)(bundled("compute"));
