import type { Univer } from "@univerjs/core";
import { IDescriptionService } from "@univerjs/preset-sheets-core";

/** Whether the grid has a function of a name. */
export const knowsFunction =
  (univer: Univer): ((name: string) => boolean) =>
  // Asked for anew each time: before there is a workbook the grid has no such service.
  (name) =>
    univer.__getInjector().get(IDescriptionService).hasFunction(name);
