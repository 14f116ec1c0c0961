import type { Cell } from "../../../../src/core/index";
import { FakeClock } from "./clock";
import type { FakeRange } from "./range";
import { FakeSheet } from "./sheet";
import { instantIn } from "./zones";

export interface BookOptions {
  readonly locale?: string;
  readonly zone?: string;
}

/** A spreadsheet in memory. */
export class FakeBook {
  readonly clock = new FakeClock();
  readonly locale: string;
  readonly zone: string;
  sheets: FakeSheet[] = [];
  active: FakeRange | null = null;
  named: { name: string; range: FakeRange }[] = [];
  readonly toasts: string[] = [];
  /** Who holds the document's lock. */
  lock: "nobody" | "us" | "another" = "nobody";
  private lastId = 100;

  constructor({ locale = "nb_NO", zone = "Europe/Oslo" }: BookOptions = {}) {
    [this.locale, this.zone] = [locale, zone];
  }

  get decimal(): string {
    return (1.5).toLocaleString(this.locale.replace("_", "-")).charAt(1);
  }
  nextId = (): number => ++this.lastId;
  dateAt = (serial: number): Date => new Date(instantIn(serial, this.zone));
  checkLock(): void {
    if (this.lock === "another") throw new Error("written while another execution holds the lock");
  }

  /** A sheet with the user's cells, as they stand after typing: a day is a number with the format of a date. */
  add(name: string, cells: readonly (readonly Cell[])[] = []): FakeSheet {
    const sheet = this.insertSheet(name, this.sheets.length);
    sheet.maxRows = Math.max(sheet.maxRows, cells.length);
    cells.forEach((line, row) => {
      line.forEach((value, column) => {
        const cell = sheet.cell(row + 1, column + 1);
        if (value === null) return;
        if (typeof value !== "object") cell.value = value;
        else if (value.kind === "error") cell.value = value.code;
        else Object.assign(cell, { value: value.serial, format: "yyyy-mm-dd hh:mm" });
      });
    });
    return sheet;
  }

  insertSheet(name: string, place: number): FakeSheet {
    if (this.sheets.some((one) => one.name === name))
      throw new Error(`A sheet with the name "${name}" already exists.`);
    const sheet = new FakeSheet(this, name, this.nextId());
    this.sheets.splice(place, 0, sheet);
    return sheet;
  }
  getNumSheets = (): number => this.sheets.length;
  getSheets = (): FakeSheet[] => [...this.sheets];
  getSheetByName = (name: string): FakeSheet | null => this.sheets.find((one) => one.name === name) ?? null;
  getActiveSheet(): FakeSheet {
    const [first] = this.sheets;
    const sheet = this.active?.sheet ?? first;
    if (sheet === undefined) throw new Error("a spreadsheet without sheets");
    return sheet;
  }
  setActiveSheet(sheet: FakeSheet): void {
    if (this.active?.sheet !== sheet) this.active = sheet.getRange(1);
  }
  getActiveRange = (): FakeRange | null => this.active;
  getCurrentCell = (): FakeRange | null =>
    this.active === null ? null : this.active.sheet.getRange(this.active.row, this.active.column);
  getNamedRanges = (): unknown[] =>
    this.named.map(({ name, range }) => ({ getName: () => name, getRange: () => range }));
  getRangeByName = (name: string): FakeRange | null => this.named.find((one) => one.name === name)?.range ?? null;
  getSpreadsheetTimeZone = (): string => this.zone;
  getSpreadsheetLocale = (): string => this.locale;
  toast(text: string): void {
    this.toasts.push(text);
  }
}
