import { BooleanNumber } from "@univerjs/core";
import { readXlsx, type Sheet } from "hucre";
import { fileFault, isFileFault, typedCells, type FileFault, type SheetPlan } from "../../../core/index";
import { dataSheet } from "../book/dataSheet";
import type { NewBook } from "../book/openBook";
import type { SheetData } from "../book/sheetData";
import type { SheetTable } from "../../files/read/fileTables";
import { limits } from "../../files/read/limits";
import { readFileBytes } from "../../files/read/readFileBytes";
import { unpackAhead } from "../browser/ahead";
import { Buffer } from "../browser/buffer";
import { layFile } from "./layFile";
import { withReaches } from "../../files/xlsx/withReaches";
import { readOwnPart, type OwnPart } from "./ownPart";

/** A file as a workbook of the grid, and what is to be told about it. */
export interface OpenedFile {
  readonly book: NewBook;
  /** Formulas of the file that were read as their values. */
  readonly valuesOnly: number;
  readonly uncalculated: number;
  readonly rows: number;
}

/** Looks and formulas are not read of larger files: they would take longer than the values. */
const mostBytesWithLooks = 6 * 1024 * 1024;

/** The sheets of an .xlsx with looks and formulas; none where the library cannot tell them. */
async function looksOf(bytes: Uint8Array): Promise<ReadonlyMap<string, Sheet>> {
  if (bytes.length > mostBytesWithLooks) return new Map();
  try {
    const { sheets } = await readXlsx(bytes, { readStyles: true });
    return new Map(sheets.map((sheet) => [sheet.name, sheet]));
  } catch {
    return new Map();
  }
}

const ownPlanOf = (own: OwnPart | null, name: string): SheetPlan | null =>
  own?.plans.find((one) => one.name === name)?.plan ?? null;

interface Reading {
  readonly own: OwnPart | null;
  readonly looks: ReadonlyMap<string, Sheet>;
  readonly knows: (name: string) => boolean;
}

/** The file holds hidden columns for the intervals of charts; the plan has no such cells. */
function withoutHelpers(table: SheetTable, plan: SheetPlan): SheetTable {
  const hidden = new Set(withReaches(plan).hidden);
  const cells = table.cells.map((row) => row.map((cell, column) => (hidden.has(column) ? null : cell)));
  return { ...table, cells };
}

/** One sheet of the file: ours by the plan it was saved with, else the user's. */
function sheetOf(table: SheetTable, { own, looks, knows }: Reading) {
  const plan = ownPlanOf(own, table.name);
  const look = looks.get(table.name);
  const told = { valuesOnly: 0 };
  const hasHeader = look === undefined;
  const lay = (sheet: SheetData): void => {
    const kept = own?.formulas.find((one) => one.sheet === table.name)?.cells ?? [];
    told.valuesOnly += layFile(sheet, {
      table: plan === null ? table : withoutHelpers(table, plan),
      isOurs: plan !== null,
      look: plan === null ? look : undefined,
      kept,
      knows,
    });
    if (table.visibility !== "visible") sheet.hidden = BooleanNumber.TRUE;
  };
  return { plan: plan ?? dataSheet(table.name, table.cells, hasHeader), isOurs: plan !== null, lay, told };
}

/** Of Node's Buffer ours has the part that the reader uses. */
const asNodes = (buffer: Buffer): Parameters<typeof readFileBytes>[1] =>
  buffer as unknown as Parameters<typeof readFileBytes>[1];

/** A folder can be dropped, and a file can be gone or locked. One dropped on the pane belongs there, its bytes to us. */
async function bytesOf(file: File): Promise<ArrayBuffer | FileFault> {
  try {
    return await new Blob([file]).arrayBuffer();
  } catch (error) {
    const code = error instanceof DOMException ? error.name : String(error);
    return fileFault(file.name, { kind: "no-access", why: "other", code });
  }
}

/** Reads a file that the user chose or dropped. It is read here and goes nowhere. */
export async function openFile(file: File, knows: (name: string) => boolean): Promise<OpenedFile | FileFault> {
  const memory = await bytesOf(file);
  if (isFileFault(memory)) return memory;
  const whole = Buffer.from(memory);
  await unpackAhead(whole, limits.unpackedBytes);
  const read = readFileBytes(file.name, asNodes(whole));
  if (isFileFault(read)) return read;
  const bytes = new Uint8Array(memory);
  const isXlsx = read.kind === "xlsx";
  const own = isXlsx ? readOwnPart(bytes) : null;
  const reading = { own, looks: isXlsx ? await looksOf(bytes) : new Map<string, Sheet>(), knows };
  const tables = read.sheets.map((table) =>
    read.kind === "csv" ? { ...table, cells: typedCells(table.cells) } : table,
  );
  const sheets = tables.map((table) => sheetOf(table, reading));
  const shown = read.sheets.find(({ visibility }) => visibility === "visible") ?? read.sheets[0];
  return {
    book: {
      name: file.name,
      sheets: sheets.map(({ plan, isOurs, lay }) => ({ plan, isOurs, lay })),
      settings: new Map(own?.settings ?? []),
      shown: shown.name,
    },
    get valuesOnly() {
      return sheets.reduce((sum, { told }) => sum + told.valuesOnly, 0);
    },
    uncalculated: read.kind === "csv" ? 0 : read.uncalculated,
    rows: Math.max(...read.sheets.map(({ cells }) => cells.length)),
  };
}
