import type { PieceKeys } from "./keep";

/** Rows of a piece: as many as are written in a few milliseconds. */
const rowsOfPiece = 250;

/** A run of rows of a sheet. */
export interface Piece {
  readonly sheet: string;
  readonly place: number;
  readonly from: number;
  /** The row after its last. */
  readonly to: number;
}

/** The cells of a workbook in pieces: which of them are kept as they stand now, and under which key. */
export class Pieces {
  #kept = new Map<string, Map<number, string>>();
  #gone = new Set<string>();

  /** The workbook that is open is kept in these. */
  adopt(pieces: ReadonlyMap<string, PieceKeys>): void {
    this.#kept = new Map([...pieces].map(([sheet, keys]) => [sheet, new Map(keys.entries())]));
  }

  /** Another workbook is open. */
  dropAll(): void {
    for (const sheet of this.#kept.keys()) this.dropSheet(sheet);
  }

  dropSheet(sheet: string): void {
    for (const key of this.#kept.get(sheet)?.values() ?? []) this.#gone.add(key);
    this.#kept.delete(sheet);
  }

  dropRows(sheet: string, rows: readonly number[]): void {
    const kept = this.#kept.get(sheet);
    for (const place of new Set(rows.map((row) => Math.floor(row / rowsOfPiece)))) {
      const key = kept?.get(place);
      if (key !== undefined) this.#gone.add(key);
      kept?.delete(place);
    }
  }

  /** The first piece that is not kept as it stands, of a sheet with so many rows; null where all of it is. */
  next(sheet: string, rows: number): Piece | null {
    const kept = this.#kept.get(sheet);
    for (let place = 0; place * rowsOfPiece < rows; place++) {
      const from = place * rowsOfPiece;
      if (kept?.has(place) !== true) return { sheet, place, from, to: from + rowsOfPiece };
    }
    return null;
  }

  /** From now on a piece is kept under a key; an empty one has "". */
  set({ sheet, place }: Piece, key: string): void {
    const kept = this.#kept.get(sheet) ?? new Map<number, string>();
    kept.set(place, key);
    this.#kept.set(sheet, kept);
  }

  keysOf(sheet: string, rows: number): PieceKeys {
    const kept = this.#kept.get(sheet);
    return Array.from({ length: Math.ceil(rows / rowsOfPiece) }, (_, place) => kept?.get(place) ?? "");
  }

  /** Keys that no workbook has any more; of sheets that are gone, too. */
  takeGone(sheets: ReadonlySet<string>): string[] {
    for (const sheet of this.#kept.keys()) if (!sheets.has(sheet)) this.dropSheet(sheet);
    const gone = [...this.#gone].filter((key) => key !== "");
    this.#gone = new Set();
    return gone;
  }

  /** They are still there. */
  putBack(gone: readonly string[]): void {
    for (const key of gone) this.#gone.add(key);
  }
}
