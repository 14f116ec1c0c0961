import type { Plan, SheetPlan } from "../../../core/index";
import type { WriteOutcome } from "../wire/outcome";
import { planToJson } from "../wire/plan";
import type { OutOfTime } from "./clock";
import { layoutOf } from "./layout";
import { markOf, putMark, type Mark } from "./mark";
import { stepsOf } from "./steps";
import { withLock } from "./withLock";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A short name for a plan, by which a run that goes on knows that it is the same plan (FNV-1a, twice 32 bits). */
function printOf(text: string): string {
  let [first, second] = [0x811c9dc5, 0x01000193];
  for (let place = 0; place < text.length; place++) {
    const sign = text.charCodeAt(place);
    first = Math.imul(first ^ sign, 0x01000193);
    second = Math.imul(second ^ (sign + place), 0x85ebca6b);
  }
  return `${(first >>> 0).toString(16)}-${(second >>> 0).toString(16)}`;
}

type Found = { readonly sheet: Sheet; readonly mark: Mark } | "not-ours";

/** The sheet that carries the plan's mark, else a new one; never a sheet of the user's. */
function findOrMake(plan: SheetPlan): Found {
  const spreadsheet = SpreadsheetApp.getActive();
  const ours = spreadsheet
    .getSheets()
    .map((sheet) => ({ sheet, mark: markOf(sheet) }))
    .filter((one): one is { sheet: Sheet; mark: Mark } => one.mark?.mark === plan.mark);
  const found = ours.find(({ sheet }) => sheet.getName() === plan.name) ?? ours[0];
  if (found !== undefined) return found;
  if (spreadsheet.getSheetByName(plan.name) !== null) return "not-ours";
  const shown = spreadsheet.getActiveSheet();
  const sheet = spreadsheet.insertSheet(plan.name, spreadsheet.getSheets().length);
  spreadsheet.setActiveSheet(shown);
  const mark: Mark = {
    mark: plan.mark,
    sheet: sheet.getSheetId(),
    rows: 0,
    columns: 0,
    charts: [],
    what: "made",
    print: "",
    step: 0,
  };
  putMark(sheet, mark);
  return { sheet, mark };
}

/** Where to begin: at the step that was not begun where the same plan was stopped, else at the first. */
function beginning({ mark }: { mark: Mark }, print: string, isContinued: boolean): number | "done" {
  if (mark.print !== print) return 0;
  if (mark.step !== null) return mark.step;
  return isContinued ? "done" : 0;
}

interface Progress {
  readonly name: string;
  readonly what: "made" | "rewritten" | "not-ours";
  readonly share: number;
}

function writeSheet(plan: SheetPlan, print: string, isContinued: boolean, outOfTime: OutOfTime): Progress {
  const found = findOrMake(plan);
  if (found === "not-ours") return { name: plan.name, what: "not-ours", share: 1 };
  const { sheet, mark } = found;
  const layout = layoutOf(plan);
  const from = beginning(found, print, isContinued);
  const what = mark.print === "" ? "made" : from === 0 ? "rewritten" : mark.what;
  const name = sheet.getName();
  if (from === "done") return { name, what, share: 1 };
  const steps = stepsOf(sheet, plan, layout, mark);
  for (let step = from; step < steps.length; step++) {
    if (outOfTime()) return { name, what, share: step / steps.length };
    steps[step]?.();
    // Remembered after each step: Google may also end the script without a word.
    const now = markOf(sheet) ?? mark;
    const extent = step === 0 ? { rows: layout.rows, columns: layout.columns, charts: [] } : {};
    putMark(sheet, { ...now, ...extent, what, print, step: step + 1 < steps.length ? step + 1 : null });
  }
  return { name, what, share: 1 };
}

/**
 * Carries out a plan in place, alone in the spreadsheet, until it is done or time is out; the same plan sent once more
 * goes on where it was stopped. A sheet without our mark is never written.
 */
export function writePlan(plan: Plan, outOfTime: OutOfTime, isContinued = false): WriteOutcome {
  return withLock(() => {
    const sheets: Progress[] = [];
    for (const sheet of plan.sheets) {
      const print = printOf(planToJson({ language: plan.language, sheets: [sheet] }));
      const progress = writeSheet(sheet, print, isContinued, outOfTime);
      sheets.push(progress);
      if (progress.share < 1) break;
    }
    const share = sheets.reduce((sum, one) => sum + one.share, 0) / Math.max(1, plan.sheets.length);
    return {
      done: sheets.length === plan.sheets.length && sheets.every((one) => one.share === 1),
      share,
      sheets: sheets.map(({ name, what }) => ({ name, what })),
    };
  });
}
