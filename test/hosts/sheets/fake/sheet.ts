import type { FakeBook } from "./book";
import type { FakeChart } from "./chart";
import { FakeChartBuilder } from "./chart";
import { emptyCell, FakeRange, type FakeCell } from "./range";
import type { FakeRule } from "./rule";

interface Metadata {
  getKey: () => string;
  getValue: () => string;
  setValue: (value: string) => void;
  remove: () => void;
}

const columnOf = (text: string): number =>
  Array.from(text).reduce((sum, sign) => sum * 26 + sign.charCodeAt(0) - 64, 0);

/** A sheet in memory. */
export class FakeSheet {
  readonly book: FakeBook;
  readonly id: number;
  name: string;
  maxRows = 1000;
  maxColumns = 26;
  merges: FakeRange[] = [];
  charts: FakeChart[] = [];
  rules: FakeRule[] = [];
  metadata: Metadata[] = [];
  isProtected = false;
  readonly view: Record<string, unknown> = {};
  readonly widths = new Map<number, number>();
  readonly heights = new Map<number, number>();
  readonly borders: { address: string; colour: unknown }[] = [];
  private readonly cells = new Map<string, FakeCell>();

  constructor(book: FakeBook, name: string, id: number) {
    [this.book, this.name, this.id] = [book, name, id];
  }

  guard(): void {
    if (this.isProtected)
      throw new Error("You are trying to edit a protected cell or object. Please contact the spreadsheet owner.");
    this.book.checkLock();
  }

  cell(row: number, column: number): FakeCell {
    const key = `${row},${column}`;
    const found = this.cells.get(key) ?? emptyCell();
    this.cells.set(key, found);
    return found;
  }

  private used(): { rows: number; columns: number } {
    let [rows, columns] = [0, 0];
    for (const [key, cell] of this.cells) {
      if (cell.value === "" && cell.formula === "") continue;
      const [row = 0, column = 0] = key.split(",").map(Number);
      rows = Math.max(rows, row);
      columns = Math.max(columns, column);
    }
    return { rows, columns };
  }

  getName = (): string => this.name;
  getSheetId = (): number => this.id;
  getMaxRows = (): number => this.maxRows;
  getMaxColumns = (): number => this.maxColumns;
  getLastRow = (): number => this.used().rows;
  getLastColumn = (): number => this.used().columns;
  insertRowsAfter(after: number, count: number): this {
    this.insert("row", after, count);
    this.maxRows += count;
    return this;
  }
  insertColumnsAfter(after: number, count: number): this {
    this.insert("column", after, count);
    this.maxColumns += count;
    return this;
  }
  /** Cells behind make way, and what lies across the place of insertion grows with it. */
  private insert(what: "row" | "column", after: number, count: number): void {
    this.book.clock.spend("range");
    this.guard();
    const most = what === "row" ? this.maxRows : this.maxColumns;
    if (!Number.isInteger(count) || count < 1 || after < 1 || after > most) throw new Error(`insert after ${after}`);
    const moved = [...this.cells].map(([key, cell]): [string, FakeCell] => {
      const [row = 0, column = 0] = key.split(",").map(Number);
      const down = what === "row" && row > after ? count : 0;
      const along = what === "column" && column > after ? count : 0;
      return [`${row + down},${column + along}`, cell];
    });
    this.cells.clear();
    for (const [key, cell] of moved) this.cells.set(key, cell);
  }
  getDataRange = (): FakeRange =>
    new FakeRange(this, 1, 1, Math.max(1, this.getLastRow()), Math.max(1, this.getLastColumn()));

  getRange(first: number | string, column = 1, rows = 1, columns = 1): FakeRange {
    if (typeof first === "number") return new FakeRange(this, first, column, rows, columns);
    const [, left = "A", top = "1", right = left, bottom = top] =
      /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(first) ?? [];
    const [from, to] = [columnOf(left), columnOf(right)];
    return new FakeRange(this, Number(top), from, Number(bottom) - Number(top) + 1, to - from + 1);
  }
  getRangeList(addresses: readonly string[]): unknown {
    this.book.clock.spend("range");
    if (addresses.length === 0) throw new Error("getRangeList: no ranges");
    const ranges = addresses.map((address) => this.getRange(address));
    return {
      setBorder: (...values: unknown[]) => {
        this.guard();
        if (values.length !== 8) throw new Error("setBorder: eight arguments");
        for (const range of ranges) this.borders.push({ address: range.getA1Notation(), colour: values[6] });
      },
    };
  }

  getDeveloperMetadata = (): Metadata[] => [...this.metadata];
  addDeveloperMetadata(key: string, value: string, visibility: unknown): this {
    if (visibility === undefined || value.length > 30_000) throw new Error("addDeveloperMetadata");
    let own = value;
    const entry: Metadata = {
      getKey: () => key,
      getValue: () => own,
      setValue: (next) => (own = next),
      remove: () => {
        this.metadata = this.metadata.filter((one) => one !== entry);
      },
    };
    this.metadata.push(entry);
    return this;
  }

  newChart = (): FakeChartBuilder => new FakeChartBuilder(this);
  getCharts = (): FakeChart[] => [...this.charts];
  insertChart(chart: FakeChart): void {
    this.guard();
    this.book.clock.spend("chart");
    this.charts.push(chart.numbered(this.book.nextId()));
  }
  removeChart(chart: FakeChart): void {
    this.guard();
    const place = this.charts.findIndex((one) => one.id === chart.id);
    if (place < 0) throw new Error("removeChart: no such chart");
    this.charts.splice(place, 1);
  }

  getConditionalFormatRules = (): FakeRule[] => [...this.rules];
  setConditionalFormatRules(rules: readonly FakeRule[]): void {
    this.guard();
    this.rules = [...rules];
  }

  setColumnWidths(from: number, count: number, size: number): this {
    return this.setSizes(this.widths, from, count, size, this.maxColumns);
  }
  setRowHeights(from: number, count: number, size: number): this {
    return this.setSizes(this.heights, from, count, size, this.maxRows);
  }
  private setSizes(sizes: Map<number, number>, from: number, count: number, size: number, most: number): this {
    this.book.clock.spend("range");
    this.guard();
    if (from < 1 || count < 1 || from + count - 1 > most || !Number.isInteger(size) || size < 2)
      throw new Error("sizes");
    for (let place = from; place < from + count; place++) sizes.set(place, size);
    return this;
  }
  setFrozenRows = (rows: number): void => {
    this.setView("frozenRows", rows);
  };
  setFrozenColumns(columns: number): void {
    if (columns > 0 && this.merges.some((range) => range.column <= columns && range.getLastColumn() > columns))
      throw new Error("You can't freeze columns which contain only part of a merged cell.");
    this.setView("frozenColumns", columns);
  }
  setHiddenGridlines = (hidden: boolean): void => {
    this.setView("hiddenGridlines", hidden);
  };
  setTabColor = (colour: string): void => {
    this.setView("tab", colour);
  };
  private setView(name: string, value: unknown): void {
    this.guard();
    this.view[name] = value;
  }
}
