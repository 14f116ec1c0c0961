import type { Cell, Language } from "../../../core/index";
import type { LongWork, ReadCells } from "../../../../taskpane/host";
import { cellFrom } from "../grid/cellsOf";
import type { Grid } from "../grid/openGrid";
import { spillsOf } from "../grid/spills";
import { bookOf, filledPart, isFilled, selectedPart, type Area } from "./areas";
import { gone } from "./trouble";

/** Rows that are read before the page is given time to draw and to hear a stop. */
const rowsAtOnce = 20_000;

const pause = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });

function findArea({ api, univer }: Grid, id: string, language: Language): Area {
  const name = id.slice(id.indexOf(":") + 1);
  const found =
    id === "selection"
      ? selectedPart(univer, api)
      : (bookOf(api)
          .getSheets()
          .map((one) => one.getSheet())
          .filter((sheet) => sheet.getName() === name)
          .map((sheet) => filledPart(univer, sheet))[0] ?? null);
  if (found === null || !isFilled(found)) throw gone(language);
  return found;
}

/** The cells of a place: blank is missing, an error in a cell is an error, a number with a date format is a day. */
export async function readPlace(
  grid: Grid,
  id: string,
  language: Language,
  { progress, signal }: LongWork = {},
): Promise<ReadCells> {
  const area = findArea(grid, id, language);
  const book = bookOf(grid.api);
  const spills = spillsOf(grid.univer, book.getId(), area.sheet.getSheetId());
  const styles = book.getWorkbook().getStyles();
  const heldAt = (row: number, column: number): Cell => {
    const cell = cellFrom(area.sheet.getCellRaw(row, column), (style) => styles.get(style));
    return cell ?? cellFrom(spills.cellAt(row, column), (style) => styles.get(style));
  };
  const cells: Cell[][] = [];
  for (let down = 0; down < area.rows; down++) {
    if (down > 0 && down % rowsAtOnce === 0) {
      progress?.(down / area.rows);
      await pause();
      if (signal?.aborted === true) throw new DOMException("stopped", "AbortError");
    }
    cells.push(Array.from({ length: area.columns }, (_, right) => heldAt(area.row + down, area.column + right)));
  }
  return { cells, sheet: area.sheet.getName(), origin: { row: area.row, column: area.column } };
}
