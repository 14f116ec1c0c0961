import { writeXlsx } from "hucre";
import { fontName, lookStyles, type Plan } from "../../../core/index";
import { finish } from "./finish";
import { markProperty } from "./readMark";
import { sheetOf } from "./sheetOf";
import { withReaches } from "./withReaches";
import { makeZip, openZip } from "./zip";

/**
 * Carries a plan out as an .xlsx workbook: values and native charts, never a formula or a macro. It bears the marks of
 * its sheets, which `readMark` finds again. The same plan gives the same bytes; `created` is written where given, for
 * the core reads no clock and neither does this.
 *
 * A blank (`null`) cell stays blank. Throws where the plan breaks its promise: a number that is not finite, two blocks
 * on one cell, a chart over cells that hold no numbers.
 */
export async function writeWorkbook(plan: Plan, created?: Date): Promise<Uint8Array> {
  const sheets = plan.sheets.map(withReaches);
  const bytes = await writeXlsx({
    sheets: sheets.map((sheet) => sheetOf(sheet, plan.language)),
    defaultFont: { name: fontName, size: lookStyles.text.size },
    properties: { custom: { [markProperty]: plan.sheets.map(({ mark }) => mark).join("; ") } },
  });
  const parts = new Map(Array.from(openZip(bytes), ([name, unpack]) => [name, unpack()]));
  finish(parts, plan, sheets, created);
  return makeZip(parts);
}
