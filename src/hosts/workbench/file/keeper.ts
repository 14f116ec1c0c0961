import {
  CommandType,
  IResourceManagerService,
  UniverInstanceType,
  type ICommandInfo,
  type IWorkbookData,
  type Worksheet,
} from "@univerjs/core";
import { bookOf } from "../book/areas";
import type { Grid } from "../grid/openGrid";
import { keepHead, keepPiece, type Head, type KeptBook, type PieceKeys } from "./keep";
import { Pieces, type Piece } from "./Pieces";
import { openStore } from "./store";
import { isOfBook, touched, touchedRows } from "./touched";

/** Milliseconds of quiet after which a change is kept. */
const quiet = 600;

interface Keeper {
  /** From now on what changes is kept in a slot, where the workbook that is open stands in pieces already. */
  readonly begin: (slot: string, pieces: ReadonlyMap<string, PieceKeys>) => void;
  /** Everything is to be kept anew, as when another workbook was opened. */
  readonly keepAll: () => void;
  readonly keepSoon: () => void;
}

/** What the grid keeps by sheet, beside the sheets: charts, and rules for formats. */
const bySheet: ReadonlySet<string> = new Set(["SHEET_DRAWING_PLUGIN", "SHEET_CONDITIONAL_FORMATTING_PLUGIN"]);

/** What the grid holds beside the sheets; what belongs to sheets that are gone must not be kept. */
function resourcesOf({ univer }: Grid, { id, sheetOrder }: IWorkbookData): NonNullable<IWorkbookData["resources"]> {
  const all = univer.__getInjector().get(IResourceManagerService).getResources(id, UniverInstanceType.UNIVER_SHEET);
  return all.map(({ name, data: json }) => {
    if (!bySheet.has(name) || json === "") return { name, data: json };
    const held = JSON.parse(json) as Readonly<Record<string, unknown>>;
    const kept = Object.entries(held).filter(([sheet]) => sheetOrder.includes(sheet));
    return { name, data: JSON.stringify(Object.fromEntries(kept)) };
  });
}

const sheetsOf = ({ api }: Grid): Worksheet[] =>
  bookOf(api)
    .getSheets()
    .map((sheet) => sheet.getSheet());

/** The cells of a piece as text; "" where there are none. */
function textOf(sheet: Worksheet, { from, to }: Piece): string {
  const rows = sheet.getCellMatrix().getMatrix();
  const held = Object.fromEntries(
    Array.from({ length: to - from }, (_, down) => from + down).flatMap((row) =>
      rows[row] === undefined ? [] : [[row, rows[row]]],
    ),
  );
  return Object.keys(held).length === 0 ? "" : JSON.stringify(held);
}

/** All of the workbook but its cells, as it stands now. */
function headOf(grid: Grid, pieces: Pieces, rest: Omit<KeptBook, "data" | "shown">): Head {
  const book = bookOf(grid.api);
  const data = { ...book.getWorkbook().getSnapshot(), sheets: {} };
  return {
    ...rest,
    shown: book.getActiveSheet().getSheetName(),
    data: { ...data, resources: resourcesOf(grid, data) },
    sheets: sheetsOf(grid).map((sheet) => ({
      sheet: { ...sheet.getSnapshot(), cellData: {} },
      pieces: pieces.keysOf(sheet.getSheetId(), sheet.getRowCount()),
    })),
  };
}

/** Keeps all pieces that have changed, one by one so that the user can go on typing, and then says that they are the workbook. */
async function keep(grid: Grid, slot: string, pieces: Pieces, rest: () => Omit<KeptBook, "data" | "shown">) {
  const store = await openStore();
  const changed = (): { readonly sheet: Worksheet; readonly piece: Piece } | null => {
    for (const sheet of sheetsOf(grid)) {
      const piece = pieces.next(sheet.getSheetId(), sheet.getRowCount());
      if (piece !== null) return { sheet, piece };
    }
    return null;
  };
  try {
    for (let one = changed(); one !== null; one = changed()) {
      const json = textOf(one.sheet, one.piece);
      const key = json === "" ? "" : crypto.randomUUID();
      // Set before it is on disk: a change that comes meanwhile takes it away again.
      pieces.set(one.piece, key);
      if (json !== "") await keepPiece(store, slot, key, json);
    }
    const gone = pieces.takeGone(new Set(sheetsOf(grid).map((sheet) => sheet.getSheetId())));
    try {
      await keepHead(store, slot, headOf(grid, pieces, rest()), gone);
    } catch (error) {
      pieces.putBack(gone);
      throw error;
    }
  } finally {
    store.close();
  }
}

/** Keeps the workbook in the browser a moment after each change; `failed` hears once where the browser refuses. */
export function makeKeeper(grid: Grid, rest: () => Omit<KeptBook, "data" | "shown">, failed: () => void): Keeper {
  const { api } = grid;
  const pieces = new Pieces();
  let slot: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hasFailed = false;
  let busy: Promise<void> = Promise.resolve();
  const keepNow = async (): Promise<void> => {
    if (slot === null) return;
    try {
      await keep(grid, slot, pieces, rest);
    } catch {
      pieces.dropAll();
      if (!hasFailed) failed();
      hasFailed = true;
    }
  };
  const keepSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      busy = busy.then(keepNow);
    }, quiet);
  };
  const keepAll = (): void => {
    pieces.dropAll();
    keepSoon();
  };
  api.addEvent(api.Event.CommandExecuted, ({ type, id, params }: ICommandInfo) => {
    if (type !== CommandType.MUTATION || !isOfBook(id)) return;
    const rows = touchedRows(id, params);
    const sheets = touched(params);
    if (rows !== "none" && sheets === null) pieces.dropAll();
    for (const sheet of sheets ?? []) {
      if (rows === "any") pieces.dropSheet(sheet);
      else if (rows !== "none") pieces.dropRows(sheet, rows);
    }
    keepSoon();
  });
  const begin = (taken: string, kept: ReadonlyMap<string, PieceKeys>): void => {
    slot = taken;
    pieces.adopt(kept);
  };
  return { begin, keepAll, keepSoon };
}
