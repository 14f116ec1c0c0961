import type { IMutationInfo, Worksheet } from "@univerjs/core";
import type { Plan, SheetPlan } from "../../../core/index";
import type { Written } from "../../../../taskpane/host";
import { drawingOf } from "../chart/drawings";
import type { Grid } from "../grid/openGrid";
import { bookOf } from "./areas";
import { rulesOf } from "./conditions";
import { keepNotes } from "./keepNotes";
import { ownSheetOf } from "./mark";
import { sheetData, type SheetData } from "./sheetData";

type SheetWritten = Written["sheets"][number];

const insert = "sheet.mutation.insert-sheet";
const remove = "sheet.mutation.remove-sheet";
const addRule = "sheet.mutation.add-conditional-rule";

/** What writing a sheet comes to: steps that are undone together, and what a sheet has from the start. */
interface Change {
  readonly redo: readonly IMutationInfo[];
  /** In the order in which they are carried out. */
  readonly undo: readonly IMutationInfo[];
  readonly sheet: SheetData;
  readonly plan: SheetPlan;
  readonly told: SheetWritten;
}

export const insertion = (unitId: string, sheet: SheetData, index: number): IMutationInfo => ({
  id: insert,
  params: { unitId, sheet, index },
});

export const removal = (unitId: string, { id, name }: SheetData): IMutationInfo => ({
  id: remove,
  params: { unitId, subUnitId: id, subUnitName: name },
});

/** Its own copy, for what an undo brings back must not change meanwhile. */
const copyOf = (sheet: Worksheet): SheetData => structuredClone(sheet.getSnapshot());

/** The sheet that a plan is to be written on again; a copy that the user made bears the mark, but is another sheet. */
export function ownSheetFor(sheets: readonly Worksheet[], { mark, name }: SheetPlan): Worksheet | undefined {
  const bearing = sheets.filter((sheet) => ownSheetOf(sheet.getCustomMetadata())?.mark === mark);
  const isItself = (sheet: Worksheet): boolean => ownSheetOf(sheet.getCustomMetadata())?.sheet === sheet.getSheetId();
  return bearing.find(isItself) ?? bearing.find((sheet) => sheet.getName() === name);
}

/** Writes a sheet in the place of one of ours. */
function rewriting(unitId: string, own: Worksheet, index: number, plan: SheetPlan): Change {
  const old = copyOf(own);
  // A name that the user gave our sheet stays.
  const named = { ...plan, name: own.getName() };
  const sheet = sheetData(named, newId());
  const before = ownSheetOf(own.getCustomMetadata());
  const hasMoved = before !== null && keepNotes(own, before, sheet);
  return {
    // The new one stands before the old one goes, so that there is always a sheet to show.
    redo: [insertion(unitId, sheet, index), removal(unitId, old)],
    undo: [insertion(unitId, old, index), removal(unitId, sheet)],
    sheet,
    plan: named,
    told: { name: named.name, what: "rewritten", ...(hasMoved ? { moved: true } : {}) },
  };
}

function making(unitId: string, index: number, plan: SheetPlan): Change {
  const sheet = sheetData(plan, newId());
  return {
    redo: [insertion(unitId, sheet, index)],
    undo: [removal(unitId, sheet)],
    sheet,
    plan,
    told: { name: plan.name, what: "made" },
  };
}

/** Rules and charts of new sheets. They are no steps of their own: they go out of sight with their sheet, and come back. */
function furnish({ api, draw }: Grid, unitId: string, { sheet, plan }: Change): void {
  // A rule is put before those that are there.
  for (const rule of rulesOf(plan.conditions, sheet.id).reverse()) {
    api.syncExecuteCommand(addRule, { unitId, subUnitId: sheet.id, rule });
  }
  draw(plan.charts.map((chart) => drawingOf(unitId, sheet, chart)));
}

/** Carries out a plan, in one step to undo; a sheet without our mark is left alone. */
export function writePlan(grid: Grid, plan: Plan): Written {
  const book = bookOf(grid.api);
  const unitId = book.getId();
  const sheets = book.getSheets().map((sheet) => sheet.getSheet());
  const changes: Change[] = [];
  const written: SheetWritten[] = [];
  for (const one of plan.sheets) {
    const own = ownSheetFor(sheets, one);
    const taken = sheets.some((sheet) => sheet.getName().toLowerCase() === one.name.toLowerCase());
    if (own === undefined && taken) written.push({ name: one.name, what: "not-ours" });
    else {
      const change =
        own === undefined
          ? making(unitId, sheets.length + changes.length, one)
          : rewriting(unitId, own, sheets.indexOf(own), one);
      changes.push(change);
      written.push(change.told);
    }
  }
  if (changes.length === 0) return { sheets: written };
  const active = book.getActiveSheet().getSheetId();
  grid.change(
    changes.flatMap(({ redo }) => redo),
    [...changes].reverse().flatMap(({ undo }) => undo),
  );
  for (const change of changes) furnish(grid, unitId, change);
  // A sheet that is put in takes the view; whoever writes says what is to be seen.
  if (book.getSheetBySheetId(active) !== null) book.setActiveSheet(active);
  return { sheets: written };
}

const newId = (): string => `nokkel-${crypto.randomUUID()}`;
