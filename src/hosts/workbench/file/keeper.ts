import { CommandType, type ICommandInfo, type IWorkbookData } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { bookOf } from "../book/areas";
import { keepBook, type KeptBook } from "./keep";
import { touched } from "./touched";

/** Milliseconds of quiet after which a change is kept. */
const quiet = 600;

interface Keeper {
  /** Everything is to be kept anew, as when another workbook was opened. */
  readonly keepAll: () => void;
  readonly keepSoon: () => void;
}

/** What the grid keeps by sheet, beside the sheets: charts, and rules for formats. */
const bySheet: ReadonlySet<string> = new Set(["SHEET_DRAWING_PLUGIN", "SHEET_CONDITIONAL_FORMATTING_PLUGIN"]);

/** What belongs to sheets that are gone must not be kept. */
function withoutOrphans(data: IWorkbookData): IWorkbookData {
  const resources = (data.resources ?? []).map(({ name, data: json }) => {
    if (!bySheet.has(name) || json === "") return { name, data: json };
    const held = JSON.parse(json) as Readonly<Record<string, unknown>>;
    const kept = Object.entries(held).filter(([id]) => data.sheetOrder.includes(id));
    return { name, data: JSON.stringify(Object.fromEntries(kept)) };
  });
  return { ...data, resources };
}

/** Keeps the workbook in the browser a moment after each change; `failed` hears once where the browser refuses. */
export function makeKeeper(api: FUniver, rest: () => Omit<KeptBook, "data" | "shown">, failed: () => void): Keeper {
  let changed = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hasFailed = false;
  let busy: Promise<void> = Promise.resolve();
  const allSheets = (): string[] =>
    bookOf(api)
      .getSheets()
      .map((sheet) => sheet.getSheetId());
  const keep = async (): Promise<void> => {
    const now = changed;
    changed = new Set();
    try {
      const book = bookOf(api);
      await keepBook(
        { ...rest(), data: withoutOrphans(book.save()), shown: book.getActiveSheet().getSheetName() },
        now,
      );
    } catch {
      for (const id of now) changed.add(id);
      if (!hasFailed) failed();
      hasFailed = true;
    }
  };
  const keepSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      busy = busy.then(keep);
    }, quiet);
  };
  const keepAll = (): void => {
    changed = new Set(allSheets());
    keepSoon();
  };
  api.addEvent(api.Event.CommandExecuted, ({ type, params }: ICommandInfo) => {
    if (type !== CommandType.MUTATION) return;
    for (const id of touched(params) ?? allSheets()) changed.add(id);
    keepSoon();
  });
  return { keepAll, keepSoon };
}
