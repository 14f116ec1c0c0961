import type { LongWork, WorkbookHost } from "../../../taskpane/host";
import { daysBehind } from "./daysBehind";
import { changeFormulas, readFormulas } from "./formulas";
import { languageNow } from "./language";
import { findPlaces } from "./read/places";
import { readPlace } from "./read/readPlace";
import { readExcel, runExcel } from "./runExcel";
import { loadSetting, saveSetting } from "./settings";
import { supports } from "./supports";
import { makeTrouble } from "./trouble";
import { canWatch, watchSheets } from "./watchSheets";
import { removeSheet } from "./write/removeSheet";
import { writePlan } from "./write/writePlan";

const show = (sheet: string, address: string): Promise<void> =>
  readExcel(async (context) => {
    const found = context.workbook.worksheets.getItemOrNullObject(sheet);
    found.load("id");
    await context.sync();
    if (found.isNullObject) throw makeTrouble("gone", languageNow());
    found.activate();
    found.getRange(address).select();
    await context.sync();
  });

/** A cell that another formula spills into has a value but no formula of its own, and is not empty. */
const insertFormula = (formula: string): Promise<string | null> =>
  runExcel(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load("formulas,values,address");
    await context.sync();
    const held: unknown[] = [...(cell.formulas as unknown[][]), ...(cell.values as unknown[][])].flat();
    if (held.some((value) => value !== "")) return null;
    cell.formulas = [[formula]];
    await context.sync();
    return cell.address;
  });

/**
 * Reading as the pane does it, with an ear to what changes afterwards. Excel takes the question for the date system for a
 * write, which may empty the list of what the user can undo: a reading that nobody asked for makes do with the last answer.
 */
function reader(heard: () => void): Pick<WorkbookHost, "read" | "hasChanged"> {
  const watch = watchSheets(heard);
  let behind: number | null = null;
  const askedBehind = async ({ isUnasked }: LongWork): Promise<number> => {
    if (isUnasked !== true || behind === null) behind = await daysBehind();
    return behind;
  };
  return {
    read: async (place, work = {}) => {
      await watch.listen();
      return readPlace(place, languageNow(), work, { found: watch.reading, daysBehind: () => askedBehind(work) });
    },
    ...(canWatch() ? { hasChanged: () => Promise.resolve(watch.hasChanged()) } : {}),
  };
}

/**
 * The workbook as Excel shows it, through Office.js. To be asked for once `Office.onReady` has come. `heard` is told of each
 * change of cells that were read.
 */
export const makeExcelHost = (heard: () => void = () => undefined): WorkbookHost => ({
  name: "excel",
  language: languageNow(),
  places: findPlaces,
  ...reader(heard),
  show,
  insertFormula,
  write: writePlan,
  remove: removeSheet,
  // Totals spill; an Excel without spilling cannot be asked for what spills either.
  ...(supports("ExcelApi", "1.12") ? { formulas: readFormulas, changeFormulas } : {}),
  load: loadSetting,
  save: saveSetting,
  samplePlan: async (...given) => {
    const made = await import(/* webpackChunkName: "sample" */ "./samplePlan").catch(() => {
      throw makeTrouble("offline", languageNow());
    });
    return made.samplePlan(...given);
  },
  queryWriter: () => import(/* webpackChunkName: "queries" */ "../warehouse/sql/pasteTexts"),
});
