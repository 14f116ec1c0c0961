import { hostTexts, samplePlan, type Language } from "../../../core/index";
import { HostTrouble, type WorkbookHost } from "../../../../taskpane/host";
import type { Grid } from "../grid/openGrid";
import { bookOf } from "./areas";
import { changeFormulas, readFormulas } from "./changeFormulas";
import { fitView } from "./fitView";
import { findPlaces } from "./places";
import { removeSheet } from "./removeSheet";
import { readPlace } from "./readPlace";
import { gone } from "./trouble";
import { watchCells } from "./watchCells";
import { writePlan } from "./writePlan";

/** What the pane stores in the workbook, by name. */
export type Settings = Map<string, string>;

interface Around {
  readonly language: () => Language;
  readonly settings: () => Settings;
  /** Told of what the page itself must follow: a plan was written, a choice was stored. */
  readonly changed: (what: "sheets" | "settings") => void;
}

/** Any error as one that the pane can show. */
function troubleFrom(error: unknown, language: Language): unknown {
  if (error instanceof HostTrouble || (error instanceof Error && error.name === "AbortError")) return error;
  const why = error instanceof Error ? error.message : String(error);
  return new HostTrouble("unknown", hostTexts.unknown[language](why));
}

function showCell({ api }: Grid, name: string, address: string, language: Language): void {
  const sheet = bookOf(api).getSheetByName(name);
  if (sheet === null) throw gone(language);
  bookOf(api).setActiveSheet(sheet);
  fitView(api);
  const range = sheet.getRange(address);
  range.activate();
  // Some of what stands above and to the left stays in view.
  sheet.scrollToCell(Math.max(0, range.getRow() - 2), Math.max(0, range.getColumn() - 3));
}

/** Writes a formula into the selected cell if that is empty, and answers where. */
function insertFormula({ api }: Grid, formula: string, language: Language): string | null {
  const cell = bookOf(api).getActiveCell();
  if (cell === null) throw gone(language);
  const held = cell.getCellData();
  if (cell.getFormula() !== "" || (held?.v ?? "") !== "") return null;
  cell.setValue({ f: formula });
  return cell.getA1Notation();
}

/** The workbook in the grid as the pane knows it. */
export function makeHost(grid: Grid, around: Around): WorkbookHost {
  const { api } = grid;
  const language = around.language();
  const watch = watchCells(api);
  const tried = async <Answer>(work: () => Answer | Promise<Answer>): Promise<Answer> => {
    try {
      return await work();
    } catch (error) {
      throw troubleFrom(error, around.language());
    }
  };
  return {
    name: "workbench",
    language,
    places: () => tried(() => findPlaces(grid)),
    read: (place, work) =>
      tried(async () => {
        const read = await readPlace(grid, place, around.language(), work);
        const sheet = bookOf(api).getSheetByName(read.sheet);
        if (sheet !== null) watch.read(sheet.getSheetId());
        return read;
      }),
    hasChanged: () => tried(watch.hasChanged),
    show: (name, address) =>
      tried(() => {
        showCell(grid, name, address, around.language());
      }),
    insertFormula: (formula) => tried(() => insertFormula(grid, formula, around.language())),
    write: (plan) =>
      tried(() => {
        const written = writePlan(grid, plan);
        around.changed("sheets");
        return written;
      }),
    remove: (name, plan) =>
      tried(() => {
        const isRemoved = removeSheet(grid, name, plan);
        if (isRemoved) around.changed("sheets");
        return isRemoved;
      }),
    formulas: () => tried(() => readFormulas(grid)),
    changeFormulas: (change) =>
      tried(() => {
        const isDone = changeFormulas(grid, change);
        if (isDone) around.changed("sheets");
        return isDone;
      }),
    load: (name) => tried(() => around.settings().get(name) ?? null),
    save: (name, json) =>
      tried(() => {
        around.settings().set(name, json);
        around.changed("settings");
      }),
    samplePlan: (...given) => Promise.resolve(samplePlan(...given)),
    queryWriter: () => import("../../warehouse/sql/pasteTexts"),
  };
}
