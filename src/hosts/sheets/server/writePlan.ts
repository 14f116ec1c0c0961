import { footprintOf, isReport, roomFor, type Footprint, type Plan, type SheetPlan } from "../../../core/index";
import type { NotesOutcome, SheetOutcome, WriteOutcome } from "../wire/outcome";
import { planToJson } from "../wire/plan";
import type { OutOfTime } from "./clock";
import { layoutOf, type Layout } from "./layout";
import { markOf, putMark, removeMark, type Mark } from "./mark";
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

interface Found {
  readonly sheet: Sheet;
  readonly mark: Mark;
}

/** The sheet that carries the plan's mark; undefined where none does. */
function findOurs(plan: SheetPlan): Found | undefined {
  const ours = SpreadsheetApp.getActive()
    .getSheets()
    .map((sheet) => ({ sheet, mark: markOf(sheet) }))
    .filter((one): one is Found => one.mark?.mark === plan.mark);
  return ours.find(({ sheet }) => sheet.getName() === plan.name) ?? ours[0];
}

function makeSheet(plan: SheetPlan, name: string, notes: NotesOutcome): Found {
  const spreadsheet = SpreadsheetApp.getActive();
  const shown = spreadsheet.getActiveSheet();
  const sheet = spreadsheet.insertSheet(name, spreadsheet.getSheets().length);
  spreadsheet.setActiveSheet(shown);
  const mark: Mark = {
    mark: plan.mark,
    sheet: sheet.getSheetId(),
    ...footprintOf([]),
    charts: [],
    what: "made",
    print: "",
    step: 0,
    notes,
  };
  putMark(sheet, mark);
  return { sheet, mark };
}

/** A name that no sheet has: `KPI 2026-10 (2)`. */
function freeName(name: string): string {
  const spreadsheet = SpreadsheetApp.getActive();
  let number = 2;
  while (spreadsheet.getSheetByName(`${name} (${number})`) !== null) number += 1;
  return `${name} (${number})`;
}

/** Makes room for a report on a sheet on which the user may have written too; on a new sheet where that cannot be. */
function makeRoom(plan: SheetPlan, layout: Layout, found: Found): Found {
  const { sheet, mark } = found;
  if (!isReport(plan) || mark.print === "") return found;
  const used = sheet.getDataRange().getValues() as unknown[][];
  const room = roomFor(
    mark,
    layout,
    used.map((line) => line.map((value) => value !== "")),
  );
  if (room.kind === "here") return { sheet, mark: { ...mark, notes: {} } };
  if (room.kind === "beside") {
    const made = makeSheet(plan, freeName(plan.name), { left: sheet.getName() });
    removeMark(sheet);
    return made;
  }
  // The spreadsheet itself moves what stands there, so formulas that point to it go on pointing to it.
  if (room.rows > 0) sheet.insertRowsAfter(mark.rows, room.rows);
  if (room.columns > 0) sheet.insertColumnsAfter(mark.columns, room.columns);
  return { sheet, mark: { ...mark, notes: { moved: true } } };
}

/** Where to begin: at the step that was not begun where the same plan was stopped, else at the first. */
function beginning({ mark }: { mark: Mark }, print: string, isContinued: boolean): number | "done" {
  if (mark.print !== print) return 0;
  if (mark.step !== null) return mark.step;
  return isContinued ? "done" : 0;
}

interface Progress {
  readonly sheet: SheetOutcome;
  readonly share: number;
}

function writeSheet(plan: SheetPlan, print: string, isContinued: boolean, outOfTime: OutOfTime): Progress {
  const layout = layoutOf(plan);
  let found = findOurs(plan);
  if (found === undefined && SpreadsheetApp.getActive().getSheetByName(plan.name) !== null) {
    return { sheet: { name: plan.name, what: "not-ours" }, share: 1 };
  }
  found ??= makeSheet(plan, plan.name, {});
  const from = beginning(found, print, isContinued);
  if (from === 0) found = makeRoom(plan, layout, found);
  const { sheet, mark } = found;
  const what = mark.print === "" ? "made" : from === 0 ? "rewritten" : mark.what;
  const told = { name: sheet.getName(), what, ...mark.notes } as const;
  if (from === "done") return { sheet: told, share: 1 };
  const steps = stepsOf(sheet, plan, layout, mark);
  for (let step = from; step < steps.length; step++) {
    if (outOfTime()) return { sheet: told, share: step / steps.length };
    steps[step]?.();
    // Remembered after each step: Google may also end the script without a word.
    const now = markOf(sheet) ?? mark;
    const extent = step === 0 ? { ...footprintIn(layout, plan), charts: [], notes: mark.notes } : {};
    putMark(sheet, { ...now, ...extent, what, print, step: step + 1 < steps.length ? step + 1 : null });
  }
  return { sheet: told, share: 1 };
}

/** A large table would not fit in a mark, and needs no other room than it has. */
const footprintIn = ({ rows, columns, values }: Layout, plan: SheetPlan): Footprint =>
  isReport(plan) ? footprintOf(values.map((line) => line.map((value) => value !== ""))) : { rows, columns, filled: "" };

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
      sheets: sheets.map(({ sheet }) => sheet),
    };
  });
}
