import type { FUniver } from "@univerjs/core/facade";
import type { CalledFrom } from "./functions";

const keyOf = ({ sheetId, row, column }: CalledFrom): string => `${sheetId} ${String(row)} ${String(column)}`;

/** Why our formulas show an error, by the cell that does; the sentence of the selected cell is told. */
export class CellFaults {
  readonly #sentences = new Map<string, string>();
  readonly #tell: (sentence: string | null) => void;
  #api: FUniver | null = null;

  constructor(tell: (sentence: string | null) => void) {
    this.#tell = tell;
  }

  /** Hears of each call of a formula of ours. */
  readonly said = (place: CalledFrom, sentence: string | null): void => {
    if (sentence === null) this.#sentences.delete(keyOf(place));
    else this.#sentences.set(keyOf(place), sentence);
    // A formula may be one of many that are computed now.
    queueMicrotask(this.#follow);
  };

  watch(api: FUniver): void {
    this.#api = api;
    api.addEvent(api.Event.SelectionChanged, this.#follow);
    api.addEvent(api.Event.SheetEditEnded, this.#follow);
  }

  readonly #follow = (): void => {
    const book = this.#api?.getActiveWorkbook();
    const cell = book?.getActiveCell();
    if (book == null || cell == null) return;
    const place = { sheetId: book.getActiveSheet().getSheetId(), row: cell.getRow(), column: cell.getColumn() };
    const sentence = this.#sentences.get(keyOf(place));
    // A formula that was taken away leaves its sentence behind.
    this.#tell(sentence === undefined || cell.getFormula() === "" ? null : sentence);
  };
}
