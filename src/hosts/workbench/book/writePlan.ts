import type { IMutationInfo, Worksheet } from "@univerjs/core";
import type { Plan, SheetPlan } from "../../../core/index";
import type { Written } from "../../../../taskpane/host";
import { drawingOf, type Drawing } from "../chart/drawings";
import type { Grid } from "../grid/openGrid";
import { bookOf } from "./areas";
import { rulesOf } from "./conditions";
import { ownSheetOf } from "./mark";
import { sheetData, type SheetData } from "./sheetData";

type SheetWritten = Written["sheets"][number];

const insert = "sheet.mutation.insert-sheet";
const remove = "sheet.mutation.remove-sheet";
const addRule = "sheet.mutation.add-conditional-rule";

interface Changes {
  readonly redo: IMutationInfo[];
  /** In the order in which they are carried out. */
  readonly undo: IMutationInfo[];
}

const insertion = (unitId: string, sheet: SheetData, index: number): IMutationInfo => ({
  id: insert,
  params: { unitId, sheet, index },
});

const removal = (unitId: string, { id, name }: SheetData): IMutationInfo => ({
  id: remove,
  params: { unitId, subUnitId: id, subUnitName: name },
});

const rules = (unitId: string, subUnitId: string, plan: SheetPlan): IMutationInfo[] =>
  // A rule is put before those that are there.
  rulesOf(plan.conditions, subUnitId)
    .reverse()
    .map((rule) => ({ id: addRule, params: { unitId, subUnitId, rule } }));

/** Its own copy, for what an undo brings back must not change meanwhile. */
const copyOf = (sheet: Worksheet): SheetData => structuredClone(sheet.getSnapshot());

/** The sheets of a plan one by one, each carried out before the next; a sheet without our mark is left alone. */
export function writePlan({ api, change, draw }: Grid, plan: Plan): Written {
  const book = bookOf(api);
  const unitId = book.getId();
  const all: Changes = { redo: [], undo: [] };
  const written: SheetWritten[] = [];
  const drawn: Drawing[] = [];
  const sheets = book.getSheets().map((sheet) => sheet.getSheet());
  for (const [place, one] of plan.sheets.entries()) {
    const own = sheets.find((sheet) => ownSheetOf(sheet.getCustomMetadata())?.mark === one.mark);
    const taken = sheets.find((sheet) => sheet.getName().toLowerCase() === one.name.toLowerCase());
    if (own === undefined && taken !== undefined) {
      written.push({ name: one.name, what: "not-ours" });
      continue;
    }
    // A name that the user gave our sheet stays.
    const name = own?.getName() ?? one.name;
    const next = sheetData({ ...one, name }, `nokkel-${String(Date.now())}-${String(place)}`);
    const added = rules(unitId, next.id, one);
    if (own === undefined) {
      all.redo.push(insertion(unitId, next, sheets.length + place), ...added);
      all.undo.unshift(removal(unitId, next));
    } else {
      const old = copyOf(own);
      const index = sheets.indexOf(own);
      const before = ownSheetOf(old.custom);
      // The new one stands before the old one goes, so that there is always a sheet to show.
      all.redo.push(insertion(unitId, next, index), ...added, removal(unitId, old));
      all.undo.unshift(
        insertion(unitId, old, index),
        ...(before === null ? [] : rules(unitId, old.id, { ...one, conditions: before.plan.conditions })),
        removal(unitId, next),
      );
    }
    drawn.push(...one.charts.map((chart) => drawingOf(unitId, next, chart)));
    written.push({ name, what: own === undefined ? "made" : "rewritten" });
  }
  const active = book.getActiveSheet().getSheetId();
  if (all.redo.length > 0) change(all.redo, all.undo);
  draw(drawn);
  // A sheet that is put in takes the view; whoever writes says what is to be seen.
  if (book.getSheetBySheetId(active) !== null) book.setActiveSheet(active);
  return { sheets: written };
}
