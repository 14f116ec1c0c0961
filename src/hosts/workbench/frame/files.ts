import { isFileFault, sayFileFault, workbenchTexts, type Language } from "../../../core/index";
import type { NewBook } from "../book/openBook";
import { download, savedName } from "../file/download";
import { openFile, type OpenedFile } from "../file/openFile";
import { saveFile } from "../file/saveFile";
import { knowsFunction } from "../grid/knows";
import { settle } from "../grid/settle";
import type { Grid } from "../grid/openGrid";
import type { Store } from "./Store";

/** Rows of a sheet above which many formulas over it are slow. */
const manyRows = 20_000;

/** Milliseconds in which the page draws what it says before work takes it. */
const toDraw = 30;

/** What is told of a file once it is open. */
function toldOf({ book, valuesOnly, uncalculated, rows }: OpenedFile, language: Language): string {
  const number = (count: number): string => count.toLocaleString(language);
  const names = book.sheets.map(({ plan }) => plan.name).join(", ");
  return [
    workbenchTexts.opened[language](book.name, names),
    ...(valuesOnly > 0 ? [workbenchTexts.valuesOnly[language](number(valuesOnly))] : []),
    ...(uncalculated > 0 ? [workbenchTexts.uncalculated[language](number(uncalculated))] : []),
    ...(rows > manyRows ? [workbenchTexts.tooManyRows[language](number(rows))] : []),
  ].join(" ");
}

interface Chosen {
  readonly file: File;
  /** Files that were dropped with it. */
  readonly more: number;
}

/**
 * Opens a file that was chosen or dropped; where it cannot be read, the workbook that is open stays. `show` answers
 * whether the user let that workbook go.
 */
export async function openChosen(
  { file, more }: Chosen,
  grid: Grid,
  store: Store,
  show: (book: NewBook) => Promise<boolean>,
): Promise<void> {
  const { language } = store.now;
  store.set({ isBusy: true });
  store.say("done", workbenchTexts.opening[language](file.name));
  await new Promise((resolve) => {
    setTimeout(resolve, toDraw);
  });
  try {
    await settle(grid.api);
    const opened = await openFile(file, knowsFunction(grid.univer));
    if (isFileFault(opened)) store.say("trouble", sayFileFault(language, opened));
    else if (await show(opened.book)) {
      const only = more > 0 ? [workbenchTexts.onlyOne[language](file.name)] : [];
      store.say("done", [toldOf(opened, language), ...only].join(" "));
    } else store.set({ news: null });
  } finally {
    store.set({ isBusy: false });
  }
}

/** Hands the workbook to the browser as an .xlsx. */
export async function saveNow(grid: Grid, store: Store, settings: ReadonlyMap<string, string>): Promise<void> {
  const { language } = store.now;
  store.set({ isBusy: true });
  try {
    await settle(grid.api);
    const bytes = await saveFile(grid, { language, settings, now: new Date() });
    const name = savedName(store.now.name);
    download(name, bytes);
    store.set({ name, isChanged: false });
    store.say("done", workbenchTexts.saved[language](name));
  } catch (error) {
    store.say("trouble", workbenchTexts.notSaved[language](error instanceof Error ? error.message : String(error)));
  }
  store.set({ isBusy: false });
}
