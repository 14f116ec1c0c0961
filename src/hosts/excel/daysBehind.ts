import { epoch1904Offset } from "../../core/index";
import { readExcel } from "./runExcel";

/** 1 January 2000 where days are counted from 1900. */
const probe = 36526;

/**
 * How many days the workbook's serials lie behind ours: 1462 where it counts from 1904, else 0. Excel's client has no word
 * for the date system, so the workbook is asked for the serial of a day that is known.
 */
export const daysBehind = (): Promise<number> =>
  readExcel(async (context) => {
    const asked = context.workbook.functions.date(2000, 1, 1);
    asked.load("value");
    await context.sync();
    return asked.value === probe - epoch1904Offset ? epoch1904Offset : 0;
  });
