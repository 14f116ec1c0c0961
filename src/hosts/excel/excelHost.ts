import type { WorkbookHost } from "../../../taskpane/host";
import { changeFormulas, readFormulas } from "./formulas";
import { languageNow } from "./language";
import { findPlaces } from "./read/places";
import { readPlace } from "./read/readPlace";
import { readExcel, runExcel } from "./runExcel";
import { loadSetting, saveSetting } from "./settings";
import { supports } from "./supports";
import { makeTrouble } from "./trouble";
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

/** The workbook as Excel shows it, through Office.js. To be asked for once `Office.onReady` has come. */
export const makeExcelHost = (): WorkbookHost => ({
  name: "excel",
  language: languageNow(),
  places: findPlaces,
  read: (place, work) => readPlace(place, languageNow(), work),
  show,
  insertFormula,
  write: writePlan,
  remove: removeSheet,
  // Totals spill; an Excel without spilling cannot be asked for what spills either.
  ...(supports("ExcelApi", "1.12") ? { formulas: readFormulas, changeFormulas } : {}),
  load: loadSetting,
  save: saveSetting,
  queryWriter: () => import(/* webpackChunkName: "queries" */ "../warehouse/sql/pasteTexts"),
});
