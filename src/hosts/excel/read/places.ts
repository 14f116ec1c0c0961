import { cellAddress } from "../../../core/index";
import { HostTrouble, type DataPlace } from "../../../../taskpane/host";
import { readMarks, type MarkedSheet } from "../marks";
import { readExcel } from "../runExcel";
import { findSelection, type Rectangle } from "./findPlace";

const nameOf = ({ sheet, row, column, rows, columns }: Rectangle): string =>
  `${sheet}!${cellAddress(row, column)}:${cellAddress(row + rows - 1, column + columns - 1)}`;

/** The selection, or null where it is of no use: a chart, several areas, nothing at all. */
async function selection(): Promise<Rectangle | null> {
  try {
    return await findSelection();
  } catch (error) {
    if (error instanceof HostTrouble && error.kind === "gone") return null;
    throw error;
  }
}

/** Sheets of ours hold no data to choose, but for the sample, which is there to be chosen. */
const isData = ({ mark }: MarkedSheet): boolean => mark === null || mark.mark.startsWith("sample");

/** The present selection, then the tables, then the visible sheets that hold anything; our reports are not among them. */
export async function findPlaces(): Promise<DataPlace[]> {
  const selected = await selection();
  return readExcel(async (context) => {
    const tables = context.workbook.tables;
    tables.load("items/name,items/worksheet/name");
    const sheets = await readMarks(context);
    const open = sheets.filter((sheet) => sheet.visible && isData(sheet));
    const used = open.map(({ id }) => {
      const range = context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true);
      range.load("rowCount");
      return range;
    });
    await context.sync();
    const ours = new Set(sheets.filter((sheet) => !isData(sheet)).map(({ name }) => name));
    const chosen = selected === null || ours.has(selected.sheet) ? [] : [selected];
    return [
      ...chosen.map((one) => ({ id: "selection", kind: "selection", name: nameOf(one) }) as const),
      ...tables.items
        .filter(({ worksheet }) => !ours.has(worksheet.name))
        .map(({ name }) => ({ id: `table:${name}`, kind: "table", name }) as const),
      ...open
        .filter((_, place) => used[place]?.isNullObject === false)
        .map(({ name }) => ({ id: `sheet:${name}`, kind: "sheet", name }) as const),
    ];
  });
}
