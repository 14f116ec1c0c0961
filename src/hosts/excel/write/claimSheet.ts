import type { SheetPlan } from "../../../core/index";
import { ownSheet, readMarks, writeMark, type MarkedSheet } from "../marks";
import { runExcel } from "../runExcel";

/** The name of a sheet that is about to be made, in the workbook's settings until it carries its mark. */
const pending = "nokkel.making";

export type Claim =
  | {
      readonly what: "made" | "rewritten";
      readonly id: string;
      readonly name: string;
      readonly all: readonly MarkedSheet[];
    }
  | { readonly what: "not-ours"; readonly name: string };

/** Whether a sheet that bears the plan's name without our mark is one that we were making when something broke off. */
async function isAbandoned(context: Excel.RequestContext, { id, name }: MarkedSheet): Promise<boolean> {
  const making = context.workbook.settings.getItemOrNullObject(pending);
  making.load("value");
  const used = context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject(false);
  used.load("address");
  await context.sync();
  return !making.isNullObject && making.value === name && used.isNullObject;
}

/**
 * Finds the sheet that bears the plan's mark, or makes it. A sheet of the user's with the plan's name is left alone. A new
 * sheet is announced in the settings before it is made, so that one left empty by a break-off is known as ours.
 */
export const claimSheet = (plan: SheetPlan): Promise<Claim> =>
  runExcel(async (context): Promise<Claim> => {
    const all = await readMarks(context);
    const own = ownSheet(all, plan.mark, plan.name);
    if (own !== undefined) return { what: "rewritten", id: own.id, name: own.name, all };
    const taken = all.find(({ name }) => name.toLowerCase() === plan.name.toLowerCase());
    if (taken !== undefined && (taken.mark !== null || !(await isAbandoned(context, taken)))) {
      return { what: "not-ours", name: plan.name };
    }
    context.workbook.settings.add(pending, plan.name);
    const sheets = context.workbook.worksheets;
    const sheet = taken === undefined ? sheets.add(plan.name) : sheets.getItem(taken.id);
    sheet.load("id");
    await context.sync();
    writeMark(context, sheet, { mark: plan.mark, state: "unfinished", sheet: sheet.id }, all);
    context.workbook.settings.getItem(pending).delete();
    await context.sync();
    return { what: "made", id: sheet.id, name: plan.name, all };
  });
