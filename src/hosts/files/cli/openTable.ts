import { basename } from "node:path";
import {
  cliTexts,
  isFault,
  isFileFault,
  nameOf,
  readSheet,
  sayFault,
  sayFileFault,
  type Fault,
  type Language,
  type Table,
  type TableOptions,
} from "../../../core/index";
import type { SheetTable } from "../read/fileTables";
import { readFileTables } from "../read/readFileTables";
import { Stop, type Terminal } from "./outcome";

export interface OpenedTable {
  readonly name: string;
  readonly table: Table;
}

export const faultSentence = (language: Language, fault: Fault): string =>
  sayFault(language, fault, (id) => nameOf(id, language));

/** The sheets of a file, or a stop with the reason why there are none. */
async function openSheets(path: string, sheet: string | undefined, terminal: Terminal): Promise<readonly SheetTable[]> {
  terminal.step(cliTexts.reading[terminal.language](basename(path)));
  const read = await readFileTables(path, sheet === undefined ? {} : { sheet });
  if (isFileFault(read)) throw new Stop(1, sayFileFault(terminal.language, read));
  if (read.kind !== "csv" && read.uncalculated > 0) {
    terminal.tell(cliTexts.uncalculated[terminal.language](basename(path), String(read.uncalculated)));
  }
  return read.sheets;
}

/**
 * The table of a file: of the sheet named, else of the first visible sheet whose columns make sense, else of the first
 * that holds a table at all. Which one is said where there was a choice.
 */
export async function openTable(
  path: string,
  sheet: string | undefined,
  options: TableOptions,
  terminal: Terminal,
): Promise<OpenedTable> {
  const sheets = await openSheets(path, sheet, terminal);
  const visible = sheets.filter(({ visibility }) => visibility === "visible");
  const candidates = visible.length > 0 ? visible : sheets;
  const tables = candidates.map((one) => ({ sheet: one.name, table: readSheet(one.cells, options) }));
  const useful = tables.find(({ table }) => !isFault(table) && table.subject !== "unknown");
  const chosen = useful ?? tables.find(({ table }) => !isFault(table)) ?? tables[0];
  if (chosen === undefined) throw new Error(`a file without sheets: ${path}`);
  if (isFault(chosen.table)) throw new Stop(1, `${basename(path)}: ${faultSentence(terminal.language, chosen.table)}`);
  if (tables.length > 1) terminal.tell(cliTexts.sheetChosen[terminal.language](basename(path), chosen.sheet));
  return { name: tables.length > 1 ? `${basename(path)}, ${chosen.sheet}` : basename(path), table: chosen.table };
}

/** The visible sheets of a file; all where none is. */
export async function openVisible(path: string, terminal: Terminal): Promise<readonly SheetTable[]> {
  const sheets = await openSheets(path, undefined, terminal);
  const visible = sheets.filter(({ visibility }) => visibility === "visible");
  return visible.length > 0 ? visible : sheets;
}
