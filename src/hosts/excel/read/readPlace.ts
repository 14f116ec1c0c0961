import { day, type Cell, type Language } from "../../../core/index";
import { HostTrouble, type LongWork, type ReadCells } from "../../../../taskpane/host";
import { cellFrom } from "../border";
import { daysBehind } from "../daysBehind";
import { readExcel } from "../runExcel";
import { throwIfStopped } from "../throwIfStopped";
import { makeTrouble } from "../trouble";
import { dayColumns } from "./dayColumns";
import { findPlace, type Rectangle } from "./findPlace";

/** What Excel hands over at most in one range; beyond it the values are null without a word. */
const mostCells = 5_000_000;

/** Half of what Excel on the web hands over in one answer: sizes are told from the rows before. */
const aimedBytes = 2_500_000;

/** Cells of the first block, whose rows tell how large rows are. */
const firstCells = 20_000;
const mostRows = 20_000;

/** The values of some rows; null where they are too many for one answer. */
async function block(place: Rectangle, from: number, rows: number): Promise<unknown[][] | null> {
  try {
    return await readExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItem(place.sheet);
      const range = sheet.getRangeByIndexes(place.row + from, place.column, rows, place.columns);
      range.load("values");
      await context.sync();
      return range.values as unknown[][] | null;
    });
  } catch (error) {
    if (error instanceof HostTrouble && error.kind === "too-large") return null;
    throw error;
  }
}

/** How many rows to ask for next: as many as fit by the size of the rows before, but at most four times as many. */
function nextRows(values: unknown[][], rows: number): number {
  const bytesPerRow = JSON.stringify(values).length / rows;
  return Math.max(1, Math.min(mostRows, rows * 4, Math.floor(aimedBytes / bytesPerRow)));
}

/** All values of a place, block by block; a block that proves too large is halved. */
async function readValues(place: Rectangle, language: Language, work: LongWork): Promise<unknown[][]> {
  if (place.rows * place.columns > mostCells) throw makeTrouble("too-large", language);
  const values: unknown[][] = [];
  let rows = Math.max(1, Math.floor(firstCells / place.columns));
  while (values.length < place.rows) {
    throwIfStopped(work);
    const asked = Math.min(rows, place.rows - values.length);
    const read = await block(place, values.length, asked);
    if (read === null && asked === 1) throw makeTrouble("too-large", language);
    rows = read === null ? Math.floor(asked / 2) : nextRows(read, asked);
    for (const line of read ?? []) values.push(line);
    work.progress?.(values.length / place.rows);
  }
  return values;
}

interface Around {
  /** Told which sheet it is before any cell of it is read. */
  readonly found?: (sheetId: string) => void;
  readonly daysBehind?: () => Promise<number>;
}

/**
 * The cells of a place. A blank is missing, an error in a cell is an error, and a number is a day where its number format
 * says so; other serials are left to the core, which knows them by header and values.
 */
export async function readPlace(
  id: string,
  language: Language,
  work: LongWork = {},
  { found, daysBehind: behindNow = daysBehind }: Around = {},
): Promise<ReadCells> {
  const place = await findPlace(id, language);
  found?.(place.sheetId);
  const values = await readValues(place, language, work);
  const isDayIn = await dayColumns(place, values);
  const behind = await behindNow();
  const cells = values.map((line, row) =>
    line.map((value, column): Cell => {
      const cell = cellFrom(value);
      return typeof cell === "number" && isDayIn[column]?.(row) === true ? day(cell + behind) : cell;
    }),
  );
  const origin = { row: place.row, column: place.column };
  return { cells, sheet: place.sheet, origin, ...(behind === 0 ? {} : { is1904: true }) };
}
